// Main sections that stand in another order than the report's standard prescribes.
//
// The longest sequence of sections in the right order is taken for right; what is left over is misplaced. If much is
// left over, the report follows an order of its own.
#include <algorithm>
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

constexpr std::size_t kFewestSections = 6;
constexpr std::size_t kMostMisplaced = 2;

struct Placed {
    const OutlineSection* section = nullptr;
    TextSpan span;
};

class SectionOrder final : public Rule {
public:
    explicit SectionOrder(Outlines outlines) : outlines_(std::move(outlines)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::vector<HeadingText> headings = heading_texts(context.document);
        if (headings.size() < kFewestSections) return;
        const std::optional<OutlineMatch> match = outlines_.followed(context, headings);
        if (!match || !match->outline->ordered) return;
        const std::vector<Placed> placed = main_sections(*match, headings);
        if (placed.size() < kFewestSections) return;
        const std::vector<bool> right = in_order(placed);
        if (static_cast<std::size_t>(std::ranges::count(right, false)) > kMostMisplaced) return;
        for (std::size_t i = 0; i < placed.size(); ++i) {
            if (!right[i]) report(*match, placed, right, i, sink);
        }
    }

private:
    /// Only headings that are worded as the standard words them: other wordings may stand for something else.
    static std::vector<Placed> main_sections(const OutlineMatch& match, const std::vector<HeadingText>& headings) {
        std::vector<Placed> placed;
        for (const OutlineSection& section : match.outline->sections) {
            if (!section.is_main()) continue;
            const HeadingText* heading = find_heading(headings, {&section.name, 1}, Likeness::same);
            if (heading != nullptr) placed.push_back({&section, heading->span});
        }
        return placed;
    }

    /// Which sections belong to the longest sequence whose places go up.
    static std::vector<bool> in_order(const std::vector<Placed>& placed) {
        std::vector<std::size_t> length(placed.size(), 1);
        std::vector<std::optional<std::size_t>> before(placed.size());
        std::size_t last = 0;
        for (std::size_t i = 0; i < placed.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (placed[j].span.begin >= placed[i].span.begin || length[j] + 1 <= length[i]) continue;
                length[i] = length[j] + 1;
                before[i] = j;
            }
            if (length[i] > length[last]) last = i;
        }
        std::vector<bool> right(placed.size(), false);
        for (std::optional<std::size_t> i = last; i; i = before[*i]) right[*i] = true;
        return right;
    }

    static void report(const OutlineMatch& match, const std::vector<Placed>& placed, const std::vector<bool>& right,
                       std::size_t index, Sink& sink) {
        Finding finding;
        finding.span = placed[index].span;
        finding.message = "first";
        finding.arguments = {{"section", std::string(placed[index].section->name)},
                             {"standard", std::string(match.outline->title)}};
        for (std::size_t before = index; before-- > 0;) {
            if (!right[before]) continue;
            finding.message = "misplaced";
            finding.arguments.emplace_back("before", placed[before].section->name);
            finding.related.push_back({placed[before].span, "before", {}});
            break;
        }
        sink.report(std::move(finding));
    }

    Outlines outlines_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"misplaced", "first", "before"}); !complete)
        return tl::unexpected(complete.error());
    auto outlines = Outlines::create(spec);
    if (!outlines) return tl::unexpected(outlines.error());
    return std::make_unique<const SectionOrder>(*std::move(outlines));
}

}  // namespace

KindInfo section_order() { return {"section-order", create}; }

}  // namespace mingcha::kinds
