// A baseline: the findings that a project lives with for now, so that only new ones count.
//
// A finding is recognised by its file, relative to the folder of the baseline, its rule and its fingerprint, which does
// not change when lines move or paragraphs are wrapped anew. The file is JSON with sorted entries, one a line.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/report.hpp"

namespace mingcha {

class Baseline {
public:
    /// Fails for a file that is missing, broken, no baseline, or of a later version.
    [[nodiscard]] static Result<Baseline> read(const std::filesystem::path& file);
    [[nodiscard]] static Result<Baseline> parse(std::string_view json, const std::filesystem::path& file);

    /// Marks each finding as unchanged or fresh, and sets what was paid off. O(n log n).
    void compare(FileReport& report) const;

private:
    explicit Baseline(const std::filesystem::path& file) : folder_(file.parent_path()) {}

    std::filesystem::path folder_;
    std::vector<BaselineEntry> entries_;  // sorted
};

/// The text of a baseline, to be written to `file`, of every finding that counts. Files that could not be read are left
/// out.
[[nodiscard]] std::string baseline_text(std::span<const FileReport> reports, const std::filesystem::path& file);

}  // namespace mingcha
