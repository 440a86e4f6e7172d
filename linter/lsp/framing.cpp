#include "lsp/framing.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

namespace mingcha::lsp {

namespace {

constexpr std::string_view kEndOfHeader = "\r\n\r\n";
constexpr std::string_view kContentLength = "content-length:";
constexpr std::size_t kLargestHeader = 8192;
constexpr std::size_t kKept = 64;  // of what is no header: a header may begin in its last bytes

char to_lower(char letter) {
    const bool is_capital = letter >= 'A' && letter <= 'Z';
    return is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool equals_ignoring_case(char a, char b) { return to_lower(a) == to_lower(b); }

/// The value of the last Content-Length, wherever it stands, so that bytes of a broken frame before it do no harm.
std::optional<std::size_t> content_length(std::string_view header) {
    const auto name = std::ranges::find_end(header, kContentLength, equals_ignoring_case);
    if (name.empty()) return std::nullopt;
    std::string_view value = header.substr(static_cast<std::size_t>(name.end() - header.begin()));
    value = value.substr(0, value.find("\r\n"));
    value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
    value = value.substr(0, value.find_last_not_of(" \t") + 1);
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), size);
    if (error != std::errc() || end != value.data() + value.size()) return std::nullopt;
    return size;
}

}  // namespace

void FrameReader::add(std::string_view bytes) {
    buffer_.erase(0, read_);
    read_ = 0;
    buffer_ += bytes;
}

std::optional<tl::expected<std::string, FrameFault>> FrameReader::next() {
    skip();
    if (left_to_skip_ > 0) return std::nullopt;
    if (!body_size_) {
        if (const auto fault = read_header()) return tl::unexpected(*fault);
        if (!body_size_) return std::nullopt;
    }
    if (unread().size() < *body_size_) return std::nullopt;
    std::string message(unread().substr(0, *body_size_));
    read_ += *body_size_;
    body_size_.reset();
    return message;
}

std::optional<FrameFault> FrameReader::read_header() {
    for (;;) {
        const std::string_view window = unread().substr(0, kLargestHeader);
        const std::size_t end = window.find(kEndOfHeader);
        const bool is_complete = end != std::string_view::npos;
        if (!is_complete && window.size() < kLargestHeader) return std::nullopt;
        const std::optional<std::size_t> size = is_complete ? content_length(window.substr(0, end)) : std::nullopt;
        read_ += is_complete ? end + kEndOfHeader.size() : kLargestHeader - kKept;
        if (size) return take(*size);
        if (!std::exchange(in_noise_, true)) return FrameFault::broken_header;
    }
}

std::optional<FrameFault> FrameReader::take(std::size_t size) {
    in_noise_ = false;
    if (size > largest_) {
        left_to_skip_ = size;
        return FrameFault::too_large;
    }
    body_size_ = size;
    return std::nullopt;
}

void FrameReader::skip() {
    const std::size_t skipped = std::min(left_to_skip_, unread().size());
    read_ += skipped;
    left_to_skip_ -= skipped;
}

std::string framed(std::string_view message) {
    return fmt::format("Content-Length: {}\r\n\r\n{}", message.size(), message);
}

}  // namespace mingcha::lsp
