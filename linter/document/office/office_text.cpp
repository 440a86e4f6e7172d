#include "document/office/office_text.hpp"

#include "source/utf8.hpp"

namespace mingcha {

void ParagraphKind::set_number(std::string_view text) {
    has_number = true;
    if (first_invalid_utf8(text) != text.size()) return;  // the writer refuses it
    // With a word behind it that no number goes on with.
    number = parse_marker(std::string(text) + " 文");
    if (number && number->size > text.size()) number.reset();
}

}  // namespace mingcha
