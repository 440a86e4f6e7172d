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
#include "report/sarif_rule.hpp"
#include "report/uri.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view kUnreadableFile = "unreadable-file";

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

class SarifWriter {
public:
    SarifWriter(std::span<const FileReport> files, const RuleBook& book, const ReportStyle& style)
        : files_(files), style_(style) {
        for (const FileReport& file : files) {
            for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
                if (is_written(diagnostic)) rule_index_.try_emplace(diagnostic.rule, 0);
            }
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
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const Json artifact = artifact_location(i);
            for (const PlacedDiagnostic& diagnostic : files_[i].diagnostics) {
                if (is_written(diagnostic)) results.next().append(dump(result(diagnostic, artifact)));
            }
        }
        return output.append("]}]}\n");
    }

private:
    [[nodiscard]] bool is_written(const PlacedDiagnostic& diagnostic) const {
        return !diagnostic.pass || style_.passes;
    }

    [[nodiscard]] Json run() {
        return {
            {"tool", {{"driver", driver()}}},
            {"language", style_.language == Language::chinese ? "zh-CN" : "en-US"},
            {"columnKind", "utf16CodeUnits"},
            {"newlineSequences", {"\r\n", "\n", "\r"}},
            {"invocations", Json::array({invocation()})},
            {"artifacts", artifacts()},
        };
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
        if (!notifications.empty()) json["toolExecutionNotifications"] = std::move(notifications);
        return json;
    }

    [[nodiscard]] Json artifacts() const {
        Json json = Json::array();
        for (const FileReport& file : files_) {
            Json artifact{{"location", {{"uri", path_to_uri(file.path)}}}, {"roles", {"analysisTarget"}}};
            if (!file.failure) {
                artifact["encoding"] = to_string(file.encoding);
                artifact["properties"] = to_json(file.statistics);
                artifact["properties"]["report_year"] = file.period.year;
            }
            json.push_back(std::move(artifact));
        }
        return json;
    }

    [[nodiscard]] Json artifact_location(std::size_t file) const {
        return {{"uri", path_to_uri(files_[file].path)}, {"index", file}};
    }

    [[nodiscard]] Json result(const PlacedDiagnostic& diagnostic, const Json& artifact) const {
        Json json{
            {"ruleId", diagnostic.rule},
            {"ruleIndex", rule_index_.find(diagnostic.rule)->second},
            {"kind", diagnostic.pass ? "pass" : "fail"},
            {"level", diagnostic.pass ? "none" : sarif_level(diagnostic.severity)},
            {"message", {{"text", diagnostic.message}}},
            {"locations", Json::array({location(diagnostic.place, artifact)})},
        };
        if (!diagnostic.related.empty()) json["relatedLocations"] = related_locations(diagnostic, artifact);
        if (!diagnostic.fixes.empty()) json["fixes"] = fixes(diagnostic, artifact);
        json["partialFingerprints"] = {{"mingcha/v1", diagnostic.fingerprint}};
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
    std::map<std::string_view, std::size_t> rule_index_;
    Json rules_ = Json::array();
};

}  // namespace

std::string sarif_report(std::span<const FileReport> files, const RuleBook& book, const ReportStyle& style) {
    return SarifWriter(files, book, style).write();
}

}  // namespace mingcha
