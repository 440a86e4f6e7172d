// The options of a command: parsing them, and the page that `--help` prints.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"

namespace mingcha::cli {

struct OptionSpec {
    std::string_view name;   ///< without the dashes; with a short form, `output,o`
    std::string_view value;  ///< what stands for the value, see completion.hpp; empty for a switch
    Bilingual help;
};

class ParsedOptions {
public:
    [[nodiscard]] bool has(std::string_view name) const { return values_.contains(name); }
    /// The last value given.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    /// All values given, in order.
    [[nodiscard]] std::vector<std::string> values(std::string_view name) const;
    /// All values given, each split at its commas.
    [[nodiscard]] std::vector<std::string> items(std::string_view name) const;
    [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }

private:
    friend Result<ParsedOptions> parse_options(std::span<const OptionSpec>, const std::vector<std::string>&);
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
    std::vector<std::string> operands_;
};

/// The name of an option without its short form.
[[nodiscard]] std::string_view long_name(const OptionSpec& spec);

/// Fails for an unknown option (with the one that was probably meant), or one whose value is missing.
[[nodiscard]] Result<ParsedOptions> parse_options(std::span<const OptionSpec> specs,
                                                  const std::vector<std::string>& arguments);

[[nodiscard]] std::string describe_options(std::span<const OptionSpec> specs, Language language);

}  // namespace mingcha::cli
