#include "facts/festivals.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/code_points.hpp"

namespace mingcha {
namespace {

struct NamedDay {
    std::u32string_view name;
    std::int8_t month;
    std::int8_t day;
    bool lunar = false;
    std::int8_t weekday = 0;
    std::int8_t nth = 0;
};

// A name that begins another one stands behind it.
constexpr std::array kFestivals{
    NamedDay{U"元旦节", 1, 1},         NamedDay{U"元旦", 1, 1},
    NamedDay{U"元宵节", 1, 15, true},  NamedDay{U"元宵", 1, 15, true},
    NamedDay{U"新年", 1, 1},           NamedDay{U"春节", 1, 1, true},
    NamedDay{U"大年初一", 1, 1, true}, NamedDay{U"大年三十", 12, 30, true},
    NamedDay{U"除夕", 12, 31},         NamedDay{U"情人节", 2, 14},
    NamedDay{U"女生节", 3, 7},         NamedDay{U"妇女节", 3, 8},
    NamedDay{U"植树节", 3, 12},        NamedDay{U"愚人节", 4, 1},
    NamedDay{U"清明节", 4, 4},         NamedDay{U"清明", 4, 4},
    NamedDay{U"劳动节", 5, 1},         NamedDay{U"五一", 5, 1},
    NamedDay{U"青年节", 5, 4},         NamedDay{U"母亲节", 5, 0, false, 7, 2},
    NamedDay{U"儿童节", 6, 1},         NamedDay{U"端午节", 5, 5, true},
    NamedDay{U"端午", 5, 5, true},     NamedDay{U"父亲节", 6, 0, false, 7, 3},
    NamedDay{U"建党节", 7, 1},         NamedDay{U"建军节", 8, 1},
    NamedDay{U"中秋节", 8, 15, true},  NamedDay{U"中秋", 8, 15, true},
    NamedDay{U"重阳节", 9, 9, true},   NamedDay{U"教师节", 9, 10},
    NamedDay{U"国庆节", 10, 1},        NamedDay{U"国庆", 10, 1},
    NamedDay{U"万圣节", 10, 31},       NamedDay{U"光棍节", 11, 11},
    NamedDay{U"双十一", 11, 11},       NamedDay{U"感恩节", 11, 0, false, 4, 4},
    NamedDay{U"平安夜", 12, 24},       NamedDay{U"圣诞节", 12, 25},
};

struct NamedEra {
    std::u32string_view name;
    int first_year;
};

constexpr std::array kEras{
    NamedEra{U"贞观", 627},  NamedEra{U"神龙", 705},  NamedEra{U"开元", 713},  NamedEra{U"洪武", 1368},
    NamedEra{U"永乐", 1403}, NamedEra{U"万历", 1573}, NamedEra{U"崇祯", 1628}, NamedEra{U"顺治", 1644},
    NamedEra{U"康熙", 1662}, NamedEra{U"雍正", 1723}, NamedEra{U"乾隆", 1736}, NamedEra{U"嘉庆", 1796},
    NamedEra{U"道光", 1821}, NamedEra{U"咸丰", 1851}, NamedEra{U"同治", 1862}, NamedEra{U"光绪", 1875},
    NamedEra{U"宣统", 1909}, NamedEra{U"民国", 1912},
};

std::u32string_view rest(const char32_t* at, const char32_t* last) { return {at, static_cast<std::size_t>(last - at)}; }

/// Short names are the beginning of many words that are no festival: 五一路, 清明河, 新年度.
bool begins_another_word(std::u32string_view name, std::u32string_view trail) {
    if (trail.empty() || name.ends_with(U'节')) return false;
    if (name == U"五一") return is_one_of(trail.front(), U"路村镇街广中〇零一二三四五六七八九十");
    if (name == U"新年") return is_one_of(trail.front(), U"度级轻龄份产");
    return is_one_of(trail.front(), U"路村镇街河山桥上");
}

}  // namespace

std::optional<Festival> find_festival(const char32_t* at, const char32_t* last) {
    const std::u32string_view text = rest(at, last);
    for (const NamedDay& day : kFestivals) {
        if (!text.starts_with(day.name)) continue;
        if (begins_another_word(day.name, text.substr(day.name.size()))) return std::nullopt;
        return Festival{static_cast<std::int8_t>(day.name.size()), day.month, day.day, day.weekday, day.nth, day.lunar};
    }
    return std::nullopt;
}

std::optional<Era> find_era(const char32_t* at, const char32_t* last) {
    const std::u32string_view text = rest(at, last);
    const auto era = std::ranges::find_if(kEras, [&](const NamedEra& each) { return text.starts_with(each.name); });
    if (era == kEras.end()) return std::nullopt;
    return Era{static_cast<std::int8_t>(era->name.size()), era->first_year};
}

}  // namespace mingcha
