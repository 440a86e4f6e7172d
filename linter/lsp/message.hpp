// Messages of JSON-RPC 2.0, as the language server protocol uses it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "lsp/json.hpp"

namespace mingcha::lsp {

enum class ErrorCode : int {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    server_not_initialized = -32002,
    request_failed = -32803,
    request_cancelled = -32800,
};

struct RequestError {
    ErrorCode code = ErrorCode::internal_error;
    std::string message;  ///< for whoever reads the log of a client, in English
};

/// The result of a request, or why there is none.
using Answer = tl::expected<Json, RequestError>;

[[nodiscard]] inline tl::unexpected<RequestError> refuse(ErrorCode code, std::string message) {
    return tl::unexpected(RequestError{code, std::move(message)});
}

struct Message {
    Json id;             ///< a string or a number; null: a notification
    std::string method;  ///< empty: a response
    Json params;
    Json result;  ///< of a response; null if the request failed

    [[nodiscard]] bool is_response() const { return method.empty(); }
    [[nodiscard]] bool is_request() const { return !is_response() && !id.is_null(); }
};

/// What lies deeper than 64 levels is dropped. A lone half of a surrogate pair, which JSON can write and UTF-8 cannot,
/// becomes U+FFFD, so that the text keeps its length in UTF-16.
[[nodiscard]] tl::expected<Message, RequestError> parse_message(std::string_view text);

[[nodiscard]] Json answer_message(const Json& id, const Answer& answer);
[[nodiscard]] Json notification_message(std::string_view method, Json params);
[[nodiscard]] Json request_message(const Json& id, std::string_view method, Json params);

}  // namespace mingcha::lsp
