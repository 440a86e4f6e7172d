#include "cli/command.hpp"

int main(int count, char** arguments) { return mingcha::cli::run({arguments + 1, arguments + count}); }
