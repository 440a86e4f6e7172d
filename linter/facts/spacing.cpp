#include "facts/spacing.hpp"

#include "facts/code_points.hpp"

namespace mingcha {
namespace {

constexpr bool is_ideograph(char32_t c) { return c >= U'一' && c <= U'鿿'; }
constexpr bool is_magnitude(char32_t c) { return small_magnitude(c) != 0 || large_magnitude(c) != 0; }
constexpr bool is_numeral(char32_t c) { return is_digit(c) || is_chinese_numeral(c); }

/// The characters on either side, and those behind them.
struct Gap {
    char32_t before_that;
    char32_t before;
    char32_t after;
    char32_t after_that;
};

/// Inside a numeral of terms: 五|十, 十|二, 7万|5千. Digits that stand apart stay apart: 三|五.
bool is_inside_terms(const Gap& gap) {
    const auto& [before_that, before, after, after_that] = gap;
    if (is_magnitude(after)) return is_numeral(before) || is_one_of(before, U"几幾数余餘多");
    if (!is_magnitude(before)) return false;
    if (is_one_of(after, U"几幾余餘多")) return is_magnitude(after_that);
    const bool counts = chinese_digit(after) >= 0 || is_digit(after);
    if (counts && small_magnitude(after_that) != 0) return true;
    return small_magnitude(before) != 0 && chinese_digit(after) >= 0 && is_chinese_numeral(before_that);
}

/// Beside the words of a fraction: 四百|点|五, 五|分之|一, 三百五|又|三分之一, 六个|百分|点.
bool is_beside_fraction_word(const Gap& gap) {
    const auto& [before_that, before, after, after_that] = gap;
    switch (after) {
        case U'点':
        case U'點':
            return (before == U'分' && before_that == U'百') ||
                   (is_chinese_numeral(before) && chinese_digit(after_that) >= 0);
        case U'分':
            return (is_numeral(before) && after_that == U'之') || (before == U'百' && is_one_of(after_that, U"点點"));
        case U'之':
            return before == U'分';
        case U'又':
            return is_numeral(before) && is_numeral(after_that);
        case U'百':
            return is_one_of(before, U"个個") && is_numeral(before_that);
        case U'个':
        case U'個':
            return is_numeral(before) && after_that == U'百';
        case U'成':
        case U'折':
            return is_numeral(before) && !is_ideograph(after_that);
        default:
            break;
    }
    if (!is_numeral(after) && !is_one_of(after, U"负負")) return false;
    if (after_that == U'折' && !is_numeral(before_that)) return is_digit(before) || chinese_digit(before) > 0;
    if (is_one_of(before, U"点點")) return chinese_digit(after) >= 0 && is_chinese_numeral(before_that);
    if (before == U'成') return is_numeral(before_that) && chinese_digit(after) > 0;
    return (before == U'之' && before_that == U'分') || (before == U'又' && is_numeral(before_that));
}

/// What stands before the Arabic number at the end of `text`: 共|129, 20.5%.
struct Lead {
    std::u32string_view text;  ///< up to the number
    std::size_t length = 0;    ///< of the number
};

/// 表 1 and 图 2 are names; 代表 3 人 is a number.
bool ends_with_label(std::u32string_view text) {
    return is_one_of(text.back(), U"表图件注栏号章节条款") && !text.ends_with(U"代表");
}

Lead lead_of_number(std::u32string_view text) {
    constexpr std::size_t kLongest = 24;
    std::size_t length = 0;
    while (length < text.size() && length < kLongest) {
        const char32_t c = text[text.size() - 1 - length];
        if (!is_digit(c) && !is_one_of(c, U".,%‰")) break;
        ++length;
    }
    return {text.substr(0, text.size() - length), length};
}

/// 6 天, 5 小时; but 1 天然气, 2 小组.
bool is_time_unit(const Gap& gap) {
    if (is_one_of(gap.after, U"天周")) return !is_ideograph(gap.after_that);
    return gap.after == U'小' && is_one_of(gap.after_that, U"时時");
}

/// Around a number in running text. A number that opens a line may be that of an item or a row: 1 人力资源部.
bool is_around_number(std::u32string_view before, const Gap& gap) {
    if (is_digit(gap.after)) return is_ideograph(gap.before) && !is_chinese_numeral(gap.before);
    if (is_digit(gap.before) && is_one_of(gap.after, U"%‰℃°㎡")) return true;
    if (!is_ideograph(gap.after) || !(is_digit(gap.before) || is_one_of(gap.before, U"%‰"))) return false;
    if (chinese_digit(gap.after) >= 0) return false;
    const Lead lead = lead_of_number(before);
    if (lead.text.empty())
        return is_one_of(gap.after, U"万亿元") || is_time_unit(gap) || (gap.after == U'年' && lead.length == 4);
    if (ends_with_label(lead.text)) return false;
    return is_ideograph(lead.text.back()) || is_one_of(lead.text.back(), U"，、：；。（(“≥≤><~—-+¥￥$");
}

}  // namespace

bool is_insignificant_space(std::u32string_view before, int count, std::u32string_view after) {
    constexpr int kWidest = 4;
    if (before.empty() || after.empty() || count > kWidest) return false;
    std::size_t next = 1;
    while (next < after.size() && after[next] == U' ') ++next;
    const Gap gap{before.size() > 1 ? before[before.size() - 2] : U'\0', before.back(), after.front(),
                  next < after.size() ? after[next] : U'\0'};
    return is_inside_terms(gap) || is_beside_fraction_word(gap) || (count == 1 && is_around_number(before, gap));
}

}  // namespace mingcha
