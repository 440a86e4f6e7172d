#include "cli/atomic_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mingcha::cli {

namespace {

namespace fs = std::filesystem;

fs::path resolved(const fs::path& file) {
    std::error_code error;
    fs::path target = fs::weakly_canonical(file, error);
    return error ? file : target;
}

/// Rights and owner of the file that is replaced, or the rights that a newly made file would have.
int take_over_rights(int descriptor, const fs::path& file) {
    struct stat status{};
    if (::stat(file.c_str(), &status) != 0) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return ::fchmod(descriptor, 0666U & ~mask) == 0 ? 0 : errno;
    }
    // Not everybody may give a file away, and not every file system knows owners. The rights are set last, since a new
    // owner takes some of them away.
    [[maybe_unused]] const int given = ::fchown(descriptor, status.st_uid, status.st_gid);
    return ::fchmod(descriptor, status.st_mode & 07777U) == 0 ? 0 : errno;
}

/// A new name in a folder lasts once the folder itself is on the disk.
void flush_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

bool holds(const fs::path& file, std::string_view expected) {
    std::error_code error;
    if (fs::file_size(file, error) != expected.size() || error) return false;
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(expected.size(), '\0');
    return stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) && bytes == expected;
}

/// `may_replace()` is asked at the last moment.
template <typename Permission>
Result<void> replace_if(const fs::path& file, std::string_view bytes, const Permission& may_replace) {
    const fs::path target = resolved(file);
    std::string temporary = target.string() + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) return cannot_write(file.string(), errno);
    int error = write_all(descriptor, bytes);
    if (error == 0) error = take_over_rights(descriptor, target);
    if (error == 0 && ::fsync(descriptor) != 0) error = errno;
    if (::close(descriptor) != 0 && error == 0) error = errno;
    Result<void> done = error == 0 ? may_replace(target) : cannot_write(file.string(), error);
    if (done && std::rename(temporary.c_str(), target.c_str()) != 0) done = cannot_write(file.string(), errno);
    if (done) {
        flush_folder(target.parent_path());
    } else {
        ::unlink(temporary.c_str());
    }
    return done;
}

}  // namespace

tl::unexpected<Failure> cannot_write(const std::string& name, int error) {
    const std::string reason = std::generic_category().message(error);
    return fail({fmt::format("无法写入：{}", reason), fmt::format("cannot write: {}", reason)}, name);
}

int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

Result<void> replace_file(const fs::path& file, std::string_view bytes) {
    return replace_if(file, bytes, [](const fs::path&) { return Result<void>(); });
}

Result<void> replace_file(const fs::path& file, std::string_view bytes, std::string_view expected) {
    // Renaming needs no right to the file itself, but who took that right away did not want the file changed.
    if (::access(file.c_str(), W_OK) != 0) return cannot_write(file.string(), errno);
    return replace_if(file, bytes, [&](const fs::path& target) -> Result<void> {
        if (holds(target, expected)) return {};
        return fail({"文件在读取之后被改动，没有写入；请再运行一次",
                     "the file was changed after it had been read, so it was left as it is; run this again"},
                    file.string());
    });
}

}  // namespace mingcha::cli
