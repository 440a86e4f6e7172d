#include "lsp/server.hpp"

#include <utility>

#include <fmt/format.h>

#include "mingcha/version.hpp"
#include "report/uri.hpp"

namespace mingcha::lsp {

namespace {

std::string words_for(FrameFault fault) {
    if (fault == FrameFault::broken_header) return "a message without a sound Content-Length was passed over";
    return fmt::format("a message of more than {} MiB was passed over", FrameReader::kLargestMessage >> 20U);
}

std::vector<std::string> folders_of(const Json& params) {
    std::vector<std::string> folders;
    if (const Json& named = member(params, "workspaceFolders"); named.is_array()) {
        for (const Json& folder : named) {
            if (auto path = uri_to_path(as_text(member(folder, "uri")).value_or("")))
                folders.push_back(*std::move(path));
        }
        return folders;
    }
    if (auto path = uri_to_path(as_text(member(params, "rootUri")).value_or(""))) folders.push_back(*std::move(path));
    return folders;
}

/// The language of the editor, if it is one that the program speaks.
Language language_of_locale(const Json& locale, Language otherwise) {
    const std::string name = as_text(locale).value_or("");
    if (name.starts_with("en")) return Language::english;
    if (name.starts_with("zh")) return Language::chinese;
    return otherwise;
}

}  // namespace

Server::Server(ServerSettings settings, Client::Write write)
    : first_settings_(std::move(settings)), client_(std::move(write)) {}

Server::~Server() = default;

const std::map<std::string_view, Server::OnRequest>& Server::requests() {
    static const std::map<std::string_view, OnRequest> kRequests{
        {"initialize", &Server::initialize},
        {"shutdown", &Server::shutdown},
        {"textDocument/codeAction", &Server::code_action},
        {"textDocument/diagnostic", &Server::diagnostic},
        {"textDocument/documentSymbol", &Server::document_symbol},
        {"textDocument/hover", &Server::hover},
        {"workspace/executeCommand", &Server::execute_command},
    };
    return kRequests;
}

const std::map<std::string_view, Server::OnNotification>& Server::notifications() {
    static const std::map<std::string_view, OnNotification> kNotifications{
        {"$/cancelRequest", &Server::cancel_request},
        {"exit", &Server::exit},
        {"initialized", &Server::initialized},
        {"textDocument/didChange", &Server::did_change},
        {"textDocument/didClose", &Server::did_close},
        {"textDocument/didOpen", &Server::did_open},
        {"textDocument/didSave", &Server::did_save},
        {"window/workDoneProgress/cancel", &Server::cancel_progress},
        {"workspace/didChangeConfiguration", &Server::did_change_configuration},
        {"workspace/didChangeWatchedFiles", &Server::did_change_watched_files},
        {"workspace/didChangeWorkspaceFolders", &Server::did_change_folders},
    };
    return kNotifications;
}

void Server::receive(std::string_view bytes) {
    frames_.add(bytes);
    while (auto frame = frames_.next()) {
        if (!*frame) {
            client_.answer(nullptr, refuse(ErrorCode::invalid_request, words_for(frame->error())));
            client_.log(LogLevel::error, words_for(frame->error()));
        } else if (auto message = parse_message(**frame)) {
            take(*message);
        } else {
            client_.answer(nullptr, tl::unexpected(message.error()));
        }
        if (has_ended()) return;
    }
}

void Server::take(const Message& message) {
    if (message.is_request()) {
        take_request(message);
    } else if (!message.is_response()) {
        take_notification(message);
    } else if (!client_.take_response(message)) {
        client_.log(LogLevel::warning, "a response to no request was passed over");
    }
}

void Server::take_request(const Message& message) {
    const auto handler = requests().find(message.method);
    const bool begins = message.method == "initialize";
    if (state_ == State::new_born && !begins) {
        client_.answer(message.id, refuse(ErrorCode::server_not_initialized, "the server was not initialized"));
    } else if (state_ != State::new_born && (begins || state_ == State::shut_down)) {
        client_.answer(message.id, refuse(ErrorCode::invalid_request,
                                          "this is too late: the server was " +
                                              std::string(begins ? "initialized before" : "shut down")));
    } else if (handler == requests().end()) {
        client_.answer(message.id,
                       refuse(ErrorCode::method_not_found, fmt::format("there is no method {}", message.method)));
    } else if (const Reply reply = (this->*handler->second)(message.id, message.params)) {
        client_.answer(message.id, *reply);
    }
}

void Server::take_notification(const Message& message) {
    const auto handler = notifications().find(message.method);
    if (handler == notifications().end()) {
        // Those of the protocol itself may be passed over.
        if (!message.method.starts_with("$/")) {
            client_.log(LogLevel::warning, fmt::format("there is no notification {}", message.method));
        }
        return;
    }
    if (state_ != State::running && message.method != "exit") return;
    if (!(this->*handler->second)(message.params)) {
        client_.log(LogLevel::error, fmt::format("{} was passed over: its parameters cannot be used", message.method));
    }
}

Server::Reply Server::initialize(const Json& /*id*/, const Json& params) {
    if (!params.is_object()) return refuse(ErrorCode::invalid_params, "initialize needs parameters");
    capabilities_ = read_capabilities(params);
    folders_ = folders_of(params);
    client_process_ = as_integer(member(params, "processId")).value_or(0);
    first_settings_.language = language_of_locale(member(params, "locale"), first_settings_.language);
    first_settings_ = settings_from(member(params, "initializationOptions"));
    worker_ = std::make_unique<Worker>(Workspace(first_settings_), capabilities_, client_);
    state_ = State::running;
    return Json{{"capabilities", server_capabilities(capabilities_)},
                {"serverInfo", {{"name", "mingcha"}, {"version", kVersion}}}};
}

Server::Reply Server::shutdown(const Json& /*id*/, const Json& /*params*/) {
    worker_.reset();
    state_ = State::shut_down;
    return Json();
}

bool Server::exit(const Json& /*params*/) {
    was_shut_down_ = state_ == State::shut_down;
    state_ = State::ended;
    return true;
}

bool Server::cancel_request(const Json& params) {
    const Json& id = member(params, "id");
    if (!id.is_string() && !id.is_number_integer()) return false;
    worker_->cancel(id);
    return true;
}

}  // namespace mingcha::lsp
