#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "mingcha/report.hpp"
#include "report/json_text.hpp"
#include "report/place_text.hpp"

namespace mingcha {
namespace {

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "ERROR";
        case Severity::warning:
            return "WARNING";
        case Severity::note:
            break;
    }
    return "INFO";
}

Json range(const LineColumn& begin, const LineColumn& end, Utf8Columns columns) {
    return {{"start", {{"line", begin.line}, {"column", columns.begin}}},
            {"end", {{"line", end.line}, {"column", columns.end}}}};
}

Json location(const FileReport& file, const PlacedSpan& place) {
    Json json{{"path", file.path}};
    if (is_text(file.format)) json["range"] = range(place.begin, place.end, place.bytes);
    return json;
}

/// The edits of a fix as one, if they touch one another.
std::optional<PlacedEdit> joined(const PlacedFix& fix) {
    if (fix.edits.empty()) return std::nullopt;
    PlacedEdit all = fix.edits.front();
    for (const PlacedEdit& edit : std::span(fix.edits).subspan(1)) {
        if (edit.begin != all.end) return std::nullopt;
        all.end = edit.end;
        all.bytes.end = edit.bytes.end;
        all.replacement += edit.replacement;
    }
    return all;
}

/// A suggestion is made on its own, so a fix whose edits stand apart cannot be one.
Json suggestions(const PlacedDiagnostic& diagnostic) {
    Json json = Json::array();
    for (const PlacedFix& fix : diagnostic.fixes) {
        const std::optional<PlacedEdit> edit = joined(fix);
        if (edit) json.push_back({{"range", range(edit->begin, edit->end, edit->bytes)}, {"text", edit->replacement}});
    }
    return json;
}

Json related_locations(const FileReport& file, const PlacedDiagnostic& diagnostic) {
    Json json = Json::array();
    for (const PlacedRelated& related : diagnostic.related) {
        Json item{{"location", location(file, related.place)}};
        if (!related.message.empty()) item["message"] = related.message;
        json.push_back(std::move(item));
    }
    return json;
}

Json to_json(const FileReport& file, const PlacedDiagnostic& diagnostic, Language language) {
    Json json{
        {"message", message_with_place(file.format, diagnostic, language)},
        {"location", location(file, diagnostic.place)},
        {"severity", severity_name(diagnostic.severity)},
        {"code", {{"value", diagnostic.rule}}},
    };
    if (Json fixes = suggestions(diagnostic); is_text(file.format) && !fixes.empty())
        json["suggestions"] = std::move(fixes);
    if (!diagnostic.related.empty()) json["related_locations"] = related_locations(file, diagnostic);
    return json;
}

Json to_json(const FileReport& file, const Failure& failure, Language language) {
    return {
        {"message", failure.message.in(language)},
        {"location", {{"path", file.path}}},
        {"severity", "ERROR"},
    };
}

}  // namespace

std::string rdjson_report(std::span<const FileReport> files, const ReportStyle& style) {
    std::string output = dump_until_array({{"source", {{"name", "mingcha"}}}}, "diagnostics");
    ArrayWriter diagnostics(output);
    for (const FileReport& file : files) {
        if (file.failure) diagnostics.next().append(dump(to_json(file, *file.failure, style.language)));
        for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
            if (diagnostic.counts()) diagnostics.next().append(dump(to_json(file, diagnostic, style.language)));
        }
    }
    return output.append("]}\n");
}

}  // namespace mingcha
