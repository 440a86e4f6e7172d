#include "facts/date_words.hpp"

#include <algorithm>

#include "facts/code_points.hpp"

namespace mingcha {
namespace {

bool is_number(char32_t c) { return is_digit(c) || chinese_digit(c) >= 0 || small_magnitude(c) != 0; }

/// Of a name of three characters its last: 劳动节 among 劳动合同.
bool is_festival_at(const char32_t* at) { return at[2] == U'节' || at[2] == U'夜'; }

}  // namespace

bool may_begin_date_word(const char32_t* at) {
    const auto opening = std::ranges::lower_bound(kDateOpenings, *at, {}, &DateOpening::first);
    if (opening == kDateOpenings.end() || opening->first != *at) return false;
    const bool numbered = opening->second.ends_with(U'#') || opening->second.starts_with(U'#');
    if (!is_one_of(at[1], opening->second) && !(numbered && is_number(at[1]))) return false;
    switch (*at) {
        case U'劳':
        case U'青':
        case U'儿':
        case U'妇':
        case U'教':
        case U'平':
        case U'建':
            return is_festival_at(at);
        case U'之':
            return is_number(at[2]);
        default:
            return true;
    }
}

bool may_begin_numbered_date(const char32_t* at, const char32_t* last) {
    constexpr std::ptrdiff_t kLongest = 8;
    const char32_t* const first = at;
    const char32_t* const limit = at + std::min(kLongest, last - at);
    while (at != limit && is_number(*at)) ++at;
    if (*first == U'十' || *first == U'五' || *first == U'万') return true;  // 十四五, 五一, 万历
    return at != last && is_one_of(*at, U"年月日号號季个個天周週星小分秒点點时時世·•‧・.-/:： –—―~～至到和、QOo0");
}

}  // namespace mingcha
