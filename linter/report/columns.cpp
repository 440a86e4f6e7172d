#include "report/columns.hpp"

#include <cstddef>
#include <cstdint>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace mingcha {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

UChar32 to_icu(char32_t character) { return static_cast<UChar32>(character); }

bool is_plain_ascii(char byte) { return byte >= 0x20 && byte < 0x7F; }

}  // namespace

// The macro of ICU narrows inside.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
char32_t take_character(std::string_view& text) {
    const char* const bytes = text.data();
    const std::size_t size = text.size();
    std::size_t next = 0;
    UChar32 character = 0;
    // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): inside the macro
    U8_NEXT_OR_FFFD(bytes, next, size, character);
    text.remove_prefix(next);
    return static_cast<char32_t>(character);
}
#pragma GCC diagnostic pop

bool is_control(char32_t character) { return u_iscntrl(to_icu(character)) != 0; }

std::string visible_name(char32_t character) {
    return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(character));
}

unsigned display_width(char32_t character) {
    constexpr char32_t kFirstCombiningMark = 0x300;
    if (character < kFirstCombiningMark) return 1;
    switch (u_charType(to_icu(character))) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
            return 0;
        default:
            break;
    }
    switch (u_getIntPropertyValue(to_icu(character), UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
            return 2;
        default:
            return 1;
    }
}

void append_printable(std::string& output, std::string_view text) {
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && is_plain_ascii(text[plain])) ++plain;
        output.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) return;

        const std::string_view from = text;
        const char32_t character = take_character(text);
        if (character == kReplacement) {
            output.append("\uFFFD");
        } else if (!is_control(character)) {
            output.append(from.substr(0, from.size() - text.size()));
        } else if (u_isWhitespace(to_icu(character)) != 0) {
            output.push_back(' ');
        } else {
            output.append(visible_name(character));
        }
    }
}

}  // namespace mingcha
