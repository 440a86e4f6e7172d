#include "facts/period.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace mingcha {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> kAnnouncements{"时间范围", "报告期",   "报告时间", "时间跨度",
                                                          "报告年度", "统计期",   "报告区间", "时间界限",
                                                          "报告周期", "数据期间", "起止时间", "报告范围"};
constexpr std::array<std::string_view, 9> kReportNames{"责任报告", "可持续发展报告", "ESG报告",
                                                       "治理报告", "治理(ESG)报告",  "工作报告",
                                                       "工作总结", "年度报告",       "述职报告"};
constexpr std::array<std::string_view, 8> kRangeSigns{"至", "到", "-", "—", "–", "~", "～", "－"};

bool contains_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// At most `size` bytes before `at` that stand in the same block; they may begin inside a character.
std::string_view lead_of(const Document& document, std::uint32_t at, std::uint32_t size) {
    const std::uint32_t begin = std::max(document.block_at(at).span.begin, at - std::min(at, size));
    return document.text({begin, at});
}

std::string_view trail_of(const Document& document, std::uint32_t at, std::uint32_t size) {
    const auto end = static_cast<std::uint32_t>(document.text().size());
    const std::string_view trail = document.text({at, at + std::min(size, end - at)});
    return trail.substr(0, trail.find('\n'));
}

/// True if the words from `from` to `to` only join two dates.
bool is_range(const Document& document, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t kLongestSign = 6;
    return to > from && to - from <= kLongestSign && std::ranges::any_of(kRangeSigns, [&](std::string_view sign) {
               return document.text({from, to}).starts_with(sign);
           });
}

/// 2023年1月1日至12月31日, announced by 时间范围 or the like; also 报告期：2023年度.
std::optional<ReportPeriod> stated_at(const Document& document, std::span<const DateFact> dates) {
    constexpr std::uint32_t kReach = 240;
    constexpr std::uint32_t kNear = 24;
    const DateFact& first = dates.front();
    if (first.year == 0) return std::nullopt;
    const bool has_end = dates.size() > 1 && is_range(document, first.span.end, dates[1].span.begin);
    if (has_end) {
        const bool announced = contains_any(lead_of(document, first.span.begin, kReach), kAnnouncements) ||
                               lead_of(document, first.span.begin, kNear).find("本报告") != std::string_view::npos;
        if (!announced) return std::nullopt;
        const int year = dates[1].year == 0 ? first.year : dates[1].year;
        return ReportPeriod{year, ReportPeriod::Basis::statement, cover(first.span, dates[1].span)};
    }
    if (first.month != 0 || !contains_any(lead_of(document, first.span.begin, kNear), kAnnouncements)) {
        return std::nullopt;
    }
    return ReportPeriod{first.year, ReportPeriod::Basis::statement, first.span};
}

/// 2023年度社会责任报告, 2023年工作总结: only words may stand between the year and the name of the report.
std::optional<ReportPeriod> named_at(const Document& document, const DateFact& date) {
    constexpr std::uint32_t kReach = 72;
    constexpr std::array<std::string_view, 10> kBreaks{"，", "。", "；", "：", "》", "《", "（", "）", "“", "”"};
    if (date.year == 0 || date.month != 0 || date.year_is_short) return std::nullopt;
    std::string_view trail = trail_of(document, date.span.end, kReach);
    for (const std::string_view mark : kBreaks) trail = trail.substr(0, trail.find(mark));
    for (const std::string_view name : kReportNames) {
        const std::size_t at = trail.find(name);
        if (at == std::string_view::npos) continue;
        const auto end = date.span.end + static_cast<std::uint32_t>(at + name.size());
        return ReportPeriod{date.year, ReportPeriod::Basis::title, {date.span.begin, end}};
    }
    return std::nullopt;
}

bool is_in_title(const Facts& facts, TextSpan span) {
    const auto behind =
        std::ranges::upper_bound(facts.titles, span.begin, {}, [](const TitleFact& title) { return title.span.begin; });
    return behind != facts.titles.begin() && std::prev(behind)->span.contains(span);
}

/// The year named most often, if it is named at least five times and makes three fifths of all.
std::optional<ReportPeriod> majority(const Facts& facts) {
    constexpr int kFewest = 5;
    std::array<int, 3000> mentions{};
    int all = 0;
    int best = 0;
    for (const DateFact& date : facts.dates) {
        if (date.year <= 0 || is_in_title(facts, date.span)) continue;
        ++all;
        const auto year = static_cast<std::size_t>(date.year);
        if (++mentions[year] > mentions[static_cast<std::size_t>(best)]) best = date.year;
    }
    const int count = mentions[static_cast<std::size_t>(best)];
    if (best == 0 || count < kFewest || count * 5 < all * 3) return std::nullopt;
    const auto first = std::ranges::find(facts.dates, best, &DateFact::year);
    return ReportPeriod{best, ReportPeriod::Basis::majority, first->span};
}

}  // namespace

ReportPeriod find_period(const Document& document, const Facts& facts, const FactOptions& options) {
    if (options.report_year != 0) return {options.report_year, ReportPeriod::Basis::option, {}};
    const std::span<const DateFact> dates = facts.dates;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        if (is_in_title(facts, dates[i].span)) continue;
        if (const auto period = stated_at(document, dates.subspan(i))) return *period;
    }
    for (const DateFact& date : dates) {
        if (is_in_title(facts, date.span)) continue;
        if (const auto period = named_at(document, date)) return *period;
    }
    return majority(facts).value_or(ReportPeriod{});
}

}  // namespace mingcha
