// Text broken into lines that fit a terminal.
#pragma once

#include <string>
#include <string_view>

namespace mingcha::cli {

/// Breaks every line of `page` that takes more than `width` columns, where Unicode allows it (UAX #14: between Chinese
/// characters, but not before a closing mark). What follows goes on below the last column of a table, which two spaces
/// begin, or else below the start of the line. A piece that cannot be broken may stick out. Linear in the size of the
/// page, which is UTF-8.
[[nodiscard]] std::string reflow(std::string_view page, unsigned width);

}  // namespace mingcha::cli
