// Which configuration, rules and settings apply to a file.
#pragma once

#include <filesystem>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha {

/// What the command line says, which outranks every configuration.
struct Overrides {
    Settings settings;
    std::optional<std::filesystem::path> configuration;  ///< instead of the one that is found
    bool ignore_configurations = false;
    std::optional<std::uint64_t> max_file_size;
    std::optional<TrackedChanges> tracked_changes;
};

/// How one file is checked.
struct Setup {
    std::shared_ptr<const Checker> checker;
    ReadOptions reading;
    std::optional<Failure> failure;  ///< why the file beside it, with its exemptions, cannot be read
};

/// Reads each configuration once and makes one checker for files with the same settings.
class Project {
public:
    [[nodiscard]] static Result<Project> create(Overrides overrides, Language language, Documentation documentation);

    /// `path` need not exist. Fails for a mistake in the configuration that applies to it.
    [[nodiscard]] Result<Setup> setup_for(const std::filesystem::path& path);
    /// Every rule that was met so far, with those of the users' packs.
    [[nodiscard]] const RuleBook& all_rules() const { return *all_rules_; }
    /// The exemptions of those configurations met so far that stand in one of the folders or below it, so that a search
    /// of the folders met every file that they are for.
    [[nodiscard]] std::vector<Exemption> exemptions_within(const std::vector<std::string>& folders) const;
    /// The rules that apply in one folder.
    [[nodiscard]] Result<std::shared_ptr<const RuleBook>> rules_in(const std::filesystem::path& folder);
    /// Has every configuration looked for and read anew. The checkers that were handed out stay as they are.
    void forget_configurations();

private:
    struct Ruled {
        Configuration configuration;
        std::shared_ptr<const RuleBook> book;
    };
    struct Made {
        std::shared_ptr<const RuleBook> book;
        Settings settings;
        std::shared_ptr<const Checker> checker;
    };

    Project(Overrides overrides, Language language, RuleBook built_in);
    [[nodiscard]] Result<const Ruled*> configuration_for(const std::filesystem::path& path);
    [[nodiscard]] Result<const Ruled*> load(const std::filesystem::path& file);
    [[nodiscard]] Result<std::shared_ptr<const RuleBook>> book_with(const Configuration& configuration);
    [[nodiscard]] Settings settings_for(const Configuration& configuration, const std::filesystem::path& path) const;
    [[nodiscard]] Result<std::shared_ptr<const Checker>> checker_for(const std::shared_ptr<const RuleBook>& book,
                                                                     const Settings& settings);

    Overrides overrides_;
    Language language_;
    std::shared_ptr<const RuleBook> built_in_;
    std::shared_ptr<const RuleBook> all_rules_;
    std::map<std::filesystem::path, std::optional<std::filesystem::path>> file_of_folder_;
    std::map<std::filesystem::path, Ruled> loaded_;  // under an empty path: no configuration
    std::list<Made> made_;
};

}  // namespace mingcha
