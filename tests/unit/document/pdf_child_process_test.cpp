// Running another program with limits: it gets its input, is stopped at every limit, and is gone afterwards.
#include <cerrno>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "document/pdf/child_process.hpp"

namespace mingcha {
namespace {

constexpr ChildLimits kLimits{.address_space = std::uint64_t{1} << 30U,
                              .processor_time = std::chrono::seconds(5),
                              .wall_time = std::chrono::seconds(10),
                              .output = std::uint64_t{1} << 20U,
                              .messages = 100};

struct Outcome {
    ChildResult result;
    std::string output;
};

Outcome run_shell(const std::string& script, std::string_view input = {}, const ChildLimits& limits = kLimits) {
    Outcome run;
    run.result = run_child("/bin/sh", {"-c", script}, input, limits, [&](std::string_view piece) {
        run.output += piece;
        return true;
    });
    return run;
}

/// No child of this process is left, running or dead.
bool has_no_child() { return ::waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD; }

TEST(ChildProcess, GetsItsInputAndGivesItsOutput) {
    std::string input(300'000, 'x');
    input += '\0';
    const Outcome run = run_shell("cat; echo heard >&2; exit 3", input);
    EXPECT_EQ(run.result.end, ChildEnd::exited);
    EXPECT_EQ(run.result.exit_code, 3);
    EXPECT_EQ(run.output, input);
    EXPECT_EQ(run.result.messages, "heard\n");
    EXPECT_TRUE(has_no_child());
}

TEST(ChildProcess, HasACleanEnvironmentAndNoOtherDescriptors) {
    EXPECT_EQ(run_shell("echo $HOME $LC_ALL").output, "C\n");
    // 0 to 2, and the one with which ls reads the folder.
    EXPECT_EQ(run_shell("ls /proc/self/fd | wc -l").output, "4\n");
}

TEST(ChildProcess, IsStoppedAtItsWallTime) {
    ChildLimits limits = kLimits;
    limits.wall_time = std::chrono::seconds(1);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(run_shell("exec sleep 30", {}, limits).result.end, ChildEnd::timed_out);
    EXPECT_EQ(run_shell("exec >&- 2>&-; exec sleep 30", {}, limits).result.end, ChildEnd::timed_out);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
    EXPECT_TRUE(has_no_child());
}

TEST(ChildProcess, IsStoppedAtItsProcessorTime) {
    ChildLimits limits = kLimits;
    limits.processor_time = std::chrono::seconds(1);
    EXPECT_EQ(run_shell("while :; do :; done", {}, limits).result.end, ChildEnd::killed);
    EXPECT_TRUE(has_no_child());
}

TEST(ChildProcess, IsStoppedWhenItWritesTooMuch) {
    EXPECT_EQ(run_shell("exec cat /dev/zero").result.end, ChildEnd::too_much_output);
    EXPECT_LE(run_shell("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2 || exit; n=$((n+1)); "
                        "[ $n -lt 100 ] || exit 0; done")
                  .result.messages.size(),
              kLimits.messages);
    EXPECT_TRUE(has_no_child());
}

TEST(ChildProcess, IsStoppedWhenTheSinkWantsNoMore) {
    const ChildResult result =
        run_child("/bin/sh", {"-c", "exec cat /dev/zero"}, {}, kLimits, [](std::string_view) { return false; });
    EXPECT_EQ(result.end, ChildEnd::stopped_by_sink);
    EXPECT_TRUE(has_no_child());
}

TEST(ChildProcess, CannotWriteFiles) {
    EXPECT_NE(run_shell("echo x > /tmp/mingcha_child_process_test && cat /tmp/mingcha_child_process_test").output,
              "x\n");
}

TEST(ChildProcess, WorksFromSeveralThreads) {
    std::vector<std::thread> threads;
    std::vector<std::string> outputs(8);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        threads.emplace_back([&outputs, i] { outputs[i] = run_shell("cat", "input " + std::to_string(i)).output; });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < outputs.size(); ++i) EXPECT_EQ(outputs[i], "input " + std::to_string(i));
    EXPECT_TRUE(has_no_child());
}

TEST(ChildProcess, FindsCommandsOnPathOnly) {
    EXPECT_TRUE(find_command("sh").has_value());
    EXPECT_FALSE(find_command("no-such-command-of-mingcha").has_value());
}

}  // namespace
}  // namespace mingcha
