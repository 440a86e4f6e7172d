#include "report/uri.hpp"

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

}  // namespace mingcha
