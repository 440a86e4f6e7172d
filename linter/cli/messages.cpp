#include "cli/messages.hpp"

#include <cstdio>
#include <string>

#include <fmt/format.h>

namespace mingcha::cli {

namespace {

void print(const std::string& line) { std::fwrite(line.data(), 1, line.size(), stderr); }

}  // namespace

void print_failure(const Failure& failure, Language language) {
    std::string place = failure.file.empty() ? "mingcha" : failure.file;
    if (failure.line != 0) place += fmt::format(":{}", failure.line);
    if (failure.line != 0 && failure.column != 0) place += fmt::format(":{}", failure.column);
    print(fmt::format("{}: error: {}\n", place, failure.message.in(language)));
}

void print_remark(const SuppressionRemark& remark, Language language) {
    const Origin& place = remark.place;
    print(fmt::format("{}:{}:{}: {}: {}\n", place.file, place.line, place.column, to_string(remark.severity),
                      remark.message.in(language)));
}

void print_note(std::string_view file, const Bilingual& message, Language language) {
    print(fmt::format("{}: note: {}\n", file, message.in(language)));
}

}  // namespace mingcha::cli
