// Average × count = total: 96期，3075人次，平均每期32人次; 每月2份 × 9个断面 × 12 = 216份.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "facts/time_of.hpp"
#include "relations/amount.hpp"
#include "relations/average_terms.hpp"
#include "relations/equation.hpp"
#include "relations/fact_key.hpp"
#include "relations/finders.hpp"
#include "relations/slip_search.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kReachBack = 14;
constexpr std::size_t kReachAhead = 4;

constexpr auto kTotalWords = std::to_array<std::string_view>({"共", "合计", "总计", "累计", "总数为", "总额为"});
/// A total with the factors that are printed and the one that is not.
struct Product {
    std::size_t total = 0;
    std::vector<std::size_t> counts;
    std::size_t each = 0;
    Decimal hidden = {1, 0};
};

class Binder {
public:
    Binder(std::span<const Term> terms, std::size_t each, std::vector<Relation>& relations)
        : terms_(terms), each_(each), relations_(relations) {}

    void bind() {
        const std::vector<std::size_t> totals = totals_in_reach();
        if (totals.empty()) return;
        std::vector<Product> products = products_of(totals);
        const auto fits = [&](const Product& product) { return verdict(product) == Verdict::holds; };
        const auto best = std::ranges::find_if(products, fits);
        if (best != products.end()) {
            if (is_convincing(*best, products.size())) add(*best, Verdict::holds, "holds");
            return;
        }
        std::erase_if(products, [&](const Product& product) { return is_any_listed(product); });
        const auto meant = std::ranges::find_if(products, [&](const Product& product) { return is_bound(product); });
        if (meant != products.end()) {
            add(*meant, verdict(*meant), each().per_unit.mean ? "mean-wrong" : "total-wrong");
        } else if (const auto* slip = first_slip(products)) {
            add(*slip, Verdict::contradicted, each().per_unit.mean ? "mean-wrong" : "total-doubtful");
        }
    }

private:
    [[nodiscard]] const Term& each() const { return terms_[each_]; }
    [[nodiscard]] const Quantity& quantity(std::size_t at) const { return terms_[at].quantity(); }

    [[nodiscard]] bool in_sentence(std::size_t at) const { return terms_[at].sentence == each().sentence; }

    /// Places in reach, the nearest first; those behind the number only in its sentence.
    template <typename Accept>
    [[nodiscard]] std::vector<std::size_t> in_reach(Accept accept) const {
        std::vector<std::size_t> found;
        for (std::size_t distance = 1; distance <= kReachBack; ++distance) {
            const std::size_t ahead = each_ + distance;
            if (distance <= kReachAhead && ahead < terms_.size() && in_sentence(ahead) && accept(ahead)) {
                found.push_back(ahead);
            }
            if (distance <= each_ && accept(each_ - distance)) found.push_back(each_ - distance);
        }
        return found;
    }

    [[nodiscard]] std::vector<std::size_t> totals_in_reach() const {
        return in_reach([&](std::size_t at) {
            const Term& term = terms_[at];
            return !term.changes && is_total_of_a_time(term) && counts_the_same(each(), term) &&
                   amount_of(term.quantity()) >= amount_of(each().quantity());
        });
    }

    /// All that the words allow, the nearest numbers first.
    [[nodiscard]] std::vector<Product> products_of(std::span<const std::size_t> totals) const {
        std::vector<Product> products;
        for (const std::size_t total : totals) products.push_back({total, {}, each_, {1, 0}});
        for (const Divisor& divisor : each().per_unit.divisors) products = divided(products, divisor);
        std::ranges::stable_sort(
            products, {}, [&](const Product& product) { return std::pair(!is_exact(product), distance(product)); });
        return products;
    }

    [[nodiscard]] std::vector<Product> divided(std::span<const Product> products, const Divisor& divisor) const {
        constexpr std::size_t kMostProducts = 64;
        const std::vector<std::size_t> counts_of_it =
            in_reach([&](std::size_t at) { return counts(terms_[at], divisor); });
        std::vector<Product> divided;
        for (const Product& product : products) {
            for (const std::size_t count : counts_of_it) {
                if (count == product.total || std::ranges::find(product.counts, count) != product.counts.end())
                    continue;
                divided.push_back(product);
                divided.back().counts.push_back(count);
            }
            for (const int hidden : hidden_factors(divisor)) {
                if (product.hidden != Decimal{1, 0}) continue;
                divided.push_back(product);
                divided.back().hidden = {hidden, 0};
            }
            if (divided.size() >= kMostProducts) break;
        }
        return divided;
    }

    /// A year has 365 days or 366.
    [[nodiscard]] static std::vector<int> hidden_factors(const Divisor& divisor) {
        if (divisor.is_day()) return {365, 366};
        const int times = divisor.times_a_year();
        return times == 0 ? std::vector<int>() : std::vector<int>{times};
    }

    /// As printed, without any rounding.
    [[nodiscard]] bool is_exact(const Product& product) const {
        Rational value = to_rational(equation(product).constant) * amount_of(each().quantity());
        for (const std::size_t count : product.counts) value *= amount_of(quantity(count));
        return value == amount_of(quantity(product.total));
    }

    [[nodiscard]] std::size_t distance(const Product& product) const {
        const auto from_each = [&](std::size_t at) { return at > each_ ? at - each_ : each_ - at; };
        std::size_t sum = from_each(product.total);
        for (const std::size_t count : product.counts) sum += from_each(count);
        return sum;
    }

    [[nodiscard]] std::vector<Operand> operands(const Product& product) const {
        std::vector<Operand> result;
        result.push_back({"total", terms_[product.total].number(), {}, 1});
        for (const std::size_t count : product.counts) result.push_back({"count", terms_[count].number(), {}, 1});
        result.push_back({"each", each().number(), {}, 1, each().per_unit.mean});
        return result;
    }

    /// 2.74万吨 × 每吨60元: the count is one in its own unit, whatever the base unit of its group is.
    [[nodiscard]] Equation equation(const Product& product) const {
        Decimal constant = product.hidden;
        for (const std::size_t count : product.counts) {
            const Decimal factor = quantity(count).unit_factor;
            constant.exponent = static_cast<std::int8_t>(constant.exponent - power_of_ten_in(factor));
        }
        return {Equation::Form::times, constant};
    }

    /// Requires a factor that is a power of ten, as that of every unit by which something is counted out.
    [[nodiscard]] static int power_of_ten_in(Decimal factor) {
        int power = factor.exponent;
        for (; factor.mantissa % 10 == 0 && factor.mantissa != 0; factor.mantissa /= 10) ++power;
        return power;
    }

    [[nodiscard]] Verdict verdict(const Product& product) const {
        return verdict_of(equation(product), operands(product), each().sentence->around.facts.quantities);
    }

    /// The nearest products that a slip of the pen would make hold; with more of them to choose from, one does by
    /// chance.
    [[nodiscard]] const Product* first_slip(std::span<const Product> products) const {
        constexpr std::size_t kMost = 2;
        const auto is_slip = [&](const Product& product) {
            if (product.hidden != Decimal{1, 0} || is_any_limit(product) || !is_close(product) ||
                !same_depth(product) || !same_time(product))
                return false;
            if (!each().per_unit.mean && !is_only_rate_of(product.total)) return false;
            if (!speaks_of_the_total(product)) return false;
            return verdict(product) == Verdict::contradicted &&
                   one_slip_mends(equation(product), operands(product), each().sentence->around.facts.quantities,
                                  SlipOdds::kBound);
        };
        const auto nearest = products.first(std::min(products.size(), kMost));
        const auto slip = std::ranges::find_if(nearest, is_slip);
        return slip == nearest.end() ? nullptr : &*slip;
    }

    /// How wide the interval of the number is beside it: how likely a fit by chance is.
    [[nodiscard]] bool is_convincing(const Product& product, std::size_t tried) const {
        if (is_exact(product) && product.hidden == Decimal{1, 0}) {
            const std::size_t digits = significant_digits(quantity(product.total).value);
            if (digits >= 4 || (is_close(product) && (digits >= 2 || tried <= 2))) return true;
        }
        const Interval interval = widest_interval();
        if (!interval.low || !interval.high || interval.low->value <= 0) return false;
        const Rational width = (interval.high->value - interval.low->value) / interval.low->value;
        if (width * Rational(tried) * 50 <= 1) return true;
        return product.hidden == Decimal{1, 0} && is_close(product) && width * Rational(tried) <= Rational(1, 2);
    }

    [[nodiscard]] Interval widest_interval() const {
        Quantity quantity = each().quantity();
        quantity.rounded |= each().per_unit.mean;
        return interval_of(quantity);
    }

    /// All in one sentence, with nothing of the same kinds between.
    [[nodiscard]] bool is_close(const Product& product) const {
        return in_sentence(product.total) &&
               std::ranges::all_of(product.counts, [&](std::size_t at) { return in_sentence(at); });
    }

    /// Whether the words leave no other reading: total and count stand alone or side by side with the number.
    [[nodiscard]] bool is_bound(const Product& product) const {
        if (product.counts.size() != 1 || product.hidden != Decimal{1, 0} || !is_close(product)) return false;
        if (!same_depth(product) || !same_time(product) || !is_plausible(product)) return false;
        if (is_any_limit(product)) return false;
        if (!each().per_unit.mean && is_multiplied(product)) return true;
        return speaks_of_the_total(product) && (each().per_unit.mean ? stands_before(product) : is_divided_up(product));
    }

    /// 人均捐款100元 behind 共捐款28.6万元; 党员人均, 其中…人均 and 次均药费 are those of some, or of something else.
    [[nodiscard]] bool speaks_of_the_total(const Product& product) const {
        static constexpr auto kOfWhich = std::to_array<std::string_view>({"其中", "包括", "含"});
        if (contains_any<kOfWhich>(each().sentence->lead_words(each().index))) return false;
        for (const std::size_t count : product.counts) {
            const Term& term = terms_[count];
            const bool behind_total = term.number() > terms_[product.total].number();
            if (behind_total && contains_any<kOfWhich>(term.sentence->lead_words(term.index))) return false;
        }
        const MeanWords words = mean_words(*each().sentence, each().index);
        if (!words.qualifier.empty()) return false;
        const Term& total = terms_[product.total];
        return words.noun.empty() || share_word(words.noun, total.sentence->lead_words(total.index)) ||
               share_word(words.noun, total.sentence->trail_words(total.index));
    }

    [[nodiscard]] bool is_any_limit(const Product& product) const {
        return is_limit(each_) || std::ranges::any_of(all(product), [&](std::size_t at) { return is_limit(at); });
    }

    /// 十二个、十二个、九个班: each is but one of those that the number is for.
    [[nodiscard]] bool is_any_listed(const Product& product) const {
        return std::ranges::any_of(product.counts, [&](std::size_t at) { return is_one_of_list(terms_, at); });
    }

    /// 四人以上 and 不足十八平方米 are limits, not terms.
    [[nodiscard]] bool is_limit(std::size_t at) const {
        const Hedge hedge = quantity(at).hedge;
        return hedge != Hedge::none && hedge != Hedge::about && hedge != Hedge::nearly && hedge != Hedge::just_over;
    }

    /// 3075人次，96期，平均每期32人次: the two numbers right before the mean, or the only ones of their kind.
    [[nodiscard]] bool stands_before(const Product& product) const {
        const std::size_t count = product.counts.front();
        if (product.total > each_ || count > each_) return false;
        if (each_ - product.total <= 2 && each_ - count <= 2) return true;
        return is_only_total(product.total) && is_only_count(count);
    }

    /// 每人1500元，共48.6万元, with the count before one of them.
    [[nodiscard]] bool is_multiplied(const Product& product) const {
        const std::size_t count = product.counts.front();
        const Term& total = terms_[product.total];
        const std::string_view lead = total.sentence->lead_words(total.index);
        const bool is_next = product.total == each_ + 1 || (product.total == each_ + 2 && count == each_ + 1);
        return is_next && contains_any<kTotalWords>(lead) && (count == each_ + 1 || count + 1 == each_) &&
               is_only_rate();
    }

    /// 资助38人，共15.2万元，每人4000元
    [[nodiscard]] bool is_divided_up(const Product& product) const {
        const Term& total = terms_[product.total];
        return product.total + 1 == each_ && product.counts.front() + 2 == each_ && is_only_rate() &&
               contains_any<kTotalWords>(total.sentence->lead_words(total.index));
    }

    /// A total behind several rates covers them all: 一等奖每人5000元，40人，二等奖每人3000元，60人，共38万元.
    [[nodiscard]] bool is_only_rate() const {
        const auto others = in_reach([&](std::size_t at) {
            return in_sentence(at) && terms_[at].is_divided() && quantity(at).unit_group == quantity(each_).unit_group;
        });
        return others.empty();
    }

    /// Other rates on the same side of the total: 120万元，其中200户每户5,000元、100户每户2,000元.
    [[nodiscard]] bool is_only_rate_of(std::size_t total) const {
        const auto others = in_reach([&](std::size_t at) {
            return in_sentence(at) && terms_[at].is_divided() && (at < total) == (each_ < total) &&
                   quantity(at).unit_group == quantity(each_).unit_group;
        });
        return others.empty();
    }

    [[nodiscard]] bool is_only_total(std::size_t total) const {
        return std::ranges::count_if(totals_in_reach(), [&](std::size_t at) { return in_sentence(at); }) == 1 &&
               in_sentence(total);
    }
    [[nodiscard]] bool is_only_count(std::size_t count) const {
        const auto others = in_reach([&](std::size_t at) {
            return at != count && in_sentence(at) && quantity(at).unit_group == quantity(count).unit_group;
        });
        return others.empty();
    }

    [[nodiscard]] bool same_depth(const Product& product) const {
        const std::uint8_t depth = each().sentence->depths[each().index];
        return std::ranges::all_of(
            all(product), [&](std::size_t at) { return terms_[at].sentence->depths[terms_[at].index] == depth; });
    }

    [[nodiscard]] bool same_time(const Product& product) const {
        const Surroundings& around = each().sentence->around;
        const auto time_of = [&](std::size_t at) {
            return time_before(around.document.text(), around.facts, quantity(at).span.begin);
        };
        const TimeReference time = time_of(each_);
        return std::ranges::all_of(all(product), [&](std::size_t at) { return time_of(at).same_time(time); });
    }

    [[nodiscard]] static std::vector<std::size_t> all(const Product& product) {
        std::vector<std::size_t> places = product.counts;
        places.push_back(product.total);
        return places;
    }

    /// Off by a slip of the pen, not by an order of magnitude that says the numbers have nothing to do with each other.
    [[nodiscard]] bool is_plausible(const Product& product) const {
        const auto expected = expected_value(product);
        if (!expected || *expected == 0) return false;
        Rational ratio = amount_of(quantity(subject_place(product))) / *expected;
        if (ratio == 0) return true;
        if (ratio < 1) ratio = 1 / ratio;
        constexpr int kLostDigit = 12;  // 64.3 for 4.3
        if (ratio <= kLostDigit) return true;
        while (ratio >= Rational(95, 10)) ratio /= 10;
        return ratio <= Rational(105, 100);
    }

    /// The mean, or the total of a multiplication.
    [[nodiscard]] std::size_t subject_place(const Product& product) const {
        return each().per_unit.mean ? each_ : product.total;
    }
    [[nodiscard]] std::size_t subject_operand(const Product& product) const {
        return each().per_unit.mean ? product.counts.size() + 1 : 0;
    }
    [[nodiscard]] std::optional<Rational> expected_value(const Product& product) const {
        return solve(equation(product), operands(product), each().sentence->around.facts.quantities,
                     subject_operand(product));
    }

    void add(const Product& product, Verdict verdict, std::string_view outcome) {
        Relation relation;
        relation.kind = RelationKind::average;
        relation.verdict = verdict;
        relation.equation = equation(product);
        relation.operands = operands(product);
        relation.subject = static_cast<std::uint32_t>(subject_operand(product));
        relation.outcome = outcome;
        relation.span = each().quantity().span;
        for (const std::size_t at : all(product)) relation.span = cover(relation.span, quantity(at).span);
        if (is_explained(*each().sentence, relation)) explain(product, relation);
        relations_.push_back(std::move(relation));
    }

    void explain(const Product& product, Relation& relation) const {
        const auto expected = expected_value(product);
        const Term& subject = terms_[subject_place(product)];
        const std::string_view text = subject.sentence->text;
        std::string count;
        for (const std::size_t at : product.counts) {
            if (!count.empty()) count += "×";
            count += slice(text, quantity(at).span);
        }
        if (product.hidden != Decimal{1, 0}) count += (count.empty() ? "" : "×") + to_string(product.hidden);
        relation.figures = {{"total", std::string(slice(text, quantity(product.total).span))},
                            {"count", std::move(count)},
                            {"each", std::string(slice(text, each().quantity().span))},
                            {"stated", std::string(slice(text, subject.quantity().span))},
                            {"expected", expected ? print_like(*expected, text, subject.quantity()) : std::string()}};
    }

    std::span<const Term> terms_;
    std::size_t each_;
    std::vector<Relation>& relations_;
};

}  // namespace

void find_averages(Paragraph paragraph, std::vector<Relation>& relations) {
    if (paragraph.empty()) return;
    const TextSpan span = cover(paragraph.front().span, paragraph.back().span);
    if (!may_divide(slice(paragraph.front().text, span))) return;
    const std::vector<Term> terms = terms_of(paragraph);
    for (std::size_t at = 0; at < terms.size(); ++at) {
        const Term& term = terms[at];
        if (term.per_unit.divisors.empty() || term.changes || !is_of_something(term.quantity())) continue;
        Binder(terms, at, relations).bind();
    }
}

}  // namespace mingcha
