// Shares and rates: 员工300人，其中女性126人，占42%; 126人，占300人的42%; 应检100家，合格95家，合格率95%.
#include <algorithm>
#include <string>

#include "relations/equation.hpp"
#include "relations/finders.hpp"
#include "relations/share_claim.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

/// A part, its whole and the percentage that relates them, by their places in the passage.
struct Share {
    std::size_t whole = 0;
    std::size_t percent = 0;
    std::size_t part = 0;
};

Decimal constant_of(const Quantity& percent) {
    return percent.dimension == Dimension::percent ? Decimal{100, 0} : Decimal{1, 0};
}

Relation relation_of(const Sentence& passage, const Share& share) {
    Relation relation;
    relation.kind = RelationKind::share;
    relation.subject = 1;
    relation.operands = {
        {"whole", passage.index_of(share.whole), label_of(passage, share.whole)},
        {"share", passage.index_of(share.percent), {}},
        {"part", passage.index_of(share.part), label_of(passage, share.part)},
    };
    relation.equation = {Equation::Form::product, constant_of(passage.quantities[share.percent])};
    relation.span = cover(cover(passage.quantities[share.whole].span, passage.quantities[share.percent].span),
                          passage.quantities[share.part].span);
    return relation;
}

Verdict verdict_of(const Sentence& passage, const Share& share) {
    const Relation relation = relation_of(passage, share);
    return mingcha::verdict_of(relation.equation, relation.operands, passage.around.facts.quantities);
}

/// So many digits that no other pair of numbers is likely to give them.
bool is_telling(const Quantity& percent) {
    constexpr int kDigits = 100;
    return percent.hedge == Hedge::none && to_rational(percent.value) >= kDigits * power_of_ten(percent.last_place);
}

class ShareFinder {
public:
    ShareFinder(const Sentence& passage, std::vector<Relation>& relations) : passage_(passage), relations_(relations) {}

    void find() {
        for (std::size_t index = 0; index < passage_.quantities.size(); ++index) {
            if (!is_percentage(passage_.quantities[index])) continue;
            std::size_t last = index;
            while (last + 1 < passage_.quantities.size() && continues_list(passage_, last + 1)) ++last;
            if (last == index) {
                find_one(index);
            } else {
                find_list(index, last);
            }
            index = last;
        }
    }

private:
    void find_one(std::size_t index) {
        const PercentWords words = percent_words(passage_, index);
        if (words.kind == PercentWords::Kind::none) return;
        std::optional<Share> sure;
        for (const ShareOperand& part : parts_of(passage_, index, words)) {
            bool nearest = true;
            for (const ShareOperand& whole : wholes_of(passage_, index, words, part.index, last_whole_)) {
                const Share share = {whole.index, index, part.index};
                const bool bound = part.sure && whole.sure;
                if (fits(share)) {
                    if (bound || is_telling(passage_.quantities[index]) || (nearest && is_adjacent(share, part))) {
                        hold(share);
                    }
                    return;
                }
                if (bound && !sure) sure = share;
                nearest = false;
            }
        }
        if (sure && !has_other_reading(*sure)) contradict(*sure, words);
    }

    /// 优秀90人、良好150人、合格60人，分别占30%、50%和20%
    void find_list(std::size_t first, std::size_t last) {
        const PercentWords words = percent_words(passage_, first);
        const std::size_t length = last - first + 1;
        const std::size_t parts_end = end_of_parts(first, length, words);
        if (words.kind != PercentWords::Kind::share || parts_end < length) return;
        const std::size_t part = parts_end - length;
        for (std::size_t index = part; index < parts_end; ++index) {
            if (!is_comparable(passage_.quantities[index], passage_.quantities[part])) return;
        }
        std::vector<Share> best;
        for (const ShareOperand& whole : wholes_of(passage_, first, words, part, last_whole_)) {
            std::vector<Share> fitting;
            for (std::size_t at = 0; at < length; ++at) {
                const Share share = {whole.index, first + at, part + at};
                if (fits(share)) fitting.push_back(share);
            }
            if (fitting.size() > best.size()) best = fitting;
        }
        if (best.empty() || best.size() + 1 < length) return;
        for (const Share& share : best) hold(share);
        if (best.size() < length) contradict_odd_one(best, first, part, length);
    }

    /// Just behind the parts of a list: before the number that is the whole, and before 三项 in 三项分别占.
    [[nodiscard]] std::size_t end_of_parts(std::size_t first, std::size_t length, const PercentWords& words) const {
        if (first == 0) return 0;
        const Quantity& before = passage_.quantities[first - 1];
        const bool counts_the_parts =
            before.dimension == Dimension::count && amount_of(before) == static_cast<std::int64_t>(length);
        return words.whole_is_a_number || counts_the_parts ? first - 1 : first;
    }

    void contradict_odd_one(const std::vector<Share>& fitting, std::size_t first, std::size_t part,
                            std::size_t length) {
        for (std::size_t at = 0; at < length; ++at) {
            const bool fits = std::ranges::any_of(fitting, [&](const Share& s) { return s.percent == first + at; });
            const Share share = {fitting.front().whole, first + at, part + at};
            if (!fits && !has_other_reading(share)) contradict(share, {});
        }
    }

    /// The percentage stands directly behind its part, and both in the sentence of the whole.
    [[nodiscard]] bool is_adjacent(const Share& share, const ShareOperand& part) const {
        return (part.sure || part.index + 1 == share.percent) && share.whole < part.index &&
               in_one_sentence(passage_, share.whole, share.percent);
    }

    [[nodiscard]] bool fits(const Share& share) const { return verdict_of(passage_, share) == Verdict::holds; }

    /// Whether any two numbers before the percentage give it, or all but it: then the words may bind those.
    [[nodiscard]] bool has_other_reading(const Share& share) const {
        const std::size_t end = std::max({share.percent, share.whole + 1, share.part + 1});
        const std::size_t begin = end > kMostCompared ? end - kMostCompared : 0;
        for (std::size_t whole = begin; whole < end; ++whole) {
            for (std::size_t part = begin; part < end; ++part) {
                if (part == whole || !is_comparable(passage_.quantities[part], passage_.quantities[whole])) continue;
                if (verdict_of(passage_, {whole, share.percent, part}) != Verdict::contradicted) return true;
            }
        }
        return is_rest(share) || is_sum(share);
    }

    [[nodiscard]] Interval part_of_whole(const Interval& part, const Share& share) const {
        const Interval whole = interval_of(passage_.quantities[share.whole], Rounding::cut_off);
        const Rational constant = to_rational(constant_of(passage_.quantities[share.percent]));
        return quotient(product(part, exactly(constant)), whole);
    }

    [[nodiscard]] Interval stated(const Share& share) const {
        return interval_of(passage_.quantities[share.percent], Rounding::cut_off);
    }

    /// The share of what is left: 缺席3人，出席率97%.
    [[nodiscard]] bool is_rest(const Share& share) const {
        if (amount_of(passage_.quantities[share.part]) > amount_of(passage_.quantities[share.whole])) return false;
        const Interval rest =
            difference(interval_of(passage_.quantities[share.whole]), interval_of(passage_.quantities[share.part]));
        return intersect(part_of_whole(rest, share), stated(share));
    }

    /// The share of the parts together: 优秀30人，良好50人，优良率80%.
    [[nodiscard]] bool is_sum(const Share& share) const {
        Interval total = interval_of(passage_.quantities[share.part]);
        for (std::size_t at = share.part; at-- > share.whole + 1;) {
            if (!is_comparable(passage_.quantities[at], passage_.quantities[share.part])) continue;
            total = sum(total, interval_of(passage_.quantities[at]));
            if (intersect(part_of_whole(total, share), stated(share))) return true;
        }
        return false;
    }

    void hold(const Share& share) {
        last_whole_ = share.whole;
        Relation relation = relation_of(passage_, share);
        relation.verdict = Verdict::holds;
        relation.outcome = "holds";
        add(std::move(relation), share);
    }

    void contradict(const Share& share, const PercentWords& words) {
        Relation relation = relation_of(passage_, share);
        relation.verdict = Verdict::contradicted;
        relation.outcome = words.whole_is_a_number ? "share-wrong" : "share-doubtful";
        add(std::move(relation), share);
    }

    void add(Relation relation, const Share& share) {
        if (is_explained(passage_, relation)) {
            relation.figures = {
                {"part", quote(passage_, share.part)},
                {"whole", quote_whole(share)},
                {"stated", std::string(passage_.words(passage_.quantities[share.percent].span))},
                {"expected", print_expected(share)},
            };
        }
        relations_.push_back(std::move(relation));
    }

    /// 占一线职工240人 without the word before its noun.
    [[nodiscard]] std::string quote_whole(const Share& share) const {
        std::string quoted = quote(passage_, share.whole);
        for (const std::string_view relator : {"占", "为", "完成", "是"}) {
            if (quoted.starts_with(relator)) quoted.erase(0, relator.size());
        }
        return quoted;
    }

    [[nodiscard]] std::string print_expected(const Share& share) const {
        const Quantity& percent = passage_.quantities[share.percent];
        const Rational ratio = amount_of(passage_.quantities[share.part]) * to_rational(constant_of(percent)) /
                               amount_of(passage_.quantities[share.whole]);
        constexpr int kPlacesThatShowTheDifference = 2;
        return print_like(rounded_to(ratio, kPlacesThatShowTheDifference), passage_, percent);
    }

    static constexpr std::size_t kMostCompared = 8;

    const Sentence& passage_;
    std::vector<Relation>& relations_;
    std::optional<std::size_t> last_whole_;
};

}  // namespace

void find_shares(Paragraph paragraph, std::vector<Relation>& relations) {
    const Sentence passage = joined(paragraph);
    ShareFinder(passage, relations).find();
}

}  // namespace mingcha
