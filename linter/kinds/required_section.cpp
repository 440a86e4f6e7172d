// Sections that the report's standard requires and the report lacks.
//
// The standard is the one that the user names, or the one that the report's headings show: most of its main sections
// are there, or the report cites it and half of them are. Only standards whose sections are headings are judged.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/heading_match.hpp"

namespace mingcha::kinds {
namespace {

constexpr int kMainLevels = 2;  // sections below that are hints
constexpr std::size_t kFewestFound = 4;
constexpr std::size_t kShareCited = 50;    // per cent of the main sections, if the report cites the standard
constexpr std::size_t kShareUncited = 70;  // otherwise

struct Section {
    std::string_view name;
    int level = 0;
    bool required = false;
    std::vector<std::string_view> names;  ///< the name and its alternatives
};

struct Outline {
    std::string_view id;
    std::string_view title;
    std::vector<std::string_view> cited_as;
    std::vector<Section> sections;
};

/// Where the heading of each section of an outline stands, if there is one.
struct Match {
    std::vector<std::optional<TextSpan>> places;
    std::size_t main_sections = 0;
    std::size_t main_found = 0;
};

/// A heading that is one section word for word does not stand for another one that it resembles.
std::vector<HeadingText> without(const std::vector<HeadingText>& headings, const std::set<const HeadingText*>& taken) {
    std::vector<HeadingText> rest;
    for (const HeadingText& heading : headings) {
        if (!taken.contains(&heading)) rest.push_back(heading);
    }
    return rest;
}

Match match(const Outline& outline, const std::vector<HeadingText>& headings) {
    Match result;
    std::set<const HeadingText*> taken;
    for (const Section& section : outline.sections) {
        const HeadingText* heading = find_heading(headings, section.names, Likeness::same);
        if (heading != nullptr) taken.insert(heading);
        result.places.push_back(heading != nullptr ? std::optional(heading->span) : std::nullopt);
    }
    const std::vector<HeadingText> rest = without(headings, taken);
    for (std::size_t index = 0; index < outline.sections.size(); ++index) {
        const Section& section = outline.sections[index];
        if (!result.places[index]) {
            const HeadingText* heading = find_heading(rest, section.names, Likeness::similar);
            if (heading != nullptr) result.places[index] = heading->span;
        }
        if (section.level > kMainLevels || !section.required) continue;
        ++result.main_sections;
        if (result.places[index]) ++result.main_found;
    }
    return result;
}

bool recognised(const Outline& outline, const Match& match, std::string_view text) {
    if (match.main_found < kFewestFound) return false;
    const bool cited = std::ranges::any_of(
        outline.cited_as, [&](std::string_view words) { return text.find(words) != std::string_view::npos; });
    return match.main_found * 100 >= match.main_sections * (cited ? kShareCited : kShareUncited);
}

class RequiredSection final : public Rule {
public:
    explicit RequiredSection(std::vector<Outline> outlines) : outlines_(std::move(outlines)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::vector<HeadingText> headings = heading_texts(context.document);
        if (headings.empty()) return;
        Match best;
        const Outline* outline = choose(context, headings, best);
        if (outline == nullptr) return;
        for (std::size_t index = 0; index < outline->sections.size(); ++index) {
            const Section& section = outline->sections[index];
            if (!section.required || best.places[index] || parent_missing(*outline, best, index)) continue;
            sink.report(finding(*outline, best, index, headings));
        }
    }

private:
    const Outline* choose(const RuleContext& context, const std::vector<HeadingText>& headings, Match& best) const {
        const Outline* chosen = nullptr;
        for (const Outline& outline : outlines_) {
            if (!context.standard.empty() && outline.id != context.standard) continue;
            Match candidate = match(outline, headings);
            if (context.standard.empty() && !recognised(outline, candidate, context.document.text())) continue;
            const bool better = chosen == nullptr ||
                                candidate.main_found * best.main_sections > best.main_found * candidate.main_sections;
            if (!better) continue;
            chosen = &outline;
            best = std::move(candidate);
        }
        return chosen;
    }

    static std::optional<std::size_t> parent(const Outline& outline, std::size_t index) {
        for (std::size_t before = index; before-- > 0;) {
            if (outline.sections[before].level < outline.sections[index].level) return before;
        }
        return std::nullopt;
    }

    static bool parent_missing(const Outline& outline, const Match& match, std::size_t index) {
        const auto above = parent(outline, index);
        return above && !match.places[*above];
    }

    /// Shown where the section would stand: at its parent, else at the section before it, else at the first heading.
    static TextSpan place(const Outline& outline, const Match& match, std::size_t index,
                          const std::vector<HeadingText>& headings) {
        if (const auto above = parent(outline, index)) return *match.places[*above];
        for (std::size_t before = index; before-- > 0;) {
            if (outline.sections[before].level <= outline.sections[index].level && match.places[before]) {
                return *match.places[before];
            }
        }
        return headings.front().span;
    }

    static Finding finding(const Outline& outline, const Match& match, std::size_t index,
                           const std::vector<HeadingText>& headings) {
        const Section& section = outline.sections[index];
        Finding finding;
        finding.message = section.level > kMainLevels ? "missing-detail" : "missing";
        finding.arguments = {{"section", std::string(section.name)}, {"standard", std::string(outline.title)}};
        finding.span = place(outline, match, index, headings);
        return finding;
    }

    std::vector<Outline> outlines_;
};

std::map<std::string_view, Outline> read_standards(const Table& table) {
    std::map<std::string_view, Outline> outlines;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::string_view id = table.cell(row, "outline");
        outlines[id] = {id, table.cell(row, "title"), table.list(row, "cited_as"), {}};
    }
    return outlines;
}

void add_sections(const Table& table, std::map<std::string_view, Outline>& outlines) {
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const auto outline = outlines.find(table.cell(row, "outline"));
        if (outline == outlines.end() || table.cell(row, "found_by") != "heading") continue;
        Section section;
        section.name = table.cell(row, "section");
        section.level = table.cell(row, "level").front() - '0';
        section.required = table.cell(row, "requirement") == "required";
        section.names = table.list(row, "alternatives");
        section.names.insert(section.names.begin(), section.name);
        outline->second.sections.push_back(std::move(section));
    }
}

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    auto by_id = read_standards(spec.table("standards"));
    add_sections(spec.table("outlines"), by_id);
    std::vector<Outline> outlines;
    for (auto& [id, outline] : by_id) {
        if (!outline.sections.empty()) outlines.push_back(std::move(outline));
    }
    return std::make_unique<const RequiredSection>(std::move(outlines));
}

}  // namespace

KindInfo required_section() { return {"required-section", create}; }

}  // namespace mingcha::kinds
