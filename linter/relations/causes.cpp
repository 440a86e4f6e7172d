#include "relations/causes.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "relations/digit_slip.hpp"
#include "relations/equation.hpp"
#include "relations/print.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kMostRelationsOfNumber = 32;
constexpr std::size_t kMostOperands = 64;

/// Which relations a number stands in.
class Memberships {
public:
    explicit Memberships(std::span<const Relation> relations) {
        for (std::uint32_t index = 0; index < relations.size(); ++index) {
            for (const Operand& operand : relations[index].operands) pairs_.emplace_back(operand.quantity, index);
        }
        std::ranges::sort(pairs_);
        const auto repeated = std::ranges::unique(pairs_);
        pairs_.erase(repeated.begin(), repeated.end());
    }

    [[nodiscard]] std::span<const std::pair<std::uint32_t, std::uint32_t>> of(std::uint32_t quantity) const {
        const auto range =
            std::ranges::equal_range(pairs_, quantity, {}, &std::pair<std::uint32_t, std::uint32_t>::first);
        const std::span<const std::pair<std::uint32_t, std::uint32_t>> all(range.begin(), range.end());
        return all.first(std::min(all.size(), kMostRelationsOfNumber));
    }

private:
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  ///< quantity, relation
};

/// Sets of relations that are joined by their numbers.
class Groups {
public:
    explicit Groups(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), 0U); }

    [[nodiscard]] std::uint32_t of(std::uint32_t member) {
        while (parents_[member] != member) member = parents_[member] = parents_[parents_[member]];
        return member;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const std::uint32_t first = of(a);
        const std::uint32_t second = of(b);
        parents_[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::uint32_t> parents_;
};

/// What one change of a number does to the relations that it stands in.
struct Effect {
    int balance = 0;  ///< relations that hold with it, less those that held only without it
    bool breaks = false;
};

struct Candidate {
    Repair repair;
    Effect effect;
};

bool is_contradicted(const Relation& relation) { return relation.verdict == Verdict::contradicted; }

class Repairs {
public:
    Repairs(const Document& document, const Facts& facts, std::span<const Relation> relations)
        : document_(document), relations_(relations), memberships_(relations), quantities_(facts.quantities) {}

    [[nodiscard]] const Memberships& memberships() const { return memberships_; }

    /// The change that stands out among all that would make `relation` hold.
    [[nodiscard]] std::optional<Repair> best(const Relation& relation) {
        std::vector<Candidate> candidates;
        if (relation.operands.size() > kMostOperands) return std::nullopt;
        for (std::size_t index = 0; index < relation.operands.size(); ++index) {
            if (auto candidate = repaired_by(relation, index)) candidates.push_back(*std::move(candidate));
        }
        std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
        if (candidates.empty() || candidates.front().repair.slip == Slip::other) return std::nullopt;
        const bool stands_out = candidates.size() == 1 || rank(candidates[0]) < rank(candidates[1]);
        // That some digit is wrong explains any difference; alone it says nothing.
        const bool says_something =
            candidates.front().repair.slip < Slip::digit || candidates.front().effect.balance > 1;
        return stands_out && says_something ? std::optional(std::move(candidates.front().repair)) : std::nullopt;
    }

private:
    /// Fewer is better.
    [[nodiscard]] static std::pair<int, Slip> rank(const Candidate& candidate) {
        return {-candidate.effect.balance, candidate.repair.slip};
    }

    [[nodiscard]] std::optional<Candidate> repaired_by(const Relation& relation, std::size_t index) {
        const auto amount = solve(relation.equation, relation.operands, quantities_, index);
        const std::uint32_t quantity = relation.operands[index].quantity;
        if (!amount || *amount < 0) return std::nullopt;
        const Quantity printed = quantities_[quantity];
        const auto meant = printed_as(*amount, printed);
        if (!meant) return std::nullopt;
        Quantity changed = printed;
        changed.value = changed.upper = *meant;
        quantities_[quantity] = changed;
        const bool holds = satisfiable(relation.equation, relation.operands, quantities_);
        const Effect effect = effect_on(quantity);
        quantities_[quantity] = printed;
        if (!holds || effect.breaks) return std::nullopt;
        return Candidate{
            {quantity, print_like(to_rational(*meant) * to_rational(printed.unit_factor), document_.text(), printed),
             slip(printed, *meant)},
            effect};
    }

    [[nodiscard]] Effect effect_on(std::uint32_t quantity) const {
        Effect effect;
        for (const auto& [number, index] : memberships_.of(quantity)) {
            const Relation& relation = relations_[index];
            if (relation.equation.form == Equation::Form::none || relation.verdict == Verdict::open) continue;
            const bool holds = satisfiable(relation.equation, relation.operands, quantities_);
            if (is_contradicted(relation) && holds) ++effect.balance;
            if (!is_contradicted(relation) && !holds) effect.breaks = true;
        }
        return effect;
    }

    [[nodiscard]] static Slip slip(const Quantity& printed, Decimal meant) {
        if (printed.hedge != Hedge::none) return Slip::other;
        return slip_between(std::to_string(printed.value.mantissa), std::to_string(meant.mantissa));
    }

    const Document& document_;
    std::span<const Relation> relations_;
    Memberships memberships_;
    std::vector<Quantity> quantities_;  ///< as printed, but for the one that is being tried
};

}  // namespace

void find_causes(const Document& document, const Facts& facts, std::span<Relation> relations) {
    if (std::ranges::none_of(relations, is_contradicted)) return;
    Repairs repairs(document, facts, relations);
    Groups groups(relations.size());
    for (std::uint32_t index = 0; index < relations.size(); ++index) {
        if (!is_contradicted(relations[index])) continue;
        for (const Operand& operand : relations[index].operands) {
            for (const auto& [quantity, other] : repairs.memberships().of(operand.quantity)) {
                if (is_contradicted(relations[other])) groups.join(index, other);
            }
        }
        relations[index].repair = repairs.best(relations[index]);
    }
    for (std::uint32_t index = 0; index < relations.size(); ++index) {
        if (is_contradicted(relations[index])) relations[index].cause = groups.of(index) + 1;
    }
}

}  // namespace mingcha
