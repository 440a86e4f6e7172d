// A length of time beside the years that bound it: 2018年至2023年的三年间.
//
// Counting the first year or not makes one year of difference, so only what misses both counts is reported.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

bool is_range_of_years(const DateFact& date) {
    return date.form == DateFact::Form::range && date.year != 0 && date.last.year > date.year && date.month == 0 &&
           date.last.month == 0 && date.part == DatePart::none && date.last.part == DatePart::none;
}

class TimeSpan final : public Rule {
public:
    explicit TimeSpan(const RuleSpec& spec)
        : between_(spec.options.list("between")), behind_(spec.options.list("behind")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const DateFact& date : context.facts.dates) {
            if (!is_range_of_years(date)) continue;
            if (const Quantity* length = length_behind(context, date)) judge(context, date, *length, sink);
        }
    }

private:
    /// 2018年至2023年|，|五年|间; null if no whole number of years follows.
    [[nodiscard]] const Quantity* length_behind(const RuleContext& context, const DateFact& date) const {
        const auto& quantities = context.facts.quantities;
        const auto next = std::ranges::lower_bound(quantities, date.span.end, {},
                                                   [](const Quantity& each) { return each.span.begin; });
        if (next == quantities.end() || next->hedge != Hedge::none || next->value.exponent != 0) return nullptr;
        if (context.document.text(next->unit) != "年") return nullptr;
        const std::string_view gap = context.document.text({date.span.end, next->span.begin});
        const bool touches = std::ranges::find(between_, gap) != between_.end();
        return touches && language::touches_after(context.document.text(), next->span.end, behind_) ? &*next : nullptr;
    }

    static void judge(const RuleContext& context, const DateFact& range, const Quantity& length, Sink& sink) {
        const std::int64_t years = range.last.year - range.year;
        const bool fits = length.value.mantissa == years || length.value.mantissa == years + 1;
        Finding finding;
        finding.pass = fits;
        finding.message = fits ? "holds" : "wrong";
        finding.span = cover(range.span, length.span);
        finding.arguments = {{"range", std::string(context.document.text(range.span))},
                             {"length", std::string(context.document.text(length.span))},
                             {"years", std::to_string(years)},
                             {"both_counted", std::to_string(years + 1)}};
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> between_;
    std::vector<std::string_view> behind_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const TimeSpan>(spec);
}

}  // namespace

KindInfo time_span() { return {"time-span", create}; }

}  // namespace mingcha::kinds
