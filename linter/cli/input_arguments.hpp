// Options that `check`, `text` and `facts` share: what is read, and with which configuration.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "engine/project.hpp"

namespace mingcha::cli {

/// `base` and the shared options.
[[nodiscard]] std::vector<OptionSpec> with_input_options(std::vector<OptionSpec> base);

/// What the shared options say.
[[nodiscard]] Result<Overrides> parse_overrides(const ParsedOptions& options);

/// The name under which `path` is reported and its configuration is looked for.
[[nodiscard]] std::string display_name(const ParsedOptions& options, const std::string& path);

/// The only operand of a command that reads one file.
[[nodiscard]] Result<std::string> single_operand(const ParsedOptions& options, const Bilingual& what);

/// A whole number from `least` to `most`.
[[nodiscard]] Result<int> parse_number(const std::string& option, const std::string& text, int least, int most);

/// A failure that lists what an option takes.
[[nodiscard]] tl::unexpected<Failure> bad_choice(std::string_view option, std::string_view value,
                                                 std::string_view choices);

}  // namespace mingcha::cli
