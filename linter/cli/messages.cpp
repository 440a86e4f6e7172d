#include "cli/messages.hpp"

#include <cstdio>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "report/columns.hpp"

namespace mingcha::cli {

namespace {

/// Prints one line. The names of files must not steer the terminal.
void print(std::string_view line) {
    std::string printable;
    append_printable(printable, line);
    printable += '\n';
    std::fwrite(printable.data(), 1, printable.size(), stderr);
}

}  // namespace

void print_failure(const Failure& failure, Language language) {
    std::string place = failure.file.empty() ? "mingcha" : failure.file;
    if (failure.line != 0) place += fmt::format(":{}", failure.line);
    if (failure.line != 0 && failure.column != 0) place += fmt::format(":{}", failure.column);
    print(fmt::format("{}: error: {}", place, failure.message.in(language)));
}

void print_remark(const SuppressionRemark& remark, Language language) {
    const Origin& place = remark.place;
    print(fmt::format("{}:{}:{}: {}: {}", place.file, place.line, place.column, to_string(remark.severity),
                      remark.message.in(language)));
}

void print_note(std::string_view file, const Bilingual& message, Language language) {
    print(fmt::format("{}: note: {}", file, message.in(language)));
}

}  // namespace mingcha::cli
