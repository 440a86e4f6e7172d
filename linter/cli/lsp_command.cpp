#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>

#include <poll.h>
#include <unistd.h>

#include "cli/command.hpp"
#include "cli/input_arguments.hpp"
#include "cli/output.hpp"
#include "lsp/server.hpp"

namespace mingcha::cli {

namespace {

bool has_died(int process) { return process > 0 && ::kill(process, 0) != 0 && errno == ESRCH; }

/// Waits for bytes on standard input. False if the client's process ended meanwhile without closing it.
bool wait_for_input(int client_process) {
    constexpr int kPause = 3000;  // milliseconds
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (::poll(&input, 1, kPause) == 0) {
        if (has_died(client_process)) return false;
    }
    return true;
}

int serve(lsp::ServerSettings settings) {
    Output output;
    std::atomic<bool> is_gone = false;
    lsp::Server server(std::move(settings), [&](std::string_view bytes) {
        const bool written = output.write(bytes).has_value();
        if (!written || output.reader_is_gone()) is_gone = true;
    });
    std::array<char, 65536> buffer{};
    while (!server.has_ended() && !is_gone && wait_for_input(server.client_process())) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        server.receive({buffer.data(), static_cast<std::size_t>(count)});
    }
    return server.exit_status();
}

int run_lsp(const Invocation& invocation) {
    Result<Overrides> overrides = parse_overrides(invocation.options);
    if (!overrides) return give_up(overrides.error(), invocation.language);
    return serve({invocation.language, *std::move(overrides), {}});
}

}  // namespace

Command lsp_command() {
    return {
        "lsp",
        "",
        {"为编辑器提供语言服务", "serve an editor by the language server protocol"},
        {"由编辑器启动，见 docs/editors.md。退出状态：0 编辑器先要求关闭；1 编辑器自行离开。",
         "An editor starts it, see docs/editors.md. Exit status: 0 if the editor asked for a shutdown first; 1 if it "
         "just left."},
        {{"config", "FILE", {"用这个配置文件", "use this configuration"}},
         {"no-config", "", {"不找 mingcha.toml", "do not look for mingcha.toml"}},
         {"stdio", "", {"用标准输入输出（总是如此）", "use standard input and output (always the case)"}}},
        run_lsp};
}

}  // namespace mingcha::cli
