#include <iterator>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "mingcha/report.hpp"
#include "report/markup.hpp"
#include "report/place_text.hpp"

namespace mingcha {
namespace {

/// The version of the format: it has not changed since.
constexpr std::string_view kFormatVersion = "4.3";

std::string_view severity_name(Severity severity) { return severity == Severity::note ? "info" : to_string(severity); }

/// A file that is not text has no lines.
std::string position(FileFormat format, const PlacedSpan& place) {
    if (!is_text(format)) return {};
    return fmt::format(R"( line="{}" column="{}")", place.begin.line, place.begin.column);
}

}  // namespace

std::string checkstyle_report(std::span<const FileReport> files, const ReportStyle& style) {
    std::string xml =
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"{}\">\n", kFormatVersion);
    const auto output = std::back_inserter(xml);
    for (const FileReport& file : files) {
        fmt::format_to(output, "  <file name=\"{}\">\n", markup(file.path));
        if (file.failure) {
            fmt::format_to(output, "    <exception>{}</exception>\n", markup(file.failure->message.in(style.language)));
        }
        for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
            if (!diagnostic.counts()) continue;
            fmt::format_to(output, "    <error{} severity=\"{}\" message=\"{}\" source=\"mingcha.{}\"/>\n",
                           position(file.format, diagnostic.place), severity_name(diagnostic.severity),
                           markup(message_with_place(file.format, diagnostic, style.language)),
                           markup(diagnostic.rule));
        }
        xml += "  </file>\n";
    }
    return xml + "</checkstyle>\n";
}

}  // namespace mingcha
