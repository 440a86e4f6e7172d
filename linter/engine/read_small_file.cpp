#include "engine/read_small_file.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

namespace mingcha {

Result<std::string> read_small_file(const std::filesystem::path& path, std::uintmax_t largest) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return fail({"没有这个文件", "there is no such file"}, path.string());
    if (!std::filesystem::is_regular_file(status)) return fail({"不是普通文件", "not a regular file"}, path.string());
    if (std::filesystem::file_size(path, error) > largest) {
        return fail({fmt::format("文件超过 {} MiB", largest >> 20U),
                     fmt::format("the file is larger than {} MiB", largest >> 20U)},
                    path.string());
    }
    std::ifstream stream(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream) return fail({"无法读取这个文件", "the file cannot be read"}, path.string());
    return bytes;
}

}  // namespace mingcha
