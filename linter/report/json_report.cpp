#include <span>
#include <string>

#include "mingcha/report.hpp"
#include "mingcha/version.hpp"
#include "report/json_text.hpp"
#include "report/totals.hpp"

namespace mingcha {
namespace {

constexpr int kSchemaVersion = 1;

Json to_json(const LineColumn& position) {
    return {{"line", position.line}, {"column", position.column}, {"utf16_column", position.utf16_column}};
}

Json to_json(const PlacedSpan& place) {
    Json json{{"begin", to_json(place.begin)}, {"end", to_json(place.end)}};
    if (!place.text.empty()) json["text"] = place.text;
    json["excerpt"] = {{"text", place.line}, {"column", place.line_offset + 1}};
    return json;
}

Json to_json(const PlacedFix& fix) {
    Json edits = Json::array();
    for (const PlacedEdit& edit : fix.edits) {
        edits.push_back(
            {{"begin", to_json(edit.begin)}, {"end", to_json(edit.end)}, {"replacement", edit.replacement}});
    }
    return {{"title", fix.title}, {"safe", fix.safe}, {"edits", std::move(edits)}};
}

Json to_json(const PlacedDiagnostic& diagnostic) {
    Json related = Json::array();
    for (const PlacedRelated& other : diagnostic.related) {
        related.push_back({{"message", other.message}, {"place", to_json(other.place)}});
    }
    Json fixes = Json::array();
    for (const PlacedFix& fix : diagnostic.fixes) fixes.push_back(to_json(fix));
    return {
        {"rule", diagnostic.rule},
        {"kind", diagnostic.pass ? "pass" : "fail"},
        {"severity", to_string(diagnostic.severity)},
        {"message", diagnostic.message},
        {"place", to_json(diagnostic.place)},
        {"related", std::move(related)},
        {"fixes", std::move(fixes)},
        {"fingerprint", diagnostic.fingerprint},
    };
}

Json to_json(const Failure& failure, Language language) {
    Json json{{"message", failure.message.in(language)}};
    if (failure.line > 0) json["line"] = failure.line;
    if (failure.column > 0) json["column"] = failure.column;
    return json;
}

Json to_json(const Totals& totals) {
    return {
        {"files", totals.files},
        {"unreadable_files", totals.unreadable_files},
        {"files_without_report_year", totals.files_without_year},
        {"errors", totals.errors},
        {"warnings", totals.warnings},
        {"notes", totals.notes},
        {"statistics", mingcha::to_json(totals.read)},
    };
}

Json description_of(const FileReport& file, Language language) {
    Json json{{"path", file.path}};
    if (file.failure) {
        json["failure"] = to_json(*file.failure, language);
        return json;
    }
    json["encoding"] = to_string(file.encoding);
    json["report_year"] = file.period.year == 0 ? Json(nullptr) : Json(file.period.year);
    json["report_year_basis"] = to_string(file.period.basis);
    json["statistics"] = mingcha::to_json(file.statistics);
    return json;
}

}  // namespace

std::string json_report(std::span<const FileReport> files, const ReportStyle& style) {
    std::string output = dump_until_array({{"version", kSchemaVersion},
                                           {"tool", {{"name", "mingcha"}, {"version", kVersion}}},
                                           {"summary", to_json(add_up(files))}},
                                          "files");
    ArrayWriter file_array(output);
    for (const FileReport& file : files) {
        file_array.next().append(dump_until_array(description_of(file, style.language), "diagnostics"));
        ArrayWriter diagnostic_array(output);
        for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
            if (!diagnostic.pass || style.passes) diagnostic_array.next().append(dump(to_json(diagnostic)));
        }
        output.append("]}");
    }
    return output.append("]}\n");
}

}  // namespace mingcha
