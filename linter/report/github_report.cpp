#include <iterator>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "mingcha/report.hpp"
#include "report/columns.hpp"
#include "report/place_text.hpp"

namespace mingcha {
namespace {

/// Notes are called notices there.
std::string_view command_for(Severity severity) { return severity == Severity::note ? "notice" : to_string(severity); }

/// `%` and line ends; of a property also its own separators.
std::string escaped(std::string_view text, std::string_view separators) {
    std::string printable;
    append_printable(printable, text);
    std::string output;
    for (const char byte : printable) {
        if (byte == '%' || separators.find(byte) != std::string_view::npos) {
            fmt::format_to(std::back_inserter(output), "%{:02X}", static_cast<unsigned char>(byte));
        } else {
            output.push_back(byte);
        }
    }
    return output;
}

std::string property(std::string_view text) { return escaped(text, ":,"); }
std::string message(std::string_view text) { return escaped(text, ""); }

/// The runner takes columns only for a place within one line. A file that is not text has no lines.
std::string position(FileFormat format, const PlacedSpan& place) {
    if (!is_text(format)) return {};
    if (place.begin.line != place.end.line) return fmt::format(",line={},endLine={}", place.begin.line, place.end.line);
    return fmt::format(",line={0},endLine={0},col={1},endColumn={2}", place.begin.line, place.begin.column,
                       place.end.column);
}

std::string failure_command(const FileReport& file, Language language) {
    const std::string line = file.failure->line > 0 ? fmt::format(",line={}", file.failure->line) : "";
    return fmt::format("::error file={}{}::{}\n", property(file.path), line,
                       message(file.failure->message.in(language)));
}

}  // namespace

std::string github_report(std::span<const FileReport> files, const ReportStyle& style) {
    std::string commands;
    for (const FileReport& file : files) {
        if (file.failure) commands += failure_command(file, style.language);
        for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
            if (!diagnostic.counts()) continue;
            fmt::format_to(
                std::back_inserter(commands), "::{} file={}{},title={}::{} [{}]\n", command_for(diagnostic.severity),
                property(file.path), position(file.format, diagnostic.place), property(diagnostic.rule),
                message(message_with_place(file.format, diagnostic, style.language)), message(diagnostic.rule));
        }
    }
    return commands;
}

}  // namespace mingcha
