// The fields that are open at a place of a Word file (ECMA-376-1, 17.16): which text is shown, and what it belongs to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mingcha {

/// A field is an instruction, which is not shown, and its result, which is text unless it is the number of a page.
class FieldStack {
public:
    void begin();
    /// A part of the instruction of the innermost field: the words of one w:instrText.
    void add_instruction(std::string_view words);
    /// The instruction ends, and the result begins.
    void separate();
    void end();
    /// A field whose instruction is open where its paragraph ends is broken: it hides nothing more.
    void end_paragraph();

    [[nodiscard]] bool shows_text() const { return hiding_ == 0; }
    /// True in a table of contents.
    [[nodiscard]] bool is_in_contents() const { return contents_ > 0; }
    /// True in the number of a page, or of all pages.
    [[nodiscard]] bool is_in_page_number() const { return page_numbers_ > 0; }

private:
    enum class Kind : unsigned char { instruction, plain, contents, page_number };
    struct Field {
        std::string instruction;
        Kind kind = Kind::instruction;
    };
    static Kind kind_of(std::string_view instruction);
    void count(Kind kind, int by);

    std::vector<Field> fields_;
    int hiding_ = 0;
    int contents_ = 0;
    int page_numbers_ = 0;
};

}  // namespace mingcha
