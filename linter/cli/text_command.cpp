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

std::string describe(const Document& document, const Block& block, Language language) {
    std::string line = fmt::format("{}: {}", place_of(document, block.span, language), to_string(block.kind));
    if (block.level != 0) line += fmt::format(" {}", block.level);
    if (block.numbering) {
        line += fmt::format(" ({} {})", to_string(block.numbering->style), block.numbering->value);
    }
    return line + fmt::format(": {}\n", on_one_line(document.text(block.span)));
}

int run_text(const Invocation& invocation) {
    const Result<CheckedInput> input = read_operand(invocation.options, invocation.language);
    if (!input) return give_up(input.error(), invocation.language);
    const Document& document = input->document;
    if (invocation.options.has("extracted")) return print_result(document.source().text(), invocation.language);
    std::string page;
    for (const Block& block : document.blocks()) page += describe(document, block, invocation.language);
    return print_result(page, invocation.language);
}

}  // namespace

Command text_command() {
    return {"text",
            "FILE",
            {"显示读到的文档", "show the document as it was read"},
            {"每行一块：在文件中的位置、种类、级别、编号、文字。",
             "One block a line: where it stands in the file, its kind, level and numbering, and its text."},
            with_input_options({{"extracted",
                                 "",
                                 {"显示从文件中提取的原文，结果中的行和列以它为准",
                                  "show the text that was extracted, whose lines and columns results name"}}}),
            run_text};
}

}  // namespace mingcha::cli
