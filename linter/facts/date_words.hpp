// Which words a date can begin with, for the scan that looks at every character.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace mingcha {

/// The first character of words that begin a date, and those that may come second.
struct DateOpening {
    char32_t first;
    std::u32string_view second;  ///< # stands for any digit or numeral
};

inline constexpr auto kDateOpenings = [] {
    std::array openings{
        // relative
        DateOpening{U'去', U"年"},
        DateOpening{U'今', U"年天日晚早晨后後"},
        DateOpening{U'明', U"年天日晚早"},
        DateOpening{U'昨', U"天日晚夜"},
        DateOpening{U'前', U"年天半#"},
        DateOpening{U'后', U"年天半#"},
        DateOpening{U'後', U"年天半#"},
        DateOpening{U'来', U"年"},
        DateOpening{U'上', U"年月周週个個上半世一星礼禮季午#"},
        DateOpening{U'下', U"年月周週个個下半一星礼禮季午#"},
        DateOpening{U'本', U"年月周週季世"},
        DateOpening{U'这', U"周週个個一"},
        DateOpening{U'這', U"周週个個一"},
        DateOpening{U'近', U"# "},
        DateOpening{U'最', U"近"},
        DateOpening{U'过', U"去"},
        DateOpening{U'過', U"去"},
        DateOpening{U'未', U"来來"},
        DateOpening{U'之', U"前后後"},
        DateOpening{U'每', U"年月周週天日个個星礼禮季"},
        // calendar
        DateOpening{U'元', U"月旦宵"},
        DateOpening{U'年', U"底末初中内"},
        DateOpening{U'全', U"年"},
        DateOpening{U'正', U"月午"},
        DateOpening{U'腊', U"月"},
        DateOpening{U'臘', U"月"},
        DateOpening{U'冬', U"月"},
        DateOpening{U'农', U"历"},
        DateOpening{U'農', U"曆"},
        DateOpening{U'阴', U"历"},
        DateOpening{U'第', U"#"},
        DateOpening{U'首', U"季"},
        DateOpening{U'Q', U"#"},
        DateOpening{U'周', U"一二三四五六日天末"},
        DateOpening{U'週', U"一二三四五六日天末"},
        DateOpening{U'星', U"期"},
        DateOpening{U'礼', U"拜"},
        DateOpening{U'禮', U"拜"},
        // clock
        DateOpening{U'凌', U"晨"},
        DateOpening{U'早', U"晨上间#"},
        DateOpening{U'晚', U"上间#"},
        DateOpening{U'夜', U"晚间里"},
        DateOpening{U'深', U"夜"},
        DateOpening{U'午', U"后夜"},
        DateOpening{U'傍', U"晚"},
        DateOpening{U'半', U"夜"},
        // festivals
        DateOpening{U'大', U"年前后後约約"},
        DateOpening{U'清', U"晨明"},
        DateOpening{U'中', U"午秋"},
        DateOpening{U'新', U"年"},
        DateOpening{U'春', U"节"},
        DateOpening{U'除', U"夕"},
        DateOpening{U'情', U"人"},
        DateOpening{U'女', U"生"},
        DateOpening{U'妇', U"女"},
        DateOpening{U'植', U"树"},
        DateOpening{U'愚', U"人"},
        DateOpening{U'劳', U"动"},
        DateOpening{U'青', U"年"},
        DateOpening{U'母', U"亲"},
        DateOpening{U'父', U"亲"},
        DateOpening{U'儿', U"童"},
        DateOpening{U'端', U"午"},
        DateOpening{U'建', U"党军"},
        DateOpening{U'重', U"阳"},
        DateOpening{U'教', U"师"},
        DateOpening{U'国', U"庆"},
        DateOpening{U'双', U"十"},
        DateOpening{U'感', U"恩"},
        DateOpening{U'平', U"安"},
        DateOpening{U'圣', U"诞"},
        // eras
        DateOpening{U'贞', U"观"},
        DateOpening{U'神', U"龙"},
        DateOpening{U'开', U"元"},
        DateOpening{U'洪', U"武"},
        DateOpening{U'永', U"乐"},
        DateOpening{U'崇', U"祯"},
        DateOpening{U'顺', U"治"},
        DateOpening{U'康', U"熙"},
        DateOpening{U'雍', U"正"},
        DateOpening{U'乾', U"隆"},
        DateOpening{U'嘉', U"庆"},
        DateOpening{U'道', U"光"},
        DateOpening{U'咸', U"丰"},
        DateOpening{U'同', U"治"},
        DateOpening{U'光', U"绪棍"},
        DateOpening{U'宣', U"统"},
        DateOpening{U'民', U"国"},
    };
    std::ranges::sort(openings, {}, &DateOpening::first);
    return openings;
}();

/// Every character with which such a word begins; digits and numerals are left out.
inline constexpr auto kDateWordStarts = [] {
    std::array<char32_t, kDateOpenings.size()> characters{};
    std::ranges::transform(kDateOpenings, characters.begin(), &DateOpening::first);
    return characters;
}();

/// True if the two or three characters at `at` may begin a date that begins with a word. Cheap; may be wrong with yes,
/// never with no. At least two characters behind `at` must be readable.
[[nodiscard]] bool may_begin_date_word(const char32_t* at);

/// True if what follows the number at `at` may make it a date or a clock time; just as cheap.
[[nodiscard]] bool may_begin_numbered_date(const char32_t* at, const char32_t* last);

}  // namespace mingcha
