#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "mingcha/report.hpp"
#include "mingcha/version.hpp"
#include "report/columns.hpp"
#include "report/json_text.hpp"
#include "report/place_json.hpp"
#include "report/sarif_results.hpp"
#include "report/sarif_rule.hpp"
#include "report/uri.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view kUnreadableFile = "unreadable-file";
constexpr std::string_view kTooManyResults = "too-many-results";
/// The folder that relative addresses start from. The log does not say where it is: reports are confidential.
constexpr std::string_view kRoot = "%SRCROOT%";

/// UTF-16 code units of the first `points` code points of `text`.
std::uint32_t utf16_units(std::string_view text, std::uint32_t points) {
    std::uint32_t units = 0;
    for (; points > 0 && !text.empty(); --points) units += take_character(text) > 0xFFFF ? 2 : 1;
    return units;
}

Json sarif_region(const LineColumn& begin, const LineColumn& end) {
    return {{"startLine", begin.line},
            {"startColumn", begin.utf16_column},
            {"endLine", end.line},
            {"endColumn", end.utf16_column}};
}

/// The excerpt around a place inside one line; null if it shows no more than the place itself.
Json sarif_context(const PlacedSpan& place) {
    if (place.begin.line != place.end.line || place.line.size() <= place.text.size()) return nullptr;
    const std::uint32_t before = utf16_units(place.line, place.begin.column - 1 - place.line_offset);
    const auto everything = static_cast<std::uint32_t>(place.line.size());
    LineColumn begin = place.begin;
    LineColumn end = place.begin;
    begin.utf16_column -= before;
    end.utf16_column = begin.utf16_column + utf16_units(place.line, everything);
    if (end.utf16_column < place.end.utf16_column) return nullptr;
    Json region = sarif_region(begin, end);
    region["snippet"] = {{"text", place.line}};
    return region;
}

std::string_view mime_type(FileFormat format) {
    switch (format) {
        case FileFormat::text:
            return "text/plain";
        case FileFormat::markdown:
            return "text/markdown";
        case FileFormat::word:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        case FileFormat::open_document:
            return "application/vnd.oasis.opendocument.text";
        case FileFormat::pdf:
            return "application/pdf";
    }
    return {};
}

class SarifWriter {
public:
    SarifWriter(std::span<const FileReport> files, const RuleBook& book, const ReportStyle& style)
        : files_(files), style_(style), results_(choose_results(files, style.passes, kMostResults)) {
        for (const SarifResult& result : results_.chosen) {
            rule_index_.try_emplace(result.diagnostic->rule, 0);
            has_suppressions_ = has_suppressions_ || result.diagnostic->suppression;
        }
        std::size_t next = 0;
        for (auto& [id, index] : rule_index_) {
            index = next++;
            const RuleSpec* const rule = book.find(id);
            rules_.push_back(rule == nullptr ? Json{{"id", id}} : sarif_rule(*rule, style.language));
        }
    }

    [[nodiscard]] std::string write() {
        std::string output = dump_until_array({{"$schema", kSchema}, {"version", "2.1.0"}}, "runs");
        output.append(dump_until_array(run(), "results"));
        ArrayWriter results(output);
        for (const SarifResult& chosen : results_.chosen) {
            results.next().append(dump(result(*chosen.diagnostic, chosen.file)));
        }
        return output.append("]}]}\n");
    }

private:
    [[nodiscard]] Json run() {
        Json json{
            {"tool", {{"driver", driver()}}},
            {"language", style_.language == Language::chinese ? "zh-CN" : "en-US"},
            {"columnKind", "utf16CodeUnits"},
            {"newlineSequences", {"\r\n", "\n", "\r"}},
            {"originalUriBaseIds", {{kRoot, root()}}},
            {"invocations", Json::array({invocation()})},
            {"artifacts", artifacts()},
        };
        // What stands before the last slash names a sort of runs, what follows one run.
        if (!style_.category.empty()) json["automationDetails"] = {{"id", style_.category + "/"}};
        return json;
    }

    [[nodiscard]] Json root() const {
        return {{"description",
                 {{"text", choose(style_.language, "运行检查的文件夹。", "The folder in which the check was run.")}}}};
    }

    [[nodiscard]] Json driver() {
        return {
            {"name", "mingcha"},
            {"fullName", fmt::format("mingcha {}", kVersion)},
            {"version", kVersion},
            {"semanticVersion", kVersion},
            {"shortDescription",
             {{"text", choose(style_.language, "中文报告的检查工具。", "A linter for Chinese reports.")}}},
            {"rules", std::move(rules_)},
        };
    }

    [[nodiscard]] Json invocation() const {
        Json notifications = Json::array();
        for (std::size_t i = 0; i < files_.size(); ++i) {
            if (!files_[i].failure) continue;
            notifications.push_back({
                {"descriptor", {{"id", kUnreadableFile}}},
                {"level", "error"},
                {"message", {{"text", files_[i].failure->message.in(style_.language)}}},
                {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", artifact_location(i)}}}}})},
            });
        }
        Json json{{"executionSuccessful", notifications.empty()}};
        if (results_.left_out > 0) notifications.push_back(too_many_results());
        if (!notifications.empty()) json["toolExecutionNotifications"] = std::move(notifications);
        return json;
    }

    [[nodiscard]] Json too_many_results() const {
        const std::string_view text =
            choose(style_.language,
                   "结果共{}个，只写了最严重的{}个：代码评审平台不接受更多。请分批检查，或用 --select 少选规则。",
                   "There are {} results; the {} most severe are written, since platforms for code review refuse more. "
                   "Check in parts, or choose fewer rules with --select.");
        const std::size_t written = results_.chosen.size();
        return {
            {"descriptor", {{"id", kTooManyResults}}},
            {"level", "warning"},
            {"message", {{"text", fmt::format(fmt::runtime(text), written + results_.left_out, written)}}},
        };
    }

    [[nodiscard]] Json artifacts() const {
        Json json = Json::array();
        for (const FileReport& file : files_) {
            Json artifact{{"location", address(file.path)}, {"roles", {"analysisTarget"}}};
            if (!file.failure) {
                artifact["mimeType"] = mime_type(file.format);
                if (is_text(file.format)) artifact["encoding"] = to_string(file.encoding);
                artifact["properties"] = to_json(file.statistics);
                artifact["properties"]["report_year"] = file.period.year;
            }
            json.push_back(std::move(artifact));
        }
        return json;
    }

    [[nodiscard]] static Json address(std::string_view path) {
        Json json{{"uri", path_to_uri(path)}};
        if (!path.starts_with('/')) json["uriBaseId"] = kRoot;
        return json;
    }

    [[nodiscard]] Json artifact_location(std::size_t file) const {
        Json json = address(files_[file].path);
        json["index"] = file;
        return json;
    }

    [[nodiscard]] Json result(const PlacedDiagnostic& diagnostic, std::size_t file) const {
        const Json artifact = artifact_location(file);
        Json json{
            {"ruleId", diagnostic.rule},
            {"ruleIndex", rule_index_.find(diagnostic.rule)->second},
            {"kind", diagnostic.pass ? "pass" : "fail"},
            {"level", diagnostic.pass ? "none" : sarif_level(diagnostic.severity)},
            {"message", {{"text", diagnostic.message}}},
            {"locations", Json::array({main_location(file, diagnostic)})},
        };
        if (!diagnostic.related.empty()) json["relatedLocations"] = related_locations(diagnostic, artifact);
        if (!diagnostic.fixes.empty() && is_text(files_[file].format)) json["fixes"] = fixes(diagnostic, artifact);
        json["partialFingerprints"] = {{"mingcha/v1", diagnostic.fingerprint}};
        // Every result of a run has suppressions, or none has (3.27.23).
        if (has_suppressions_) json["suppressions"] = suppressions(diagnostic);
        if (diagnostic.baseline != BaselineState::none) {
            json["baselineState"] = diagnostic.baseline == BaselineState::fresh ? "new" : "unchanged";
        }
        return json;
    }

    [[nodiscard]] static Json suppressions(const PlacedDiagnostic& diagnostic) {
        Json json = Json::array();
        if (!diagnostic.suppression) return json;
        const bool in_source = diagnostic.suppression->place == Suppression::Place::comment;
        json.push_back({{"kind", in_source ? "inSource" : "external"},
                        {"status", "accepted"},
                        {"justification", diagnostic.suppression->reason}});
        return json;
    }

    [[nodiscard]] Json main_location(std::size_t file, const PlacedDiagnostic& diagnostic) const {
        Json json = location(diagnostic.place, artifact_location(file));
        Json logical = logical_location(files_[file].format, diagnostic, style_.language);
        if (!logical.is_null()) json["logicalLocations"] = Json::array({std::move(logical)});
        return json;
    }

    [[nodiscard]] static Json location(const PlacedSpan& place, const Json& artifact) {
        Json region = sarif_region(place.begin, place.end);
        if (!place.text.empty()) region["snippet"] = {{"text", place.text}};
        Json physical{{"artifactLocation", artifact}, {"region", std::move(region)}};
        if (Json context = sarif_context(place); !context.is_null()) physical["contextRegion"] = std::move(context);
        return {{"physicalLocation", std::move(physical)}};
    }

    [[nodiscard]] static Json related_locations(const PlacedDiagnostic& diagnostic, const Json& artifact) {
        Json json = Json::array();
        for (const PlacedRelated& related : diagnostic.related) {
            Json place = location(related.place, artifact);
            place["id"] = json.size() + 1;
            if (!related.message.empty()) place["message"] = {{"text", related.message}};
            json.push_back(std::move(place));
        }
        return json;
    }

    [[nodiscard]] static Json fixes(const PlacedDiagnostic& diagnostic, const Json& artifact) {
        Json json = Json::array();
        for (const PlacedFix& fix : diagnostic.fixes) {
            Json replacements = Json::array();
            for (const PlacedEdit& edit : fix.edits) {
                replacements.push_back({{"deletedRegion", sarif_region(edit.begin, edit.end)},
                                        {"insertedContent", {{"text", edit.replacement}}}});
            }
            json.push_back({
                {"description", {{"text", fix.title}}},
                {"artifactChanges",
                 Json::array({{{"artifactLocation", artifact}, {"replacements", std::move(replacements)}}})},
                {"properties", {{"safe", fix.safe}}},
            });
        }
        return json;
    }

    std::span<const FileReport> files_;
    const ReportStyle& style_;
    SarifResults results_;
    bool has_suppressions_ = false;
    std::map<std::string_view, std::size_t> rule_index_;
    Json rules_ = Json::array();
};

}  // namespace

std::string sarif_report(std::span<const FileReport> files, const RuleBook& book, const ReportStyle& style) {
    return SarifWriter(files, book, style).write();
}

}  // namespace mingcha
