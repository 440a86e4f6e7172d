#include "document/pdf/glyph_repair.hpp"

#include <algorithm>
#include <cstddef>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr char32_t kFirstRadical = 0x2E80;
constexpr char32_t kLastRadical = 0x2EF3;
constexpr char32_t kSoftHyphen = 0xAD;

/// The ideographs that U+2E80 to U+2EF3 look like, each of them at its place; those that have none stand for
/// themselves. From EquivalentUnifiedIdeograph.txt of the Unicode Character Database 15.0, which ICU does not carry.
constexpr std::u32string_view kRadicals =
    U"⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵⺚旡日月歺母"
    U"民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹"
    U"艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠"
    U"饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
static_assert(kRadicals.size() == kLastRadical - kFirstRadical + 1);

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Not seen on the page.
bool is_invisible(char32_t c) {
    return c < 0x20 || is_between(c, 0x7F, 0x9F) || is_between(c, 0x200B, 0x200F) || is_between(c, 0x202A, 0x202E) ||
           is_between(c, 0x2060, 0x2064) || c == 0xFEFF || c == kSoftHyphen;
}

/// Spaces other than that of ASCII and the ideographic one.
bool is_other_space(char32_t c) { return c == 0xA0 || is_between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F; }

/// Where Windows puts the signs of symbol fonts, which Word uses for bullets.
bool is_symbol(char32_t c) { return is_between(c, 0xF020, 0xF0FF); }

/// Kangxi radicals, ligatures of Latin letters, compatibility ideographs.
bool has_equivalent(char32_t c) {
    return is_between(c, 0x2F00, 0x2FD5) || is_between(c, 0xFB00, 0xFB06) || is_between(c, 0xF900, 0xFAFF) ||
           is_between(c, 0x2F800, 0x2FA1F);
}

/// True if all characters are such that nothing is to be repaired: most words.
bool is_sound(std::string_view word) {
    return std::ranges::none_of(word, [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        // The lead bytes of all that is looked for, and control characters.
        return value <= 0x20 || value == 0x7F || value == 0xC2 || value == 0xE2 || value == 0xEF || value == 0xF0;
    });
}

void append_equivalent(char32_t c, std::string& text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* const nfkc = icu::Normalizer2::getNFKCInstance(error);
    icu::UnicodeString equivalent;
    if (U_SUCCESS(error)) nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(c)), equivalent, error);
    if (U_FAILURE(error)) equivalent = icu::UnicodeString(static_cast<UChar32>(c));
    equivalent.toUTF8String(text);
}

void append_code_point(char32_t c, std::string_view bytes, std::string& text) {
    if (is_invisible(c)) return;
    if (is_other_space(c)) {
        text += ' ';
    } else if (is_symbol(c)) {
        text += "•";
    } else if (is_between(c, kFirstRadical, kLastRadical)) {
        icu::UnicodeString(static_cast<UChar32>(kRadicals[c - kFirstRadical])).toUTF8String(text);
    } else if (has_equivalent(c)) {
        append_equivalent(c, text);
    } else {
        text += bytes;
    }
}

/// Takes spaces off the end, as far as `begin`.
void drop_back_spaces(std::string& text, std::size_t begin) {
    while (text.size() > begin) {
        const CodePoint last = back_code_point(std::string_view(text).substr(begin));
        if (!is_space(last.value)) return;
        text.resize(text.size() - last.size);
    }
}

}  // namespace

void append_repaired(std::string_view word, std::string& text) {
    if (is_sound(word) && !is_space(front_code_point(word).value) && !is_space(back_code_point(word).value)) {
        text += word;
        return;
    }
    const std::size_t begin = text.size();
    while (!word.empty()) {
        const CodePoint point = front_code_point(word);
        const std::string_view bytes = word.substr(0, point.size);
        word.remove_prefix(point.size);
        const bool leading_space = text.size() == begin && (is_space(point.value) || is_other_space(point.value));
        if (point.value == kSoftHyphen && word.empty() && text.size() > begin) {
            text += '-';
        } else if (!leading_space) {
            append_code_point(point.value, bytes, text);
        }
    }
    drop_back_spaces(text, begin);
}

}  // namespace mingcha
