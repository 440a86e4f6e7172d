#include "lsp/client.hpp"

#include <utility>

#include "lsp/framing.hpp"

namespace mingcha::lsp {

void Client::request(std::string_view method, Json params, OnResult on_result) {
    std::int64_t id = 0;
    {
        const std::scoped_lock lock(mutex_);
        id = ++last_id_;
        waiting_.emplace(id, std::move(on_result));
    }
    send(request_message(id, method, std::move(params)));
}

void Client::log(LogLevel level, std::string_view text) {
    notify("window/logMessage", {{"type", static_cast<int>(level)}, {"message", text}});
}

bool Client::take_response(const Message& response) {
    OnResult on_result;
    {
        const std::scoped_lock lock(mutex_);
        const auto waiting =
            response.id.is_number_integer() ? waiting_.find(response.id.get<std::int64_t>()) : waiting_.end();
        if (waiting == waiting_.end()) return false;
        on_result = std::move(waiting->second);
        waiting_.erase(waiting);
    }
    if (on_result) on_result(response.result);
    return true;
}

void Client::send(const Json& message) {
    const std::string frame = framed(dump(message));
    const std::scoped_lock lock(mutex_);
    write_(frame);
}

}  // namespace mingcha::lsp
