// A session of the language server protocol 3.17: what the client sends goes in, what it is to get comes out.
//
// Nothing that a client sends can end the program but `exit`: what is malformed is answered by an error of the protocol
// or, where nothing can be answered, by a line in the client's log.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/framing.hpp"
#include "lsp/worker.hpp"

namespace mingcha::lsp {

class Server {
public:
    /// `settings` are those of the command line; a client may lay its own over them.
    Server(ServerSettings settings, Client::Write write);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// The next bytes of the client's stream.
    void receive(std::string_view bytes);
    /// True once the client asked the server to end.
    [[nodiscard]] bool has_ended() const { return state_ == State::ended; }
    /// 0 if the client asked for a shutdown before it left, otherwise 1.
    [[nodiscard]] int exit_status() const { return was_shut_down_ ? 0 : 1; }
    /// The process without which there is no client; 0 if it was not told.
    [[nodiscard]] int client_process() const { return client_process_; }

private:
    enum class State : unsigned char { new_born, running, shut_down, ended };

    /// Nothing: the answer comes later.
    using Reply = std::optional<Answer>;
    using OnRequest = Reply (Server::*)(const Json& id, const Json& params);
    /// False if the parameters are malformed.
    using OnNotification = bool (Server::*)(const Json& params);

    static const std::map<std::string_view, OnRequest>& requests();
    static const std::map<std::string_view, OnNotification>& notifications();

    void take(const Message& message);
    void take_request(const Message& message);
    void take_notification(const Message& message);

    Reply initialize(const Json& id, const Json& params);
    Reply shutdown(const Json& id, const Json& params);
    Reply document_symbol(const Json& id, const Json& params);
    Reply hover(const Json& id, const Json& params);
    Reply code_action(const Json& id, const Json& params);
    Reply diagnostic(const Json& id, const Json& params);
    Reply execute_command(const Json& id, const Json& params);
    Reply explain_rule(const Json& id, const Json& params);
    Reply check_workspace(const Json& id, const Json& params);
    Reply ask_about_text(const Json& id, const Json& params, Worker::Ask ask);

    bool initialized(const Json& params);
    bool exit(const Json& params);
    bool cancel_request(const Json& params);
    bool cancel_progress(const Json& params);
    bool did_open(const Json& params);
    bool did_change(const Json& params);
    bool did_close(const Json& params);
    bool did_save(const Json& params);
    bool did_change_configuration(const Json& params);
    bool did_change_watched_files(const Json& params);
    bool did_change_folders(const Json& params);

    void watch_files();
    void ask_for_configuration();
    void configure(const Json& settings);
    [[nodiscard]] ServerSettings settings_from(const Json& settings);
    [[nodiscard]] std::filesystem::path path_of(const std::string& uri) const;
    [[nodiscard]] std::filesystem::path folder_of(const std::filesystem::path& path) const;

    State state_ = State::new_born;
    bool was_shut_down_ = false;
    int client_process_ = 0;
    ServerSettings first_settings_;  // of the command line and the initialization
    ClientCapabilities capabilities_;
    std::vector<std::string> folders_;
    std::map<std::string, TextVersion> texts_;
    std::int64_t last_progress_ = 0;
    FrameReader frames_;
    Client client_;
    std::unique_ptr<Worker> worker_;  // from the initialization on
};

}  // namespace mingcha::lsp
