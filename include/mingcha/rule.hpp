// The contract between the engine and the kinds of rule.
//
// A kind is code: one file in linter/kinds/. A rule is data: one TOML file that names a kind, sets its options and
// carries its messages and documentation. The engine reads the TOML file into a `RuleSpec` and asks the kind for a
// `Rule`. A rule sees a const context and a sink, holds no state that changes, and may run on any thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/document.hpp"
#include "mingcha/facts.hpp"
#include "mingcha/failure.hpp"
#include "mingcha/language.hpp"
#include "mingcha/relations.hpp"
#include "mingcha/table.hpp"

namespace mingcha {

/// The options of a rule: its own defaults, overlaid with the user's. A getter of an absent option or of one of
/// another type returns the empty value; types are checked against the defaults when a configuration is read.
class RuleOptions {
public:
    using Value = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;

    void set(std::string name, Value value) { values_.insert_or_assign(std::move(name), std::move(value)); }
    [[nodiscard]] const std::map<std::string, Value, std::less<>>& all() const { return values_; }

    [[nodiscard]] bool flag(std::string_view name) const;
    [[nodiscard]] std::int64_t integer(std::string_view name) const;
    [[nodiscard]] std::string_view text(std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> list(std::string_view name) const;

    friend bool operator==(const RuleOptions&, const RuleOptions&) = default;

private:
    std::map<std::string, Value, std::less<>> values_;
};

/// A message with `{placeholders}`, and the severity that it has where that is not the rule's own.
struct RuleMessage {
    Bilingual text;
    std::optional<Severity> severity;
};

struct RuleExample {
    std::string text;
    bool fires = false;
    int report_year = 0;  ///< 0 if the example needs none
    std::string tie_out;  ///< an equation that the example needs; empty if none
};

enum class RuleStatus : std::uint8_t { preview, stable };

/// One rule, as its TOML file states it.
struct RuleSpec {
    std::string id;  ///< category/name
    std::string kind;
    RuleStatus status = RuleStatus::preview;
    Severity severity = Severity::warning;
    Bilingual title;        ///< one line
    Bilingual what;         ///< what it finds
    Bilingual why;          ///< why that matters
    Bilingual remedy;       ///< what to do
    std::string precision;  ///< the measured figure and how it was measured; empty for a preview rule
    std::map<std::string, RuleMessage, std::less<>> messages;
    RuleOptions options;
    std::map<std::string, std::shared_ptr<const Table>, std::less<>> tables;  ///< by the name used in the file
    std::vector<RuleExample> examples;
    /// Rules and categories that know better: where one of them has a finding on the same characters, it goes first.
    std::vector<std::string> yields_to;

    [[nodiscard]] std::string_view category() const { return std::string_view(id).substr(0, id.find('/')); }
    /// The table under that name; an empty table if the rule names none.
    [[nodiscard]] const Table& table(std::string_view name) const;
};

/// Values for the placeholders of a message.
using MessageArguments = std::vector<std::pair<std::string_view, std::string>>;

/// What a rule reports. The sink renders it: the message's words and severity come from the rule's TOML file.
struct Finding {
    std::string_view message;  ///< key into RuleSpec::messages
    MessageArguments arguments;
    TextSpan span;
    bool pass = false;        ///< a check that holds; printed only on demand
    std::uint32_t cause = 0;  ///< findings of one cause are told as one; 0: it has none in common
    struct Place {
        TextSpan span;
        std::string_view message;  ///< key into RuleSpec::messages; empty if the place speaks for itself
        MessageArguments arguments;
    };
    std::vector<Place> related;
    struct Proposal {
        std::string_view title;  ///< key into RuleSpec::messages
        MessageArguments arguments;
        std::vector<Edit> edits;
        bool safe = false;
    };
    std::vector<Proposal> fixes;
};

class Sink {
public:
    virtual ~Sink() = default;
    virtual void report(Finding finding) = 0;
};

/// What a rule sees.
struct RuleContext {
    const Document& document;
    const Facts& facts;
    std::span<const Relation> relations;  ///< empty unless a rule needs them
    std::string_view standard;            ///< the outline that the user named; empty if none
};

class Rule {
public:
    virtual ~Rule() = default;
    virtual void check(const RuleContext& context, Sink& sink) const = 0;
    /// Without such a rule nobody looks for relations, which takes most of the time.
    [[nodiscard]] virtual bool needs_relations() const { return false; }
};

/// A kind of rule: its name in TOML files, and how to make a rule of it. `create` may keep views into the spec, which
/// outlives the rule; it fails if the spec lacks a message, option or table that the kind needs.
struct KindInfo {
    std::string_view name;
    Result<std::unique_ptr<const Rule>> (*create)(const RuleSpec& spec);
};

}  // namespace mingcha
