#include "engine/project.hpp"

#include <algorithm>
#include <system_error>

namespace mingcha {

namespace {

namespace fs = std::filesystem;

/// Every section is checked, also those for files that are not read this time.
Result<void> validate_all(const Configuration& configuration, const RuleBook& book) {
    if (auto valid = validate(configuration.exemptions, book); !valid) return valid;
    if (auto valid = validate(configuration.general, book); !valid) return valid;
    for (const FileSettings& section : configuration.per_file) {
        if (auto valid = validate(section.settings, book); !valid) return valid;
    }
    return {};
}

/// Adds the exemptions in the file beside the document, which is at fault if they cannot be read.
void add_companion(const fs::path& document, const RuleBook& book, std::vector<Exemption>& exemptions, Setup& setup) {
    Result<std::vector<Exemption>> own = read_companion(document);
    Result<void> valid = own ? validate(*own, book) : tl::unexpected(own.error());
    if (valid) {
        exemptions.insert(exemptions.end(), own->begin(), own->end());
    } else {
        setup.failure = valid.error();
    }
}

fs::path folder_of(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error) ? path : path.parent_path();
}

bool is_within(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    const fs::path relative = fs::relative(file, folder, error);
    return !error && !relative.empty() && *relative.begin() != ".." && fs::is_directory(folder, error);
}

}  // namespace

Project::Project(Overrides overrides, Language language, RuleBook built_in)
    : overrides_(std::move(overrides)),
      language_(language),
      built_in_(std::make_shared<const RuleBook>(std::move(built_in))),
      all_rules_(built_in_) {}

Result<Project> Project::create(Overrides overrides, Language language, Documentation documentation) {
    return RuleBook::built_in(documentation).map([&](RuleBook&& book) {
        return Project(std::move(overrides), language, std::move(book));
    });
}

Result<Setup> Project::setup_for(const fs::path& path) {
    const Result<const Ruled*> ruled = configuration_for(path);
    if (!ruled) return tl::unexpected(ruled.error());
    const Configuration& configuration = (*ruled)->configuration;
    ReadOptions reading;
    std::uint64_t& max_bytes = reading.limits.max_bytes;
    max_bytes = overrides_.max_file_size.value_or(configuration.max_file_size.value_or(max_bytes));
    reading.tracked_changes =
        overrides_.tracked_changes.value_or(configuration.tracked_changes.value_or(reading.tracked_changes));
    const Result<std::shared_ptr<const Checker>> checker =
        checker_for((*ruled)->book, settings_for(configuration, path));
    if (!checker) return tl::unexpected(checker.error());
    Setup setup{*checker, reading, std::nullopt};
    std::vector<Exemption> exemptions = configuration.exemptions_for(path);
    if (!overrides_.ignore_configurations) add_companion(path, *(*ruled)->book, exemptions, setup);
    if (!exemptions.empty()) {
        setup.checker = std::make_shared<const Checker>((*checker)->with_exemptions(std::move(exemptions)));
    }
    return setup;
}

Result<std::shared_ptr<const RuleBook>> Project::rules_in(const fs::path& folder) {
    return configuration_for(folder).map([](const Ruled* ruled) { return ruled->book; });
}

std::vector<Exemption> Project::exemptions_within(const std::vector<std::string>& folders) const {
    std::vector<Exemption> exemptions;
    for (const auto& [file, ruled] : loaded_) {
        const auto holds = [&](const std::string& folder) { return is_within(file, folder); };
        if (std::ranges::none_of(folders, holds)) continue;
        const std::vector<Exemption>& own = ruled.configuration.exemptions;
        exemptions.insert(exemptions.end(), own.begin(), own.end());
    }
    return exemptions;
}

void Project::forget_configurations() {
    file_of_folder_.clear();
    loaded_.clear();
    made_.clear();
    all_rules_ = built_in_;
}

Result<const Project::Ruled*> Project::configuration_for(const fs::path& path) {
    if (overrides_.configuration) return load(*overrides_.configuration);
    if (overrides_.ignore_configurations) return load({});
    const fs::path folder = folder_of(path);
    auto known = file_of_folder_.find(folder);
    if (known == file_of_folder_.end()) {
        known = file_of_folder_.emplace(folder, find_configuration(folder.empty() ? "." : folder)).first;
    }
    return load(known->second.value_or(fs::path()));
}

Result<const Project::Ruled*> Project::load(const fs::path& file) {
    if (const auto known = loaded_.find(file); known != loaded_.end()) return &known->second;
    Result<Configuration> configuration = file.empty() ? Configuration() : read_configuration(file);
    if (!configuration) return tl::unexpected(configuration.error());
    const Result<std::shared_ptr<const RuleBook>> book = book_with(*configuration);
    if (!book) return tl::unexpected(book.error());
    if (const auto valid = validate_all(*configuration, **book); !valid) return tl::unexpected(valid.error());
    return &loaded_.emplace(file, Ruled{*std::move(configuration), *book}).first->second;
}

Result<std::shared_ptr<const RuleBook>> Project::book_with(const Configuration& configuration) {
    if (configuration.packs.empty()) return built_in_;
    auto book = std::make_shared<RuleBook>(*built_in_);
    for (const fs::path& pack : configuration.packs) {
        if (const auto added = book->add_pack(pack); !added) return tl::unexpected(added.error());
    }
    auto all = std::make_shared<RuleBook>(*all_rules_);
    all->add_missing(*book);
    all_rules_ = std::move(all);
    return book;
}

Settings Project::settings_for(const Configuration& configuration, const fs::path& path) const {
    Settings settings = configuration.file.empty() ? configuration.general : configuration.settings_for(path);
    // Who selects on the command line wants to see just that, whatever the configuration leaves out.
    if (!overrides_.settings.select.empty()) settings.ignore.clear();
    overlay(settings, overrides_.settings);
    return settings;
}

Result<std::shared_ptr<const Checker>> Project::checker_for(const std::shared_ptr<const RuleBook>& book,
                                                            const Settings& settings) {
    const auto fits = [&](const Made& made) { return made.book == book && made.settings == settings; };
    if (const auto known = std::ranges::find_if(made_, fits); known != made_.end()) return known->checker;
    return Checker::create(book, settings, language_).map([&](Checker&& checker) {
        return made_.emplace_back(Made{book, settings, std::make_shared<const Checker>(std::move(checker))}).checker;
    });
}

}  // namespace mingcha
