// Running another program on bytes in memory, with limits, so that whatever it does stays outside this one.
//
// The child gets its input as its standard input, from memory without a name; it inherits no other descriptor, has a
// clean environment, leaves no core and cannot write files. It dies with the thread that runs it, and has been reaped
// when `run_child` returns, however that ends. Linux only. Safe to use from several threads at once.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha {

struct ChildLimits {
    std::uint64_t address_space = 0;  ///< bytes
    std::chrono::seconds processor_time{};
    std::chrono::seconds wall_time{};
    std::uint64_t output = 0;  ///< bytes on standard output
    std::size_t messages = 0;  ///< bytes kept of standard error; what is beyond is read and dropped
};

enum class ChildEnd : std::uint8_t {
    exited,           ///< by itself; see `exit_code`
    killed,           ///< by a signal, such as that of a limit
    timed_out,        ///< stopped at the end of its wall time
    too_much_output,  ///< stopped since it wrote too much
    stopped_by_sink,  ///< stopped since the sink wanted no more
    not_started,      ///< no descriptor or process was to be had
};

struct ChildResult {
    ChildEnd end = ChildEnd::not_started;
    int exit_code = 0;
    std::string messages;  ///< from standard error
};

/// Takes a piece of the output. False: no more of it is wanted.
using OutputSink = std::function<bool(std::string_view)>;

/// Where the command is found on PATH. Nothing if it is not.
[[nodiscard]] std::optional<std::string> find_command(std::string_view name);

/// Runs the program at `path` with `arguments` (its own name left out) and gives its output to `sink` while it comes.
[[nodiscard]] ChildResult run_child(const std::string& path, const std::vector<std::string>& arguments,
                                    std::string_view input, const ChildLimits& limits, const OutputSink& sink);

}  // namespace mingcha
