#include "lsp/framing.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

namespace mingcha::lsp {
namespace {

using Event = std::variant<std::string, FrameFault>;

/// What comes of a stream that arrives in pieces of `size` bytes.
std::vector<Event> read(std::string_view stream, std::size_t size, std::size_t largest = 1000) {
    FrameReader reader(largest);
    std::vector<Event> events;
    while (!stream.empty()) {
        reader.add(stream.substr(0, size));
        stream.remove_prefix(std::min(size, stream.size()));
        while (auto next = reader.next()) {
            if (*next) {
                events.emplace_back(**next);
            } else {
                events.emplace_back(next->error());
            }
        }
    }
    return events;
}

/// The same, however the stream is cut.
std::vector<Event> read_in_any_pieces(std::string_view stream) {
    std::vector<Event> whole = read(stream, stream.size());
    for (const std::size_t size : std::initializer_list<std::size_t>{1, 2, 3, 7, 64})
        EXPECT_EQ(read(stream, size), whole) << size;
    return whole;
}

TEST(Framing, FindsMessagesInAnyPieces) {
    const std::string stream = framed("{}") + framed("") + framed("{\"a\": \"\r\n\r\n\"}");
    EXPECT_EQ(read_in_any_pieces(stream), (std::vector<Event>{"{}", "", "{\"a\": \"\r\n\r\n\"}"}));
}

TEST(Framing, TakesHeadersAsOthersWriteThem) {
    const std::string stream = "content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}" +
                               std::string("Content-Type: x\r\nCONTENT-LENGTH: \t3 \r\n\r\n123");
    EXPECT_EQ(read_in_any_pieces(stream), (std::vector<Event>{"{}", "123"}));
}

TEST(Framing, FindsTheNextMessageBehindABrokenHeader) {
    for (const std::string header :
         {"Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "\r\n\r\n", "GET /\r\n\r\n",
          "Content-Length: 99999999999999999999999\r\n\r\n", "Content-Length: 2 2\r\n\r\n"}) {
        EXPECT_EQ(read_in_any_pieces(header + framed("{}")), (std::vector<Event>{FrameFault::broken_header, "{}"}))
            << header;
    }
}

TEST(Framing, FindsTheNextMessageBehindTheBodyOfABrokenOne) {
    EXPECT_EQ(read_in_any_pieces("Content-Length: x\r\n\r\n{\"a\":1}" + framed("{}")),
              (std::vector<Event>{FrameFault::broken_header, "{}"}));
    EXPECT_EQ(read_in_any_pieces("Content-Length: 3\r\n\r\n{\"a\":1}" + framed("{}")),
              (std::vector<Event>{"{\"a", "{}"}));
}

TEST(Framing, TellsOfNoiseOnce) {
    const std::string noise(100'000, 'x');
    EXPECT_EQ(read_in_any_pieces(noise + framed("{}")), (std::vector<Event>{FrameFault::broken_header, "{}"}));
    std::string ends;
    for (int i = 0; i < 50'000; ++i) ends += "\r\n\r\n";
    EXPECT_EQ(read(ends + framed("{}"), ends.size()), (std::vector<Event>{FrameFault::broken_header, "{}"}));
}

TEST(Framing, SkipsWhatIsTooLarge) {
    const std::string stream = framed(std::string(1001, 'x')) + framed("{}") + framed(std::string(1000, 'x'));
    EXPECT_EQ(read_in_any_pieces(stream), (std::vector<Event>{FrameFault::too_large, "{}", std::string(1000, 'x')}));
}

}  // namespace
}  // namespace mingcha::lsp
