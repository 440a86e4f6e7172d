#include "document/pdf/child_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mingcha {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void close() {
        if (number_ >= 0) ::close(std::exchange(number_, -1));
    }
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }

private:
    int number_ = -1;
};

/// Takes what a call returned. Not the numbers 0, 1 and 2, which are free where this program was started without them:
/// the child's own would overwrite them.
Descriptor own(int number) {
    if (number < 0 || number > STDERR_FILENO) return Descriptor(number);
    const Descriptor low(number);
    return Descriptor(::fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;

    [[nodiscard]] bool is_open() const { return read_end.is_open() && write_end.is_open(); }
};

Pipe open_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
    return {own(ends[0]), own(ends[1])};
}

/// A file in memory that holds `bytes` and has no name. Not open if there is no room for it.
Descriptor in_memory(std::string_view bytes) {
    Descriptor file = own(::memfd_create("input", MFD_CLOEXEC));
    while (file.is_open() && !bytes.empty()) {
        const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return {};
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.is_open() && ::lseek(file.number(), 0, SEEK_SET) != 0) return {};
    return file;
}

/// All that the child needs, made before it exists: between fork and exec only async-signal-safe calls are allowed.
struct Preparation {
    const char* path = nullptr;
    char* const* arguments = nullptr;
    char* const* environment = nullptr;
    std::array<int, 3> standard{};  ///< what becomes its descriptors 0, 1 and 2
    ChildLimits limits;
    pid_t parent = 0;
};

void limit(int resource, std::uint64_t value) {
    // The hard limit ends even a process that ignores the signal of the soft one.
    const rlimit bounds{static_cast<rlim_t>(value), static_cast<rlim_t>(value + (resource == RLIMIT_CPU ? 1 : 0))};
    ::setrlimit(static_cast<__rlimit_resource>(resource), &bounds);
}

/// Closes every descriptor above standard error. Async-signal-safe.
void close_others() {
    if (::syscall(SYS_close_range, 3U, ~0U, 0U) == 0) return;
    rlimit bounds{};
    ::getrlimit(RLIMIT_NOFILE, &bounds);  // an older kernel: one by one
    const int end = static_cast<int>(std::min<rlim_t>(bounds.rlim_cur, 65536));
    for (int descriptor = 3; descriptor < end; ++descriptor) ::close(descriptor);
}

[[noreturn]] void become(const Preparation& preparation) {
    constexpr int kFailed = 127;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != preparation.parent) ::_exit(kFailed);  // it died before
    for (int i = 0; i < 3; ++i) {
        if (::dup2(preparation.standard[static_cast<std::size_t>(i)], i) < 0) ::_exit(kFailed);
    }
    close_others();
    limit(RLIMIT_AS, preparation.limits.address_space);
    limit(RLIMIT_CPU, static_cast<std::uint64_t>(preparation.limits.processor_time.count()));
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    ::execve(preparation.path, preparation.arguments, preparation.environment);
    ::_exit(kFailed);
}

/// A process that is killed and reaped at the latest when this ends.
class Child {
public:
    explicit Child(pid_t process) : process_(process) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    Child(Child&&) = delete;
    Child& operator=(Child&&) = delete;
    ~Child() {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    /// How it ended by itself, if it does so until `deadline`.
    [[nodiscard]] std::optional<ChildResult> wait(Clock::time_point deadline) {
        constexpr std::chrono::milliseconds kBetweenLooks{1};
        while (true) {
            int status = 0;
            const pid_t reaped = ::waitpid(process_, &status, WNOHANG);
            if (reaped != 0 && !(reaped < 0 && errno == EINTR)) {
                process_ = 0;
                if (reaped < 0) return ChildResult{ChildEnd::exited, 0, {}};  // SIGCHLD is ignored: nobody knows
                if (WIFSIGNALED(status)) return ChildResult{ChildEnd::killed, 0, {}};
                return ChildResult{ChildEnd::exited, WEXITSTATUS(status), {}};
            }
            if (Clock::now() >= deadline) return std::nullopt;
            std::this_thread::sleep_for(kBetweenLooks);
        }
    }

private:
    pid_t process_;
};

/// Reads both pipes to their ends.
class Reader {
public:
    Reader(Descriptor output, Descriptor messages, const ChildLimits& limits, const OutputSink& sink)
        : output_(std::move(output)), messages_(std::move(messages)), limits_(limits), sink_(sink) {}

    /// Why reading had to stop before both ends, if it had.
    [[nodiscard]] std::optional<ChildEnd> read(Clock::time_point deadline) {
        while (output_.is_open() || messages_.is_open()) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
            if (left <= 0) return ChildEnd::timed_out;
            std::array<pollfd, 2> waiting{pollfd{output_.number(), POLLIN, 0}, pollfd{messages_.number(), POLLIN, 0}};
            const int ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(left));
            if (ready < 0 && errno != EINTR) return ChildEnd::killed;
            if (ready <= 0) continue;
            if (waiting[1].revents != 0) take_messages();
            if (waiting[0].revents == 0) continue;
            if (const auto stop = take_output()) return stop;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string take_all_messages() { return std::move(text_); }

private:
    [[nodiscard]] std::optional<ChildEnd> take_output() {
        const std::string_view piece = take(output_);
        taken_ += piece.size();
        if (taken_ > limits_.output) return ChildEnd::too_much_output;
        if (!piece.empty() && !sink_(piece)) return ChildEnd::stopped_by_sink;
        return std::nullopt;
    }

    void take_messages() {
        const std::string_view piece = take(messages_);
        text_ += piece.substr(0, limits_.messages - std::min(limits_.messages, text_.size()));
    }

    /// What is there to read; at the end, closes.
    [[nodiscard]] std::string_view take(Descriptor& from) {
        const ssize_t size = ::read(from.number(), buffer_.data(), buffer_.size());
        if (size < 0 && errno == EINTR) return {};
        if (size <= 0) {
            from.close();
            return {};
        }
        return {buffer_.data(), static_cast<std::size_t>(size)};
    }

    Descriptor output_;
    Descriptor messages_;
    const ChildLimits& limits_;
    const OutputSink& sink_;
    std::vector<char> buffer_ = std::vector<char>(std::size_t{64} << 10U);
    std::uint64_t taken_ = 0;
    std::string text_;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    for (std::string& word : words) result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

std::string search_path() {
    const char* const path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nothing sets the environment
    return path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
}

}  // namespace

std::optional<std::string> find_command(std::string_view name) {
    const std::string folders = search_path();
    for (std::string_view rest = folders; !rest.empty();) {
        const std::string_view folder = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
        if (!folder.starts_with('/')) continue;  // a report's own folder must not bring its own command
        std::string path(folder);
        path.append("/").append(name);
        if (::access(path.c_str(), X_OK) == 0) return path;
    }
    return std::nullopt;
}

ChildResult run_child(const std::string& path, const std::vector<std::string>& arguments, std::string_view input,
                      const ChildLimits& limits, const OutputSink& sink) {
    const Clock::time_point deadline = Clock::now() + limits.wall_time;
    const Descriptor file = in_memory(input);
    Pipe output = open_pipe();
    Pipe messages = open_pipe();
    if (!file.is_open() || !output.is_open() || !messages.is_open()) return {};

    std::vector<std::string> words{path};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> settings{"LC_ALL=C", "PATH=" + search_path()};
    const std::vector<char*> argument_pointers = pointers(words);
    const std::vector<char*> setting_pointers = pointers(settings);
    const Preparation preparation{path.c_str(),
                                  argument_pointers.data(),
                                  setting_pointers.data(),
                                  {file.number(), output.write_end.number(), messages.write_end.number()},
                                  limits,
                                  ::getpid()};
    const pid_t process = ::fork();
    if (process == 0) become(preparation);
    if (process < 0) return {};

    Child child(process);
    output.write_end.close();
    messages.write_end.close();
    Reader reader(std::move(output.read_end), std::move(messages.read_end), limits, sink);
    ChildResult result;
    if (const auto stopped = reader.read(deadline)) {
        result.end = *stopped;
    } else {
        result = child.wait(deadline).value_or(ChildResult{ChildEnd::timed_out, 0, {}});
    }
    result.messages = reader.take_all_messages();
    return result;
}

}  // namespace mingcha
