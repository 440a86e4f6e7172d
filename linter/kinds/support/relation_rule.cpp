#include "kinds/support/relation_rule.hpp"

#include <string>

namespace mingcha::kinds {
namespace {

/// A number with the noun that it counts, where that stands directly before it.
TextSpan place_of(const Operand& operand, const Facts& facts) {
    const TextSpan number = facts.quantities[operand.quantity].span;
    return !operand.label.empty() && operand.label.end <= number.begin ? cover(operand.label, number) : number;
}

class RelationRule final : public Rule {
public:
    RelationRule(RelationKind kind, const RuleSpec& spec) : kind_(kind), spec_(spec) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const Relation& relation : context.relations) {
            if (relation.kind != kind_ || relation.verdict == Verdict::open || relation.figures.empty()) continue;
            sink.report(finding(relation, context));
        }
    }

private:
    [[nodiscard]] Finding finding(const Relation& relation, const RuleContext& context) const {
        Finding finding;
        finding.message = relation.outcome;
        finding.arguments = relation.figures;
        finding.pass = relation.verdict == Verdict::holds;
        finding.span = place_of(relation.operands[relation.subject], context.facts);
        for (std::size_t index = 0; index < relation.operands.size(); ++index) {
            const Operand& operand = relation.operands[index];
            if (index == relation.subject || !spec_.messages.contains(operand.role)) continue;
            finding.related.push_back({place_of(operand, context.facts), operand.role, relation.figures});
        }
        return finding;
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
