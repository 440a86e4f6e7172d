#include "lsp/capabilities.hpp"

#include <array>

#include "lsp/commands.hpp"

namespace mingcha::lsp {

namespace {

/// The first of the client's encodings that is known, which it wants most.
PositionEncoding choose_encoding(const Json& offered) {
    constexpr std::array kKnown{PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::utf32};
    if (!offered.is_array()) return PositionEncoding::utf16;
    for (const Json& name : offered) {
        for (const PositionEncoding encoding : kKnown) {
            if (name == to_string(encoding)) return encoding;
        }
    }
    return PositionEncoding::utf16;
}

}  // namespace

ClientCapabilities read_capabilities(const Json& initialize_params) {
    const Json& all = member(initialize_params, "capabilities");
    const Json& text = member(all, "textDocument");
    const Json& workspace = member(all, "workspace");
    const Json& edit = member(workspace, "workspaceEdit");
    ClientCapabilities client;
    client.encoding = choose_encoding(member(all, "general", "positionEncodings"));
    client.pulls_diagnostics = member(text, "diagnostic").is_object();
    client.refreshes_diagnostics = is_true(member(workspace, "diagnostics", "refreshSupport"));
    client.related_information = is_true(member(text, "publishDiagnostics", "relatedInformation"));
    client.code_descriptions = is_true(member(text, "publishDiagnostics", "codeDescriptionSupport"));
    client.code_actions = member(text, "codeAction", "codeActionLiteralSupport").is_object();
    client.document_changes = is_true(member(edit, "documentChanges"));
    client.creates_files = lists(member(edit, "resourceOperations"), "create");
    client.nested_symbols = is_true(member(text, "documentSymbol", "hierarchicalDocumentSymbolSupport"));
    client.sends_configuration = is_true(member(workspace, "configuration"));
    client.registers_watchers = is_true(member(workspace, "didChangeWatchedFiles", "dynamicRegistration"));
    client.shows_progress = is_true(member(all, "window", "workDoneProgress"));
    return client;
}

Json server_capabilities(const ClientCapabilities& client) {
    constexpr int kIncremental = 2;
    Json server{
        {"positionEncoding", to_string(client.encoding)},
        {"textDocumentSync", {{"openClose", true}, {"change", kIncremental}, {"save", {{"includeText", false}}}}},
        {"hoverProvider", true},
        {"documentSymbolProvider", true},
        {"executeCommandProvider", {{"commands", {kExplainRule, kCheckWorkspace}}, {"workDoneProgress", true}}},
        {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
    };
    if (client.code_actions) server["codeActionProvider"] = {{"codeActionKinds", {kQuickFix, kFixAll}}};
    if (client.pulls_diagnostics) {
        server["diagnosticProvider"] = {
            {"identifier", "mingcha"}, {"interFileDependencies", false}, {"workspaceDiagnostics", false}};
    }
    return server;
}

}  // namespace mingcha::lsp
