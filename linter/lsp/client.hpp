// What the server sends: answers, notifications and requests of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string_view>

#include "lsp/message.hpp"

namespace mingcha::lsp {

enum class LogLevel : unsigned char { error = 1, warning = 2, info = 3 };

/// May be used by any thread.
class Client {
public:
    using Write = std::function<void(std::string_view)>;
    using OnResult = std::function<void(const Json&)>;

    /// `write` takes a whole message in its frame; it is called by one thread at a time.
    explicit Client(Write write) : write_(std::move(write)) {}

    void answer(const Json& id, const Answer& answer) { send(answer_message(id, answer)); }
    void notify(std::string_view method, Json params) { send(notification_message(method, std::move(params))); }
    /// `on_result` is called with null if the client refuses.
    void request(std::string_view method, Json params, OnResult on_result = {});
    /// A line in the log of the client.
    void log(LogLevel level, std::string_view text);

    /// Has the request that is answered do what it wanted. False if nobody asked.
    bool take_response(const Message& response);

private:
    void send(const Json& message);

    std::mutex mutex_;
    Write write_;
    std::int64_t last_id_ = 0;
    std::map<std::int64_t, OnResult> waiting_;
};

}  // namespace mingcha::lsp
