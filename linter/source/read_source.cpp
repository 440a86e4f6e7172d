#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "mingcha/source.hpp"
#include "source/decoder.hpp"

namespace mingcha {
namespace {

constexpr std::uint64_t kLargestLimit = std::uint64_t{1} << 30U;

tl::unexpected<Failure> fail_too_large(std::string name, std::uint64_t limit) {
    constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20U;
    const std::string size =
        limit % kMebibyte == 0 ? fmt::format("{} MiB", limit / kMebibyte) : fmt::format("{} B", limit);
    return fail({fmt::format("文件超过上限 {}。可以用 --max-file-size 提高上限。", size),
                 fmt::format("The file is over the limit of {}. --max-file-size raises the limit.", size)},
                std::move(name));
}

tl::unexpected<Failure> fail_invalid(std::string name, Encoding encoding, std::size_t offset) {
    return fail(
        {fmt::format("第 {} 字节（从 0 数起）起不是有效的 {} 序列。请把文件另存为 UTF-8。", offset,
                     to_string(encoding)),
         fmt::format("The bytes at offset {} are not valid {}. Save the file as UTF-8.", offset, to_string(encoding))},
        std::move(name));
}

/// True for control characters that no text holds.
bool is_foreign_control(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v';
}

bool looks_binary(std::string_view bytes) {
    constexpr std::size_t kSampleSize = std::size_t{64} << 10U;
    const std::string_view sample = bytes.substr(0, kSampleSize);
    const auto controls = static_cast<std::size_t>(std::ranges::count_if(sample, is_foreign_control));
    return bytes.find('\0') != std::string_view::npos || controls * 50 > sample.size();
}

Result<Source> decode(std::vector<char> bytes, std::string name) {
    const std::string_view view(bytes.data(), bytes.size());
    const auto [encoding, bom_size, well_formed] = detect_encoding(view);
    const bool is_utf16 = encoding == Encoding::utf16_little_endian || encoding == Encoding::utf16_big_endian;
    const Bilingual binary = {
        "这是二进制文件，不是文本。能读的有纯文本、Markdown（.md）、Word（.docx）、"
        "OpenDocument（.odt）和 PDF（.pdf），以文件名的结尾为准。",
        "This is a binary file, not text. Plain text, Markdown (.md), Word (.docx), OpenDocument "
        "(.odt) and PDF (.pdf) can be read, told by the ending of the name."};
    // The bytes of a PDF may all be those of a text.
    if (view.starts_with("%PDF-")) return fail(binary, std::move(name));
    if (!is_utf16 && looks_binary(view)) return fail(binary, std::move(name));

    if (encoding == Encoding::utf8) {
        if (well_formed != view.size()) return fail_invalid(std::move(name), encoding, well_formed);
        bytes.erase(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bom_size));
        return Source(std::move(name), std::move(bytes), encoding, bom_size != 0);
    }
    auto text = convert_to_utf8(view.substr(bom_size), encoding);
    if (!text) return fail_invalid(std::move(name), encoding, bom_size + text.error());
    if (looks_binary({text->data(), text->size()})) return fail(binary, std::move(name));
    return Source(std::move(name), *std::move(text), encoding, bom_size != 0);
}

}  // namespace

Result<Source> decode_source(std::string_view bytes, std::string name, const SourceLimits& limits) {
    const std::uint64_t limit = std::min(limits.max_bytes, kLargestLimit);
    if (bytes.size() > limit) return fail_too_large(std::move(name), limit);
    return decode({bytes.begin(), bytes.end()}, std::move(name));
}

Result<std::vector<char>> read_file(const std::filesystem::path& path, const SourceLimits& limits) {
    const std::uint64_t limit = std::min(limits.max_bytes, kLargestLimit);
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        return fail({"没有这个文件。", "There is no such file."}, path.string());
    }
    if (!error && std::filesystem::is_directory(status)) {
        return fail({"这是文件夹，不是文件。", "This is a folder, not a file."}, path.string());
    }
    if (!error && !std::filesystem::is_regular_file(status)) {
        return fail({"这不是普通文件。", "This is not a regular file."}, path.string());
    }
    std::uint64_t size = 0;
    if (!error) size = std::filesystem::file_size(path, error);
    if (error) {
        return fail({fmt::format("读不了这个文件：{}。", error.message()),
                     fmt::format("The file cannot be read: {}.", error.message())},
                    path.string());
    }
    if (size > limit) return fail_too_large(path.string(), limit);

    std::ifstream file(path, std::ios::binary);
    std::vector<char> bytes(size);
    if (!file || !file.read(bytes.data(), static_cast<std::streamsize>(size))) {
        return fail({"读不了这个文件：打不开，没有权限，或正在改动。",
                     "The file cannot be read: it cannot be opened, is forbidden, or is being changed."},
                    path.string());
    }
    return bytes;
}

Result<Source> read_source(const std::filesystem::path& path, const SourceLimits& limits) {
    return read_file(path, limits).and_then([&](std::vector<char>&& bytes) {
        return decode(std::move(bytes), path.string());
    });
}

}  // namespace mingcha
