#include "facts/look_alikes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"

namespace mingcha {
namespace {

struct FixedWord {
    std::u32string_view text;
    std::size_t numeral;  ///< index of its first numeral
};

constexpr FixedWord fixed(std::u32string_view text) {
    std::size_t at = 0;
    while (!is_chinese_numeral(text[at])) ++at;
    return {text, at};
}

// Only words in which a counter follows the numeral need to be named: without one it is no quantity anyway.
constexpr std::array kFixedWords{
    fixed(U"三位一体"),     fixed(U"四位一体"),   fixed(U"五位一体"), fixed(U"四面八方"),   fixed(U"五花八门"),
    fixed(U"三番五次"),     fixed(U"三头六臂"),   fixed(U"三天两头"), fixed(U"三支一扶"),   fixed(U"八项规定"),
    fixed(U"三个代表"),     fixed(U"四个意识"),   fixed(U"四个自信"), fixed(U"四个全面"),   fixed(U"四个服从"),
    fixed(U"四个伟大"),     fixed(U"两个维护"),   fixed(U"两个确立"), fixed(U"两个一百年"), fixed(U"两个结合"),
    fixed(U"两个毫不动摇"), fixed(U"两个先锋队"), fixed(U"三个务必"), fixed(U"两个务必"),   fixed(U"五个必由之路"),
    fixed(U"六个必须坚持"), fixed(U"两张皮"),     fixed(U"三包"),     fixed(U"十字"),       fixed(U"八字"),
    fixed(U"二把手"),       fixed(U"三把手"),     fixed(U"二线"),     fixed(U"三线"),       fixed(U"一二线"),
    fixed(U"二三线"),       fixed(U"三四线"),     fixed(U"四线"),     fixed(U"长三角"),     fixed(U"珠三角"),
    fixed(U"金三角"),       fixed(U"三角形"),     fixed(U"五台山"),   fixed(U"七台河"),     fixed(U"三门峡"),
    fixed(U"六盘水"),       fixed(U"五道口"),     fixed(U"三座大山"), fixed(U"三家村"),     fixed(U"四分五裂"),
    fixed(U"七分裤"),       fixed(U"三个面向"),   fixed(U"一年一度"), fixed(U"三年行动"),   fixed(U"五年规划"),
    fixed(U"五年计划"),     fixed(U"一二三线"),   fixed(U"五角大楼"), fixed(U"五角星"),
};

/// 一 before a counter is an article, unless it stands at the end of a clause, as in a list: 一级专家一名，. Before a
/// measure it is a number, but for some that are also words: 一成不变, 一度, 一元化.
bool is_article(const Place& number, const Unit& unit, const char32_t* unit_end) {
    const char32_t before = number.at == number.first ? U'\0' : number.at[-1];
    if (unit.dimension != Dimension::count && !is_one_of(unit.symbol.front(), U"成折元块圆角寸尺丈度番两里"))
        return false;
    if (unit.symbol == U"番" && before == U'翻') return false;
    const bool is_name =
        unit.dimension == Dimension::count && !is_one_of(unit.symbol.front(), U"名人位项家件台套份次个個篇本册张辆所");
    const bool is_part_of_word = is_one_of(before, U"这那另某任同每之其首唯统进逐专单划万如归合");
    const bool ends_clause = unit_end == number.last || is_one_of(*unit_end, U"，。；、）！,;)\t\v");
    return is_name || is_part_of_word || !ends_clause;
}

}  // namespace

const char32_t* skip_numerals(const char32_t* at, const char32_t* last) {
    const auto belongs = [&](const char32_t* c) {
        return is_digit(*c) || is_chinese_numeral(*c) || (*c == U'.' && c + 1 != last && is_digit(c[1]));
    };
    while (at != last && belongs(at)) ++at;
    return at;
}

bool is_part_of_word(const Place& number, const NumberForm& form, const UnitTable& units) {
    const auto is_magnitude = [](char32_t c) { return small_magnitude(c) > 1 || large_magnitude(c) != 0; };
    if (std::all_of(number.at, form.end, is_magnitude)) return true;  // 万, 万万
    if (form.end - number.at != 1 || is_digit(*number.at)) return false;
    const char32_t before = number.at == number.first ? U'\0' : number.at[-1];
    const char32_t next = form.end == number.last ? U'\0' : *form.end;
    const bool is_doubled = next == *number.at || before == *number.at;
    if (is_doubled || (*number.at == U'四' && next == U'川') || (*number.at == U'十' && next == U'足')) return true;
    const bool is_ideograph = next >= U'一' && next <= U'鿿';
    if (chinese_digit(*number.at) != 1 || !is_ideograph || before == U'是') return false;
    return units.longest_prefix(form.end, number.last) == nullptr && !is_one_of(next, U"点點这那和与或却而不到至以");
}

const char32_t* end_of_fixed_word(const Place& place) {
    if (place.at[0] == U'十' && place.at[1] == U'分' && !is_one_of(place.at[2], U"钟之") &&
        !is_one_of(place.at[-1], U"得获扣加为")) {
        return place.at + 2;
    }
    for (const FixedWord& word : kFixedWords) {
        if (word.text[word.numeral] != *place.at) continue;
        if (static_cast<std::size_t>(place.at - place.first) < word.numeral) continue;
        const char32_t* begin = place.at - word.numeral;
        if (std::u32string_view(begin, static_cast<std::size_t>(place.last - begin)).starts_with(word.text)) {
            return begin + word.text.size();
        }
    }
    return nullptr;
}

bool is_cohort(const Place& number, const NumberForm& form, const Unit* unit) {
    constexpr std::int64_t kEarliest = 1900;
    constexpr std::int64_t kLatest = 2099;
    return unit != nullptr && unit->symbol == U"届" && form.end - number.at == 4 && form.last_place == 0 &&
           form.value.mantissa >= kEarliest && form.value.mantissa <= kLatest;
}

bool is_known_name(const Place& number, const char32_t* number_end) {
    struct Name {
        std::u32string_view before;
        std::u32string_view number;
        std::u32string_view after;
    };
    constexpr std::array kNames{
        Name{U"", U"985", U"高校"}, Name{U"", U"985", U"工程"},   Name{U"", U"985", U"院校"},
        Name{U"", U"985", U"大学"}, Name{U"", U"211", U"高校"},   Name{U"", U"211", U"工程"},
        Name{U"", U"211", U"院校"}, Name{U"", U"211", U"大学"},   Name{U"双", U"11", U""},
        Name{U"双", U"12", U""},    Name{U"", U"618", U"大促"},   Name{U"", U"110", U"报警"},
        Name{U"", U"110", U"接警"}, Name{U"", U"110", U"接处警"}, Name{U"", U"110", U"警情"},
        Name{U"", U"110", U"指挥"}, Name{U"", U"110", U"联动"},   Name{U"", U"119", U"消防"},
        Name{U"", U"119", U"火警"}, Name{U"", U"119", U"指挥"},   Name{U"", U"120", U"急救"},
        Name{U"", U"120", U"指挥"}, Name{U"", U"122", U"交通"},   Name{U"拨打", U"110", U""},
        Name{U"拨打", U"119", U""}, Name{U"拨打", U"120", U""},   Name{U"拨打", U"122", U""},
    };
    const std::u32string_view digits(number.at, static_cast<std::size_t>(number_end - number.at));
    if (digits.size() < 2 || digits.size() > 3) return false;
    const std::u32string_view lead(number.first, static_cast<std::size_t>(number.at - number.first));
    const std::u32string_view trail(number_end, static_cast<std::size_t>(number.last - number_end));
    return std::ranges::any_of(kNames, [&](const Name& name) {
        return digits == name.number && lead.ends_with(name.before) && trail.starts_with(name.after);
    });
}

bool is_numbered_thing(const Place& number, const char32_t* number_end) {
    constexpr std::ptrdiff_t kMostDigits = 2;
    const std::u32string_view lead(number.first, static_cast<std::size_t>(number.at - number.first));
    if (lead.empty() || !is_digit(*number.at) || number_end - number.at > kMostDigits) return false;
    if (lead.ends_with(U"附件") || lead.ends_with(U"专栏")) return true;
    const bool opens = lead.size() == 1 || is_one_of(lead[lead.size() - 2], U"见附如从由据和、，。；：（(按在");
    return opens && is_one_of(lead.back(), U"表图");
}

bool is_label(const char32_t* number_end, const char32_t* last) {
    constexpr std::array<std::u32string_view, 5> kWords{U"热线", U"单元", U"世纪", U"世紀", U"年代"};
    const char32_t* first_end = number_end;
    constexpr int kLongestList = 8;
    for (int i = 0; i < kLongestList && number_end != last && *number_end == U'、' && is_digit(number_end[1]); ++i) {
        number_end = skip_numerals(number_end + 1, last);
    }
    if (number_end == last) return false;
    if (number_end != first_end && is_one_of(*number_end, U"月日")) return true;  // 5、6月
    const std::u32string_view trail(number_end, static_cast<std::size_t>(last - number_end));
    return is_one_of(*number_end, U"号楼室路版强后级等型栋幢班届险金大时点网季") ||
           std::ranges::any_of(kWords, [&](std::u32string_view word) { return trail.starts_with(word); });
}

bool is_item_number(const Place& number, const char32_t* number_end) {
    if (number_end - number.at > 2 || number_end == number.last) return false;
    const char32_t before = number.at == number.first ? U'\0' : number.at[-1];
    if (is_one_of(before, U"（(")) return is_one_of(*number_end, U"）)");
    const bool opens = before == U'\0' || is_one_of(before, U"：；。，:; \t\v");
    const char32_t next = number_end[1];
    const bool is_point = *number_end == U'.' && next != U'\0' && !is_latin_letter(next);
    if (opens && is_point && !is_digit(next)) return true;
    return opens && is_one_of(*number_end, U"、）)．") && !is_digit(next) && !is_chinese_numeral(next);
}

bool is_figurative(const Place& number, const NumberForm& form, const Unit& unit, const char32_t* unit_end) {
    if (unit.symbol == U"个" && unit_end != number.last && *unit_end == U'一') return true;  // 六个一
    if (form.end - number.at != 1) return false;
    switch (chinese_digit(*number.at)) {
        case 0:
            return unit.dimension == Dimension::count;  // 零部件
        case 1:
            return is_article(number, unit, unit_end);
        case 2:
            return *number.at == U'二' && unit.dimension == Dimension::count &&
                   !is_one_of(unit.symbol.front(), U"人名");
        default:
            return false;
    }
}

}  // namespace mingcha
