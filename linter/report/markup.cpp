#include "report/markup.hpp"

#include "report/columns.hpp"

namespace mingcha {
namespace {

/// The reference for a character that markup takes for its own; empty for every other.
std::string_view reference_for(char byte) {
    switch (byte) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

void append_markup(std::string& output, std::string_view text) {
    std::string printable;
    append_printable(printable, text);
    for (const char byte : printable) {
        if (const std::string_view reference = reference_for(byte); !reference.empty()) {
            output.append(reference);
        } else {
            output.push_back(byte);
        }
    }
}

std::string markup(std::string_view text) {
    std::string output;
    append_markup(output, text);
    return output;
}

}  // namespace mingcha
