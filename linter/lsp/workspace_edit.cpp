#include "lsp/workspace_edit.hpp"

namespace mingcha::lsp {

namespace {

Json edits_json(const std::vector<TextEdit>& edits) {
    Json json = Json::array();
    for (const TextEdit& edit : edits) json.push_back({{"range", to_json(edit.range)}, {"newText", edit.text}});
    return json;
}

Json document_edit(const std::string& uri, std::optional<std::int32_t> version, const std::vector<TextEdit>& edits) {
    return {{"textDocument", {{"uri", uri}, {"version", version ? Json(*version) : Json()}}},
            {"edits", edits_json(edits)}};
}

}  // namespace

Json edit_of_text(const std::string& uri, std::optional<std::int32_t> version, const std::vector<TextEdit>& edits,
                  const ClientCapabilities& client) {
    if (!client.document_changes) return {{"changes", {{uri, edits_json(edits)}}}};
    return {{"documentChanges", Json::array({document_edit(uri, version, edits)})}};
}

Json edit_of_new_file(const std::string& uri, const std::string& text) {
    const Json create{{"kind", "create"}, {"uri", uri}, {"options", {{"ignoreIfExists", true}}}};
    return {{"documentChanges", Json::array({create, document_edit(uri, std::nullopt, {{Range(), text}})})}};
}

}  // namespace mingcha::lsp
