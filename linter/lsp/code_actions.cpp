#include "lsp/code_actions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lsp/commands.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/exceptions.hpp"
#include "lsp/workspace_edit.hpp"
#include "report/wording.hpp"

namespace mingcha::lsp {

namespace {

/// True if the client asked for `kind` or for one of the kinds above it.
bool is_wanted(std::string_view kind, const std::vector<std::string>& only) {
    return only.empty() || std::ranges::any_of(only, [&](const std::string& asked) {
               return kind == asked || (kind.starts_with(asked) && kind.substr(asked.size()).starts_with('.'));
           });
}

std::vector<TextEdit> edits_of(const PlacedFix& fix, const PositionMap& positions) {
    std::vector<TextEdit> edits;
    for (const PlacedEdit& edit : fix.edits) {
        edits.push_back({positions.range(edit.begin, edit.end), edit.replacement});
    }
    return edits;
}

class ActionWriter {
public:
    ActionWriter(const Analysis& analysis, const ClientCapabilities& client)
        : analysis_(analysis),
          client_(client),
          language_(analysis.settings->language),
          positions_(analysis.positions(client.encoding)) {}

    void add_for(const PlacedDiagnostic& diagnostic, const Range& selection) {
        const Json shown = diagnostic_json(diagnostic, analysis_, client_);
        add_fixes(diagnostic, shown);
        for (const FindingException& exception : exceptions_for(diagnostic, selection, analysis_, client_)) {
            actions_.push_back({{"title", exception.title},
                                {"kind", kQuickFix},
                                {"diagnostics", Json::array({shown})},
                                {"edit", exception.edit}});
        }
        if (analysis_.rule(diagnostic.rule) != nullptr) add_explanation(diagnostic, shown);
    }

    void add_fix_all() {
        if (analysis_.safe_edits.empty()) return;
        std::vector<TextEdit> edits;
        for (const SourceEdit& edit : analysis_.safe_edits) {
            edits.push_back({positions_.range(edit.span), edit.replacement});
        }
        actions_.push_back({{"title", choose(language_, "修正全部可放心修正的问题", "Make all safe fixes")},
                            {"kind", kFixAll},
                            {"edit", edit_of_text(analysis_.of.uri, analysis_.of.version, edits, client_)}});
    }

    [[nodiscard]] Json take() { return std::move(actions_); }

private:
    void add_fixes(const PlacedDiagnostic& diagnostic, const Json& shown) {
        for (const PlacedFix& fix : diagnostic.fixes) {
            const std::string_view caution = fix.safe ? "" : choose(language_, "（须核对）", " (check it)");
            const std::vector<TextEdit> edits = edits_of(fix, positions_);
            actions_.push_back({{"title", fmt::format("{}{}", fix.title, caution)},
                                {"kind", kQuickFix},
                                {"diagnostics", Json::array({shown})},
                                {"isPreferred", fix.safe && &fix == &diagnostic.fixes.front()},
                                {"edit", edit_of_text(analysis_.of.uri, analysis_.of.version, edits, client_)}});
        }
    }

    void add_explanation(const PlacedDiagnostic& diagnostic, const Json& shown) {
        const std::string title =
            fmt::format(fmt::runtime(choose(language_, "说明规则 {}", "Explain the rule {}")), diagnostic.rule);
        actions_.push_back({{"title", title},
                            {"kind", kQuickFix},
                            {"diagnostics", Json::array({shown})},
                            {"command",
                             {{"title", title},
                              {"command", kExplainRule},
                              {"arguments", Json::array({diagnostic.rule, analysis_.of.uri})}}}});
    }

    const Analysis& analysis_;
    const ClientCapabilities& client_;
    Language language_;
    PositionMap positions_;
    Json actions_ = Json::array();
};

}  // namespace

Json code_actions(const Analysis& analysis, const ActionRequest& request, const ClientCapabilities& client) {
    if (!analysis.document) return Json::array();
    ActionWriter writer(analysis, client);
    const PositionMap positions = analysis.positions(client.encoding);
    if (is_wanted(kQuickFix, request.only)) {
        for (const PlacedDiagnostic& diagnostic : analysis.report.diagnostics) {
            const Range range = positions.range(diagnostic.place.begin, diagnostic.place.end);
            if (is_shown(diagnostic) && touch(range, request.range)) writer.add_for(diagnostic, request.range);
        }
    }
    if (is_wanted(kFixAll, request.only)) writer.add_fix_all();
    return writer.take();
}

}  // namespace mingcha::lsp
