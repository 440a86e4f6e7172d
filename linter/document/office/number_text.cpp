#include "document/office/number_text.hpp"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace mingcha {
namespace {

/// The UTF-8 of a code point of the basic plane from U+0800 on.
std::string encode(char32_t c) {
    return {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
            static_cast<char>(0x80U | (c & 0x3FU))};
}

/// Digits of a script with names for ten and its powers.
struct ChineseNumerals {
    std::array<std::string_view, 10> digits{};
    std::array<std::string_view, 4> powers{};  ///< of one, ten, a hundred, a thousand
    bool names_one_ten = false;                ///< 壹拾 rather than 十
};

constexpr ChineseNumerals kPlain{
    {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}, {"", "十", "百", "千"}, false};
constexpr ChineseNumerals kLegal{
    {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}, {"", "拾", "佰", "仟"}, true};

/// 1 to 9999.
std::string chinese_number(const ChineseNumerals& numerals, std::uint32_t value) {
    std::string text;
    bool zero_needed = false;
    std::uint32_t unit = 1000;
    for (std::size_t power = numerals.powers.size(); power-- > 0; unit /= 10) {
        const std::uint32_t digit = value / unit % 10;
        if (digit == 0) {
            zero_needed = !text.empty();
            continue;
        }
        if (zero_needed) text += numerals.digits[0];
        zero_needed = false;
        if (digit != 1 || power != 1 || !text.empty() || numerals.names_one_ten) text += numerals.digits[digit];
        text += numerals.powers[power];
    }
    return text;
}

std::string with_digits(std::uint32_t value, std::string_view zero, char32_t one) {
    std::string text;
    for (const char digit : std::to_string(value)) {
        text += digit == '0' ? std::string(zero) : encode(one + static_cast<char32_t>(digit - '1'));
    }
    return text;
}

std::string chinese_digits(std::uint32_t value) {
    std::string text;
    for (const char digit : std::to_string(value)) {
        text += digit == '0' ? std::string_view("〇") : kPlain.digits[static_cast<std::size_t>(digit - '0')];
    }
    return text;
}

/// A, …, Z, AA, BB, …: the letter again and again.
std::optional<std::string> letters(std::uint32_t value, char first) {
    constexpr std::uint32_t kLetters = 26;
    constexpr std::uint32_t kLongest = 30;
    const std::uint32_t count = (value - 1) / kLetters + 1;
    if (count > kLongest) return std::nullopt;
    return std::string(count, static_cast<char>(first + static_cast<char>((value - 1) % kLetters)));
}

std::optional<std::string> roman(std::uint32_t value, bool upper) {
    struct Sign {
        std::uint32_t value;
        std::string_view upper;
        std::string_view lower;
    };
    constexpr std::array kSigns = {
        Sign{1000, "M", "m"}, Sign{900, "CM", "cm"}, Sign{500, "D", "d"},  Sign{400, "CD", "cd"}, Sign{100, "C", "c"},
        Sign{90, "XC", "xc"}, Sign{50, "L", "l"},    Sign{40, "XL", "xl"}, Sign{10, "X", "x"},    Sign{9, "IX", "ix"},
        Sign{5, "V", "v"},    Sign{4, "IV", "iv"},   Sign{1, "I", "i"}};
    if (value > 3999) return std::nullopt;
    std::string text;
    for (const Sign& sign : kSigns) {
        for (; value >= sign.value; value -= sign.value) text += upper ? sign.upper : sign.lower;
    }
    return text;
}

/// Signs that follow one another in Unicode, a range for the numbers up to `last`.
struct SignRange {
    std::uint32_t last;
    char32_t first_sign;
};

std::optional<std::string> sign(std::uint32_t value, std::span<const SignRange> ranges) {
    std::uint32_t first = 1;
    for (const SignRange& range : ranges) {
        if (value <= range.last) return encode(range.first_sign + (value - first));
        first = range.last + 1;
    }
    return std::nullopt;
}

std::optional<std::string> one_of(std::uint32_t value, std::u32string_view names) {
    if (value > names.size()) return std::nullopt;
    return encode(names[value - 1]);
}

std::optional<std::string> written(NumberFormat format, std::uint32_t value) {
    constexpr std::array kCircled = {SignRange{20, U'①'}, SignRange{35, U'㉑'}, SignRange{50, U'㊱'}};
    constexpr std::array kParenthesised = {SignRange{20, U'⑴'}};
    constexpr std::array kFullStop = {SignRange{20, U'⒈'}};
    constexpr std::array kCircledChinese = {SignRange{10, U'㊀'}};
    constexpr std::array kParenthesisedChinese = {SignRange{10, U'㈠'}};
    constexpr std::uint32_t kLargestChinese = 9999;
    switch (format) {
        case NumberFormat::decimal:
        case NumberFormat::none:
            return std::nullopt;
        case NumberFormat::decimal_full_width:
            return with_digits(value, "０", U'１');
        case NumberFormat::decimal_zero:
            return value < 10 ? std::optional("0" + std::to_string(value)) : std::nullopt;
        case NumberFormat::upper_letter:
            return letters(value, 'A');
        case NumberFormat::lower_letter:
            return letters(value, 'a');
        case NumberFormat::upper_roman:
            return roman(value, true);
        case NumberFormat::lower_roman:
            return roman(value, false);
        case NumberFormat::chinese:
            return value > kLargestChinese ? std::nullopt : std::optional(chinese_number(kPlain, value));
        case NumberFormat::chinese_digits:
            return chinese_digits(value);
        case NumberFormat::chinese_legal:
            return value > kLargestChinese ? std::nullopt : std::optional(chinese_number(kLegal, value));
        case NumberFormat::circled:
            return sign(value, kCircled);
        case NumberFormat::parenthesised:
            return sign(value, kParenthesised);
        case NumberFormat::full_stop:
            return sign(value, kFullStop);
        case NumberFormat::circled_chinese:
            return sign(value, kCircledChinese);
        case NumberFormat::parenthesised_chinese:
            return sign(value, kParenthesisedChinese);
        case NumberFormat::heavenly_stems:
            return one_of(value, U"甲乙丙丁戊己庚辛壬癸");
        case NumberFormat::earthly_branches:
            return one_of(value, U"子丑寅卯辰巳午未申酉戌亥");
    }
    return std::nullopt;
}

}  // namespace

std::string number_text(NumberFormat format, std::uint32_t value) {
    if (format == NumberFormat::none) return {};
    return (value == 0 ? std::nullopt : written(format, value)).value_or(std::to_string(value));
}

}  // namespace mingcha
