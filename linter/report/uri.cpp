#include "report/uri.hpp"

#include <charconv>
#include <filesystem>
#include <iterator>

#include <fmt/format.h>

namespace mingcha {
namespace {

constexpr std::string_view kUnreservedMarks = "-._~/";

bool stands_for_itself(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           kUnreservedMarks.find(byte) != std::string_view::npos;
}

/// The byte of the escape at `text`; nothing if there is none.
std::optional<char> escaped_byte(std::string_view text) {
    constexpr std::size_t kLength = 3;
    if (text.size() < kLength || text.front() != '%') return std::nullopt;
    unsigned char byte = 0;
    const char* const end = text.data() + kLength;
    const auto [stop, error] = std::from_chars(text.data() + 1, end, byte, 16);
    if (error != std::errc() || stop != end) return std::nullopt;
    return static_cast<char>(byte);
}

}  // namespace

std::string path_to_uri(std::string_view path) {
    const std::filesystem::path normal = std::filesystem::path(path).lexically_normal();
    std::string uri = normal.is_absolute() ? "file://" : "";
    for (const char byte : normal.generic_string()) {
        if (stands_for_itself(byte)) {
            uri.push_back(byte);
        } else {
            fmt::format_to(std::back_inserter(uri), "%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return uri;
}

std::optional<std::string> uri_to_path(std::string_view uri) {
    constexpr std::string_view kScheme = "file://";
    constexpr std::string_view kThisMachine = "localhost";
    if (!uri.starts_with(kScheme)) return std::nullopt;
    uri.remove_prefix(kScheme.size());
    if (uri.starts_with(kThisMachine)) uri.remove_prefix(kThisMachine.size());
    if (!uri.starts_with('/')) return std::nullopt;
    std::string path;
    while (!uri.empty()) {
        const std::optional<char> byte = escaped_byte(uri);
        path += byte.value_or(uri.front());
        uri.remove_prefix(byte ? 3 : 1);
    }
    if (path.find('\0') != std::string::npos) return std::nullopt;
    return path;
}

}  // namespace mingcha
