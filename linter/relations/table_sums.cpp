// Sums of rows and columns: totals with their parts, 其中, nested 小计, differences and roll-forwards.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "relations/equation.hpp"
#include "relations/table_finders.hpp"
#include "relations/table_pattern.hpp"

namespace mingcha {
namespace {

using Total = LineName::Total;
using Lines = std::vector<std::size_t>;

constexpr std::size_t kLongestRun = 24;

struct Candidate {
    TablePattern pattern;
    PatternScore score;
};

TablePattern sum_pattern(std::size_t whole, std::span<const std::size_t> parts) {
    TablePattern pattern{.kind = RelationKind::table_total, .equation = {Equation::Form::sum, {}}, .terms = {}};
    pattern.terms.push_back({"whole", whole});
    for (const std::size_t part : parts) pattern.terms.push_back({"part", part, -1});
    return pattern;
}

class SumFinder {
public:
    SumFinder(const TableLines& lines, std::vector<Relation>& relations) : lines_(lines), relations_(relations) {
        for (std::size_t line = 0; line < lines.size(); ++line) {
            if (lines.additive(line)) {
                open_.push_back(line);
            } else if (lines.may_be_item(line)) {
                only_named_rates_.push_back(line);
            }
        }
    }

    void find() {
        bind_parts_of_groups();
        const Lines leaves = open_;
        for (const bool grand : {false, true}) {
            for (const Total total : {Total::sure, Total::likely}) {
                for (const std::size_t line : leaves) {
                    const LineName& name = lines_.name(line);
                    if (name.total == total && name.grand == grand) bind_total(line, leaves);
                }
            }
        }
        mine(leaves);
        if (open_.size() < leaves.size()) mine(Lines(open_));
    }

private:
    [[nodiscard]] Support support_of(std::size_t line) const {
        switch (lines_.name(line).total) {
            case Total::sure:
                return Support::sure;
            case Total::likely:
                return Support::likely;
            case Total::none:
                break;
        }
        return Support::none;
    }

    /// 其中：the rows below are parts of the row above.
    void bind_parts_of_groups() {
        for (std::size_t index = 1; index < open_.size(); ++index) {
            if (!lines_.name(open_[index]).part) continue;
            const std::size_t owner = open_[index - 1];
            std::optional<Candidate> best;
            for (std::size_t length = 2; length <= kLongestRun && index + length <= open_.size(); ++length) {
                consider(owner, std::span(open_).subspan(index, length), best);
            }
            const bool proven = best && is_proven(best->score, Support::likely);
            std::size_t length = proven ? best->pattern.terms.size() - 1 : 0;
            if (proven) accept(best->pattern, "column-wrong");
            while (index + length < open_.size() && lines_.name(open_[index + length]).part) ++length;
            open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(index),
                        open_.begin() + static_cast<std::ptrdiff_t>(index + length));
            --index;
        }
    }

    void consider(std::size_t whole, std::span<const std::size_t> parts, std::optional<Candidate>& best) const {
        if (parts.size() < 2) return;
        Candidate candidate{sum_pattern(whole, parts), {}};
        candidate.score = score_of(lines_, candidate.pattern);
        const auto worth = [](const PatternScore& score) {
            return static_cast<std::ptrdiff_t>(score.evidence) - static_cast<std::ptrdiff_t>(2 * score.misses);
        };
        if (candidate.score.holds == 0) return;
        if (!best || worth(candidate.score) > worth(best->score)) best = std::move(candidate);
    }

    void bind_total(std::size_t whole, const Lines& leaves) {
        const auto at = std::ranges::find(open_, whole);
        if (at == open_.end()) return;
        const std::span<const std::size_t> before(open_.begin(), at);
        const std::span<const std::size_t> after(at + 1, open_.end());
        std::optional<Candidate> best;
        consider(whole, before, best);
        consider(whole, after, best);
        consider(whole, back_to_total(before), best);
        consider(whole, up_to_total(after), best);
        consider(whole, totals_among(before), best);
        consider(whole, totals_among(after), best);
        consider(whole, plain_among(leaves), best);
        consider(whole, with_named_rates(before, whole), best);
        for (std::size_t length = 2; length <= std::min(kLongestRun, before.size()); ++length) {
            consider(whole, before.last(length), best);
        }
        for (std::size_t length = 2; length <= std::min(kLongestRun, after.size()); ++length) {
            consider(whole, after.first(length), best);
        }
        if (best && is_proven(best->score, support_of(whole))) {
            const Lines parts = parts_of(best->pattern);
            accept(best->pattern, "column-wrong");
            std::erase_if(open_, [&](std::size_t line) { return std::ranges::find(parts, line) != parts.end(); });
        } else {
            judge_alone(whole, before, after);
        }
    }

    [[nodiscard]] static Lines parts_of(const TablePattern& pattern) {
        Lines parts;
        for (const TableTerm& term : pattern.terms) {
            if (term.role == "part") parts.push_back(term.line);
        }
        return parts;
    }

    [[nodiscard]] std::span<const std::size_t> back_to_total(std::span<const std::size_t> before) const {
        std::size_t length = 0;
        while (length < before.size() && lines_.name(before[before.size() - 1 - length]).total == Total::none) ++length;
        return before.last(length);
    }

    [[nodiscard]] std::span<const std::size_t> up_to_total(std::span<const std::size_t> after) const {
        std::size_t length = 0;
        while (length < after.size() && lines_.name(after[length]).total == Total::none) ++length;
        return after.first(length);
    }

    [[nodiscard]] Lines totals_among(std::span<const std::size_t> lines) const {
        Lines totals;
        std::ranges::copy_if(lines, std::back_inserter(totals),
                             [&](std::size_t line) { return lines_.name(line).total == Total::sure; });
        return totals;
    }

    [[nodiscard]] Lines plain_among(const Lines& lines) const {
        Lines plain;
        std::ranges::copy_if(lines, std::back_inserter(plain),
                             [&](std::size_t line) { return lines_.name(line).total == Total::none; });
        return plain;
    }

    /// 产出指标, 效益指标, 预算执行率: what is called a rate may be one of the items that are added.
    [[nodiscard]] Lines with_named_rates(std::span<const std::size_t> before, std::size_t whole) const {
        if (only_named_rates_.empty()) return {};
        Lines items(before.begin(), before.end());
        std::ranges::copy_if(only_named_rates_, std::back_inserter(items),
                             [&](std::size_t line) { return line < whole; });
        std::ranges::sort(items);
        return items;
    }

    /// A total that fits nowhere. It is wrong only if nothing else can be meant: one 合计 at an end of a table whose
    /// other lines were all read, and one column of numbers that can be added.
    void judge_alone(std::size_t whole, std::span<const std::size_t> before, std::span<const std::size_t> after) {
        const std::span<const std::size_t> parts = after.empty() ? before : after;
        const bool at_end = before.empty() || after.empty();
        if (!at_end || parts.size() < 2 || support_of(whole) != Support::sure || !lines_.name(whole).grand) return;
        if (!lines_.is_headed() || !lines_.gapless() || !only_named_rates_.empty()) return;
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            const LineName& name = lines_.name(line);
            if (line == whole) continue;
            if (name.total != Total::none || name.part || name.words.empty() || name.change || name.numbered) return;
        }
        const TablePattern pattern = sum_pattern(whole, parts);
        const PatternScore score = score_of(lines_, pattern);
        if (score.misses == 1 && score.holds == 0 && !may_overlap(pattern)) accept(pattern, "total-wrong");
    }

    /// Parts that make much more than their total are not meant to be added: 党员, 女职工.
    [[nodiscard]] bool may_overlap(const TablePattern& pattern) const {
        const std::span<const Quantity> quantities = lines_.around().facts.quantities;
        for (std::size_t position = 0; position < lines_.positions(); ++position) {
            const auto operands = operands_at(lines_, pattern, position);
            if (!operands) continue;
            const Rational whole = amount_of(quantities[operands->front().quantity]);
            const auto made = solve(pattern.equation, *operands, quantities, 0);
            if (made && *made > whole * Rational(11, 10)) return true;
        }
        return false;
    }

    void accept(const TablePattern& pattern, std::string_view wrong) {
        Lines lines;
        for (const TableTerm& term : pattern.terms) lines.push_back(term.line);
        std::ranges::sort(lines);
        if (!known_.insert(lines).second) return;
        add_relations(lines_, pattern, wrong, relations_);
    }

    /// Lines side by side that are bound by addition although no word says so.
    void mine(const Lines& lines) {
        for (std::size_t index = 0; index < lines.size(); ++index) {
            const auto rest = std::span(lines).subspan(index);
            if (rest.size() >= 3) mine_window(rest.first(3));
            if (rest.size() >= 4) mine_window(rest.first(4));
        }
    }

    /// c = a + b, c = a − b, b = a + c; closing = opening + in − out.
    void mine_window(std::span<const std::size_t> window) {
        using Signs = std::vector<std::int8_t>;
        static const std::vector<Signs> kOfThree = {{1, 1, -1}, {1, -1, -1}, {1, -1, 1}};
        static const std::vector<Signs> kOfFour = {{1, 1, -1, -1}, {1, -1, 1, -1}};
        for (const Signs& signs : window.size() == 3 ? kOfThree : kOfFour) {
            TablePattern pattern{.kind = RelationKind::table_total, .equation = {Equation::Form::sum, {}}, .terms = {}};
            Lines sorted(window.begin(), window.end());
            std::ranges::sort(sorted);
            if (known_.contains(sorted)) return;
            for (std::size_t term = 0; term < window.size(); ++term) {
                pattern.terms.push_back({"part", window[term], signs[term]});
            }
            pattern.subject = subject_of(window);
            const bool named = std::ranges::any_of(window, [&](std::size_t line) {
                return lines_.name(line).change || lines_.name(line).total != Total::none;
            });
            const PatternScore score = score_of(lines_, pattern);
            if (is_proven(score, named ? Support::likely : Support::none)) accept(pattern, "likely-wrong");
        }
    }

    /// The line that the others give: the one named so, else the last.
    [[nodiscard]] std::uint32_t subject_of(std::span<const std::size_t> window) const {
        for (std::size_t term = 0; term < window.size(); ++term) {
            const LineName& name = lines_.name(window[term]);
            if (name.change || name.total != Total::none) return static_cast<std::uint32_t>(term);
        }
        return static_cast<std::uint32_t>(window.size() - 1);
    }

    const TableLines& lines_;
    std::vector<Relation>& relations_;
    Lines open_;              ///< lines that are not yet parts of a total
    Lines only_named_rates_;  ///< lines that their names alone keep from being added
    std::set<Lines> known_;
};

}  // namespace

void find_table_sums(const TableLines& lines, std::vector<Relation>& relations) { SumFinder(lines, relations).find(); }

}  // namespace mingcha
