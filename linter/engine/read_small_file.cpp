#include "engine/read_small_file.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

namespace mingcha {

namespace {

constexpr std::uintmax_t kLargest = std::uintmax_t{16} << 20;

}  // namespace

Result<std::string> read_small_file(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return fail({"没有这个文件", "there is no such file"}, path.string());
    if (!std::filesystem::is_regular_file(status)) return fail({"不是普通文件", "not a regular file"}, path.string());
    if (std::filesystem::file_size(path, error) > kLargest) {
        return fail({"文件超过 16 MiB", "the file is larger than 16 MiB"}, path.string());
    }
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) return fail({"无法读取这个文件", "the file cannot be read"}, path.string());
    return bytes;
}

}  // namespace mingcha
