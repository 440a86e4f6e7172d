#include "facts/look_alikes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"

namespace mingcha {
namespace {

constexpr bool is_token_letter(char32_t c) { return is_latin_letter(c) || is_digit(c) || c == U'_' || c == U'#'; }
constexpr bool joins_token(char32_t c) { return is_one_of(c, U"-./:@%&?=+*×~\\"); }

/// Tokens and telephone numbers are looked at so far and no farther, which keeps the work linear.
constexpr std::ptrdiff_t kLongestCode = 64;

const char32_t* limit(const char32_t* at, const char32_t* last) { return at + std::min(kLongestCode, last - at); }

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
        shape.ratio |= *at == U':';
    }
    return shape;
}

/// The digits and points at the front of a token.
const char32_t* end_of_number(const char32_t* at, const char32_t* end) {
    while (at != end && (is_digit(*at) || *at == U'.' || *at == U',')) ++at;
    return at;
}

/// 10GB and 5kg are quantities; 5G, 3D and 4S are names.
bool has_latin_unit(const char32_t* at, const char32_t* last, const UnitTable& units) {
    const char32_t* number_end = end_of_number(at, last);
    const Unit* unit = units.longest_prefix(number_end, last);
    if (unit == nullptr || !is_latin_letter(unit->symbol.front())) return false;
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

/// If the digits at `place.at` are a telephone number in groups, where it ends: +49 176 12345678, (541) 754-3010,
/// 电话：021 6234 5678. Otherwise null.
const char32_t* end_of_telephone(const Place& place) {
    constexpr int kFewestDigits = 7;
    constexpr int kWidestGap = 2;
    const char32_t* end = place.at;
    int digits = 0;
    int gap = 0;
    const char32_t* last = limit(place.at, place.last);
    for (const char32_t* at = place.at; at != last && gap <= kWidestGap; ++at) {
        if (is_digit(*at)) {
            ++digits;
            gap = 0;
            end = at + 1;
        } else if (is_one_of(*at, U" -/()（）")) {
            ++gap;
        } else {
            break;
        }
    }
    if (digits < kFewestDigits) return nullptr;
    const char32_t before = place.at == place.first ? U'\0' : place.at[-1];
    const char32_t* first_group_end = skip_numerals(place.at, place.last);
    const bool area_code = is_one_of(before, U"(（") && first_group_end < end && is_one_of(*first_group_end, U" )）");
    return before == U'+' || area_code || is_announced_as_code(place) ? end : nullptr;
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

/// True if `at` follows an upper-case name and one space: GB/T 19001, TOP 10.
bool follows_spaced_name(const Place& place) {
    if (place.at - place.first < 3 || place.at[-1] != U' ' || !is_latin_letter(place.at[-2])) return false;
    const char32_t* at = place.at - 2;
    for (; at >= place.first && (is_token_letter(*at) || *at == U'/'); --at) {
        if (*at >= U'a' && *at <= U'z') return false;
    }
    return place.at - 1 - at > 2;
}

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
    fixed(U"五年计划"),
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

const char32_t* end_of_name_before(const Place& place) {
    const char32_t before = place.at == place.first ? U'\0' : place.at[-1];
    if (before == U'第') return end_of_ordinals(place.at, place.last);
    if (!is_digit(*place.at)) return nullptr;
    if (before == U'〔' || before == U'[') return skip_numerals(place.at, place.last);
    const bool continues_token =
        is_token_letter(before) || before == U'№' ||
        (is_one_of(before, U"=/:.?&-@~%") && place.at - place.first > 1 && is_latin_letter(place.at[-2]));
    if (continues_token || follows_spaced_name(place)) {
        return end_of_token(place.at, place.last);
    }
    return nullptr;
}

const char32_t* end_of_code(const Place& place, const UnitTable& units) {
    if (!is_digit(*place.at)) return nullptr;
    if (const char32_t* end = end_of_telephone(place)) return end;
    const char32_t* end = end_of_token(place.at, place.last);
    const Shape shape = shape_of(place.at, end);
    if (shape.address) return end;
    if (shape.letters) return has_latin_unit(place.at, place.last, units) ? nullptr : end;
    return is_code(place, end, shape) ? end : nullptr;
}

bool is_scaled_number(const Place& number, const NumberForm& form, const char32_t* token_end) {
    if (form.end != token_end || form.kind != NumberForm::Kind::plain) return false;
    const bool thousands = is_one_of(token_end[-1], U"kK");
    const bool has_point = std::find(number.at, token_end, U'.') != token_end;
    const bool has_sign =
        std::find_if(number.at, token_end, [](char32_t c) { return c == U'-' || c == U'+'; }) != token_end;
    const bool exceeds_resolutions = compare(form.value, {16, 3}) > 0;  // 2K to 16K are resolutions of screens
    return thousands ? has_point || exceeds_resolutions
                     : (has_point || has_sign) && is_digit(token_end[-1]) &&
                           std::any_of(number.at, token_end, is_latin_letter);
}

bool is_part_of_word(const Place& number, const NumberForm& form, const UnitTable& units) {
    if (form.end - number.at != 1 || is_digit(*number.at)) return false;
    if (form.bare) return true;
    const char32_t before = number.at == number.first ? U'\0' : number.at[-1];
    const char32_t next = form.end == number.last ? U'\0' : *form.end;
    const bool is_doubled = next == *number.at || before == *number.at;
    if (is_doubled || (*number.at == U'四' && next == U'川') || (*number.at == U'十' && next == U'足')) return true;
    const bool is_ideograph = next >= U'一' && next <= U'鿿';
    if (chinese_digit(*number.at) != 1 || !is_ideograph || before == U'是') return false;
    return units.longest_prefix(form.end, number.last) == nullptr && !is_one_of(next, U"点點这那和与或却而不");
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

bool is_label(const char32_t* number_end, const char32_t* last) {
    constexpr std::array<std::u32string_view, 5> kWords{U"热线", U"单元", U"世纪", U"世紀", U"年代"};
    if (number_end == last) return false;
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
