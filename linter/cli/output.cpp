#include "cli/output.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mingcha::cli {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> cannot_write(const std::string& name, int error) {
    const std::string reason = std::generic_category().message(error);
    return fail({fmt::format("无法写入：{}", reason), fmt::format("cannot write: {}", reason)}, name);
}

/// The value of `errno`, 0 if all was written.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// The rights that a newly made file would have, or those of the file that is replaced.
mode_t rights_for(const fs::path& file) {
    struct stat status{};
    if (::stat(file.c_str(), &status) == 0) return status.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

Result<void> write_in_place(const fs::path& file, std::string_view text) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_write(file.string(), errno);
    int error = write_all(descriptor, text);
    if (::close(descriptor) != 0 && error == 0) error = errno;
    if (error != 0) return cannot_write(file.string(), error);
    return {};
}

Result<void> replace(const fs::path& file, std::string_view text) {
    std::string temporary = file.string() + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) return cannot_write(file.string(), errno);
    int error = write_all(descriptor, text);
    if (error == 0 && ::fchmod(descriptor, rights_for(file)) != 0) error = errno;
    if (::close(descriptor) != 0 && error == 0) error = errno;
    if (error == 0 && std::rename(temporary.c_str(), file.c_str()) != 0) error = errno;
    if (error == 0) return {};
    ::unlink(temporary.c_str());
    return cannot_write(file.string(), error);
}

}  // namespace

Result<Output> Output::to_file(const fs::path& file) {
    std::error_code error;
    Output output;
    output.file_ = fs::weakly_canonical(file, error);  // a link stays a link
    if (error) output.file_ = file;
    if (fs::is_directory(*output.file_, error)) return cannot_write(file.string(), EISDIR);
    const fs::path folder = output.file_->has_parent_path() ? output.file_->parent_path() : fs::path(".");
    if (::access(folder.c_str(), W_OK | X_OK) != 0 && !fs::is_other(*output.file_, error)) {
        return cannot_write(file.string(), errno);
    }
    return output;
}

Result<void> Output::write(std::string_view text) {
    if (file_) {
        pending_ += text;
        return {};
    }
    if (reader_is_gone_) return {};
    const int error = write_all(STDOUT_FILENO, text);
    if (error == EPIPE) {
        reader_is_gone_ = true;
    } else if (error != 0) {
        return cannot_write("<stdout>", error);
    }
    return {};
}

Result<void> Output::finish() {
    if (!file_) return {};
    std::error_code error;
    return fs::is_other(*file_, error) ? write_in_place(*file_, pending_) : replace(*file_, pending_);
}

void prepare_standard_streams() {
    std::signal(SIGPIPE, SIG_IGN);
    // A closed stream is held open in the direction in which it is never used, so that using it is still an error.
    for (const auto& [descriptor, flags] : std::array<std::pair<int, int>, 3>{
             {{STDIN_FILENO, O_WRONLY}, {STDOUT_FILENO, O_RDONLY}, {STDERR_FILENO, O_RDONLY}}}) {
        if (::fcntl(descriptor, F_GETFD) == -1) ::open("/dev/null", flags);
    }
}

}  // namespace mingcha::cli
