#include "golden/run_text.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

#include "golden/golden_file.hpp"
#include "mingcha/report.hpp"

namespace mingcha::golden {

namespace {

template <typename T>
T require(Result<T> result) {
    if (!result) throw std::runtime_error(to_string(result.error(), Language::english));
    return *std::move(result);
}

}  // namespace

Document read(std::string_view text) { return read_text_document(require(decode_source(text, "case.txt"))); }

std::vector<std::string> findings(std::string_view text, const Settings& settings) {
    const Checker checker = require(Checker::create(rule_book(), settings, Language::chinese));
    const Document document = read(text);
    std::vector<std::string> lines;
    for (const PlacedDiagnostic& found : place(document, checker.check(document)).diagnostics) {
        lines.push_back(fmt::format("{}:{}: {}: {} [{}]", found.place.begin.line, found.place.begin.column,
                                    to_string(found.severity), found.message, found.rule));
        for (const PlacedRelated& related : found.related) {
            if (related.message.empty()) continue;
            lines.push_back(
                fmt::format("{}:{}: note: {}", related.place.begin.line, related.place.begin.column, related.message));
        }
    }
    return lines;
}

std::vector<std::string> without_places(const std::vector<std::string>& lines) {
    std::vector<std::string> rest;
    std::ranges::transform(lines, std::back_inserter(rest),
                           [](const std::string& line) { return line.substr(line.find(": ") + 2); });
    std::ranges::sort(rest);
    return rest;
}

}  // namespace mingcha::golden
