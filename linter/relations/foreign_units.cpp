// A number in a unit of its own that would fit its neighbours in theirs: 员工938人，其中合同制897台、派遣制41人.
//
// Finders bind numbers of one unit only. Here a number that nothing ties is given the unit of its neighbours for a
// trial; if then a relation holds, and hardly by chance, the unit is the slip. Cheap arithmetic chooses what is worth a
// trial.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "relations/amount.hpp"
#include "relations/comparison.hpp"
#include "relations/finders.hpp"
#include "relations/part_words.hpp"
#include "relations/per_unit.hpp"
#include "relations/trial_fit.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kReach = 10;  // numbers to either side that may be bound to the number
/// Everybody casts one vote, signs one contract, gets one dose and makes a pair with one other, so that these and
/// people may be added.
constexpr auto kOneForEach = std::to_array<std::string_view>({"票", "张", "份", "对", "剂", "剂次", "针"});
constexpr auto kPeople = std::to_array<std::string_view>({"人", "名", "位"});

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

class ForeignUnits {
public:
    ForeignUnits(const Surroundings& around, std::span<const Paragraph> paragraphs, std::vector<Relation>& relations)
        : around_(around),
          paragraphs_(paragraphs),
          relations_(relations),
          trial_around_{around.document, trial_, around.words} {}

    /// Where two other numbers speak for a unit, theirs decides; only then those where one does.
    void find() {
        settled_ = numbers_with_known_units();
        for (const std::size_t others : {2U, 1U}) {
            others_ = others;
            for (std::size_t paragraph = 0; paragraph < paragraphs_.size(); ++paragraph) {
                for (std::size_t place = 0; place < paragraphs_[paragraph].size(); ++place) examine(paragraph, place);
            }
        }
    }

private:
    [[nodiscard]] std::string_view words(TextSpan span) const { return around_.document.text(span); }

    /// Those whose unit a relation confirms, or has found wrong.
    [[nodiscard]] std::vector<bool> numbers_with_known_units() const {
        std::vector<bool> known(around_.facts.quantities.size());
        for (const Relation& relation : relations_) {
            const bool clash = relation.kind == RelationKind::same_unit;
            if (relation.verdict != Verdict::holds && !clash) continue;
            for (const Operand& operand : relation.operands) known[operand.quantity] = true;
        }
        return known;
    }

    void examine(std::size_t paragraph, std::size_t place) {
        const Sentence& sentence = paragraphs_[paragraph][place];
        for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
            if (!settled_[sentence.index_of(index)]) examine(paragraph, place, index);
        }
    }

    void examine(std::size_t paragraph, std::size_t place, std::size_t index) {
        const Sentence& sentence = paragraphs_[paragraph][place];
        const Quantity& number = sentence.quantities[index];
        if (number.hedge != Hedge::none || !has_telling_unit(number, words(number.unit))) return;
        const bool multiplies = index + 1 < sentence.quantities.size() && is_for_each_before(sentence, index + 1);
        if (multiplies) return;  // 12家企业各1人
        std::optional<std::uint16_t> tried;
        for (const std::size_t neighbour : {index - 1, index + 1}) {
            if (neighbour >= sentence.quantities.size()) continue;
            const Quantity& host = sentence.quantities[neighbour];
            if (!may_host(number, host) || tried == host.unit_group) continue;
            tried = host.unit_group;
            if (may_fit(sentence.index_of(index), host) && try_unit(paragraph, place, sentence.index_of(index), host))
                return;
        }
    }

    /// 套 among 件, or 场 among 次, is loose style; people are never counted in another counter. What is measured in
    /// one dimension may be so in several units: 天 and 工作日. A number below what the host is rounded to fits by
    /// itself.
    [[nodiscard]] bool may_host(const Quantity& number, const Quantity& host) const {
        const std::string_view unit = words(host.unit);
        if (host.unit_group == number.unit_group || !has_telling_unit(host, unit)) return false;
        if (words(host.per) != words(number.per)) return false;
        if (words(number.unit).starts_with(unit) || unit.starts_with(words(number.unit))) return false;
        if (host.rounded && to_rational(number.value) < power_of_ten(host.last_place)) return false;
        if (host.dimension != number.dimension) return true;
        if (is_one_of(unit, kOneForEach) || is_one_of(words(number.unit), kOneForEach)) return false;
        return host.dimension == Dimension::count && is_one_of(unit, kPeople) != is_one_of(words(number.unit), kPeople);
    }

    [[nodiscard]] bool may_fit(std::uint32_t number, const Quantity& host) const {
        const std::span<const Quantity> all = around_.facts.quantities;
        const std::size_t begin = number > kReach ? number - kReach : 0;
        return fits_among(all.subspan(begin, std::min(all.size(), number + kReach + 1) - begin), number - begin, host);
    }

    /// The sentence with its neighbours, seen with the other unit.
    bool try_unit(std::size_t paragraph, std::size_t place, std::uint32_t number, const Quantity& host) {
        if (trial_.quantities.empty()) trial_ = around_.facts;
        Quantity& tried = trial_.quantities[number];
        const Quantity printed = tried;
        tried.unit = host.unit;
        tried.unit_group = host.unit_group;
        tried.unit_factor = host.unit_factor;
        tried.dimension = host.dimension;
        const std::vector<Sentence> passage = on_trial(paragraph, place);
        const std::optional<Relation> bound = bound_by(passage, number);
        tried = printed;
        if (bound) add(*bound, number, host);
        return bound.has_value();
    }

    /// A sentence and its neighbours, with the numbers of the trial.
    [[nodiscard]] std::vector<Sentence> on_trial(std::size_t paragraph, std::size_t place) const {
        const Paragraph whole = paragraphs_[paragraph];
        const std::span<const Quantity> numbers = trial_.quantities;
        std::vector<Sentence> passage;
        for (std::size_t at = place > 0 ? place - 1 : 0; at < std::min(whole.size(), place + 2); ++at) {
            const Sentence& sentence = whole[at];
            passage.push_back({trial_around_, sentence.text, sentence.span,
                               numbers.subspan(sentence.first, sentence.quantities.size()), sentence.depths,
                               sentence.first});
        }
        return passage;
    }

    [[nodiscard]] std::optional<Relation> bound_by(Paragraph passage, std::uint32_t number) const {
        std::vector<Relation> found;
        find_part_whole(passage, found);
        const std::vector<Figure> figures = read_figures(passage);
        find_comparisons(figures, found);
        find_balances(figures, found);
        find_shares(passage, found);
        for (const Sentence& sentence : passage) find_from_to(sentence, found);
        const Sentence stretch = joined(passage);
        const auto best = std::ranges::find_if(
            found, [&](const Relation& relation) { return is_convincing(relation, number, stretch); });
        return best == found.end() ? std::nullopt : std::optional(*best);
    }

    /// So many digits, or the words of a list, say that the relation is no chance.
    [[nodiscard]] bool is_convincing(const Relation& relation, std::uint32_t number, const Sentence& stretch) const {
        if (relation.verdict != Verdict::holds || relation.equation.form == Equation::Form::at_least) return false;
        const std::uint16_t group = trial_.quantities[number].unit_group;
        std::size_t others = 0;
        bool binds_it = false;
        for (const Operand& operand : relation.operands) {
            if (operand.quantity == number) {
                binds_it = true;
            } else {
                others += trial_.quantities[operand.quantity].unit_group == group ? 1 : 0;
            }
        }
        if (!binds_it || others < others_) return false;
        std::size_t digits = 0;
        for (const Operand& operand : relation.operands) {
            digits = std::max(digits, significant_digits(trial_.quantities[operand.quantity].value));
        }
        constexpr std::size_t kTellingDigits = 3;
        const bool is_list = digits + 1 >= kTellingDigits && is_opened_list(relation, stretch);
        if (digits < kTellingDigits && !is_list) return false;
        return relation.operands.size() >= 3 &&
               std::ranges::all_of(relation.operands, [&](const Operand& operand) { return is_telling(operand); });
    }

    /// A percentage of two digits fits by chance too often.
    [[nodiscard]] bool is_telling(const Operand& operand) const {
        const Quantity& quantity = trial_.quantities[operand.quantity];
        return quantity.dimension != Dimension::percent || significant_digits(quantity.value) >= 2;
    }

    [[nodiscard]] static bool is_opened_list(const Relation& relation, const Sentence& stretch) {
        if (relation.kind != RelationKind::part_whole || relation.operands.size() < 3) return false;
        const std::size_t first = relation.operands[1].quantity - stretch.first;
        return first < stretch.quantities.size() && list_opening(stretch.lead_words(first)).has_value();
    }

    void add(Relation relation, std::uint32_t number, const Quantity& host) {
        std::string others;
        for (std::uint32_t index = 0; index < relation.operands.size(); ++index) {
            const std::uint32_t operand = relation.operands[index].quantity;
            settled_[operand] = true;
            if (operand == number) {
                relation.subject = index;
            } else {
                others += (others.empty() ? "" : "、") + std::string(words(around_.facts.quantities[operand].span));
            }
        }
        relation.kind = RelationKind::same_unit;
        relation.verdict = Verdict::contradicted;
        relation.outcome = "foreign-unit";
        relation.equation = {};
        relation.figures = {{"stated", std::string(words(around_.facts.quantities[number].span))},
                            {"unit", std::string(words(host.unit))},
                            {"others", std::move(others)}};
        relations_.push_back(std::move(relation));
    }

    const Surroundings& around_;
    std::span<const Paragraph> paragraphs_;
    std::vector<Relation>& relations_;
    Facts trial_;  ///< the document's, with one unit changed at a time
    Surroundings trial_around_;
    std::vector<bool> settled_;
    std::size_t others_ = 2;  ///< how many numbers must have the unit already
};

}  // namespace

void find_foreign_units(const Surroundings& around, std::span<const Paragraph> paragraphs,
                        std::vector<Relation>& relations) {
    ForeignUnits(around, paragraphs, relations).find();
}

}  // namespace mingcha
