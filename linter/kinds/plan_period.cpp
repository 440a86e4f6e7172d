// The years of a five-year plan beside its name: “十四五”（2021—2025年）, “十五五”规划期为2026年至2030年.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

constexpr int kYearsOfPlan = 5;

class PlanPeriod final : public Rule {
public:
    explicit PlanPeriod(const RuleSpec& spec) : between_(spec.options.list("between")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const auto& dates = context.facts.dates;
        for (std::size_t index = 0; index + 1 < dates.size(); ++index) {
            const DateFact& plan = dates[index];
            const DateFact& years = dates[index + 1];
            if (plan.form == DateFact::Form::point && plan.part == DatePart::plan &&
                are_years_of(context, plan, years)) {
                judge(context, plan, years, sink);
            }
        }
    }

private:
    [[nodiscard]] bool are_years_of(const RuleContext& context, const DateFact& plan, const DateFact& years) const {
        const bool is_range = years.form == DateFact::Form::range && years.year != 0 && years.last.year > years.year;
        if (!is_range || years.span.begin < plan.span.end || years.part == DatePart::plan) return false;
        const std::string_view gap = context.document.text({plan.span.end, years.span.begin});
        return std::ranges::find(between_, gap) != between_.end();
    }

    static void judge(const RuleContext& context, const DateFact& plan, const DateFact& years, Sink& sink) {
        const int last = plan.year + kYearsOfPlan - 1;
        const bool fits = years.year == plan.year && years.last.year == last;
        Finding finding;
        finding.pass = fits;
        finding.message = fits ? "holds" : "wrong";
        finding.span = cover(plan.span, years.span);
        finding.arguments = {{"plan", std::string(context.document.text(plan.span))},
                             {"years", std::string(context.document.text(years.span))},
                             {"first", std::to_string(plan.year)},
                             {"last", std::to_string(last)}};
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> between_;  ///< what may stand between the plan and its years
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const PlanPeriod>(spec);
}

}  // namespace

KindInfo plan_period() { return {"plan-period", create}; }

}  // namespace mingcha::kinds
