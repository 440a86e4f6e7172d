#include "cli/watch.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "cli/atomic_file.hpp"
#include "engine/file_search.hpp"
#include "mingcha/document.hpp"

namespace mingcha::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_CREATE | IN_ONLYDIR | IN_EXCL_UNLINK;
constexpr std::chrono::milliseconds kMoment{100};
constexpr int kMostMoments = 10;  // who never stops writing gets a result every second

tl::unexpected<Failure> cannot_watch(const std::string& path, int error) {
    if (error == ENOSPC) {
        return fail({"文件夹太多，超过系统的上限 fs.inotify.max_user_watches",
                     "there are too many folders: above the system's limit fs.inotify.max_user_watches"},
                    path);
    }
    const std::string reason = std::generic_category().message(error);
    return fail({fmt::format("无法监视：{}", reason), fmt::format("cannot be watched: {}", reason)}, path);
}

/// Waits for events; false after `timeout` without one. `reader_is_gone` is set if nobody reads standard output.
bool poll_events(int descriptor, int timeout, bool& reader_is_gone) {
    std::array<pollfd, 2> waiting{{{descriptor, POLLIN, 0}, {STDOUT_FILENO, 0, 0}}};
    while (::poll(waiting.data(), waiting.size(), timeout) < 0 && errno == EINTR) {
    }
    reader_is_gone = (waiting[1].revents & (POLLERR | POLLHUP)) != 0;
    return (waiting[0].revents & POLLIN) != 0;
}

}  // namespace

Result<Watch> Watch::begin(const std::vector<std::string>& paths) {
    const int descriptor = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (descriptor < 0) return cannot_watch({}, errno);
    Watch watch(descriptor);
    for (const std::string& path : paths) {
        std::error_code error;
        const bool is_folder = fs::is_directory(path, error);
        const fs::path parent = fs::path(path).parent_path();
        if (!is_folder) watch.names_.insert(fs::path(path).filename().string());
        for (const std::string& folder : is_folder ? searched_folders(path) : std::vector{parent.string()}) {
            if (::inotify_add_watch(descriptor, folder.empty() ? "." : folder.c_str(), kChanges) < 0) {
                return cannot_watch(folder, errno);
            }
        }
    }
    return watch;
}

Watch::Watch(Watch&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), names_(std::move(other.names_)) {}

Watch::~Watch() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool Watch::wait() const {
    bool reader_is_gone = false;
    bool changed = false;
    while (!changed) {
        const bool any = poll_events(descriptor_, -1, reader_is_gone);
        if (reader_is_gone) return false;
        changed = any && take_events();
    }
    for (int moment = 0; moment < kMostMoments; ++moment) {
        if (!poll_events(descriptor_, static_cast<int>(kMoment.count()), reader_is_gone)) break;
        static_cast<void>(take_events());
    }
    return true;
}

bool Watch::take_events() const {
    alignas(inotify_event) std::array<char, 16384> buffer{};
    bool any = false;
    for (ssize_t size = 0; (size = ::read(descriptor_, buffer.data(), buffer.size())) > 0;) {
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const std::string_view name = event.len == 0 ? "" : buffer.data() + at + sizeof event;
            any = any || matters(event.mask, name);
            at += sizeof event + event.len;
        }
    }
    return any;
}

bool Watch::matters(std::uint32_t change, std::string_view name) const {
    if ((change & IN_Q_OVERFLOW) != 0) return true;
    if ((change & IN_ISDIR) != 0) return is_searched_folder_name(name);
    if ((change & IN_CREATE) != 0) return false;  // it is not yet written
    return file_format(name) || name.ends_with(".toml") || name.ends_with(".tsv") || names_.contains(name);
}

void clear_screen() { static_cast<void>(write_all(STDOUT_FILENO, "\x1b[H\x1b[2J\x1b[3J")); }

}  // namespace mingcha::cli
