// Shares that make the whole: 移动支付占68.3%，刷卡占27.9%，投币占3.8%.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "relations/equation.hpp"
#include "relations/finders.hpp"
#include "relations/part_family.hpp"
#include "relations/percent_words.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr auto kRests = std::to_array<std::string_view>({"其他", "其它", "其余"});

/// Shares that stand one behind another, by their places in the sentence.
using Run = std::vector<std::size_t>;

/// A share of something else than the share before it: 女性占42%，占管理人员的30%.
bool names_its_whole(const PercentWords& words) { return !words.whole.empty() || words.whole_is_a_number; }

class SharesTotalFinder {
public:
    SharesTotalFinder(const Sentence& sentence, std::vector<Relation>& relations)
        : sentence_(sentence), relations_(relations) {}

    void find() {
        for (std::size_t index = 0; index < sentence_.quantities.size(); ++index) {
            if (!is_percentage(sentence_.quantities[index])) continue;
            if (continues_list(sentence_, index) && !run_.empty()) {
                run_.push_back(index);
                continue;
            }
            const PercentWords words = percent_words(sentence_, index);
            if (words.kind != PercentWords::Kind::share || words.exceeds) {
                close();
                continue;
            }
            if (!run_.empty() && names_its_whole(words) && words.whole != whole_) close();
            if (run_.empty()) whole_ = words.whole;
            run_.push_back(index);
        }
        close();
    }

private:
    void close() {
        if (is_long_enough() && std::ranges::all_of(run_, [&](std::size_t index) { return is_plain(index); })) {
            judge();
        }
        run_.clear();
    }

    /// Two whole percentages make 100 by chance too often.
    [[nodiscard]] bool is_long_enough() const {
        if (run_.size() != 2) return run_.size() > 2;
        return sentence_.quantities[run_.front()].last_place < 0 || continues_list(sentence_, run_.back());
    }

    [[nodiscard]] bool is_plain(std::size_t index) const {
        const Quantity& quantity = sentence_.quantities[index];
        return quantity.hedge == Hedge::none && quantity.dimension == Dimension::percent;
    }

    void judge() {
        Relation relation;
        relation.kind = RelationKind::shares_total;
        relation.equation = {Equation::Form::sum, {100, 0}};
        for (const std::size_t index : run_) {
            relation.operands.push_back({"share", sentence_.index_of(index), label_of(sentence_, index)});
        }
        relation.subject = static_cast<std::uint32_t>(run_.size() - 1);
        relation.span = cover(sentence_.quantities[run_.front()].span, sentence_.quantities[run_.back()].span);
        if (satisfiable(relation.equation, relation.operands, sentence_.around.facts.quantities)) {
            relation.verdict = Verdict::holds;
            relation.outcome = "holds";
        } else if (must_make_the_whole() && misses_by_a_slip()) {
            relation.verdict = Verdict::contradicted;
            relation.outcome = total() > kWhole ? "above" : "below";
        } else {
            return;
        }
        if (is_explained(sentence_, relation)) put_into_words(relation);
        relations_.push_back(std::move(relation));
    }

    /// The last share is that of all others, or the shares are those of every class there is.
    [[nodiscard]] bool must_make_the_whole() const {
        std::vector<Description> shares;
        for (const std::size_t index : run_) {
            shares.push_back(describe(sentence_.words(label_of(sentence_, index)), sentence_.around.words));
        }
        return contains_any<kRests>(sentence_.words(label_of(sentence_, run_.back()))) ||
               families_of(shares, true, sentence_.around.words).whole_partition;
    }

    /// A greater gap means that some class is not listed, or that the shares are those of different things.
    [[nodiscard]] bool misses_by_a_slip() const {
        constexpr int kTenth = 10;
        return abs(total() - kWhole) * kTenth <= kWhole;
    }

    [[nodiscard]] Rational total() const {
        Rational total = 0;
        for (const std::size_t index : run_) total += amount_of(sentence_.quantities[index]);
        return total;
    }

    void put_into_words(Relation& relation) const {
        std::string terms;
        for (const std::size_t index : run_) {
            if (!terms.empty()) terms += "＋";
            terms += sentence_.words(sentence_.quantities[index].span);
        }
        const Quantity& model = sentence_.quantities[run_.front()];
        relation.figures = {
            {"terms", std::move(terms)},
            {"total", print_like(total(), sentence_, model)},
            {"difference", print_like(abs(total() - kWhole), sentence_, model)},
        };
    }

    static constexpr int kWhole = 100;

    const Sentence& sentence_;
    std::vector<Relation>& relations_;
    Run run_;
    std::string_view whole_;
};

}  // namespace

void find_shares_totals(const Sentence& sentence, std::vector<Relation>& relations) {
    SharesTotalFinder(sentence, relations).find();
}

}  // namespace mingcha
