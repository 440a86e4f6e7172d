// Configuration, rule packs, and running rules over documents.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/document.hpp"
#include "mingcha/facts.hpp"
#include "mingcha/failure.hpp"
#include "mingcha/language.hpp"
#include "mingcha/rule.hpp"
#include "mingcha/suppression.hpp"
#include "mingcha/tie_out.hpp"

namespace mingcha {

/// Which rules run and how, for some files or for all. Selectors are rule ids, categories or `all`; a preview rule runs
/// only if its id is selected.
struct Settings {
    std::vector<std::string> select;                  ///< empty: every stable rule
    std::vector<std::string> ignore;                  ///< wins over select
    std::map<std::string, Severity> severity;         ///< by rule id or category
    std::map<std::string, RuleOptions> rule_options;  ///< by rule id
    std::optional<int> report_year;
    std::vector<TieOut> tie_outs;                        ///< the user's own equations; those of all sections add up
    std::string standard;                                ///< an outline's id; empty: recognise it
    std::vector<std::string> accept;                     ///< words on which wording and punctuation find nothing
    std::map<std::string, Origin, std::less<>> origins;  ///< of every selector, rule id and `rule option`, for failures

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Settings for the files that a glob matches, laid over the general ones.
struct FileSettings {
    std::vector<std::string> files;  ///< globs relative to the configuration file: `*`, `**`, `?`, `[a-z]`
    Settings settings;
};

struct Configuration {
    std::filesystem::path file;  ///< empty if there was none
    Settings general;
    std::vector<FileSettings> per_file;        ///< later ones win
    std::vector<std::filesystem::path> packs;  ///< folders of the user's own rules
    std::optional<std::uint64_t> max_file_size;
    std::optional<TrackedChanges> tracked_changes;
    std::vector<Exemption> exemptions;  ///< the [[suppress]] sections

    /// The settings for one file: general, overlaid in order with every matching section.
    [[nodiscard]] Settings settings_for(const std::filesystem::path& path) const;
    /// Those of the exemptions that are for this file.
    [[nodiscard]] std::vector<Exemption> exemptions_for(const std::filesystem::path& path) const;
};

/// Reads a `mingcha.toml`. A mistake is a failure with file, line and column, and the key that was probably meant.
/// Rule ids and options are checked later, by `Checker::create`, which knows the packs.
[[nodiscard]] Result<Configuration> read_configuration(const std::filesystem::path& file);
[[nodiscard]] Result<Configuration> parse_configuration(std::string_view toml, const std::filesystem::path& file);

/// The nearest `mingcha.toml` in the folder of `path` or above it.
[[nodiscard]] std::optional<std::filesystem::path> find_configuration(const std::filesystem::path& path);

/// Lays `over` on `base`: a selection and scalars replace, what is ignored adds up, maps are merged.
void overlay(Settings& base, const Settings& over);

/// Whether rules come with their title, explanation and examples, which most runs do not show, and which take as long
/// to read as all the rest.
enum class Documentation : std::uint8_t { complete, left_out };

/// The rules of the program and of the user's packs.
class RuleBook {
public:
    /// The rules built into the program.
    [[nodiscard]] static Result<RuleBook> built_in(Documentation documentation = Documentation::complete);
    /// Adds every `*.toml` below `folder`. Fails on a malformed file or an id that exists already.
    [[nodiscard]] Result<void> add_pack(const std::filesystem::path& folder);
    /// Adds the rules of another book whose ids are not yet known.
    void add_missing(const RuleBook& other);

    [[nodiscard]] std::span<const RuleSpec> rules() const { return rules_; }  ///< sorted by id
    [[nodiscard]] const RuleSpec* find(std::string_view id) const;
    [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }
    /// The day up to which all tables of facts were checked, ISO 8601.
    [[nodiscard]] static std::string_view facts_as_of();
    /// The id that a mistyped one probably meant; empty if nothing is near.
    [[nodiscard]] std::string_view nearest_id(std::string_view mistyped) const;

private:
    [[nodiscard]] Result<std::shared_ptr<const Table>> built_in_table(std::string_view name);
    [[nodiscard]] Result<void> read_vocabulary();

    std::vector<RuleSpec> rules_;
    std::shared_ptr<const Vocabulary> vocabulary_;
    std::map<std::string, std::shared_ptr<const Table>, std::less<>> tables_;
};

/// Fails if a selector, severity or option names a rule or option that does not exist, or sets an option to a value of
/// the wrong type: with the place in the configuration and the name that was probably meant.
[[nodiscard]] Result<void> validate(const Settings& settings, const RuleBook& book);
[[nodiscard]] Result<void> validate(std::span<const Exemption> exemptions, const RuleBook& book);

/// What was read and checked, so that silence is not mistaken for a check.
struct CheckStatistics {
    std::uint32_t lines = 0;
    std::uint32_t pages = 0;
    std::uint32_t tables = 0;
    std::uint32_t numbers = 0;
    std::uint32_t numbers_checked = 0;       ///< looked at for relations: all of them, or none if no rule asks for that
    std::uint32_t numbers_tied = 0;          ///< see Standing
    std::uint32_t numbers_contradicted = 0;  ///< the rest is unbound
    std::uint32_t relations_holding = 0;
    std::uint32_t relations_contradicted = 0;

    CheckStatistics& operator+=(const CheckStatistics& other);
};

struct CheckResult {
    std::vector<Diagnostic> diagnostics;  ///< sorted by place, then rule, then message
    CheckStatistics statistics;
    ReportPeriod period;
    std::vector<SuppressionRemark> remarks;  ///< on suppressions in the document and in the file beside it
    std::vector<Origin> used_exemptions;     ///< those of files that some finding fits
};

/// Whether the checks that hold are told as well. It takes time to put them into words.
enum class Passes : std::uint8_t { left_out, explained };

/// What a document states, and what binds it.
struct Reading {
    Facts facts;
    std::vector<Relation> relations;
    std::vector<TextSpan> labels;  ///< see label_numbers; empty unless the passes are explained
};

/// Runs a fixed choice of rules. Immutable; one checker serves any number of threads.
class Checker {
public:
    /// Fails as `validate` does, and for a rule that its kind cannot make.
    [[nodiscard]] static Result<Checker> create(std::shared_ptr<const RuleBook> book, const Settings& settings,
                                                Language language);

    /// The same rules with exemptions, for one document. Shares all that is large.
    [[nodiscard]] Checker with_exemptions(std::vector<Exemption> exemptions) const;

    /// Once a stop is requested, it gives up after the rule that runs; the result is then incomplete.
    [[nodiscard]] CheckResult check(const Document& document, Passes passes = Passes::left_out,
                                    const std::stop_token& stop = {}) const;
    [[nodiscard]] Reading read(const Document& document, Passes passes) const;
    /// The same check of a document that was read already.
    [[nodiscard]] CheckResult check(const Document& document, const Reading& reading, Passes passes,
                                    const std::stop_token& stop = {}) const;

private:
    struct State;
    explicit Checker(std::shared_ptr<const State> state) : state_(std::move(state)) {}

    std::shared_ptr<const State> state_;
    std::vector<Exemption> exemptions_;
};

/// The text with every `{name}` replaced by its argument; an unknown placeholder stays as it is.
[[nodiscard]] std::string fill_placeholders(std::string_view text, const MessageArguments& arguments);

/// The candidate nearest to `mistyped` by edit distance, if it is near enough to be a slip; empty otherwise.
[[nodiscard]] std::string_view nearest(std::string_view mistyped, std::span<const std::string_view> candidates);

}  // namespace mingcha
