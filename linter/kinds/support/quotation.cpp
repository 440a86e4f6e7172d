#include "kinds/support/quotation.hpp"

#include <cstddef>

#include "language/characters.hpp"

namespace mingcha::kinds {

std::string quotable(std::string_view text) {
    std::string quoted;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t size = language::length_in_utf8(language::character_at(text, offset));
        const std::string_view character = text.substr(offset, size);
        quoted += character == "“" ? "‘" : character == "”" ? "’" : character;
        offset += size;
    }
    return quoted;
}

}  // namespace mingcha::kinds
