// Total and parts: 员工130人，其中合同制120人，派遣制10人; 由A 5人、B 6人组成; A 3次、B 9次，合计12次.
//
// part_list.hpp says which numbers the words bind. Here it is judged whether they add up. Which lists claim to be
// complete, and which parts exclude one another, is told by the words (分别, 由…组成) and by the tables of scales and
// partitions; docs/numbers.md states the cases.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "relations/fact_key.hpp"
#include "relations/finders.hpp"
#include "relations/part_family.hpp"
#include "relations/part_list.hpp"
#include "relations/part_sum.hpp"
#include "relations/scale_levels.hpp"
#include "relations/slip_search.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kMostClasses = 8;
constexpr int kShareOfPartition = 5;

/// How surely nobody is counted in two parts. `sorted`: the parts are sorts of one thing by their names.
enum class Disjoint : unsigned char { unknown, likely, sorted, certain };

/// One list of parts against its whole.
class Judgement {
public:
    Judgement(const PartTerms& terms, const PartList& list) : terms_(terms), list_(list) {}

    [[nodiscard]] Relation relation(Disjoint disjoint) const {
        Relation relation;
        relation.kind = RelationKind::part_whole;
        relation.equation = {Equation::Form::sum, {}};
        const Sentence& stretch = terms_.stretch();
        relation.operands.push_back({"whole", stretch.index_of(list_.whole), label_of(stretch, list_.whole), -1});
        relation.span = terms_.at(list_.whole).span;
        for (const std::size_t part : list_.parts) {
            relation.operands.push_back({"part", stretch.index_of(part), label_of(stretch, part)});
            relation.span = cover(relation.span, terms_.at(part).span);
        }
        judge(disjoint, relation);
        return relation;
    }

    /// Says in words how the parts come out.
    void explain(Relation& relation) const {
        const Sentence& stretch = terms_.stretch();
        const Quantity& whole = terms_.at(list_.whole);
        const Rational all = printed_total();
        std::string sum;
        for (const std::size_t part : list_.parts) {
            if (!sum.empty()) sum += "＋";
            sum += quote(stretch, part);
        }
        if (list_.parts.size() > 1) sum += "＝" + print_like(all, stretch, whole);
        relation.figures = {
            {"whole_label", std::string(name_of_whole(relation))},
            {"whole", std::string(stretch.words(whole.span))},
            {"sum_text", sum},
            {"difference", print_like(abs(all - amount_of(whole)), stretch, whole)},
        };
    }

    /// The parts miss the whole by one of `share` at most.
    [[nodiscard]] bool small_gap(int share) const {
        const Rational whole = amount_of(terms_.at(list_.whole));
        const Rational gap = whole - printed_total();
        return gap > 0 && gap * share <= whole;
    }

private:
    /// What the whole counts; of a total behind its parts, the word that says so: 合计.
    [[nodiscard]] std::string_view name_of_whole(const Relation& relation) const {
        const std::string_view label = terms_.stretch().words(relation.operands.front().label);
        return label.empty() ? clause_of(terms_.stretch().lead_words(list_.whole)) : label;
    }

    [[nodiscard]] Rational printed_total() const {
        Rational result = 0;
        for (const std::size_t part : list_.parts) result += amount_of(terms_.at(part));
        return result;
    }

    /// The sentences of the whole and its parts.
    [[nodiscard]] std::string_view sentences_around() const {
        constexpr std::string_view kEnd = "。";
        const Sentence& stretch = terms_.stretch();
        const TextSpan both = cover(terms_.at(list_.whole).span, terms_.at(list_.parts.back()).span);
        std::string_view before = stretch.words({stretch.span.begin, both.begin});
        if (const std::size_t end = find_last_word(before, kEnd); end != std::string_view::npos) {
            before.remove_prefix(end);
        }
        const std::string_view behind = stretch.words({both.end, stretch.span.end});
        const auto behind_size = static_cast<std::uint32_t>(std::min(behind.find(kEnd), behind.size()));
        return stretch.words({both.begin - static_cast<std::uint32_t>(before.size()), both.end + behind_size});
    }

    /// At least three parts that miss a number of things by a twentieth at most: somebody meant to list them all. Of an
    /// amount of money small heads are left out by habit.
    [[nodiscard]] bool nearly_complete() const {
        const Quantity& whole = terms_.at(list_.whole);
        const bool counted = whole.dimension == Dimension::count && !whole.rounded;
        return counted && list_.parts.size() >= 3 && small_gap(20) &&
               !leaves_more(terms_.stretch().trail_words(list_.parts.back()));
    }

    /// The parts are above the whole by a twentieth at most: a slip, not another way of counting.
    [[nodiscard]] bool small_excess() const {
        const Rational whole = amount_of(terms_.at(list_.whole));
        return (printed_total() - whole) * 20 <= whole;
    }

    /// So much above that the list must be about another whole: more than half of it.
    [[nodiscard]] bool far_excess() const { return printed_total() * 2 > amount_of(terms_.at(list_.whole)) * 3; }

    [[nodiscard]] bool any_part_above_whole() const {
        const Interval whole = interval_of(terms_.at(list_.whole), Rounding::cut_off);
        return std::ranges::any_of(list_.parts, [&](std::size_t part) {
            return lies_above(interval_of(terms_.at(part), Rounding::cut_off), whole);
        });
    }

    /// 四项|任务 and 六项|任务 are of one kind, 五项|汇报 and 八项|措施 are not.
    [[nodiscard]] bool count_other_things(std::size_t a, std::size_t b) const {
        const Sentence& stretch = terms_.stretch();
        const std::string_view one = stretch.words(claim_of(stretch, a).counted);
        const std::string_view other = stretch.words(claim_of(stretch, b).counted);
        return !one.empty() && !other.empty() && !share_word(one, other);
    }

    /// No other number of the sentence could be the whole.
    [[nodiscard]] bool only_whole() const {
        for (std::size_t other = list_.whole; other-- > 0;) {
            if (terms_.sentences_between(other, list_.whole) > 0) break;
            if (terms_.same_unit(other, list_.whole)) return false;
        }
        return true;
    }

    [[nodiscard]] bool explained_by_slip(std::int64_t odds) const {
        return list_.parts.size() > 1 &&
               one_slip_mends_sum(terms_.stretch().quantities, list_.whole, list_.parts, odds);
    }

    void judge(Disjoint disjoint, Relation& relation) const {
        const SumVerdict sum = compare_sum(terms_.stretch().quantities, list_.whole, list_.parts);
        relation.verdict = Verdict::contradicted;
        if (sum == SumVerdict::meets) {
            relation.verdict = Verdict::holds;
            relation.outcome = "holds";
        } else if (any_part_above_whole()) {
            relation.outcome = "part-exceeds";
            const bool of_one_kind = std::ranges::any_of(
                list_.parts, [&](std::size_t part) { return !count_other_things(list_.whole, part); });
            const bool surely_meant = of_one_kind && (list_.complete != Completeness::unknown || only_whole());
            if (of_one_kind && !surely_meant && explained_by_slip(SlipOdds::kBound)) {
                relation.outcome = "parts-differ";
            } else if (!surely_meant) {
                relation.verdict = Verdict::open;
            }
        } else if (sum == SumVerdict::cut_off) {
            relation.verdict = Verdict::open;
            relation.outcome = "rounding";
        } else if (sum == SumVerdict::above) {
            judge_excess(disjoint, relation);
        } else {
            judge_shortfall(disjoint, relation);
        }
    }

    void judge_excess(Disjoint disjoint, Relation& relation) const {
        if (disjoint != Disjoint::certain && says_overlap(sentences_around())) {
            leave_open(relation);
            return;
        }
        if (disjoint == Disjoint::certain || list_.complete == Completeness::certain) {
            relation.outcome = "parts-exceed";
        } else if (list_.complete == Completeness::likely || (disjoint == Disjoint::likely && small_excess()) ||
                   (disjoint == Disjoint::sorted && !far_excess())) {
            relation.outcome = "parts-exceed-slightly";
        } else if (explained_by_slip(disjoint == Disjoint::unknown ? SlipOdds::kNearBy : SlipOdds::kBound)) {
            relation.outcome = "parts-differ";
        } else {
            leave_open(relation);
        }
    }

    static void leave_open(Relation& relation) {
        relation.verdict = Verdict::open;
        relation.outcome = "parts-overlap";
    }

    void judge_shortfall(Disjoint disjoint, Relation& relation) const {
        if (list_.complete == Completeness::certain) {
            relation.outcome = "parts-incomplete";
        } else if (list_.complete == Completeness::likely || (disjoint != Disjoint::unknown && nearly_complete())) {
            relation.outcome = "parts-fall-short";
        } else if (!leaves_more(terms_.stretch().trail_words(list_.parts.back())) &&
                   explained_by_slip(SlipOdds::kNearBy)) {
            relation.outcome = "parts-differ";
        } else {
            relation.verdict = Verdict::holds;
            relation.outcome = "part-of-whole";
            relation.equation.form = Equation::Form::at_least;
        }
    }

    const PartTerms& terms_;
    const PartList& list_;
};

/// Of a list that names every class of a partition. Behind 其中 a small class may be left out.
Completeness completeness(const PartList& list, const PartFamilies& families) {
    if (families.complete) return Completeness::certain;
    return list.introduced ? Completeness::unknown : Completeness::likely;
}

/// Collects the relations of one paragraph.
class PartFinder {
public:
    PartFinder(const PartTerms& terms, std::vector<Relation>& relations)
        : terms_(terms),
          relations_(relations),
          is_part_(terms.size()),
          is_threshold_(terms.size()),
          descriptions_(terms.size()) {}

    void run() {
        each([&](std::size_t index) { add_scale(index); });
        each([&](std::size_t index) { add_opened(index, false); });
        each([&](std::size_t index) { add(summed_list(terms_, index)); });
        each([&](std::size_t index) { add(list_with_rest(terms_, index)); });
        each([&](std::size_t index) { add_partition(index); });
        each([&](std::size_t index) { add(coinciding_list(terms_, index)); });
        each([&](std::size_t index) { add_opened(index, true); });
    }

private:
    template <typename F>
    void each(F f) {
        for (std::size_t index = 0; index < terms_.size(); ++index) f(index);
    }

    /// Told once for each number, since lists of the same numbers are tried in several lengths.
    [[nodiscard]] const Description& description(std::size_t part) {
        if (!descriptions_[part]) {
            descriptions_[part] = describe(terms_.name_of(part), terms_.stretch().around.words);
        }
        return *descriptions_[part];
    }

    [[nodiscard]] PartFamilies families(const PartList& list) {
        std::vector<Description> parts;
        for (const std::size_t part : list.parts) parts.push_back(description(part));
        const bool of_things = terms_.at(list.whole).dimension == Dimension::count;
        return families_of(parts, of_things, terms_.stretch().around.words);
    }

    [[nodiscard]] Disjoint disjointness(const PartList& list, const PartFamilies& families) const {
        if (families.exclusive) return Disjoint::certain;
        if (!families.undescribed) return Disjoint::unknown;
        std::vector<std::string_view> names;
        for (const std::size_t part : list.parts) names.push_back(terms_.name_of(part));
        return share_head(names) ? Disjoint::sorted : Disjoint::likely;
    }

    /// 50人，其中研究生20人，本科30人，专科10人: the first two make 50 by chance, since the third excludes them too.
    void take_all_that_exclude(PartList& list) {
        if (list.closest.empty()) return;
        PartList all = list;
        all.parts = std::move(list.closest);
        if (disjointness(all, families(all)) >= Disjoint::sorted) list.parts = std::move(all.parts);
    }

    void add(std::optional<PartList> list) {
        if (!list || is_threshold_[list->whole]) return;
        take_all_that_exclude(*list);
        // Scores are seldom added, and a time limit of one case is no part of another's.
        if (terms_.may_be_limit(list->whole) || terms_.at(list->whole).dimension == Dimension::score) {
            list->odds = SlipOdds::kUnbound;
            list->introduced = false;
        }
        // What the parts are called costs more than what they add up to.
        const bool holds = meets(*list);
        if (list->odds > 0 && !list->introduced && !holds && !is_slip(*list)) return;
        if (!holds && !take_what_is_no_factor(*list)) return;
        const PartFamilies described = holds ? PartFamilies() : families(*list);
        // The classes of a partition leave nobody out, but a list may take only some of each (限男性岗位,
        // 境外上市公司).
        const bool all_classes = described.whole_partition && Judgement(terms_, *list).small_gap(kShareOfPartition) &&
                                 !leaves_more(terms_.stretch().trail_words(list->parts.back()));
        if (all_classes) list->complete = std::max(list->complete, completeness(*list, described));
        const Judgement judgement(terms_, *list);
        append(*list, judgement, judgement.relation(disjointness(*list, described)));
    }

    [[nodiscard]] bool meets(const PartList& list) const {
        return compare_sum(terms_.stretch().quantities, list.whole, list.parts) == SumVerdict::meets;
    }

    /// Leaves the parts before the first one of which there are several: 主城区124公里，两个县区各31公里. False if
    /// there are none.
    [[nodiscard]] bool take_what_is_no_factor(PartList& list) const {
        const auto factor = std::ranges::find_if(list.parts, [&](std::size_t at) { return terms_.is_factor(at); });
        if (factor == list.parts.end()) return true;
        list.parts.erase(factor, list.parts.end());
        list.complete = Completeness::unknown;
        return !list.parts.empty() && list.introduced;
    }

    [[nodiscard]] bool is_slip(const PartList& list) const {
        return list.parts.size() > 1 &&
               one_slip_mends_sum(terms_.stretch().quantities, list.whole, list.parts, list.odds);
    }

    void append(const PartList& list, const Judgement& judgement, Relation relation) {
        if (relation.verdict != Verdict::holds && list.odds > 0 && !is_slip(list)) return;
        if (relation.outcome == "part-of-whole" && !list.introduced) return;
        std::vector<std::size_t> operands = list.parts;
        operands.push_back(list.whole);
        if (!seen_.insert(std::move(operands)).second) return;
        if (relation.verdict == Verdict::holds) {
            for (const std::size_t part : list.parts) is_part_[part] = true;
        }
        if (is_explained(terms_.stretch(), relation) && relation.figures.empty()) judgement.explain(relation);
        relations_.push_back(std::move(relation));
    }

    void add_opened(std::size_t first, bool classified) {
        const std::optional<ListOpening>& opening = terms_.opening(first);
        if (classified == (opening && opening->kind == ListOpening::Kind::classified)) {
            add(opened_list(terms_, first, is_part_));
        }
    }

    void add_partition(std::size_t first) {
        if (is_part_[first] || terms_.is_beside(first)) return;
        PartList list{0, terms_.list_from(first)};
        if (list.parts.size() < 2 || description(first).classes.empty()) return;
        if (list_opening(terms_.item_lead(first))) return;
        // A partition has no more classes than that, so a longer list cannot name each of them once.
        if (list.parts.size() > kMostClasses) list.parts.resize(kMostClasses);
        for (; list.parts.size() > 1; list.parts.pop_back()) {
            if (!families(list).whole_partition) continue;
            add(unopened_list(terms_, std::move(list.parts)));
            return;
        }
    }

    void add_scale(std::size_t whole) {
        const auto scale = scale_list(terms_, whole);
        if (!scale) return;
        is_threshold_[whole] = true;
        const Judgement judgement(terms_, scale->list);
        Relation relation = judgement.relation(Disjoint::certain);
        // Levels beside their threshold read as all of them if they nearly are; behind 其中 that takes more.
        if (relation.outcome == "part-of-whole" && scale->list.parts.size() >= 2) {
            relation.verdict = Verdict::contradicted;
            const bool all_meant = judgement.small_gap(scale->list.introduced ? 10 : 4);
            relation.outcome = all_meant ? "levels-fall-short" : "levels-listed-in-part";
        }
        if (is_explained(terms_.stretch(), relation)) {
            judgement.explain(relation);
            relation.figures.emplace_back("missing", scale->missing);
        }
        for (const std::size_t part : scale->list.parts) is_part_[part] = true;
        relations_.push_back(std::move(relation));
    }

    const PartTerms& terms_;
    std::vector<Relation>& relations_;
    std::vector<bool> is_part_;
    std::vector<bool> is_threshold_;
    std::vector<std::optional<Description>> descriptions_;
    std::set<std::vector<std::size_t>> seen_;
};

}  // namespace

void find_part_whole(Paragraph paragraph, std::vector<Relation>& relations) {
    std::size_t numbers = 0;
    for (const Sentence& sentence : paragraph) numbers += sentence.quantities.size();
    if (numbers < 2) return;
    const PartTerms terms(paragraph);
    PartFinder(terms, relations).run();
}

}  // namespace mingcha
