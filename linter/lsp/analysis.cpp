#include "lsp/analysis.hpp"

#include <new>
#include <utility>

namespace mingcha::lsp {

namespace {

Result<Document> read(const TextVersion& text, const ReadOptions& options) {
    return text.text ? decode_document(*text.text, text.path.string(), options) : read_document(text.path, options);
}

void check(Workspace& workspace, Analysis& analysis, const std::stop_token& stop) {
    Result<Setup> setup = workspace.setup_for(analysis.of.path);
    Result<Document> document = read(analysis.of, setup ? setup->reading : ReadOptions());
    if (document) analysis.document.emplace(*std::move(document));
    if (!setup || !document) {
        analysis.report.failure = document ? setup.error() : document.error();
        return;
    }
    analysis.checker = setup->checker;
    analysis.rules = workspace.rules_for(analysis.of.path).value_or(nullptr);
    if (analysis.document->text().empty()) return;
    CheckResult result = analysis.checker->check(*analysis.document, Passes::left_out, stop);
    if (stop.stop_requested()) return;
    analysis.safe_edits = plan_fixes(*analysis.document, result.diagnostics, FixScope::safe).edits;
    analysis.report = place(*analysis.document, std::move(result));
}

}  // namespace

std::shared_ptr<const Analysis> analyse(Workspace& workspace, TextVersion text, const std::stop_token& stop) {
    auto analysis = std::make_shared<Analysis>();
    analysis->of = std::move(text);
    analysis->settings = workspace.settings();
    try {
        check(workspace, *analysis, stop);
    } catch (const std::bad_alloc&) {
        analysis->report.failure = Failure{{"内存不足", "out of memory"}, {}, 0, 0};
    }
    if (stop.stop_requested()) return nullptr;
    return analysis;
}

}  // namespace mingcha::lsp
