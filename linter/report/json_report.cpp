#include <span>
#include <string>

#include "mingcha/report.hpp"
#include "mingcha/version.hpp"
#include "report/json_text.hpp"
#include "report/place_json.hpp"
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
    if (Json in_file = to_json(place.in_file); !in_file.empty()) json["in_file"] = std::move(in_file);
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

std::string_view to_string(Suppression::Place place) {
    switch (place) {
        case Suppression::Place::comment:
            return "comment";
        case Suppression::Place::configuration:
            return "configuration";
        case Suppression::Place::companion_file:
            break;
    }
    return "companion_file";
}

Json to_json(const PlacedDiagnostic& diagnostic) {
    Json related = Json::array();
    for (const PlacedRelated& other : diagnostic.related) {
        related.push_back({{"message", other.message}, {"place", to_json(other.place)}});
    }
    Json fixes = Json::array();
    for (const PlacedFix& fix : diagnostic.fixes) fixes.push_back(to_json(fix));
    Json json{
        {"rule", diagnostic.rule},
        {"kind", diagnostic.pass ? "pass" : "fail"},
        {"severity", to_string(diagnostic.severity)},
        {"message", diagnostic.message},
        {"place", to_json(diagnostic.place)},
        {"outline", diagnostic.outline},
        {"related", std::move(related)},
        {"fixes", std::move(fixes)},
        {"fingerprint", diagnostic.fingerprint},
    };
    if (diagnostic.suppression) {
        json["suppression"] = {{"place", to_string(diagnostic.suppression->place)},
                               {"reason", diagnostic.suppression->reason}};
    }
    if (diagnostic.baseline != BaselineState::none) {
        json["baseline"] = diagnostic.baseline == BaselineState::unchanged ? "unchanged" : "new";
    }
    return json;
}

Json to_json(const SuppressionRemark& remark, Language language) {
    return {{"severity", to_string(remark.severity)},
            {"message", remark.message.in(language)},
            {"file", remark.place.file},
            {"line", remark.place.line},
            {"column", remark.place.column}};
}

Json to_json(const BaselineEntry& entry) {
    return {{"rule", entry.rule}, {"fingerprint", entry.fingerprint}, {"message", entry.message}};
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
        {"suppressed", totals.suppressed},
        {"in_baseline", totals.in_baseline},
        {"paid_off", totals.paid_off},
        {"fixed", totals.fixes},
        {"statistics", mingcha::to_json(totals.read)},
    };
}

Json description_of(const FileReport& file, Language language) {
    Json json{{"path", file.path}};
    if (file.failure) {
        json["failure"] = to_json(*file.failure, language);
        return json;
    }
    json["format"] = to_string(file.format);
    if (is_text(file.format)) json["encoding"] = to_string(file.encoding);
    json["report_year"] = file.period.year == 0 ? Json(nullptr) : Json(file.period.year);
    json["report_year_basis"] = to_string(file.period.basis);
    json["statistics"] = mingcha::to_json(file.statistics);
    if (!file.remarks.empty()) {
        Json& remarks = json["remarks"] = Json::array();
        for (const SuppressionRemark& remark : file.remarks) remarks.push_back(to_json(remark, language));
    }
    if (!file.paid_off.empty()) {
        Json& paid_off = json["paid_off"] = Json::array();
        for (const BaselineEntry& entry : file.paid_off) paid_off.push_back(to_json(entry));
    }
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
