// A passage that stands in the report twice, word for word: pasted twice, or left behind where it was moved from.
//
// Passages are compared clause by clause, so that other marks and a changed opening do not hide them. Set phrases of
// official language and figures that must be said again do not make a passage; what occurs again and again is a form.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/prose.hpp"
#include "kinds/support/requirements.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::uint32_t kMostOccurrences = 3;  // what stands there more often is a form that is filled in
constexpr std::uint32_t kLongestShown = 300;   // bytes; a longer passage is shown by its beginning

/// Where two neighbouring clauses were seen first, and how often.
struct Seen {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct Run {
    std::uint32_t first = 0;   ///< clause where the passage stands first
    std::uint32_t second = 0;  ///< clause where it stands again
    std::uint32_t length = 0;  ///< in clauses
    std::uint32_t weight = 0;  ///< characters that are no set phrase
    std::uint32_t plain = 0;   ///< of these, in clauses without figures
};

class RepeatedPassage final : public Rule {
public:
    RepeatedPassage(const RuleSpec& spec, language::LiteralSet formulas)
        : min_characters_(static_cast<std::uint32_t>(spec.options.integer("min_characters"))),
          formulas_(std::move(formulas)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        if (is_statute(context.document)) return;
        const std::vector<Clause> clauses = clauses_of(context.document);
        if (clauses.size() < 2) return;
        const std::vector<bool> formula = formulas_in(context.document, clauses);
        std::unordered_map<std::uint64_t, Seen> seen = count_pairs(clauses);
        for (std::uint32_t i = 0; i + 1 < clauses.size();) {
            const Run run = run_at(clauses, formula, seen, i);
            if (!is_passage(clauses, run)) {
                // What follows within the run weighs less and ends alike; its last clause may begin another.
                i += std::max<std::uint32_t>(run.length, 2) - 1;
                continue;
            }
            report(context.document, clauses, run, sink);
            i += run.length;
        }
    }

private:
    /// What goes on to the end of its sentence was copied as a whole; a part from its middle may be the same thought.
    [[nodiscard]] bool is_passage(const std::vector<Clause>& clauses, const Run& run) const {
        if (run.length == 0 || 2 * run.plain < run.weight) return false;
        const bool to_the_end =
            clauses[run.first + run.length - 1].ends_sentence && clauses[run.second + run.length - 1].ends_sentence;
        return run.weight >= (to_the_end ? min_characters_ : min_characters_ + min_characters_ / 2);
    }

    static std::uint64_t pair_key(const std::vector<Clause>& clauses, std::uint32_t i) {
        return clauses[i].key * 31 + clauses[i + 1].key;
    }

    static std::unordered_map<std::uint64_t, Seen> count_pairs(const std::vector<Clause>& clauses) {
        std::unordered_map<std::uint64_t, Seen> seen;
        seen.reserve(clauses.size());
        for (std::uint32_t i = 0; i + 1 < clauses.size(); ++i) {
            Seen& here = seen.try_emplace(pair_key(clauses, i), Seen{i, 0}).first->second;
            ++here.count;
        }
        return seen;
    }

    [[nodiscard]] std::vector<bool> formulas_in(const Document& document, const std::vector<Clause>& clauses) const {
        std::vector<bool> formula(clauses.size(), false);
        formulas_.scan(document.text(), [&](std::size_t, TextSpan span) {
            const auto behind = std::ranges::upper_bound(clauses, span.begin, {},
                                                         [](const Clause& clause) { return clause.span.begin; });
            if (behind != clauses.begin()) formula[static_cast<std::size_t>(behind - clauses.begin()) - 1] = true;
        });
        return formula;
    }

    static Run run_at(const std::vector<Clause>& clauses, const std::vector<bool>& formula,
                      const std::unordered_map<std::uint64_t, Seen>& seen, std::uint32_t i) {
        const std::uint32_t first = seen.at(pair_key(clauses, i)).first;
        Run run{.first = first, .second = i};
        while (i + run.length < clauses.size() && first + run.length < i) {
            const Clause& a = clauses[first + run.length];
            const Clause& b = clauses[i + run.length];
            if (a.key != b.key || a.characters != b.characters) break;
            if (run.length > 0 && seen.at(pair_key(clauses, i + run.length - 1)).count > kMostOccurrences)
                return {.first = first, .second = i, .length = run.length};
            if (!formula[i + run.length]) {
                run.weight += b.characters;
                if (!b.has_digit) run.plain += b.characters;
            }
            ++run.length;
        }
        return run;
    }

    /// Below 摘要 a report says in advance what it says again.
    static bool is_in_abstract(const Document& document, TextSpan span) {
        static constexpr std::array<std::string_view, 4> kAbstracts{"摘要", "提要", "概要", "要点"};
        const auto blocks = document.blocks();
        auto block =
            std::ranges::upper_bound(blocks, span.begin, {}, [](const Block& each) { return each.span.begin; });
        while (block != blocks.begin() && std::prev(block)->kind != BlockKind::heading) --block;
        if (block == blocks.begin()) return false;
        const std::string_view heading = document.text(std::prev(block)->span);
        return std::ranges::any_of(kAbstracts, [&](std::string_view word) { return heading.ends_with(word); });
    }

    static void report(const Document& document, const std::vector<Clause>& clauses, const Run& run, Sink& sink) {
        if (is_in_abstract(document, clauses[run.first].span)) return;
        Finding finding;
        finding.message = "repeated";
        finding.span = shown(clauses, run.second, run.length);
        std::uint32_t characters = 0;
        for (std::uint32_t k = 0; k < run.length; ++k) characters += clauses[run.second + k].characters;
        finding.arguments = {{"text", std::string(document.text(clauses[run.second].span))},
                             {"characters", std::to_string(characters)}};
        finding.related.push_back({shown(clauses, run.first, run.length), "first", {}});
        sink.report(std::move(finding));
    }

    static TextSpan shown(const std::vector<Clause>& clauses, std::uint32_t first, std::uint32_t length) {
        TextSpan span = clauses[first].span;
        for (std::uint32_t k = 1; k < length; ++k) {
            const TextSpan longer = cover(span, clauses[first + k].span);
            if (longer.size() > kLongestShown || clauses[first + k].block != clauses[first].block) break;
            span = longer;
        }
        return span;
    }

    std::uint32_t min_characters_;
    language::LiteralSet formulas_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"repeated", "first"}); !complete)
        return tl::unexpected(complete.error());
    std::vector<std::string> formulas;
    for (const std::string_view word : spec.options.list("formulas")) formulas.emplace_back(word);
    auto set = language::LiteralSet::create(std::move(formulas));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const RepeatedPassage>(spec, *std::move(set));
}

}  // namespace

KindInfo repeated_passage() { return {"repeated-passage", create}; }

}  // namespace mingcha::kinds
