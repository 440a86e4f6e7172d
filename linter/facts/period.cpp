#include "facts/period.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

#include "facts/resolve_date.hpp"
#include "facts/titles.hpp"

namespace mingcha {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> kAnnouncements{"时间范围", "报告期",   "报告时间", "时间跨度",
                                                          "报告年度", "统计期",   "报告区间", "时间界限",
                                                          "报告周期", "数据期间", "起止时间", "报告范围"};
constexpr std::array<std::string_view, 9> kReportNames{"责任报告", "可持续发展报告", "ESG报告",
                                                       "治理报告", "治理(ESG)报告",  "工作报告",
                                                       "工作总结", "年度报告",       "述职报告"};
/// 1月8日，医院召开2020年度总结表彰大会。
constexpr std::array<std::string_view, 5> kNoTitle{"。", "；", "大会", "会议", "座谈会"};
/// Another report is meant: 上一份为2022年度社会责任报告.
constexpr std::array<std::string_view, 9> kOtherReports{"上一份", "上份", "上期", "首份",  "此前",
                                                        "往年",   "曾",   "参见", "上年度"};
constexpr std::array<std::string_view, 4> kTitleNouns{"报告", "总结", "年报", "公报"};
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

/// Shown by the title: 2024年工作要点 plans its year, 2024年工作总结 looks back on it.
bool looks_ahead(const Document& document, const ReportPeriod& period) {
    constexpr std::uint32_t kLongestTitle = 150;
    constexpr std::array<std::string_view, 9> kPlanning{"工作报告", "工作要点", "计划", "规划", "方案",
                                                        "安排",     "部署",     "意见", "通知"};
    constexpr std::array<std::string_view, 3> kReviewing{"总结", "回顾", "述职"};
    const auto blocks = document.blocks();
    if (blocks.empty()) return false;
    const bool shown = period.basis == ReportPeriod::Basis::title || period.basis == ReportPeriod::Basis::statement;
    const Block& block = shown && !period.evidence.empty() ? document.block_at(period.evidence.begin) : blocks.front();
    const std::string_view title = document.text(block.span);
    return title.size() <= kLongestTitle && contains_any(title, kPlanning) && !contains_any(title, kReviewing);
}

/// A report that ends within `year` covers all of it, unless the document says otherwise.
ReportPeriod calendar_year(int year, ReportPeriod::Basis basis, TextSpan evidence) {
    using namespace std::chrono;
    return {year,
            basis,
            evidence,
            0,
            sys_days{std::chrono::year{year} / 1 / 1},
            sys_days{std::chrono::year{year} / 12 / 31}};
}

/// What the date covers: 2022年4月1日至2023年3月31日, 2023年上半年, 2023年.
ReportPeriod covered_by(const DateFact& date, int year, ReportPeriod::Basis basis, TextSpan evidence) {
    ReportPeriod period = calendar_year(year, basis, evidence);
    if (const auto days = resolve(date, CalendarTime{}, Lean::past); days && days->first.begin < days->last.end) {
        period.first = std::chrono::floor<std::chrono::days>(days->first.begin);
        period.last = std::chrono::ceil<std::chrono::days>(days->last.end) - std::chrono::days{1};
    }
    return period;
}

/// 2023年半年度报告
ReportPeriod titled_by(const Document& document, const DateFact& date, TextSpan evidence) {
    ReportPeriod period = covered_by(date, date.year, ReportPeriod::Basis::title, evidence);
    if (document.text({date.span.end, evidence.end}).starts_with("半年度")) {
        period.last = std::chrono::year{date.year} / 6 / 30;
    }
    return period;
}

/// 2023年1月1日至12月31日, announced by 时间范围 or the like; also 报告期：2023年度.
std::optional<ReportPeriod> stated_at(const Document& document, const DateFact& date) {
    constexpr std::uint32_t kReach = 240;
    constexpr std::uint32_t kNear = 24;
    if (date.year == 0 || date.part != DatePart::none) return std::nullopt;
    if (date.form == DateFact::Form::range) {
        const bool announced = contains_any(lead_of(document, date.span.begin, kReach), kAnnouncements) ||
                               lead_of(document, date.span.begin, kNear).find("本报告") != std::string_view::npos;
        if (!announced) return std::nullopt;
        const int year = date.last.year == 0 ? date.year : date.last.year;
        return covered_by(date, year, ReportPeriod::Basis::statement, date.span);
    }
    if (date.month != 0 || !contains_any(lead_of(document, date.span.begin, kNear), kAnnouncements)) {
        return std::nullopt;
    }
    return covered_by(date, date.year, ReportPeriod::Basis::statement, date.span);
}

/// 2023年度社会责任报告, 2023年工作总结: only words may stand between the year and the name of the report.
std::optional<ReportPeriod> named_at(const Document& document, const DateFact& date) {
    constexpr std::uint32_t kReach = 72;
    constexpr std::uint32_t kNearBefore = 30;
    constexpr std::array<std::string_view, 10> kBreaks{"，", "。", "；", "：", "》", "《", "（", "）", "“", "”"};
    if (!names_one_year(date) || date.month != 0 || date.year_is_short) return std::nullopt;
    if (contains_any(lead_of(document, date.span.begin, kNearBefore), kOtherReports)) return std::nullopt;
    std::string_view trail = trail_of(document, date.span.end, kReach);
    for (const std::string_view mark : kBreaks) trail = trail.substr(0, trail.find(mark));
    for (const std::string_view name : kReportNames) {
        const std::size_t at = trail.find(name);
        if (at == std::string_view::npos) continue;
        const auto end = date.span.end + static_cast<std::uint32_t>(at + name.size());
        return titled_by(document, date, {date.span.begin, end});
    }
    return std::nullopt;
}

/// The report's own title: a short block near the top that names a year and then a report.
std::optional<ReportPeriod> titled(const Document& document, const Facts& facts) {
    constexpr std::size_t kTopBlocks = 8;
    constexpr std::uint32_t kLongestTitle = 150;
    const auto blocks = document.blocks().subspan(0, std::min(document.blocks().size(), kTopBlocks));
    for (const DateFact& date : facts.dates) {
        if (blocks.empty() || date.span.begin >= blocks.back().span.end) break;
        const TextSpan block = document.block_at(date.span.begin).span;
        if (!names_one_year(date) || date.month != 0 || block.size() > kLongestTitle ||
            title_around(facts, date.span) != nullptr)
            continue;
        const std::string_view rest = document.text({date.span.end, block.end});
        if (!contains_any(rest, kTitleNouns) || contains_any(rest, kNoTitle)) continue;
        return titled_by(document, date, {date.span.begin, block.end});
    }
    return std::nullopt;
}

/// A report to a meeting early in the year: 工作报告 ——2018年1月10日在…会议上. It looks back on the year before.
std::optional<ReportPeriod> delivered(const Document& document, const Facts& facts) {
    constexpr std::size_t kTopBlocks = 6;
    constexpr int kLastMonth = 4;
    constexpr std::array<std::string_view, 2> kSpeeches{"工作报告", "情况的报告"};
    const auto blocks = document.blocks().subspan(0, std::min(document.blocks().size(), kTopBlocks));
    bool is_speech = false;
    for (const Block& block : blocks) {
        is_speech = is_speech || contains_any(document.text(block.span), kSpeeches);
    }
    if (!is_speech) return std::nullopt;
    for (const DateFact& date : facts.dates) {
        if (date.span.begin >= blocks.back().span.end) break;
        const bool is_early_day = names_one_year(date) && date.day != 0 && date.month <= kLastMonth;
        const std::string_view lead = lead_of(document, date.span.begin, 6);
        const bool is_set_off = lead.empty() || lead.ends_with("（") || lead.ends_with("—") || lead.ends_with("(");
        if (is_early_day && is_set_off) return calendar_year(date.year, ReportPeriod::Basis::title, date.span);
    }
    return std::nullopt;
}

/// How often the text names the period's year, its own evidence left out.
std::ptrdiff_t mentions(const Facts& facts, const ReportPeriod& period) {
    return std::ranges::count_if(facts.dates, [&](const DateFact& date) {
        return names_one_year(date) && date.year == period.year && !period.evidence.contains(date.span) &&
               title_around(facts, date.span) == nullptr;
    });
}

/// The year named most often, if it is named at least five times and makes three fifths of all.
std::optional<ReportPeriod> majority(const Facts& facts) {
    constexpr std::ptrdiff_t kFewest = 5;
    std::map<int, std::ptrdiff_t> counts;
    std::ptrdiff_t all = 0;
    for (const DateFact& date : facts.dates) {
        if (!names_one_year(date) || title_around(facts, date.span) != nullptr) continue;
        ++all;
        ++counts[date.year];
    }
    if (counts.empty()) return std::nullopt;
    const auto [year, count] = *std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    if (count < kFewest || count * 5 < all * 3) return std::nullopt;
    const auto first = std::ranges::find_if(
        facts.dates, [named = year](const DateFact& date) { return names_one_year(date) && date.year == named; });
    return calendar_year(year, ReportPeriod::Basis::majority, first->span);
}

std::optional<ReportPeriod> stated(const Document& document, const Facts& facts) {
    for (const DateFact& date : facts.dates) {
        if (title_around(facts, date.span) != nullptr) continue;
        if (auto period = stated_at(document, date)) return period;
    }
    return std::nullopt;
}

std::optional<ReportPeriod> named(const Document& document, const Facts& facts) {
    for (const DateFact& date : facts.dates) {
        if (title_around(facts, date.span) != nullptr) continue;
        if (auto period = named_at(document, date)) return period;
    }
    return std::nullopt;
}

ReportPeriod period_of(const Document& document, const Facts& facts, const FactOptions& options) {
    const auto statement = stated(document, facts);
    if (options.report_year != 0) {
        ReportPeriod period = calendar_year(options.report_year, ReportPeriod::Basis::option, {});
        if (statement && statement->year == options.report_year) {
            period.first = statement->first;
            period.last = statement->last;
        }
        return period;
    }
    const auto title = titled(document, facts);
    // Where the two disagree, one of them is left over from another year: the text shows which.
    if (statement && title && mentions(facts, *title) > mentions(facts, *statement)) return *title;
    if (statement) return *statement;
    if (title) return *title;
    if (auto speech = delivered(document, facts)) {
        speech->looks_ahead = true;
        return *speech;
    }
    if (const auto name = named(document, facts)) return *name;
    return majority(facts).value_or(ReportPeriod{});
}

}  // namespace

ReportPeriod find_period(const Document& document, const Facts& facts, const FactOptions& options) {
    ReportPeriod period = period_of(document, facts, options);
    if (const auto title = titled(document, facts)) period.titled_year = title->year;
    period.looks_ahead = period.looks_ahead || looks_ahead(document, period);
    return period;
}

}  // namespace mingcha
