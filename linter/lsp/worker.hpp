// One thread that checks the texts that are open, and answers questions about them.
//
// The newest version of a text wins: a check of an older one is given up. A question goes before checks that nobody
// waits for; what it needs is checked first, and a check of another text is put off. Typing is not answered at every
// key if a check takes longer than a key: it begins when a part of the time that the last one took has passed.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "lsp/analysis.hpp"
#include "lsp/client.hpp"
#include "lsp/folder_check.hpp"

namespace mingcha::lsp {

class Worker {
public:
    using Ask = std::function<Answer(const Analysis&)>;
    using Configure = std::function<void(Workspace&)>;

    /// `client` must outlive the worker.
    Worker(Workspace workspace, ClientCapabilities capabilities, Client& client);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// A text was opened or changed.
    void update(TextVersion text);
    /// Its diagnostics vanish.
    void close(const std::string& uri);
    /// Answers the request `id` by what is found in the newest version of a text that is open.
    void ask(Json id, std::string uri, Ask ask);
    /// Checks every file of the folders that is not open, and answers the request `id` with how many were checked.
    void check_folders(FolderCheck check);
    /// Refuses a request that still waits. One that is unknown or answered is passed over.
    void cancel(const Json& id);
    /// Changes the settings between two checks, and has every open text checked again.
    void configure(Configure configure);

private:
    using Clock = std::chrono::steady_clock;

    struct OpenText {
        TextVersion newest;
        std::shared_ptr<const Analysis> analysis;  // null until the newest version was checked
        Clock::time_point due;
        Clock::duration last_cost{};
    };
    struct Question {
        Json id;
        std::string uri;
        Ask ask;
    };
    struct Running {
        std::string uri;
        bool is_awaited = false;
        std::stop_source stop;
    };
    using Lock = std::unique_lock<std::mutex>;

    void work(const std::stop_token& quit);
    /// True if there was something to do. Gives the lock back while it works.
    bool step(Lock& lock);
    void apply_configuration(Lock& lock);
    void answer_first_question(Lock& lock);
    void check(const OpenText& text, bool is_awaited, Lock& lock);
    /// Null if it was stopped.
    [[nodiscard]] std::shared_ptr<const Analysis> run(const TextVersion& version, bool is_awaited, Lock& lock);
    void check_next_of_folder(Lock& lock);
    /// The open text whose check is due first.
    [[nodiscard]] const OpenText* first_due() const;
    [[nodiscard]] bool is_open(const std::filesystem::path& path) const;
    /// Gives up a check of an older version.
    void interrupt(const std::string& uri);
    void tell_worker();
    void publish(const std::string& uri, std::optional<std::int32_t> version, Json diagnostics);

    ClientCapabilities capabilities_;
    Client& client_;
    Workspace workspace_;  // of the thread

    std::mutex mutex_;  // guards everything below
    std::condition_variable_any changed_;
    std::map<std::string, OpenText> open_;
    std::deque<Question> questions_;
    std::deque<Configure> configurations_;
    std::deque<FolderCheck> folder_checks_;
    std::map<std::filesystem::path, std::string> published_unopened_;  // with the URI
    std::optional<Running> running_;
    Clock::duration last_cost_{};
    bool has_news_ = false;
    std::jthread thread_;  // the last member, since it uses the others
};

}  // namespace mingcha::lsp
