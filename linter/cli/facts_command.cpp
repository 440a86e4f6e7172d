#include "cli/command.hpp"
#include "cli/document_arguments.hpp"
#include "cli/input_arguments.hpp"
#include "cli/ledger.hpp"

namespace mingcha::cli {

namespace {

Result<std::string> ledger(const Invocation& invocation) {
    const std::string format = invocation.options.value("format").value_or("text");
    if (format != "text" && format != "json") return bad_choice("--format", format, "text, json");
    return read_operand(invocation.options, invocation.language).map([&](const CheckedInput& input) {
        const Reading reading = input.checker->read(input.document, Passes::explained);
        return format == "json" ? ledger_as_json(input.document, reading)
                                : ledger_as_text(input.document, reading, invocation.language);
    });
}

int run_facts(const Invocation& invocation) {
    const Result<std::string> page = ledger(invocation);
    return page ? print_result(*page, invocation.language) : give_up(page.error(), invocation.language);
}

}  // namespace

Command facts_command() {
    return {"facts",
            "FILE",
            {"列出数字、日期和数字关系", "list numbers, dates and the relations between numbers"},
            {"每个数字关系附核对结果：holds 相符，contradicted 矛盾，open 无法判断。",
             "Each relation has a verdict: holds, contradicted, or open."},
            with_input_options({{"format", "text|json", {"输出格式（默认 text）", "the format (default: text)"}}}),
            run_facts};
}

}  // namespace mingcha::cli
