// A number between two hedges that contradict each other (不少于30人以下), loosen each other (约300余人) or say one
// thing twice (至少30人以上).
#include <memory>
#include <string>
#include <string_view>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

/// On which side of the printed number the true one lies.
enum class Side : std::uint8_t { open, below, around, above };

Side side_of(Hedge hedge) {
    switch (hedge) {
        case Hedge::nearly:
        case Hedge::less_than:
        case Hedge::at_most:
            return Side::below;
        case Hedge::about:
            return Side::around;
        case Hedge::just_over:
        case Hedge::more_than:
        case Hedge::at_least:
            return Side::above;
        case Hedge::none:
        case Hedge::range:
        case Hedge::vague:
            break;
    }
    return Side::open;
}

/// 近300余人: loose usage rather than a slip.
bool is_usage(Hedge one, Hedge other) {
    return (one == Hedge::nearly && other == Hedge::just_over) || (one == Hedge::just_over && other == Hedge::nearly);
}

std::string_view message_for(const Quantity& quantity) {
    const Side side = side_of(quantity.hedge);
    const Side second = side_of(quantity.second_hedge);
    if (side == Side::open || second == Side::open) return {};
    if (side == second) return "double";
    const bool loose =
        side == Side::around || second == Side::around || is_usage(quantity.hedge, quantity.second_hedge);
    return loose ? "loose" : "clash";
}

class HedgeClash final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        for (const Quantity& quantity : context.facts.quantities) {
            const std::string_view message = message_for(quantity);
            const std::string_view words = context.document.text(quantity.span);
            const bool is_legal_phrase = words.starts_with("满");  // 年满18周岁以上
            if (message.empty() || is_legal_phrase) continue;
            Finding finding;
            finding.message = message;
            finding.arguments = {{"text", std::string(words)}};
            finding.span = quantity.span;
            sink.report(std::move(finding));
        }
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"clash", "loose", "double"}); !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const HedgeClash>();
}

}  // namespace

KindInfo hedge_clash() { return {"hedge-clash", create}; }

}  // namespace mingcha::kinds
