// A day of the year under a date that is not its own: 3月25日国际消费者权益日.
//
// The date must be said of the day itself: 是 between them, the date in brackets behind the name, or the date directly
// before a name that ends its clause. What a campaign did around the day has dates of its own
// (4月10日国家安全教育日宣传活动).
#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::LiteralSet;

constexpr std::uint32_t kReach = 60;  // bytes between a date and the name of the day
constexpr std::array<std::string_view, 4> kSaying = {"是", "为", "系", "正值"};
constexpr std::array<std::string_view, 8> kClosings = {"”", "当天", "当日", "，", "。", "、", "\n", "到来之际"};

struct Day {
    std::string_view name;
    std::string_view date;  ///< as the message prints it: 3月15日
    int month = 0;
    int day = 0;
};

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Day read_day(const Table& table, std::size_t row) {
    return {table.cell(row, "name"), table.cell(row, "date"), number(table.cell(row, "month")),
            number(table.cell(row, "day"))};
}

bool is_plain_day(const DateFact& date) {
    return date.form == DateFact::Form::point && date.month != 0 && date.day != 0 && !date.lunar &&
           date.bound == DateFact::Bound::none;
}

class NamedDay final : public Rule {
public:
    NamedDay(const RuleSpec& spec, std::vector<Day> days, LiteralSet names)
        : days_(std::move(days)), names_(std::move(names)), modifiers_(spec.options.list("modifiers")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        names_.scan(text, [&](std::size_t index, TextSpan name) {
            const Day& day = days_[index];
            const DateFact* date = date_of(text, context.facts, name);
            if (date == nullptr || (date->month == day.month && date->day == day.day)) return;
            Finding finding;
            finding.message = "other-date";
            finding.span = date->span;
            finding.arguments = {{"name", std::string(day.name)},
                                 {"date", std::string(day.date)},
                                 {"printed", std::string(slice(text, date->span))}};
            finding.related.push_back({name, "name", finding.arguments});
            sink.report(std::move(finding));
        });
    }

private:
    /// The date that is said of the day; null if there is none.
    [[nodiscard]] const DateFact* date_of(std::string_view text, const Facts& facts, TextSpan name) const {
        const auto behind =
            std::ranges::lower_bound(facts.dates, name.end, {}, [](const DateFact& date) { return date.span.begin; });
        if (behind != facts.dates.end() && is_plain_day(*behind) && is_in_brackets(text, name, behind->span))
            return &*behind;
        auto before =
            std::ranges::lower_bound(facts.dates, name.begin, {}, [](const DateFact& date) { return date.span.begin; });
        if (before == facts.dates.begin()) return nullptr;
        --before;
        return is_plain_day(*before) && is_said_of(text, before->span, name) ? &*before : nullptr;
    }

    static bool is_in_brackets(std::string_view text, TextSpan name, TextSpan date) {
        std::string_view between = slice(text, {name.end, date.begin});
        if (between.starts_with("”")) between.remove_prefix(std::string_view("”").size());
        return (between == "（" || between == "(" || between == "（每年") &&
               (text.substr(date.end).starts_with("）") || text.substr(date.end).starts_with(")"));
    }

    [[nodiscard]] bool is_said_of(std::string_view text, TextSpan date, TextSpan name) const {
        if (date.end > name.begin || name.begin - date.end > kReach) return false;
        std::string_view between = slice(text, {date.end, name.begin});
        const auto* const word =
            std::ranges::find_if(kSaying, [&](std::string_view saying) { return between.starts_with(saying); });
        const bool says_so = word != kSaying.end();
        if (says_so) between.remove_prefix(word->size());
        drop_modifiers(between);
        if (!between.empty()) return false;
        const std::string_view rest = text.substr(name.end);
        return says_so || rest.empty() ||
               std::ranges::any_of(kClosings, [&](std::string_view closing) { return rest.starts_with(closing); });
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

    std::vector<Day> days_;
    LiteralSet names_;
    std::vector<std::string_view> modifiers_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"other-date", "name"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "days", {"name", "date", "month", "day"}); !complete)
        return tl::unexpected(complete.error());
    const Table& table = spec.table("days");
    std::vector<Day> days;
    std::vector<std::string> names;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        days.push_back(read_day(table, row));
        names.emplace_back(days.back().name);
    }
    auto set = LiteralSet::create(std::move(names));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const NamedDay>(spec, std::move(days), *std::move(set));
}

}  // namespace

KindInfo named_day() { return {"named-day", create}; }

}  // namespace mingcha::kinds
