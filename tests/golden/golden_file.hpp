// The golden cases of a rule: fixtures/rules/<category>/<name>.toml.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha::golden {

struct GoldenCase {
    std::string name;
    std::string text;
    std::vector<std::string> expect;  ///< lines in compiler style without the file's name
    Settings settings;                ///< that only this rule runs, with the case's year, standard and options
};

struct GoldenFile {
    std::string rule;
    std::vector<GoldenCase> cases;
};

/// The root of the project's source.
[[nodiscard]] std::filesystem::path source_folder();
/// Paths of all files with this ending below a folder of the source, relative to it, sorted.
[[nodiscard]] std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                                             std::string_view ending);
/// The ids of all rules that have golden cases.
[[nodiscard]] std::vector<std::string> rules_with_cases();

[[nodiscard]] Result<GoldenFile> read_golden_file(const std::string& rule);

/// The rules of the program, read once.
[[nodiscard]] std::shared_ptr<const RuleBook> rule_book();

}  // namespace mingcha::golden
