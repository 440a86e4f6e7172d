// A date that says on which day a festival falls: 10月6日中秋节, 中秋节（9月29日）, 9月29日，正值中秋佳节.
//
// Only where the words equate the two; 9月28日中秋节前夕 and 9月29日至10月6日国庆假期 do not.
#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/chinese_calendar.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/foreign_names.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/stated_year.hpp"
#include "kinds/support/word_table.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using namespace std::chrono;

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2099;

enum class Calendar : std::uint8_t { sun, moon, eve, clear_and_bright };

struct Festival {
    Calendar calendar = Calendar::sun;
    unsigned month = 0;
    unsigned day = 0;
};

std::optional<Calendar> calendar_of(std::string_view word) {
    if (word == "sun") return Calendar::sun;
    if (word == "moon") return Calendar::moon;
    if (word == "eve") return Calendar::eve;
    if (word == "clear-and-bright") return Calendar::clear_and_bright;
    return std::nullopt;
}

std::optional<sys_days> day_in(int year, const Festival& festival) {
    switch (festival.calendar) {
        case Calendar::sun:
            return sys_days{std::chrono::year{year} / std::chrono::month{festival.month} /
                            std::chrono::day{festival.day}};
        case Calendar::clear_and_bright:
            return clear_and_bright(year);
        default:
            break;
    }
    const auto day = gregorian_day(year, static_cast<int>(festival.month), static_cast<int>(festival.day));
    if (day && festival.calendar == Calendar::eve) return *day - days{1};
    return day;
}

class FestivalDate final : public Rule {
public:
    FestivalDate(const RuleSpec& spec, std::vector<Festival> festivals, WordTable names)
        : between_(spec.options.list("between")),
          before_date_(spec.options.list("before_date")),
          unless_after_(spec.options.list("unless_after")),
          festivals_(std::move(festivals)),
          names_(std::move(names)),
          foreign_(spec) {}

    void check(const RuleContext& context, Sink& sink) const override {
        // A day of the Chinese calendar takes long to find, and a report names few.
        std::map<std::pair<int, std::size_t>, std::optional<sys_days>> days;
        for (const WordTable::Hit& hit : names_.find(context.document.text())) {
            const DateFact* date = date_of(context, hit.span);
            if (date == nullptr || foreign_.claim(context.document.text(), hit.span)) continue;
            const int year = date->year != 0 ? date->year : stated_year(context, date->span).year;
            if (year < kFirstYear || year > kLastYear) continue;
            const auto [known, is_new] = days.try_emplace({year, hit.row});
            if (is_new) known->second = day_in(year, festivals_[hit.row]);
            if (const auto right = known->second) report(context, hit.span, *date, year, *right, sink);
        }
    }

private:
    /// The date that the words equate with the festival; null if none does.
    [[nodiscard]] const DateFact* date_of(const RuleContext& context, TextSpan name) const {
        const std::string_view text = context.document.text();
        if (language::touches_after(text, name.end, unless_after_)) return nullptr;
        const auto& dates = context.facts.dates;
        const auto behind =
            std::ranges::lower_bound(dates, name.end, {}, [](const DateFact& date) { return date.span.begin; });
        if (behind != dates.end() && is_day(*behind) &&
            is_one_of(context.document.text({name.end, behind->span.begin}), before_date_)) {
            return &*behind;
        }
        auto before =
            std::ranges::lower_bound(dates, name.begin, {}, [](const DateFact& date) { return date.span.begin; });
        if (before == dates.begin()) return nullptr;
        --before;
        const bool touches = before->span.end <= name.begin && is_day(*before) &&
                             is_one_of(context.document.text({before->span.end, name.begin}), between_);
        return touches ? &*before : nullptr;
    }

    [[nodiscard]] static bool is_day(const DateFact& date) {
        return date.form == DateFact::Form::point && date.bound == DateFact::Bound::none && date.month != 0 &&
               date.day != 0 && !date.lunar;
    }

    [[nodiscard]] static bool is_one_of(std::string_view gap, const std::vector<std::string_view>& words) {
        return std::ranges::find(words, gap) != words.end();
    }

    static void report(const RuleContext& context, TextSpan name, const DateFact& date, int year, sys_days right,
                       Sink& sink) {
        const year_month_day day{right};
        const auto month = static_cast<unsigned>(day.month());
        const auto day_of_month = static_cast<unsigned>(day.day());
        const bool fits = month == static_cast<unsigned>(date.month) && day_of_month == static_cast<unsigned>(date.day);
        Finding finding;
        finding.pass = fits;
        finding.message = fits ? "holds" : date.year != 0 ? "wrong" : "wrong-in-report-year";
        finding.span = cover(date.span, name);
        finding.arguments = {{"festival", std::string(context.document.text(name))},
                             {"date", std::string(context.document.text(date.span))},
                             {"year", std::to_string(year)},
                             {"month", std::to_string(month)},
                             {"day", std::to_string(day_of_month)}};
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> between_;      ///< of 10月6日，正值中秋节
    std::vector<std::string_view> before_date_;  ///< of 中秋节（9月29日）
    std::vector<std::string_view> unless_after_;
    std::vector<Festival> festivals_;
    WordTable names_;
    ForeignNames foreign_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "wrong-in-report-year", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    if (auto complete = require_columns(spec, "festivals", {"name", "calendar", "month", "day"}); !complete) {
        return tl::unexpected(complete.error());
    }
    const Table& table = spec.table("festivals");
    std::vector<Festival> festivals;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const auto calendar = calendar_of(table.cell(row, "calendar"));
        if (!calendar) {
            return fail(
                {"规则" + spec.id + "：节日表第 " + std::to_string(row + 1) + " 行的 calendar 不认识。",
                 "Rule " + spec.id + ": unknown calendar in row " + std::to_string(row + 1) + " of the festivals."});
        }
        Festival festival{*calendar};
        if (*calendar != Calendar::clear_and_bright) {
            const auto month = require_number(spec, "festivals", row, "month");
            if (!month) return tl::unexpected(month.error());
            const auto day = require_number(spec, "festivals", row, "day");
            if (!day) return tl::unexpected(day.error());
            festival.month = static_cast<unsigned>(*month);
            festival.day = static_cast<unsigned>(*day);
        }
        festivals.push_back(festival);
    }
    auto names = WordTable::create(table, "name");
    if (!names) return tl::unexpected(names.error());
    return std::make_unique<const FestivalDate>(spec, std::move(festivals), *std::move(names));
}

}  // namespace

KindInfo festival_date() { return {"festival-date", create}; }

}  // namespace mingcha::kinds
