// The outlines of report standards, and which of them a report follows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/support/heading_match.hpp"
#include "language/literal_set.hpp"
#include "mingcha/rule.hpp"

namespace mingcha::kinds {

inline constexpr int kMainLevels = 2;  ///< sections below that are hints

struct OutlineSection {
    std::string_view name;
    std::string_view code;  ///< the standard's own number: 2-1, A1; empty if it has none
    int level = 0;
    bool required = false;
    bool by_mention = false;              ///< the standard asks for the content, not for a heading
    std::vector<std::string_view> names;  ///< the name and its alternatives

    [[nodiscard]] bool is_main() const { return level <= kMainLevels && required; }
};

struct Outline {
    std::string_view id;
    std::string_view title;
    bool ordered = false;  ///< the standard prescribes the order of its sections
    std::vector<std::string_view> cited_as;
    std::vector<OutlineSection> sections;

    [[nodiscard]] bool by_mention() const { return !sections.empty() && sections.front().by_mention; }
};

/// Where each section of an outline stands, if it does: its heading, or where its words or its code are mentioned.
struct OutlineMatch {
    const Outline* outline = nullptr;
    bool named = false;  ///< by the user or by the report; otherwise the headings alone show it
    std::vector<std::optional<TextSpan>> places;
    std::size_t main_sections = 0;
    std::size_t main_found = 0;
};

/// Immutable; keeps views into the rule's tables `outlines` and `standards`.
class Outlines {
public:
    [[nodiscard]] static Result<Outlines> create(const RuleSpec& spec);

    /// The outline that the report follows: the one that the user named, or the one that the headings show or the
    /// report cites; of several, the one that fits best. None if unsure.
    [[nodiscard]] std::optional<OutlineMatch> followed(const RuleContext& context,
                                                       std::span<const HeadingText> headings) const;

private:
    struct Mentions;

    Outlines(std::vector<Outline> outlines, language::LiteralSet words);
    [[nodiscard]] Mentions mentions_in(std::string_view text) const;

    std::vector<Outline> outlines_;
    language::LiteralSet words_;  ///< of all outlines: how they are cited, names and codes of what may be mentioned
};

}  // namespace mingcha::kinds
