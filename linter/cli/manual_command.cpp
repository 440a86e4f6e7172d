#include "cli/command.hpp"
#include "cli/manual.hpp"

namespace mingcha::cli {

namespace {

int run_manual(const Invocation& invocation) {
    return print_result(manual_page(all_commands(), invocation.language), invocation.language);
}

}  // namespace

Command manual_command() {
    return {"manual",
            "",
            {"打印手册页", "print the manual page"},
            {"mingcha manual | man -l - 在终端里显示。", "mingcha manual | man -l - shows it in a terminal."},
            {},
            run_manual};
}

}  // namespace mingcha::cli
