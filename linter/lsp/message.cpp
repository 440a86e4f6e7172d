#include "lsp/message.hpp"

#include <charconv>
#include <utility>

namespace mingcha::lsp {

namespace {

constexpr int kDeepest = 64;

Json parse_json(std::string_view text) {
    const auto is_shallow = [](int depth, Json::parse_event_t, const Json&) { return depth < kDeepest; };
    return Json::parse(text, is_shallow, false);
}

/// The code unit of the escape at `text`, 0 if there is none.
unsigned escaped_unit(std::string_view text) {
    constexpr std::size_t kDigits = 4;
    if (!text.starts_with("\\u") || text.size() < 2 + kDigits) return 0;
    unsigned unit = 0;
    const char* const end = text.data() + 2 + kDigits;
    const auto [stop, error] = std::from_chars(text.data() + 2, end, unit, 16);
    return error == std::errc() && stop == end ? unit : 0;
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::string with_whole_surrogates(std::string_view text) {
    constexpr std::size_t kEscape = 6;
    std::string whole;
    whole.reserve(text.size());
    while (!text.empty()) {
        const std::size_t backslash = std::min(text.find('\\'), text.size());
        whole += text.substr(0, backslash);
        text.remove_prefix(backslash);
        const unsigned unit = escaped_unit(text);
        std::size_t length = unit == 0 ? 2 : kEscape;
        const bool is_pair = is_high_surrogate(unit) && is_low_surrogate(escaped_unit(text.substr(kEscape)));
        if (is_pair) length = 2 * kEscape;
        const bool is_lone = !is_pair && (is_high_surrogate(unit) || is_low_surrogate(unit));
        whole += is_lone ? "\\uFFFD" : text.substr(0, length);
        text.remove_prefix(std::min(length, text.size()));
    }
    return whole;
}

bool is_id(const Json& id) { return id.is_string() || id.is_number_integer(); }

}  // namespace

tl::expected<Message, RequestError> parse_message(std::string_view text) {
    Json json = parse_json(text);
    if (json.is_discarded()) json = parse_json(with_whole_surrogates(text));
    if (json.is_discarded()) return refuse(ErrorCode::parse_error, "this is not JSON in UTF-8");
    if (!json.is_object()) return refuse(ErrorCode::invalid_request, "a message is one JSON object");
    Message message;
    message.id = member(json, "id");
    if (const Json& method = member(json, "method"); method.is_string()) {
        message.method = method.get<std::string>();
        message.params = member(json, "params");
    }
    const bool has_sound_id = is_id(message.id);
    const bool is_sound =
        message.is_response() ? has_sound_id || message.id.is_null() : has_sound_id || !json.contains("id");
    const bool says_something = !message.is_response() || json.contains("result") || json.contains("error");
    if (!is_sound || !says_something) return refuse(ErrorCode::invalid_request, "this is no message of JSON-RPC 2.0");
    message.result = member(json, "result");
    return message;
}

Json answer_message(const Json& id, const Answer& answer) {
    Json message{{"jsonrpc", "2.0"}, {"id", id}};
    if (answer) {
        message["result"] = *answer;
    } else {
        message["error"] = {{"code", static_cast<int>(answer.error().code)}, {"message", answer.error().message}};
    }
    return message;
}

Json notification_message(std::string_view method, Json params) {
    return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

Json request_message(const Json& id, std::string_view method, Json params) {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

}  // namespace mingcha::lsp
