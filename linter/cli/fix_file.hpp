// Fixing one file, or showing what would change in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/check_arguments.hpp"
#include "mingcha/fix.hpp"
#include "mingcha/report.hpp"

namespace mingcha::cli {

/// What became of one file.
struct FileOutcome {
    FileReport report;                       ///< what is left after fixing; everything, where fixes are only shown
    std::string diff;                        ///< where fixes are only shown
    std::optional<std::string> fixed_input;  ///< the bytes of standard input, fixed
    std::optional<Failure> not_written;      ///< why the fixes, or the copy, were not made; the file is as it was
    std::vector<Bilingual> notes;            ///< what else is to be said on standard error
    std::size_t fixes = 0;                   ///< that were made, or would be
    RuleIds unsettled_rules;                 ///< see FixedDocument
    bool is_fixed_elsewhere = false;         ///< there are fixes, but only text is fixed in place
};

/// Fixes the file at `path`, or standard input for `-`, from which `document` was read.
[[nodiscard]] FileOutcome fix_file(const Document& document, const std::string& path, const Checker& checker,
                                   const Fixing& fixing, Passes passes);

}  // namespace mingcha::cli
