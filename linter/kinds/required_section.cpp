// Sections that the report's standard requires and the report lacks.
//
// A standard that asks for headings is judged by headings; one that asks for contents only (GRI, the exchange of Hong
// Kong) by what is mentioned anywhere, and then a missing one is a hint.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/heading_match.hpp"
#include "kinds/support/outline.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

class RequiredSection final : public Rule {
public:
    explicit RequiredSection(Outlines outlines) : outlines_(std::move(outlines)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::vector<HeadingText> headings = heading_texts(context.document);
        if (headings.empty()) return;
        const std::optional<OutlineMatch> match = outlines_.followed(context, headings);
        if (!match) return;
        for (const std::vector<std::size_t>& sections : missing(*match))
            sink.report(finding(*match, sections, headings));
    }

private:
    static std::optional<std::size_t> parent(const OutlineMatch& match, std::size_t index) {
        const auto& sections = match.outline->sections;
        for (std::size_t before = index; before-- > 0;) {
            if (sections[before].level < sections[index].level) return before;
        }
        return std::nullopt;
    }

    static bool parent_missing(const OutlineMatch& match, std::size_t index) {
        const auto above = parent(match, index);
        return above && !match.places[*above];
    }

    /// Shown where the section would stand: at its parent, else at the section before it, else at the first heading.
    static TextSpan place(const OutlineMatch& match, std::size_t index, const std::vector<HeadingText>& headings) {
        if (const auto above = parent(match, index)) return *match.places[*above];
        const auto& sections = match.outline->sections;
        for (std::size_t before = index; before-- > 0;) {
            if (sections[before].level <= sections[index].level && match.places[before]) return *match.places[before];
        }
        return headings.front().span;
    }

    static bool is_hint(const OutlineSection& section) { return section.level > kMainLevels || section.by_mention; }

    /// The sections that are missing. Hints below one section are told as one.
    static std::vector<std::vector<std::size_t>> missing(const OutlineMatch& match) {
        std::vector<std::vector<std::size_t>> groups;
        const auto& sections = match.outline->sections;
        for (std::size_t index = 0; index < match.places.size(); ++index) {
            if (!sections[index].required || match.places[index] || parent_missing(match, index)) continue;
            const bool joins = !groups.empty() && is_hint(sections[index]) && is_hint(sections[groups.back().back()]) &&
                               parent(match, groups.back().back()) == parent(match, index);
            if (!joins) groups.emplace_back();
            groups.back().push_back(index);
        }
        return groups;
    }

    static std::string name_of(const OutlineSection& section) {
        std::string name(section.code);
        if (!name.empty()) name += ' ';
        return name.append(section.name);
    }

    static Finding finding(const OutlineMatch& match, const std::vector<std::size_t>& group,
                           const std::vector<HeadingText>& headings) {
        const OutlineSection& section = match.outline->sections[group.front()];
        std::string names;
        for (const std::size_t index : group) {
            if (!names.empty()) names += "”“";
            names += name_of(match.outline->sections[index]);
        }
        Finding finding;
        finding.message = match.named ? "missing" : "missing-likely";
        if (section.level > kMainLevels) finding.message = "missing-detail";
        if (section.by_mention) finding.message = "not-mentioned";
        finding.arguments = {{"section", std::move(names)}, {"standard", std::string(match.outline->title)}};
        finding.span = place(match, group.front(), headings);
        return finding;
    }

    Outlines outlines_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"missing", "missing-likely", "missing-detail", "not-mentioned"});
        !complete)
        return tl::unexpected(complete.error());
    auto outlines = Outlines::create(spec);
    if (!outlines) return tl::unexpected(outlines.error());
    return std::make_unique<const RequiredSection>(*std::move(outlines));
}

}  // namespace

KindInfo required_section() { return {"required-section", create}; }

}  // namespace mingcha::kinds
