#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/document_arguments.hpp"
#include "cli/input_arguments.hpp"

namespace mingcha::cli {

namespace {

/// Cells of a table are separated by ` | `, its rows by ` / `.
std::string on_one_line(std::string_view text) {
    std::string line;
    for (const char byte : text) {
        switch (byte) {
            case '\t':
                line += " | ";
                break;
            case '\v':
                line += " / ";
                break;
            default:
                line += byte;
        }
    }
    return line;
}

std::string describe(const Document& document, const Block& block) {
    std::string line = fmt::format("{}: {}", lines_and_columns(document, block.span), to_string(block.kind));
    if (block.level != 0) line += fmt::format(" {}", block.level);
    if (block.numbering) {
        line += fmt::format(" ({} {})", to_string(block.numbering->style), block.numbering->value);
    }
    return line + fmt::format(": {}\n", on_one_line(document.text(block.span)));
}

int run_text(const Invocation& invocation) {
    const Result<CheckedInput> input = read_operand(invocation.options, invocation.language);
    if (!input) return give_up(input.error(), invocation.language);
    std::string page;
    for (const Block& block : input->document.blocks()) page += describe(input->document, block);
    return print_result(page, invocation.language);
}

}  // namespace

Command text_command() {
    return {"text",
            "FILE",
            {"显示读到的文档", "show the document as it was read"},
            {"每行一块：在文件中的起止行列、种类、级别、编号、文字。",
             "One block a line: where it stands in the file, its kind, level and numbering, and its text."},
            with_input_options({}),
            run_text};
}

}  // namespace mingcha::cli
