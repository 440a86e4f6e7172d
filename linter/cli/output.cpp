#include "cli/output.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "cli/atomic_file.hpp"

namespace mingcha::cli {

namespace {

namespace fs = std::filesystem;

Result<void> write_in_place(const fs::path& file, std::string_view text) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_write(file.string(), errno);
    int error = write_all(descriptor, text);
    if (::close(descriptor) != 0 && error == 0) error = errno;
    if (error != 0) return cannot_write(file.string(), error);
    return {};
}

}  // namespace

Output Output::to_standard_error() {
    Output output;
    output.descriptor_ = STDERR_FILENO;
    return output;
}

Result<Output> Output::to_file(const fs::path& file) {
    std::error_code error;
    Output output;
    output.file_ = fs::weakly_canonical(file, error);
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
    const int error = write_all(descriptor_, text);
    if (error == EPIPE) {
        reader_is_gone_ = true;
    } else if (error != 0) {
        return cannot_write(descriptor_ == STDOUT_FILENO ? "<stdout>" : "<stderr>", error);
    }
    return {};
}

Result<void> Output::finish() {
    if (!file_) return {};
    std::error_code error;
    return fs::is_other(*file_, error) ? write_in_place(*file_, pending_) : replace_file(*file_, pending_);
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
