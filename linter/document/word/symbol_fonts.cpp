#include "document/word/symbol_fonts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace mingcha {
namespace {

struct Symbol {
    std::string_view font;
    unsigned code;
    std::string_view text;
};

/// Those that forms and figures of reports have, by the tables of Unicode for these fonts.
constexpr std::array kSymbols = {
    Symbol{"Symbol", 0xA3, "≤"},      Symbol{"Symbol", 0xB0, "°"},      Symbol{"Symbol", 0xB1, "±"},
    Symbol{"Symbol", 0xB3, "≥"},      Symbol{"Symbol", 0xB4, "×"},      Symbol{"Symbol", 0xB8, "÷"},
    Symbol{"Symbol", 0xB9, "≠"},      Symbol{"Symbol", 0xBB, "≈"},      Symbol{"Symbol", 0x25, "%"},
    Symbol{"Symbol", 0x2B, "+"},      Symbol{"Symbol", 0x2D, "−"},      Symbol{"Symbol", 0x6D, "μ"},
    Symbol{"Wingdings", 0x6F, "□"},   Symbol{"Wingdings", 0xA8, "□"},   Symbol{"Wingdings", 0xFC, "✓"},
    Symbol{"Wingdings", 0xFE, "☑"},   Symbol{"Wingdings", 0xFD, "☒"},   Symbol{"Wingdings", 0xFB, "✗"},
    Symbol{"Wingdings 2", 0x52, "☑"}, Symbol{"Wingdings 2", 0x50, "✓"}, Symbol{"Wingdings 2", 0xA3, "□"},
};

}  // namespace

std::string_view symbol_text(std::string_view font, std::string_view code) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), value, 16);
    if (error != std::errc{} || end != code.data() + code.size()) return {};
    constexpr unsigned kPrivateUse = 0xF000;  // where Word puts the 256 characters of such a font
    if (value >= kPrivateUse && value < kPrivateUse + 0x100) value -= kPrivateUse;
    const auto found = std::ranges::find_if(
        kSymbols, [&](const Symbol& symbol) { return symbol.font == font && symbol.code == value; });
    return found == kSymbols.end() ? std::string_view() : found->text;
}

}  // namespace mingcha
