// The folders, the settings and the commands.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "lsp/commands.hpp"
#include "lsp/server.hpp"
#include "report/rule_page.hpp"
#include "report/uri.hpp"

namespace mingcha::lsp {

namespace {

Answer explanation(const RuleSpec* rule, const std::string& id, Language language) {
    if (rule == nullptr) return refuse(ErrorCode::request_failed, fmt::format("there is no rule {}", id));
    return Json{{"rule", id}, {"title", rule->title.in(language)}, {"markdown", rule_as_markdown(*rule, language)}};
}

}  // namespace

bool Server::initialized(const Json& /*params*/) {
    if (capabilities_.registers_watchers) watch_files();
    if (capabilities_.sends_configuration) ask_for_configuration();
    return true;
}

void Server::watch_files() {
    const Json watchers = Json::array({{{"globPattern", "**/mingcha.toml"}}, {{"globPattern", "**/*.mingcha.toml"}}});
    client_.request("client/registerCapability",
                    {{"registrations", Json::array({{{"id", "mingcha-files"},
                                                     {"method", "workspace/didChangeWatchedFiles"},
                                                     {"registerOptions", {{"watchers", watchers}}}}})}});
}

void Server::ask_for_configuration() {
    client_.request("workspace/configuration", {{"items", Json::array({{{"section", kSection}}})}},
                    [this](const Json& result) {
                        if (worker_ && result.is_array() && !result.empty()) configure(result.front());
                    });
}

bool Server::did_change_configuration(const Json& params) {
    if (const Json& settings = member(params, "settings", kSection); settings.is_object()) {
        configure(settings);
    } else if (capabilities_.sends_configuration) {
        ask_for_configuration();
    }
    return params.is_object();
}

void Server::configure(const Json& settings) {
    if (!settings.is_object()) return;
    worker_->configure([made = settings_from(settings)](Workspace& workspace) { workspace.configure(made); });
}

ServerSettings Server::settings_from(const Json& settings) {
    std::string complaint;
    ServerSettings made = read_settings(settings, first_settings_, complaint);
    if (!complaint.empty()) client_.log(LogLevel::warning, complaint);
    return made;
}

bool Server::did_change_watched_files(const Json& /*params*/) {
    worker_->configure([](Workspace& workspace) { workspace.forget_configurations(); });
    return true;
}

bool Server::did_change_folders(const Json& params) {
    const Json& event = member(params, "event");
    const Json& removed = member(event, "removed");
    const Json& added = member(event, "added");
    if (!removed.is_array() || !added.is_array()) return false;
    const auto path = [](const Json& folder) { return uri_to_path(as_text(member(folder, "uri")).value_or("")); };
    for (const Json& folder : removed) {
        if (const auto gone = path(folder)) std::erase(folders_, *gone);
    }
    for (const Json& folder : added) {
        if (auto come = path(folder)) folders_.push_back(*std::move(come));
    }
    return true;
}

Server::Reply Server::execute_command(const Json& id, const Json& params) {
    const Json& command = member(params, "command");
    if (command == kExplainRule) return explain_rule(id, params);
    if (command == kCheckWorkspace) return check_workspace(id, params);
    return refuse(ErrorCode::invalid_params, "there is no such command");
}

/// Arguments: a rule, and the text whose configuration may have packs; without one, the rules of the program.
Server::Reply Server::explain_rule(const Json& id, const Json& params) {
    const Json& arguments = member(params, "arguments");
    const auto argument = [&](std::size_t index) {
        return arguments.is_array() && index < arguments.size() ? as_text(arguments[index]) : std::nullopt;
    };
    const auto rule = argument(0);
    if (!rule) return refuse(ErrorCode::invalid_params, "the first argument is the id of a rule");
    const std::string uri = argument(1).value_or("");
    if (texts_.contains(uri)) {
        worker_->ask(id, uri, [rule = *rule](const Analysis& analysis) {
            return explanation(analysis.rule(rule), rule, analysis.settings->language);
        });
        return std::nullopt;
    }
    const Result<RuleBook> book = RuleBook::built_in();
    return explanation(book ? book->find(*rule) : nullptr, *rule, first_settings_.language);
}

Server::Reply Server::check_workspace(const Json& id, const Json& params) {
    const Language language = first_settings_.language;
    if (const Json& token = member(params, "workDoneToken"); token.is_string() || token.is_number_integer()) {
        worker_->check_folders(FolderCheck(id, token, folders_, language));
    } else if (!capabilities_.shows_progress) {
        worker_->check_folders(FolderCheck(id, nullptr, folders_, language));
    } else {
        const std::string own = fmt::format("mingcha-{}", ++last_progress_);
        client_.request("window/workDoneProgress/create", {{"token", own}},
                        [this, check = FolderCheck(id, own, folders_, language)](const Json&) {
                            if (worker_) worker_->check_folders(check);
                        });
    }
    return std::nullopt;
}

bool Server::cancel_progress(const Json& params) {
    const Json& token = member(params, "token");
    if (!token.is_string() && !token.is_number_integer()) return false;
    worker_->cancel(token);
    return true;
}

}  // namespace mingcha::lsp
