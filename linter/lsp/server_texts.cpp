// The texts that are open, and the questions about them.
#include <utility>

#include <fmt/format.h>

#include "lsp/code_actions.hpp"
#include "lsp/diagnostics.hpp"
#include "lsp/hover.hpp"
#include "lsp/server.hpp"
#include "lsp/symbols.hpp"
#include "report/uri.hpp"

namespace mingcha::lsp {

namespace {

std::optional<std::string> uri_of(const Json& params) { return as_text(member(params, "textDocument", "uri")); }

bool is_markdown(const std::filesystem::path& path, const Json& language_id) {
    return language_id == "markdown" || path.extension() == ".md" || path.extension() == ".markdown";
}

tl::unexpected<RequestError> malformed(std::string_view what) {
    return refuse(ErrorCode::invalid_params, fmt::format("{} is missing or malformed", what));
}

}  // namespace

bool Server::did_open(const Json& params) {
    const Json& document = member(params, "textDocument");
    const auto uri = uri_of(params);
    auto words = as_text(member(document, "text"));
    if (!uri || !words) return false;
    TextVersion text;
    text.uri = *uri;
    text.path = path_of(*uri);
    text.folder = folder_of(text.path);
    text.is_markdown = is_markdown(text.path, member(document, "languageId"));
    text.version = as_integer(member(document, "version")).value_or(0);
    text.text = std::make_shared<const std::string>(*std::move(words));
    worker_->update(texts_.insert_or_assign(*uri, std::move(text)).first->second);
    return true;
}

bool Server::did_change(const Json& params) {
    const auto open = texts_.find(uri_of(params).value_or(""));
    if (open == texts_.end()) return false;
    TextVersion& text = open->second;
    auto changed = with_changes(*text.text, member(params, "contentChanges"), capabilities_.encoding);
    if (!changed) return false;
    text.version = as_integer(member(params, "textDocument", "version")).value_or(text.version);
    text.text = std::make_shared<const std::string>(*std::move(changed));
    worker_->update(text);
    return true;
}

bool Server::did_close(const Json& params) {
    const auto uri = uri_of(params);
    if (!uri || texts_.erase(*uri) == 0) return false;
    worker_->close(*uri);
    return true;
}

bool Server::did_save(const Json& params) {
    if (!uri_of(params)) return false;
    // A client that watches no files may just have saved a configuration.
    return capabilities_.registers_watchers || did_change_watched_files(params);
}

Server::Reply Server::ask_about_text(const Json& id, const Json& params, Worker::Ask ask) {
    const auto uri = uri_of(params);
    if (!uri) return malformed("textDocument.uri");
    worker_->ask(id, *uri, std::move(ask));
    return std::nullopt;
}

Server::Reply Server::document_symbol(const Json& id, const Json& params) {
    return ask_about_text(id, params, [client = capabilities_](const Analysis& analysis) -> Answer {
        return document_symbols(analysis, client);
    });
}

Server::Reply Server::hover(const Json& id, const Json& params) {
    const auto position = read_position(member(params, "position"));
    if (!position) return malformed("position");
    return ask_about_text(id, params, [client = capabilities_, at = *position](const Analysis& analysis) -> Answer {
        return lsp::hover(analysis, at, client);
    });
}

Server::Reply Server::code_action(const Json& id, const Json& params) {
    const auto range = read_range(member(params, "range"));
    if (!range) return malformed("range");
    ActionRequest request{*range, {}};
    const Json& only = member(params, "context", "only");
    if (!only.is_array() && !only.is_null()) return malformed("context.only");
    for (const Json& kind : only) request.only.push_back(as_text(kind).value_or(""));
    return ask_about_text(id, params, [client = capabilities_, request](const Analysis& analysis) -> Answer {
        return code_actions(analysis, request, client);
    });
}

Server::Reply Server::diagnostic(const Json& id, const Json& params) {
    std::string previous = as_text(member(params, "previousResultId")).value_or("");
    return ask_about_text(id, params,
                          [client = capabilities_, previous = std::move(previous)](const Analysis& analysis) -> Answer {
                              return diagnostic_report(analysis, client, previous);
                          });
}

/// What is no file has the configuration of the first folder.
std::filesystem::path Server::path_of(const std::string& uri) const {
    if (auto path = uri_to_path(uri)) return *std::move(path);
    return std::filesystem::path(folders_.empty() ? "." : folders_.front()) / "untitled";
}

/// The innermost of the client's folders that `path` lies in, or else its own.
std::filesystem::path Server::folder_of(const std::filesystem::path& path) const {
    std::filesystem::path innermost;
    for (const std::string& folder : folders_) {
        const std::string relative = path.lexically_relative(folder).string();
        const bool is_inside = !relative.empty() && relative != "." && !relative.starts_with("..");
        if (is_inside && folder.size() > innermost.native().size()) innermost = folder;
    }
    return innermost.empty() ? path.parent_path() : innermost;
}

}  // namespace mingcha::lsp
