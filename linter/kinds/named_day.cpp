// A festival or a day of the year under a date that is not its own: 3月25日国际消费者权益日, 2023年10月6日，正值中秋节.
//
// The date must be said of the day itself: 是 and the like between them, the date in brackets behind the name, or the
// date directly before a name that ends its clause. What a campaign did around the day has dates of its own
// (4月10日国家安全教育日宣传活动, 9月28日中秋节前夕).
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
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

constexpr std::uint32_t kReach = 60;  // bytes between a date and the name of the day
constexpr std::array<std::string_view, 5> kOpenings = {"（每年", "（", "(", "当天（", "当日（"};
constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2099;

enum class Calendar : std::uint8_t { sun, moon, eve, clear_and_bright };

struct Day {
    Calendar calendar = Calendar::sun;
    unsigned month = 0;
    unsigned day = 0;
    bool checked = false;
};

std::optional<Calendar> calendar_of(std::string_view word) {
    if (word == "sun") return Calendar::sun;
    if (word == "moon") return Calendar::moon;
    if (word == "eve") return Calendar::eve;
    if (word == "clear-and-bright") return Calendar::clear_and_bright;
    return std::nullopt;
}

/// None for a year outside the tables of the calendars. `year` does not matter for a day of the sun.
std::optional<month_day> day_in(int year, const Day& day) {
    if (day.calendar == Calendar::sun) return std::chrono::month{day.month} / std::chrono::day{day.day};
    if (year < kFirstYear || year > kLastYear) return std::nullopt;
    std::optional<sys_days> found = day.calendar == Calendar::clear_and_bright
                                        ? clear_and_bright(year)
                                        : gregorian_day(year, static_cast<int>(day.month), static_cast<int>(day.day));
    if (!found) return std::nullopt;
    const year_month_day date{day.calendar == Calendar::eve ? *found - days{1} : *found};
    return date.month() / date.day();
}

/// A day of the Chinese calendar takes long to find, and stays the same.
class KnownDays {
public:
    [[nodiscard]] std::optional<month_day> of(int year, std::size_t row, const Day& day) const {
        const std::scoped_lock lock(mutex_);
        const auto [known, is_new] = known_.try_emplace({year, row});
        if (is_new) known->second = day_in(year, day);
        return known->second;
    }

private:
    mutable std::mutex mutex_;
    mutable std::map<std::pair<int, std::size_t>, std::optional<month_day>> known_;
};

bool is_plain_day(const DateFact& date) {
    return date.form == DateFact::Form::point && date.month != 0 && date.day != 0 && !date.lunar &&
           date.bound == DateFact::Bound::none;
}

class NamedDay final : public Rule {
public:
    NamedDay(const RuleSpec& spec, std::vector<Day> days, WordTable names)
        : saying_(spec.options.list("saying")),
          modifiers_(spec.options.list("modifiers")),
          closings_(spec.options.list("closings")),
          days_(std::move(days)),
          names_(std::move(names)),
          foreign_(spec) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const WordTable::Hit& hit : names_.find(context.document.text())) {
            const DateFact* date = date_of(context, hit.span);
            if (date == nullptr || foreign_.claim(context.document.text(), hit.span)) continue;
            const int year = date->year != 0 ? date->year : stated_year(context, date->span).year;
            const auto right = known_.of(year, hit.row, days_[hit.row]);
            if (right) report(context, hit, *date, year, *right, sink);
        }
    }

private:
    /// The date that is said of the day; null if there is none.
    [[nodiscard]] const DateFact* date_of(const RuleContext& context, TextSpan name) const {
        const std::string_view text = context.document.text();
        const auto& dates = context.facts.dates;
        const auto next =
            std::ranges::lower_bound(dates, name.begin, {}, [](const DateFact& date) { return date.span.begin; });
        const auto behind =
            std::ranges::find_if(next, dates.end(), [&](const DateFact& date) { return date.span.begin >= name.end; });
        if (behind != dates.end() && is_plain_day(*behind) && is_in_brackets(text, name, behind->span)) return &*behind;
        if (next == dates.begin()) return nullptr;
        const DateFact& before = *std::prev(next);
        return is_plain_day(before) && is_said_of(text, before.span, name) ? &before : nullptr;
    }

    static bool is_in_brackets(std::string_view text, TextSpan name, TextSpan date) {
        std::string_view between = slice(text, {name.end, date.begin});
        if (between.starts_with("”")) between.remove_prefix(std::string_view("”").size());
        const std::string_view rest = text.substr(date.end);
        return std::ranges::find(kOpenings, between) != kOpenings.end() &&
               (rest.starts_with("）") || rest.starts_with(")"));
    }

    [[nodiscard]] bool is_said_of(std::string_view text, TextSpan date, TextSpan name) const {
        if (date.end > name.begin || name.begin - date.end > kReach) return false;
        std::string_view between = slice(text, {date.end, name.begin});
        const auto word =
            std::ranges::find_if(saying_, [&](std::string_view saying) { return between.starts_with(saying); });
        if (word != saying_.end()) between.remove_prefix(word->size());
        drop_modifiers(between);
        return between.empty() && (name.end == text.size() || language::touches_after(text, name.end, closings_));
    }

    /// Leaves out what may stand before the name: 第42个, 全国, “.
    void drop_modifiers(std::string_view& words) const {
        if (words.starts_with("第")) {
            const std::size_t classifier = words.find("个");
            if (classifier != std::string_view::npos) words.remove_prefix(classifier + std::string_view("个").size());
        }
        for (const std::string_view modifier : modifiers_) {
            if (words.starts_with(modifier)) words.remove_prefix(modifier.size());
        }
    }

    [[nodiscard]] static std::string_view message_of(const Day& day, const DateFact& date) {
        if (!day.checked) return "wrong-unchecked";
        return day.calendar == Calendar::sun || date.year != 0 ? "wrong" : "wrong-in-report-year";
    }

    void report(const RuleContext& context, const WordTable::Hit& hit, const DateFact& date, int year, month_day right,
                Sink& sink) const {
        const Day& day = days_[hit.row];
        Finding finding;
        finding.pass = right == std::chrono::month{static_cast<unsigned>(date.month)} /
                                    std::chrono::day{static_cast<unsigned>(date.day)};
        finding.message = finding.pass ? "holds" : message_of(day, date);
        finding.span = date.span;
        const std::string of_year = day.calendar == Calendar::sun ? "" : std::to_string(year) + "年";
        finding.arguments = {{"name", std::string(context.document.text(hit.span))},
                             {"day", of_year + std::to_string(static_cast<unsigned>(right.month())) + "月" +
                                         std::to_string(static_cast<unsigned>(right.day())) + "日"},
                             {"printed", std::string(context.document.text(date.span))}};
        finding.related.push_back({hit.span, finding.pass ? "" : "name", finding.arguments});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> saying_;     ///< 是, ，正值: between a date and the day that it is
    std::vector<std::string_view> modifiers_;  ///< 全国, “: before the name
    std::vector<std::string_view> closings_;   ///< ，, 当天: behind a name that ends its clause
    std::vector<Day> days_;
    KnownDays known_;
    WordTable names_;
    ForeignNames foreign_;
};

Result<Day> read_day(const RuleSpec& spec, std::size_t row) {
    const Table& table = spec.table("days");
    const auto calendar = calendar_of(table.cell(row, "calendar"));
    if (!calendar) {
        const std::string line = std::to_string(row + 1);
        return fail({"规则 " + spec.id + " 的表第 " + line + " 行 days.calendar 不认识",
                     "row " + line + " of a table of rule " + spec.id + ": days.calendar is not known"});
    }
    Day day{*calendar, 0, 0, table.cell(row, "trust") == "checked"};
    if (*calendar == Calendar::clear_and_bright) return day;
    const auto month = require_number(spec, "days", row, "month");
    if (!month) return tl::unexpected(month.error());
    const auto day_of_month = require_number(spec, "days", row, "day");
    if (!day_of_month) return tl::unexpected(day_of_month.error());
    day.month = static_cast<unsigned>(*month);
    day.day = static_cast<unsigned>(*day_of_month);
    return day;
}

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "wrong-unchecked", "wrong-in-report-year", "name", "holds"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    if (auto complete = require_columns(spec, "days", {"name", "calendar", "month", "day", "trust"}); !complete) {
        return tl::unexpected(complete.error());
    }
    std::vector<Day> days;
    for (std::size_t row = 0; row < spec.table("days").row_count(); ++row) {
        const Result<Day> day = read_day(spec, row);
        if (!day) return tl::unexpected(day.error());
        days.push_back(*day);
    }
    auto names = WordTable::create(spec.table("days"), "name");
    if (!names) return tl::unexpected(names.error());
    return std::make_unique<const NamedDay>(spec, std::move(days), *std::move(names));
}

}  // namespace

KindInfo named_day() { return {"named-day", create}; }

}  // namespace mingcha::kinds
