// The point in time up to which figures are given, against the end of the report's period: 截至10月底 in a report on
// the whole year is what remained of a draft; 截至2025年末 in a report on 2023 cannot be known yet.
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/resolve_date.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/stated_year.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using namespace std::chrono;
using language::ClauseExtent;

constexpr days kNearTheEnd{45};     // figures of the middle of the last but one month are often the latest there are
constexpr days kPublication{240};   // a report comes out within eight months
constexpr days kShortestYear{360};  // only a report on a year is judged

std::string in_words(sys_days day) {
    const year_month_day date{day};
    return std::to_string(static_cast<int>(date.year())) + "年" + std::to_string(static_cast<unsigned>(date.month())) +
           "月" + std::to_string(static_cast<unsigned>(date.day())) + "日";
}

class AsOfDate final : public Rule {
public:
    explicit AsOfDate(const RuleSpec& spec)
        : as_of_(spec.options.list("as_of")),
          running_(spec.options.list("running")),
          settled_(spec.options.list("settled")),
          later_(spec.options.list("later")),
          planned_(spec.options.list("planned")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const ReportPeriod& period = context.facts.period;
        const bool is_shown = period.basis == ReportPeriod::Basis::title ||
                              period.basis == ReportPeriod::Basis::statement ||
                              period.basis == ReportPeriod::Basis::option;
        if (!is_shown || period.looks_ahead || period.last - period.first < kShortestYear) return;
        for (const DateFact& date : context.facts.dates) {
            if (!language::touches_before(context.document.text(), date.span.begin, as_of_)) continue;
            // 6月31日 was read as 6月.
            const char32_t next = language::character_at(context.document.text(), date.span.end);
            if (language::is_ascii_digit(next)) continue;
            if (const auto day = last_day(context, date)) judge(context, date, *day, sink);
        }
    }

private:
    /// 10月底 is taken to lie in the year of its sentence.
    [[nodiscard]] static std::optional<sys_days> last_day(const RuleContext& context, const DateFact& date) {
        if (date.form != DateFact::Form::point || date.shift.unit != TimeUnit::none || date.lunar) return std::nullopt;
        DateFact placed = date;
        if (date.year == 0) {
            if (date.month == 0) return std::nullopt;
            const StatedYear stated = stated_year(context, date.span);
            if (!stated.is_only_one) return std::nullopt;
            placed.year = static_cast<std::int16_t>(stated.year);
        }
        const auto resolved = resolve(placed, CalendarTime{}, Lean::past);
        if (!resolved) return std::nullopt;
        return ceil<days>(resolved->last.end) - days{1};
    }

    void judge(const RuleContext& context, const DateFact& date, sys_days day, Sink& sink) const {
        const ReportPeriod& period = context.facts.period;
        const std::string_view text = context.document.text();
        const std::string_view sentence = slice(text, language::clause_around(text, date.span, ClauseExtent::sentence));
        if (day == period.last) {
            report(context, date, "holds", true, sink);
        } else if (day > period.last + kPublication) {
            if (!language::contains_any(sentence, planned_)) report(context, date, "not-yet", false, sink);
        } else if (day >= period.first && day + kNearTheEnd < period.last &&
                   is_running_figure(context, date, sentence)) {
            report(context, date, "cut-off", false, sink);
        }
    }

    /// A count that goes on, with no word that it was settled by then and no later figure in the paragraph.
    [[nodiscard]] bool is_running_figure(const RuleContext& context, const DateFact& date,
                                         std::string_view sentence) const {
        if (!language::contains_any(sentence, running_) || language::contains_any(sentence, settled_)) return false;
        const TextSpan block = context.document.block_at(date.span.begin).span;
        return !language::contains_any(context.document.text({date.span.end, block.end}), later_);
    }

    static void report(const RuleContext& context, const DateFact& date, std::string_view message, bool pass,
                       Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.pass = pass;
        finding.span = date.span;
        finding.arguments = {{"date", std::string(context.document.text(date.span))},
                             {"end", in_words(context.facts.period.last)}};
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> as_of_;
    std::vector<std::string_view> running_;  ///< 累计, 共: a count that goes on
    std::vector<std::string_view> settled_;  ///< 全部完成, 同比: nothing more was to come, or a comparison is made
    std::vector<std::string_view> later_;    ///< 年末, 全年: a later figure follows
    std::vector<std::string_view> planned_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"cut-off", "not-yet", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const AsOfDate>(spec);
}

}  // namespace

KindInfo as_of_date() { return {"as-of-date", create}; }

}  // namespace mingcha::kinds
