// Any bytes, cut anywhere, are messages and faults that a client is told of; changes of a text keep it sound.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "lsp/framing.hpp"
#include "lsp/message.hpp"
#include "lsp/text_version.hpp"
#include "source/utf8.hpp"

namespace {

using namespace mingcha::lsp;

constexpr std::size_t kLargest = 4096;
constexpr PositionEncoding kEncodings[] = {PositionEncoding::utf8, PositionEncoding::utf16, PositionEncoding::utf32};

void require(bool condition) {
    if (!condition) std::abort();
}

void check_message(std::string_view body) {
    require(body.size() <= kLargest);
    const auto message = parse_message(body);
    if (!message) {
        require(!message.error().message.empty());
        return;
    }
    require(parse_message(dump(notification_message("a", message->params))).has_value());
    for (const PositionEncoding encoding : kEncodings) {
        const auto text = with_changes("甲a\r\n𠮷\n", member(message->params, "contentChanges"), encoding);
        if (text) require(mingcha::first_invalid_utf8(*text) == text->size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    // The first byte says how long the pieces are in which the rest arrives.
    const std::size_t piece = std::size_t{1} + data[0];
    std::string_view stream(reinterpret_cast<const char*>(data) + 1, size - 1);
    check_message(stream.substr(0, kLargest));
    FrameReader reader(kLargest);
    while (!stream.empty()) {
        reader.add(stream.substr(0, piece));
        stream.remove_prefix(std::min(piece, stream.size()));
        while (const auto next = reader.next()) {
            if (*next) check_message(**next);
        }
    }
    return 0;
}
