// The same fact stated twice, anywhere in the document: with one value, or with two.
//
// Every number gets a key of what it counts; sorting the keys brings the mentions of one fact together, so that no
// number is compared with every other. What is said in other words is found by its value, if that has digits enough.
#include <algorithm>
#include <array>
#include <vector>

#include "relations/claim_words.hpp"
#include "relations/digit_slip.hpp"
#include "relations/equation.hpp"
#include "relations/finders.hpp"
#include "relations/mention.hpp"

namespace mingcha {
namespace {

constexpr int kDistinctive = 3;                // significant digits by which a number is known again
constexpr std::uint8_t kShortestClaim = 2;     // characters of a claim that may be tied by its words
constexpr std::uint8_t kFewestCharacters = 4;  // and contradicted
constexpr std::size_t kMostMentions = 32;      // beyond them a claim is no single fact
constexpr std::size_t kFarthestMention = 4;    // mentions looked back at within a run of one key

/// A place in the list of mentions and the key that brings it together with others.
struct Keyed {
    std::uint64_t key = 0;
    std::uint32_t mention = 0;

    friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

bool is_bound(const Quantity& quantity) {
    return quantity.hedge == Hedge::at_least || quantity.hedge == Hedge::at_most ||
           quantity.hedge == Hedge::more_than || quantity.hedge == Hedge::less_than || quantity.hedge == Hedge::vague;
}

/// Both numbers are printed to the same place, so that rounding tells no difference between them.
bool are_equally_fine(const Quantity& a, const Quantity& b) {
    return a.hedge == b.hedge && a.last_place + a.unit_factor.exponent == b.last_place + b.unit_factor.exponent;
}

bool agree(const Mention& a, const Mention& b) {
    if (a.value == b.value) return a.quantity().hedge != Hedge::range || a.quantity().upper == b.quantity().upper;
    if (is_bound(a.quantity()) || is_bound(b.quantity()) || are_equally_fine(a.quantity(), b.quantity())) return false;
    return intersect(interval_of(a.quantity()), interval_of(b.quantity()));
}

/// Digits of both, written to the same place.
std::pair<std::string, std::string> digits_of(const PlainValue& a, const PlainValue& b) {
    constexpr int kMostZeros = 12;
    const int common = std::min(a.exponent, b.exponent);
    const auto digits = [&](const PlainValue& value) {
        const auto zeros = static_cast<std::size_t>(std::min(value.exponent - common, kMostZeros));
        return std::to_string(value.mantissa) + std::string(zeros, '0');
    };
    return {digits(a), digits(b)};
}

/// One may have come from the other by a slip of the pen. In a number of two digits any digit may differ by chance,
/// unless `surely_one` says that both are surely of one fact.
bool is_slip(const PlainValue& a, const PlainValue& b, bool surely_one) {
    const auto [first, second] = digits_of(a, b);
    const Slip slip = slip_between(first, second);
    const int digits = std::max(a.digits, b.digits);
    if (slip == Slip::swapped || slip == Slip::scale) return digits >= 2;
    return slip != Slip::other && digits >= (surely_one ? 2 : kDistinctive);
}

bool is_distinctive(const Mention& mention) { return mention.value.digits >= kDistinctive; }

/// 先后走访 alone, with no noun, counts nothing that could be known again.
bool names_nothing(const Mention& mention) {
    return mention.sentence != nullptr && mention.claim.counted.empty() && is_only_verbs(mention.phrase());
}

/// The name of a row in a table is one even if it is short.
bool is_known_by_name(const Mention& a, const Mention& b) {
    const bool in_table = (a.table != 0) != (b.table != 0) && b.value.digits > 1;
    return in_table || b.key.size >= kFewestCharacters;
}

class SameFacts {
public:
    SameFacts(std::vector<Mention> mentions, std::vector<Relation>& relations)
        : mentions_(std::move(mentions)), tied_(mentions_.size(), false), relations_(relations) {}

    void find() {
        for_each_run(by_claim(), [&](std::span<const Keyed> run) {
            if (run.size() > kMostMentions) {
                tie_claims(run, true);
            } else {
                split_by_time(run);
            }
        });
        for_each_run(by_value(), [&](std::span<const Keyed> run) { tie_values(run); });
    }

private:
    [[nodiscard]] const Mention& at(const Keyed& keyed) const { return mentions_[keyed.mention]; }

    [[nodiscard]] std::vector<Keyed> by_claim() const {
        std::vector<Keyed> keyed;
        keyed.reserve(mentions_.size());
        for (std::uint32_t index = 0; index < mentions_.size(); ++index) {
            const Mention& mention = mentions_[index];
            if (mention.value.digits == 0 || mention.key.size < kShortestClaim || names_nothing(mention)) continue;
            keyed.push_back({mention.key.characters + measure_of(mention, mention.claim.manner), index});
        }
        return keyed;
    }

    [[nodiscard]] std::vector<Keyed> by_value() const {
        std::vector<Keyed> keyed;
        keyed.reserve(mentions_.size());
        for (std::uint32_t index = 0; index < mentions_.size(); ++index) {
            const Mention& mention = mentions_[index];
            if (!is_distinctive(mention)) continue;
            keyed.push_back({mention.value.leading_key() + measure_of(mention, Claim::Manner::level), index});
        }
        return keyed;
    }

    static std::uint64_t measure_of(const Mention& mention, Claim::Manner manner) {
        return measure_key(mention.quantity(), mention.words(mention.quantity().per), manner);
    }

    template <typename Compare>
    static void for_each_run(std::vector<Keyed> keyed, const Compare& compare) {
        std::ranges::sort(keyed);
        for (auto begin = keyed.begin(); begin != keyed.end();) {
            const auto end =
                std::find_if(begin, keyed.end(), [&](const Keyed& other) { return other.key != begin->key; });
            if (end - begin > 1) compare(std::span<const Keyed>(begin, end));
            begin = end;
        }
    }

    void split_by_time(std::span<const Keyed> run) {
        std::vector<Keyed> timed;
        for (const Keyed& keyed : run) timed.push_back({time_key(at(keyed)), keyed.mention});
        for_each_run(std::move(timed), [&](std::span<const Keyed> same_time) {
            const std::vector<const Mention*> values = different_values(same_time);
            tie_claims(same_time, values.size() > 2);
            if (values.size() == 2 && contradict(*values[0], *values[1])) {
                add(*values[0], *values[1], Verdict::contradicted, "two-values");
            }
        });
    }

    /// The first mention of each value, up to three: more are a series and no single fact.
    [[nodiscard]] std::vector<const Mention*> different_values(std::span<const Keyed> run) const {
        constexpr std::size_t kSeries = 3;
        std::vector<const Mention*> values;
        for (const Keyed& keyed : run) {
            const auto is_known = [&](const Mention* value) { return agree(*value, at(keyed)); };
            if (values.size() < kSeries && std::ranges::none_of(values, is_known)) values.push_back(&at(keyed));
        }
        return values;
    }

    /// Ties mentions of one claim and one value. In a series only a number with digits enough is known again.
    void tie_claims(std::span<const Keyed> run, bool series) {
        tie(run, [&](const Mention& a, const Mention& b) {
            return agree(a, b) && (is_distinctive(b) || (!series && is_known_by_name(a, b)));
        });
    }

    /// Ties mentions of one value in other words.
    void tie_values(std::span<const Keyed> run) {
        tie(run, [&](const Mention& a, const Mention& b) {
            return agree(a, b) && (is_same_passage(a, b) || (share_noun(a, b) && !differ_in_time(a, b)));
        });
    }

    /// Ties each mention to one of the nearest before it, once.
    template <typename Binds>
    void tie(std::span<const Keyed> run, const Binds& binds) {
        for (std::size_t index = 1; index < run.size(); ++index) {
            const Mention& mention = at(run[index]);
            if (tied_[run[index].mention]) continue;
            for (std::size_t back = 1; back <= std::min(index, kFarthestMention); ++back) {
                const Mention& other = at(run[index - back]);
                if (are_of_one_table(other, mention) || !binds(other, mention)) continue;
                tied_[run[index].mention] = true;
                add(other, mention, Verdict::holds, "holds");
                break;
            }
        }
    }

    static bool are_of_one_table(const Mention& a, const Mention& b) { return a.table != 0 && a.table == b.table; }

    [[nodiscard]] bool contradict(const Mention& a, const Mention& b) const {
        if (a.claim.manner != Claim::Manner::level || a.key.size < kFewestCharacters) return false;
        if (a.quantity().hedge != Hedge::none || b.quantity().hedge != Hedge::none) return false;
        if (are_of_one_table(a, b) || (a.sentence != nullptr && a.sentence == b.sentence)) return false;
        if (!are_equally_fine(a.quantity(), b.quantity()) &&
            intersect(interval_of(a.quantity(), Rounding::cut_off), interval_of(b.quantity(), Rounding::cut_off))) {
            return false;
        }
        const bool named_by_table = (a.table != 0) != (b.table != 0);
        return is_slip(a.value, b.value, named_by_table) && !are_parallel(a, b) && !differ_in_opening(a, b);
    }

    /// The numbers beside both are mentions of one claim with two values as well: the passages speak of two things in
    /// the same words, such as of two branches.
    [[nodiscard]] bool are_parallel(const Mention& a, const Mention& b) const {
        for (const std::ptrdiff_t step : {-2, -1, 1, 2}) {
            const Mention* first = neighbour(a, step);
            const Mention* second = neighbour(b, step);
            if (first == nullptr || second == nullptr || first == &b || second == &a) continue;
            const bool one_claim = first->key.characters == second->key.characters && first->key.size >= kShortestClaim;
            if (one_claim && !agree(*first, *second)) return true;
        }
        return false;
    }

    [[nodiscard]] const Mention* neighbour(const Mention& mention, std::ptrdiff_t step) const {
        const std::ptrdiff_t place = &mention - mentions_.data() + step;
        if (place < 0 || place >= std::ssize(mentions_)) return nullptr;
        return &mentions_[static_cast<std::size_t>(place)];
    }

    void add(const Mention& a, const Mention& b, Verdict verdict, std::string_view outcome) {
        Relation relation;
        relation.kind = RelationKind::same_fact;
        relation.verdict = verdict;
        relation.outcome = outcome;
        relation.equation = {Equation::Form::equal, {}};
        relation.operands = {{"other", a.number, a.claim.label}, {"number", b.number, b.claim.label}};
        relation.subject = 1;
        relation.span = b.quantity().span;
        if (verdict == Verdict::contradicted || b.around->explain_all) {
            const auto text = [&](TextSpan span) { return std::string(b.words(span)); };
            relation.figures = {{"label", text(b.claim.label)},
                                {"number", text(b.quantity().span)},
                                {"other", text(a.quantity().span)}};
        }
        relations_.push_back(std::move(relation));
    }

    std::vector<Mention> mentions_;
    std::vector<bool> tied_;
    std::vector<Relation>& relations_;
};

}  // namespace

void find_same_facts(const Surroundings& around, std::span<const Sentence> sentences,
                     std::vector<Relation>& relations) {
    SameFacts(gather_mentions(around, sentences), relations).find();
}

}  // namespace mingcha
