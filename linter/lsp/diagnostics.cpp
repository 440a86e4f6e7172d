#include "lsp/diagnostics.hpp"

#include <functional>

#include <fmt/format.h>

#include "report/uri.hpp"

namespace mingcha::lsp {

namespace {

constexpr const char* kSource = "mingcha";

enum class LspSeverity : int { error = 1, warning = 2, information = 3 };

LspSeverity severity_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return LspSeverity::error;
        case Severity::warning:
            return LspSeverity::warning;
        case Severity::note:
            return LspSeverity::information;
    }
    return LspSeverity::information;
}

Json related_json(const PlacedDiagnostic& diagnostic, const Analysis& analysis, const PositionMap& positions) {
    Json all = Json::array();
    for (const PlacedRelated& related : diagnostic.related) {
        const Range range = positions.range(related.place.begin, related.place.end);
        all.push_back({{"location", {{"uri", analysis.of.uri}, {"range", to_json(range)}}},
                       {"message", related.message.empty() ? related.place.text : related.message}});
    }
    return all;
}

/// At the beginning of the text, with the place that is at fault as a related one.
Json failure_json(const Failure& failure, const Analysis& analysis, const ClientCapabilities& client) {
    const Language language = analysis.settings->language;
    Json json{{"range", to_json(Range())},
              {"severity", static_cast<int>(LspSeverity::error)},
              {"source", kSource},
              {"message", to_string(failure, language)}};
    if (failure.line > 0 && client.related_information) {
        const Position at{failure.line - 1, failure.column > 0 ? failure.column - 1 : 0};
        json["relatedInformation"] =
            Json::array({{{"location", {{"uri", path_to_uri(failure.file)}, {"range", to_json(Range{at, at})}}},
                          {"message", failure.message.in(language)}}});
    }
    return json;
}

}  // namespace

Json diagnostic_json(const PlacedDiagnostic& diagnostic, const Analysis& analysis, const ClientCapabilities& client) {
    const PositionMap positions = analysis.positions(client.encoding);
    Json json{{"range", to_json(positions.range(diagnostic.place.begin, diagnostic.place.end))},
              {"severity", static_cast<int>(severity_of(diagnostic.severity))},
              {"code", diagnostic.rule},
              {"source", kSource},
              {"message", diagnostic.message},
              {"data", {{"fingerprint", diagnostic.fingerprint}}}};
    if (client.related_information && !diagnostic.related.empty()) {
        json["relatedInformation"] = related_json(diagnostic, analysis, positions);
    }
    if (const std::string& pages = analysis.settings->rule_pages; client.code_descriptions && !pages.empty()) {
        json["codeDescription"] = {{"href", fmt::format("{}{}.md", pages, diagnostic.rule)}};
    }
    return json;
}

Json diagnostics_json(const Analysis& analysis, const ClientCapabilities& client) {
    Json all = Json::array();
    if (analysis.report.failure) all.push_back(failure_json(*analysis.report.failure, analysis, client));
    for (const PlacedDiagnostic& diagnostic : analysis.report.diagnostics) {
        if (is_shown(diagnostic)) all.push_back(diagnostic_json(diagnostic, analysis, client));
    }
    return all;
}

Json diagnostic_report(const Analysis& analysis, const ClientCapabilities& client, std::string_view previous) {
    Json items = diagnostics_json(analysis, client);
    const std::string id = fmt::format("{:x}", std::hash<std::string>()(dump(items)));
    if (id == previous) return {{"kind", "unchanged"}, {"resultId", id}};
    return {{"kind", "full"}, {"resultId", id}, {"items", std::move(items)}};
}

}  // namespace mingcha::lsp
