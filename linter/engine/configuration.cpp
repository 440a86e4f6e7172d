#include <algorithm>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "engine/byte_size.hpp"
#include "engine/exemption_file.hpp"
#include "engine/glob.hpp"
#include "engine/read_small_file.hpp"
#include "engine/toml_file.hpp"
#include "engine/toml_keys.hpp"
#include "engine/tracked_changes.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFileName = "mingcha.toml";
constexpr std::int64_t kFirstYear = 1900;
constexpr std::int64_t kLastYear = 2100;

/// Reads one file, remembering where the names in it stand.
class ConfigurationReader {
public:
    explicit ConfigurationReader(TomlMistake& mistake) : mistake_(mistake) {}

    Configuration read(const TomlSection& file) const {
        file.allow_only(toml_keys::kConfiguration);
        Configuration configuration;
        configuration.general = settings(file);
        const fs::path folder = fs::path(mistake_.file()).parent_path();
        for (const std::string& pack : file.list("packs").value_or(std::vector<std::string>())) {
            configuration.packs.push_back(folder / pack);
        }
        configuration.max_file_size = max_file_size(file);
        configuration.tracked_changes = tracked_changes(file);
        configuration.exemptions = read_exemptions(file, mistake_, Suppression::Place::configuration);
        for (const TomlSection& section : file.sections("per-file")) {
            section.allow_only(toml_keys::kPerFile);
            configuration.per_file.push_back({files(section), settings(section)});
        }
        return configuration;
    }

private:
    [[nodiscard]] Settings settings(const TomlSection& section) const {
        Settings settings;
        settings.select = selectors(section, "select", settings);
        settings.ignore = selectors(section, "ignore", settings);
        settings.accept = accepted_words(section);
        if (const auto report = section.section("report")) read_report(*report, settings);
        if (const auto severity = section.section("severity")) read_severities(*severity, settings);
        if (const auto rules = section.section("rules")) read_rules(*rules, settings);
        for (const TomlSection& tie_out : section.sections("tie-out")) read_tie_out(tie_out, settings);
        return settings;
    }

    void remember(Settings& settings, std::string name, TomlPlace place) const {
        settings.origins.emplace(std::move(name), Origin{mistake_.file(), place.line, place.column});
    }

    [[nodiscard]] std::vector<std::string> selectors(const TomlSection& section, std::string_view key,
                                                     Settings& settings) const {
        std::vector<std::string> names = section.list(key).value_or(std::vector<std::string>());
        for (std::size_t i = 0; i < names.size(); ++i) remember(settings, names[i], section.place_of_item(key, i));
        return names;
    }

    static std::vector<std::string> accepted_words(const TomlSection& section) {
        std::vector<std::string> words = section.list("accept").value_or(std::vector<std::string>());
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i].empty()) {
                section.mistake(section.place_of_item("accept", i), {"词语不能为空", "a word must not be empty"});
            }
        }
        return words;
    }

    static void read_report(const TomlSection& section, Settings& settings) {
        section.allow_only(toml_keys::kReport);
        if (const auto year = section.integer("year")) {
            if (*year < kFirstYear || *year > kLastYear) {
                section.mistake(section.place_of_value("year"),
                                {fmt::format("年份应在 {} 到 {} 之间", kFirstYear, kLastYear),
                                 fmt::format("the year must be between {} and {}", kFirstYear, kLastYear)});
            }
            settings.report_year = static_cast<int>(*year);
        }
        settings.standard = section.text("standard").value_or("");
    }

    void read_severities(const TomlSection& section, Settings& settings) const {
        for (const std::string_view name : section.keys()) {
            if (const auto severity = section.severity(name)) settings.severity.emplace(name, *severity);
            remember(settings, std::string(name), section.place_of(name));
        }
    }

    void read_rules(const TomlSection& section, Settings& settings) const {
        for (const std::string_view id : section.keys()) {
            remember(settings, std::string(id), section.place_of(id));
            const auto options = section.section(id);
            if (!options) continue;
            RuleOptions& values = settings.rule_options[std::string(id)];
            for (const std::string_view name : options->keys()) {
                remember(settings, fmt::format("{} {}", id, name), options->place_of(name));
                if (auto value = options->option(name)) values.set(std::string(name), *std::move(value));
            }
        }
    }

    static void read_tie_out(const TomlSection& section, Settings& settings) {
        section.allow_only(toml_keys::kTieOut);
        const std::string equation = section.required_text("equation");
        if (equation.empty()) return;
        if (auto tie_out = parse_tie_out(equation)) {
            settings.tie_outs.push_back(*std::move(tie_out));
        } else {
            section.mistake(section.place_of_value("equation"), tie_out.error().message);
        }
    }

    static std::optional<std::uint64_t> max_file_size(const TomlSection& file) {
        const std::optional<std::string> text = file.text("max-file-size");
        if (!text) return std::nullopt;
        const std::optional<std::uint64_t> bytes = parse_byte_size(*text);
        if (!bytes || *bytes > kLargestFileSize) {
            file.mistake(file.place_of_value("max-file-size"),
                         {fmt::format("“{}” 不是大小，写法如 \"64 MiB\"，最大 1 GiB", *text),
                          fmt::format("“{}” is not a size, write it like \"64 MiB\", at most 1 GiB", *text)});
        }
        return bytes;
    }

    static std::optional<TrackedChanges> tracked_changes(const TomlSection& file) {
        const std::optional<std::string> word = file.text("tracked-changes");
        if (!word) return std::nullopt;
        const std::optional<TrackedChanges> changes = parse_tracked_changes(*word);
        if (!changes) {
            file.mistake(file.place_of_value("tracked-changes"),
                         {fmt::format("“{}” 不行，可用：{}", *word, kTrackedChangesWords),
                          fmt::format("“{}” is none of {}", *word, kTrackedChangesWords)});
        }
        return changes;
    }

    static std::vector<std::string> files(const TomlSection& section) {
        auto globs = section.list("files");
        if (!globs || globs->empty()) {
            section.mistake(section.place(), {"[[per-file]] 缺少 “files”", "[[per-file]] lacks “files”"});
            return {};
        }
        return *std::move(globs);
    }

    TomlMistake& mistake_;
};

fs::path absolute_path(const fs::path& path) {
    std::error_code error;
    return fs::absolute(path, error).lexically_normal();
}

/// As globs see it: from the folder of the configuration.
std::string relative_path(const fs::path& path, const fs::path& configuration) {
    return absolute_path(path).lexically_relative(absolute_path(configuration).parent_path()).generic_string();
}

bool matches_any(const std::vector<std::string>& globs, std::string_view path) {
    return std::ranges::any_of(globs, [&](const std::string& glob) { return glob_matches(glob, path); });
}

}  // namespace

Result<Configuration> parse_configuration(std::string_view toml, const fs::path& file) {
    const Result<toml::table> root = parse_toml(toml, file.string());
    if (!root) return tl::unexpected(root.error());
    TomlMistake mistake(file.string());
    Configuration configuration = ConfigurationReader(mistake).read(TomlSection(*root, mistake));
    if (mistake.failure()) return tl::unexpected(*mistake.failure());
    configuration.file = file;
    return configuration;
}

Result<Configuration> read_configuration(const fs::path& file) {
    return read_small_file(file).and_then([&](const std::string& text) { return parse_configuration(text, file); });
}

std::optional<fs::path> find_configuration(const fs::path& path) {
    std::error_code error;
    const fs::path start = absolute_path(path);
    for (fs::path folder = fs::is_directory(start, error) ? start : start.parent_path();;
         folder = folder.parent_path()) {
        if (fs::path file = folder / kFileName; fs::is_regular_file(file, error)) return file;
        if (folder == folder.parent_path()) return std::nullopt;
    }
}

Settings Configuration::settings_for(const fs::path& path) const {
    Settings settings = general;
    const std::string relative = relative_path(path, file);
    for (const FileSettings& section : per_file) {
        if (matches_any(section.files, relative)) overlay(settings, section.settings);
    }
    return settings;
}

std::vector<Exemption> Configuration::exemptions_for(const fs::path& path) const {
    std::vector<Exemption> fitting;
    if (exemptions.empty()) return fitting;
    const std::string relative = relative_path(path, file);
    std::ranges::copy_if(exemptions, std::back_inserter(fitting), [&](const Exemption& exemption) {
        return exemption.files.empty() || matches_any(exemption.files, relative);
    });
    return fitting;
}

}  // namespace mingcha
