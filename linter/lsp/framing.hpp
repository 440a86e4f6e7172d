// The frames in which messages travel: `Content-Length: N`, an empty line, N bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace mingcha::lsp {

/// Why a piece of the stream is no message.
enum class FrameFault : unsigned char {
    broken_header,  ///< a header without a sound Content-Length, or bytes that are no header
    too_large,      ///< the message is skipped
};

/// Cuts a stream of bytes into messages. After a fault it finds the next header by itself. Holds at most one message
/// and what came behind it in the same piece.
class FrameReader {
public:
    static constexpr std::size_t kLargestMessage = std::size_t{32} << 20U;

    explicit FrameReader(std::size_t largest = kLargestMessage) : largest_(largest) {}

    void add(std::string_view bytes);
    /// The next message or fault; nothing until more bytes come. Call it until it returns nothing.
    [[nodiscard]] std::optional<tl::expected<std::string, FrameFault>> next();

private:
    [[nodiscard]] std::string_view unread() const { return std::string_view(buffer_).substr(read_); }
    [[nodiscard]] std::optional<FrameFault> read_header();
    [[nodiscard]] std::optional<FrameFault> take(std::size_t size);
    void skip();

    std::size_t largest_;
    std::string buffer_;
    std::size_t read_ = 0;                  // bytes of the buffer that are done with
    std::size_t left_to_skip_ = 0;          // of a message that is too large
    std::optional<std::size_t> body_size_;  // once its header was read
    bool in_noise_ = false;                 // what is no header is told once, however long it is
};

/// The message in its frame.
[[nodiscard]] std::string framed(std::string_view message);

}  // namespace mingcha::lsp
