// The period that an annual report states for itself: 2023年1月1日至2023年11月30日 is no year.
#include <chrono>
#include <string>

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
        constexpr days kLeapYear{366};
        const bool longer = length > kLeapYear;
        const bool titled_by_end = period.titled_year != 0 && period.titled_year == period.year;
        if (!whole && (length < kNearlyAYear || (longer && !titled_by_end))) return;
        Finding finding;
        finding.pass = whole;
        finding.message = whole ? "holds" : longer ? "longer-than-title" : "not-a-year";
        finding.span = period.evidence;
        finding.arguments = {{"period", std::string(context.document.text(period.evidence))},
                             {"year", std::to_string(period.year)},
                             {"days", std::to_string(length.count())}};
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"not-a-year", "longer-than-title", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const ReportPeriodRule>();
}

}  // namespace

KindInfo report_period() { return {"report-period", create}; }

}  // namespace mingcha::kinds
