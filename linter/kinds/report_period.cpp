// The period that an annual report states for itself: 2023年1月1日至2023年11月30日 is no year.
#include <chrono>
#include <string>
#include <string_view>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

using namespace std::chrono;

/// Of what is nearly a year; a half-year report says so on purpose.
constexpr days kNearlyAYear{300};

/// Twelve months to the day, wherever they begin.
bool is_whole_year(sys_days first, sys_days last) {
    const year_month_day begin{first};
    return last + days{1} == sys_days{begin + years{1}};
}

class ReportPeriodRule final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const ReportPeriod& period = context.facts.period;
        if (period.basis != ReportPeriod::Basis::statement || period.looks_ahead) return;
        const days length = period.last - period.first + days{1};
        const bool whole = is_whole_year(period.first, period.last);
        if (whole && period.titled_year != 0 && period.titled_year != period.year) {
            sink.report(finding(context, "other-than-title", length));
            return;
        }
        constexpr days kLeapYear{366};
        const bool longer = length > kLeapYear;
        if (!whole && (length < kNearlyAYear || (longer && period.titled_year == 0))) return;
        Finding result = finding(context, whole ? "holds" : longer ? "longer-than-title" : "not-a-year", length);
        result.pass = whole;
        sink.report(std::move(result));
    }

private:
    static Finding finding(const RuleContext& context, std::string_view message, days length) {
        const ReportPeriod& period = context.facts.period;
        Finding finding;
        finding.message = message;
        finding.span = period.evidence;
        finding.arguments = {{"period", std::string(context.document.text(period.evidence))},
                             {"year", std::to_string(period.titled_year)},
                             {"days", std::to_string(length.count())}};
        return finding;
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"not-a-year", "longer-than-title", "other-than-title", "holds"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const ReportPeriodRule>();
}

}  // namespace

KindInfo report_period() { return {"report-period", create}; }

}  // namespace mingcha::kinds
