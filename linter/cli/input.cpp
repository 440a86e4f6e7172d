#include "cli/input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

namespace mingcha::cli {

namespace {

Result<std::string> read_standard_input(std::uint64_t max_bytes) {
    std::string bytes;
    std::array<char, 65536> buffer{};
    while (bytes.size() <= max_bytes) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            const std::string reason = std::generic_category().message(errno);
            return fail(
                {fmt::format("无法读取标准输入：{}", reason), fmt::format("cannot read standard input: {}", reason)});
        }
        if (count == 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return bytes;
}

/// Nothing to check is no clean report.
Result<Document> with_text(Result<Document> document, const std::string& name) {
    if (!document) {
        if (document.error().file.empty()) document.error().file = name;
        return document;
    }
    if (document->text().empty())
        return fail({"文件是空的，没有可以检查的内容。", "The file is empty; there is nothing to check."}, name);
    return document;
}

}  // namespace

Result<std::string> read_bytes(const std::string& path, const SourceLimits& limits) {
    if (path == kStandardInput) return read_standard_input(limits.max_bytes);
    return read_file(path, limits).map([](const std::vector<char>& bytes) {
        return std::string(bytes.begin(), bytes.end());
    });
}

Result<Document> decode_input(std::string_view bytes, const std::string& name, const ReadOptions& options) {
    return with_text(decode_document(bytes, name, options), name);
}

Result<Document> read_input(const std::string& path, const std::string& name, const ReadOptions& options) {
    if (path != kStandardInput) return with_text(read_document(path, options), name);
    return read_standard_input(options.limits.max_bytes).and_then([&](const std::string& bytes) {
        return decode_input(bytes, name, options);
    });
}

}  // namespace mingcha::cli
