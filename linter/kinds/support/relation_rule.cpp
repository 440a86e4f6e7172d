#include "kinds/support/relation_rule.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace mingcha::kinds {
namespace {

/// A number with the noun that it counts, where that stands directly before it.
TextSpan place_of(const Operand& operand, const Facts& facts) {
    const TextSpan number = facts.quantities[operand.quantity].span;
    return !operand.label.empty() && operand.label.end <= number.begin ? cover(operand.label, number) : number;
}

constexpr auto kRepairMessages = std::to_array<std::pair<Slip, std::string_view>>({
    {Slip::swapped, "repair-swapped"},
    {Slip::scale, "repair-scale"},
    {Slip::dropped, "repair-dropped"},
    {Slip::digit, "repair-digit"},
});

class RelationRule final : public Rule {
public:
    RelationRule(RelationKind kind, const RuleSpec& spec) : kind_(kind), spec_(spec) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const Relation& relation : context.relations) {
            if (relation.kind != kind_ || relation.verdict == Verdict::open || relation.figures.empty()) continue;
            sink.report(finding(relation, context));
        }
    }

    [[nodiscard]] bool needs_relations() const override { return true; }

private:
    [[nodiscard]] Finding finding(const Relation& relation, const RuleContext& context) const {
        Finding finding;
        finding.message = relation.outcome;
        finding.arguments = relation.figures;
        finding.pass = relation.verdict == Verdict::holds;
        finding.span =
            relation.operands.empty() ? relation.span : place_of(relation.operands[relation.subject], context.facts);
        finding.cause = relation.cause;
        for (std::size_t index = 0; index < relation.operands.size(); ++index) {
            const Operand& operand = relation.operands[index];
            if (index == relation.subject) continue;
            const bool has_words = !finding.pass && spec_.messages.contains(operand.role);
            const std::string_view message = has_words ? operand.role : std::string_view();
            finding.related.push_back({place_of(operand, context.facts), message, relation.figures});
        }
        if (relation.operands.size() == 1) finding.related.push_back({relation.span, {}, {}});
        if (relation.repair) add_repair(*relation.repair, context, finding);
        return finding;
    }

    /// Names the number that is likeliest wrong. A hint, never a fix: only the writer knows.
    void add_repair(const Repair& repair, const RuleContext& context, Finding& finding) const {
        const auto message = std::ranges::find(kRepairMessages, repair.slip, &std::pair<Slip, std::string_view>::first);
        if (message == kRepairMessages.end() || !spec_.messages.contains(message->second)) return;
        const TextSpan place = context.facts.quantities[repair.quantity].span;
        finding.related.push_back(
            {place,
             message->second,
             {{"printed", std::string(context.document.text(place))}, {"meant", repair.printed}}});
    }

    RelationKind kind_;
    const RuleSpec& spec_;
};

}  // namespace

Result<std::unique_ptr<const Rule>> make_relation_rule(RelationKind kind, const RuleSpec& spec,
                                                       std::span<const std::string_view> outcomes) {
    for (const std::string_view outcome : outcomes) {
        if (!spec.messages.contains(outcome)) {
            const std::string name(outcome);
            return fail({"规则 " + spec.id + " 缺少消息 " + name, "rule " + spec.id + " lacks the message " + name});
        }
    }
    return std::make_unique<const RelationRule>(kind, spec);
}

}  // namespace mingcha::kinds
