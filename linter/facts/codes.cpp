#include "facts/codes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"

namespace mingcha {
namespace {

constexpr bool is_ideograph(char32_t c) { return c >= U'一' && c <= U'鿿'; }
constexpr bool is_token_letter(char32_t c) { return is_latin_letter(c) || is_digit(c) || c == U'_' || c == U'#'; }
constexpr bool joins_token(char32_t c) { return is_one_of(c, U"-./:∶@%&?=+*×~\\"); }

/// Tokens and telephone numbers are looked at so far and no farther, which keeps the work linear.
constexpr std::ptrdiff_t kLongestCode = 64;

const char32_t* limit(const char32_t* at, const char32_t* last) { return at + std::min(kLongestCode, last - at); }

/// 比为2：1: numbers that full-width colons join behind a word of comparison. Elsewhere the colon opens what it names.
const char32_t* end_of_spelt_ratio(const Place& place) {
    constexpr std::ptrdiff_t kReach = 6;
    const char32_t* end = skip_numerals(place.at, place.last);
    if (end == place.last || *end != U'：' || !is_digit(end[1])) return nullptr;
    const bool compares = std::any_of(place.at - std::min(kReach, place.at - place.first), place.at,
                                      [](char32_t c) { return c == U'比'; });
    while (compares && end != place.last && *end == U'：' && is_digit(end[1])) end = skip_numerals(end + 1, place.last);
    return compares ? end : nullptr;
}

/// The end of a run of letters, digits and the signs between them. A sign at the end does not belong to it.
const char32_t* end_of_token(const char32_t* at, const char32_t* last) {
    const char32_t* end = at;
    last = limit(at, last);
    for (; at != last; ++at) {
        if (is_token_letter(*at)) {
            end = at + 1;
        } else if (!joins_token(*at)) {
            break;
        }
    }
    return end;
}

/// What a token of digits and signs is made of.
struct Shape {
    int longest_run = 0;
    int last_run = 0;
    int dashes = 0;
    int points = 0;
    int slashes = 0;
    bool letters = false;
    bool address = false;  ///< @ or ://
    bool formula = false;  ///< 4+2, 7×24
    bool ratio = false;    ///< 10:30
};

Shape shape_of(const char32_t* at, const char32_t* end) {
    Shape shape;
    int run = 0;
    for (; at != end; ++at) {
        run = is_digit(*at) ? run + 1 : 0;
        shape.longest_run = std::max(shape.longest_run, run);
        shape.last_run = run;
        shape.dashes += *at == U'-' ? 1 : 0;
        shape.points += *at == U'.' ? 1 : 0;
        shape.slashes += *at == U'/' ? 1 : 0;
        shape.letters |= is_latin_letter(*at) || *at == U'_' || *at == U'#';
        shape.address |= *at == U'@' || (*at == U':' && end - at > 2 && at[1] == U'/');
        shape.formula |= is_one_of(*at, U"+×*");
        shape.ratio |= *at == U':' || *at == U'∶';
    }
    return shape;
}

/// The digits, points and commas at the front of a token.
const char32_t* end_of_number(const char32_t* at, const char32_t* end) {
    while (at != end && (is_digit(*at) || *at == U'.' || *at == U',')) ++at;
    return at;
}

/// 10GB and 5kg are quantities; 5G, 3D and 4S are names.
bool has_latin_unit(const char32_t* at, const char32_t* last, const UnitTable& units) {
    const char32_t* number_end = end_of_number(at, limit(at, last));
    const Unit* unit = units.longest_prefix(number_end, last);
    if (unit == nullptr || !is_latin_letter(unit->symbol.front())) return false;
    constexpr std::ptrdiff_t kLongestMeasure = 8;  // 666666666s is a serial number
    if (end_of_number(at, at + std::min<std::ptrdiff_t>(number_end - at, kLongestMeasure + 1)) - at > kLongestMeasure &&
        std::find_if(at, number_end, [](char32_t c) { return c == U'.' || c == U','; }) == number_end) {
        return false;
    }
    const char32_t* behind = number_end + unit->symbol.size();
    if (behind != last && is_digit(*behind)) return false;
    const bool mobile_generation = unit->symbol == U"G" && number_end - at == 1 && *at <= U'6';
    return !mobile_generation;
}

bool is_in(std::u32string_view text, std::span<const std::u32string_view> words) {
    return std::ranges::any_of(words,
                               [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

/// True if the few characters before announce a code: 电话：62345678.
bool is_announced_as_code(const Place& place) {
    constexpr std::array<std::u32string_view, 12> kAnnouncements{U"电话",     U"热线", U"传真", U"邮编",
                                                                 U"邮政编码", U"账号", U"编号", U"号码",
                                                                 U"代码",     U"微信", U"拨打", U"身份证"};
    constexpr std::ptrdiff_t kReach = 8;
    const auto reach = static_cast<std::size_t>(std::min(kReach, place.at - place.first));
    return is_in({place.at - reach, reach}, kAnnouncements);
}

/// 2/3 is a fraction; 5/31, 24/7 and 1/2/3 are not.
bool is_fraction(const char32_t* at, const char32_t* end, const Shape& shape) {
    return shape.slashes == 1 && shape.points == 0 && shape.dashes == 0 && end - at == 3 && *at < at[2];
}

bool is_code(const Place& place, const char32_t* end, const Shape& shape) {
    constexpr int kLongestQuantity = 11;
    const char32_t* number_end = end_of_number(place.at, end);
    const auto length = number_end - place.at;
    if (shape.longest_run > kLongestQuantity || shape.ratio || shape.formula || shape.points > shape.dashes + 1)
        return true;
    if (shape.slashes > 0) return !is_fraction(place.at, end, shape);
    if (shape.dashes > 1 || (shape.dashes == 1 && length <= 4 && shape.last_run >= 7)) return true;  // a telephone
    if (*place.at == U'0' && length > 1 && place.at[1] != U'.' && place.at[1] != U',') return true;
    const bool mobile_phone = shape.longest_run == 11 && *place.at == U'1' && place.at[1] >= U'3';
    return (mobile_phone && number_end == end) || (shape.longest_run >= 5 && is_announced_as_code(place));
}

/// A run of digits in groups: 6234 5678, 176-12345678.
struct DigitGroups {
    const char32_t* end = nullptr;
    int digits = 0;
};

DigitGroups digit_groups(const char32_t* at, const char32_t* last) {
    constexpr int kWidestGap = 3;
    DigitGroups groups{at, 0};
    int gap = 0;
    for (last = limit(at, last); at != last && gap <= kWidestGap; ++at) {
        if (is_digit(*at)) {
            ++groups.digits;
            gap = 0;
            groups.end = at + 1;
        } else if (is_one_of(*at, U" -/()（）.")) {
            ++gap;
        } else {
            break;
        }
    }
    return groups;
}

/// 123 456 7890, 123)456-7890: three, three and four digits.
bool is_three_three_four(const char32_t* at, const char32_t* end) {
    int runs[3] = {0, 0, 0};
    int run = 0;
    for (; at != end; ++at) {
        if (is_digit(*at)) {
            ++runs[run];
        } else if (!is_digit(at[1]) || ++run == 3) {
            return false;
        }
    }
    return run == 2 && runs[0] == 3 && runs[1] == 3 && runs[2] == 4;
}

/// Behind a telephone number: 8001 in 1234 ext 8001.
const char32_t* skip_extension(const char32_t* at, const char32_t* last) {
    const char32_t* end = at;
    const auto skip = [&](auto belongs) {
        while (end != last && belongs(*end)) ++end;
    };
    skip([](char32_t c) { return c == U' '; });
    const char32_t* word = end;
    skip([](char32_t c) { return is_latin_letter(c) || c == U'.'; });
    if (end == word || end - word > 4) return at;
    skip([](char32_t c) { return c == U' '; });
    const char32_t* digits = end;
    skip(is_digit);
    return end == digits ? at : end;
}

/// If the digits at `place.at` are a telephone number in groups, where it ends: +49 176 12345678, (541) 754-3010,
/// 电话：021 6234 5678. Otherwise null.
const char32_t* end_of_telephone(const Place& place) {
    constexpr int kFewestDigits = 7;
    const DigitGroups groups = digit_groups(place.at, place.last);
    if (groups.digits < kFewestDigits) return nullptr;
    const char32_t* opening = place.at;
    while (opening != place.first && opening[-1] == U' ') --opening;
    const char32_t before = opening == place.first ? U'\0' : opening[-1];
    const char32_t* group_end = skip_numerals(place.at, place.last);
    const bool area_code = is_one_of(before, U"(（") && group_end < groups.end && is_one_of(*group_end, U" )）");
    if (before == U'+' || area_code || is_announced_as_code(place) || is_three_three_four(place.at, groups.end)) {
        return skip_extension(groups.end, place.last);
    }
    return nullptr;
}

/// Skips 二 in 第一、二季度 as well.
const char32_t* end_of_ordinals(const char32_t* at, const char32_t* last) {
    const char32_t* end = skip_numerals(at, last);
    while (end != last && is_one_of(*end, U"、至到—-") && end + 1 != last &&
           (is_digit(end[1]) || is_chinese_numeral(end[1]))) {
        end = skip_numerals(end + 1, last);
    }
    return end;
}

/// True if `at` follows an upper-case name and one space: GB/T 19001, TOP 10; but GDP 1200亿元 is an amount.
bool follows_spaced_name(const Place& place) {
    if (place.at - place.first < 3 || place.at[-1] != U' ' || !is_latin_letter(place.at[-2])) return false;
    const char32_t* end = end_of_number(place.at, limit(place.at, place.last));
    if (end != place.last && is_one_of(*end, U"万亿%‰元吨")) return false;
    const char32_t* at = place.at - 2;
    for (; at >= place.first && (is_token_letter(*at) || *at == U'/'); --at) {
        if (*at >= U'a' && *at <= U'z') return false;
    }
    return place.at - 1 - at > 2;
}

}  // namespace

const char32_t* end_of_name_before(const Place& place) {
    const char32_t before = place.at == place.first ? U'\0' : place.at[-1];
    if (before == U'第') {
        const char32_t* end = end_of_ordinals(place.at, place.last);
        return end == place.at ? nullptr : end;  // 数 of 第数次 may begin a number, but is no numeral
    }
    if (!is_digit(*place.at)) return nullptr;
    const char32_t before_that = place.at - place.first > 1 ? place.at[-2] : U'\0';
    const bool inside_token = (before == U'.' && is_digit(before_that)) || (before == U':' && before_that == U':');
    if (inside_token) return end_of_token(place.at, place.last);
    if (before == U'〔' || before == U'[') return skip_numerals(place.at, place.last);
    const bool continues_token =
        is_token_letter(before) || before == U'№' || (is_one_of(before, U"=/:.?&-@~%") && is_latin_letter(before_that));
    if (continues_token || follows_spaced_name(place)) {
        return end_of_token(place.at, place.last);
    }
    return nullptr;
}

const char32_t* end_of_code(const Place& place, const UnitTable& units) {
    if (!is_digit(*place.at)) return nullptr;
    if (const char32_t* end = end_of_telephone(place)) return end;
    if (const char32_t* end = end_of_spelt_ratio(place)) return end;
    const char32_t* end = end_of_token(place.at, place.last);
    const Shape shape = shape_of(place.at, end);
    if (shape.address) return end;
    if (shape.letters) return has_latin_unit(place.at, place.last, units) ? nullptr : end;
    return is_code(place, end, shape) ? end : nullptr;
}

bool is_scaled_number(const Place& number, const NumberForm& form, const char32_t* token_end, const UnitTable& units) {
    if (form.end != token_end || form.kind != NumberForm::Kind::plain) return false;
    const std::u32string_view token(number.at, static_cast<std::size_t>(token_end - number.at));
    const bool has_point = token.find(U'.') != std::u32string_view::npos;
    if (is_one_of(token.back(), U"kK")) {
        const bool exceeds_resolutions = compare(form.value, {16, 3}) > 0;  // 2K to 16K are those of screens
        return has_point || exceeds_resolutions || units.longest_prefix(token_end, number.last) != nullptr;
    }
    const bool has_exponent = token.find_first_of(U"eE") != std::u32string_view::npos;
    return has_exponent && (has_point || token.find_first_of(U"+-") != std::u32string_view::npos);
}

namespace {

/// 323456太短了，不像个电话号: said to be, or not to be, a code, in the same sentence.
bool is_called_a_code(const char32_t* number_end, const char32_t* last) {
    constexpr std::ptrdiff_t kReach = 32;
    constexpr std::array<std::u32string_view, 6> kCodes{U"电话号", U"手机号", U"序列号", U"账号", U"编号", U"身份证号"};
    std::u32string_view trail(number_end, static_cast<std::size_t>(std::min(kReach, last - number_end)));
    trail = trail.substr(0, trail.find_first_of(U"。；\n"));
    const std::size_t verb = trail.find_first_of(U"是像");
    return verb != std::u32string_view::npos && is_in(trail.substr(verb), kCodes);
}

}  // namespace

bool is_code_by_context(const Place& number, const char32_t* number_end) {
    constexpr std::ptrdiff_t kFewestDigits = 7;
    const bool is_long = std::all_of(number.at, number_end, is_digit) && number_end - number.at >= kFewestDigits;
    const bool is_glued = number_end != number.last && is_ideograph(*number_end);
    const char32_t* before = number.at;
    while (before != number.first && before[-1] == U' ') --before;
    const bool is_addressed = before != number.first && before[-1] == U'@';
    const bool is_numbered =
        before - number.first > 1 && is_one_of(before[-1], U"：:") && is_one_of(before[-2], U"号码");
    const bool is_address = number.last - number_end > 1 && number_end[0] == U':' && number_end[1] == U':';
    if (is_numbered || is_address) return true;
    return (is_long && (is_glued || is_addressed)) || is_called_a_code(number_end, number.last);
}

bool continues_list_of_codes(const char32_t* code_end, const char32_t* at) {
    constexpr std::ptrdiff_t kWidest = 4;
    return code_end != nullptr && at > code_end && at - code_end <= kWidest &&
           std::all_of(code_end, at, [](char32_t c) { return is_one_of(c, U" 、，,；;/或和()（）-"); });
}

}  // namespace mingcha
