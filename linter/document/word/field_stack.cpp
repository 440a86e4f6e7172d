#include "document/word/field_stack.hpp"

#include <algorithm>
#include <array>

namespace mingcha {

FieldStack::Kind FieldStack::kind_of(std::string_view instruction) {
    constexpr std::array<std::string_view, 3> kPageNumbers = {"PAGE", "NUMPAGES", "SECTIONPAGES"};
    const std::size_t begin = std::min(instruction.find_first_not_of(' '), instruction.size());
    const std::size_t end = std::min(instruction.find_first_of(" \\", begin), instruction.size());
    std::string name(instruction.substr(begin, end - begin));
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (name == "TOC") return Kind::contents;
    return std::ranges::find(kPageNumbers, name) != kPageNumbers.end() ? Kind::page_number : Kind::plain;
}

void FieldStack::count(Kind kind, int by) {
    if (kind == Kind::instruction || kind == Kind::page_number) hiding_ += by;
    if (kind == Kind::contents) contents_ += by;
    if (kind == Kind::page_number) page_numbers_ += by;
}

void FieldStack::begin() {
    fields_.push_back({});
    count(Kind::instruction, 1);
}

void FieldStack::add_instruction(std::string_view words) {
    constexpr std::size_t kLongest = 64;  // the name stands at the beginning
    if (fields_.empty() || fields_.back().kind != Kind::instruction) return;
    std::string& instruction = fields_.back().instruction;
    instruction += words.substr(0, kLongest - std::min(kLongest, instruction.size()));
}

void FieldStack::separate() {
    if (fields_.empty() || fields_.back().kind != Kind::instruction) return;
    Field& field = fields_.back();
    count(field.kind, -1);
    field.kind = kind_of(field.instruction);
    count(field.kind, 1);
}

void FieldStack::end() {
    if (fields_.empty()) return;
    count(fields_.back().kind, -1);
    fields_.pop_back();
}

void FieldStack::end_paragraph() {
    while (!fields_.empty() && fields_.back().kind == Kind::instruction) end();
}

}  // namespace mingcha
