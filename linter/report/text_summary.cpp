#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "mingcha/report.hpp"
#include "report/totals.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, plural(count, one, many));
}

std::string read_in_chinese(const CheckStatistics& read) {
    const std::string pages = read.pages == 0 ? "" : fmt::format("{}页，", read.pages);
    return fmt::format("{}{}行，表格{}个，数字{}个", pages, read.lines, read.tables, read.numbers);
}

std::string read_in_english(const CheckStatistics& read) {
    const std::string pages = read.pages == 0 ? "" : counted(read.pages, "page", "pages") + ", ";
    return fmt::format("{}{}, {}, {}", pages, counted(read.lines, "line", "lines"),
                       counted(read.tables, "table", "tables"), counted(read.numbers, "number", "numbers"));
}

std::string summary_in_chinese(const Totals& totals) {
    const CheckStatistics& read = totals.read;
    std::string line = fmt::format("已检查{}个文件（{}）：", totals.files, read_in_chinese(read));
    line += totals.files == 0 ? "没有检查任何内容"
            : totals.findings() == 0
                ? "未发现问题"
                : fmt::format("错误{}处，警告{}处，提示{}处", totals.errors, totals.warnings, totals.notes);
    if (read.numbers_checked > 0) {
        line += fmt::format("；{}个数字中，核对相符{}个，矛盾{}个", read.numbers_checked, read.numbers_tied,
                            read.numbers_contradicted);
    }
    if (totals.fixes > 0) line += fmt::format("；已修正{}处", totals.fixes);
    if (totals.suppressed > 0) line += fmt::format("；豁免{}处", totals.suppressed);
    if (totals.in_baseline > 0) line += fmt::format("；基线中已有{}处", totals.in_baseline);
    if (totals.paid_off > 0) line += fmt::format("；比基线减少{}处", totals.paid_off);
    if (totals.unreadable_files > 0) line += fmt::format("；另有{}个文件未能读取", totals.unreadable_files);
    return line + "。\n";
}

std::string summary_in_english(const Totals& totals) {
    const CheckStatistics& read = totals.read;
    std::string line = fmt::format("{} checked ({}): ", counted(totals.files, "file", "files"), read_in_english(read));
    line += totals.files == 0 ? "nothing was read"
            : totals.findings() == 0
                ? "nothing found"
                : fmt::format("{}, {}, {}", counted(totals.errors, "error", "errors"),
                              counted(totals.warnings, "warning", "warnings"), counted(totals.notes, "note", "notes"));
    if (read.numbers_checked > 0) {
        line += fmt::format("; of {}, {} tied and {} contradicted", counted(read.numbers_checked, "number", "numbers"),
                            read.numbers_tied, read.numbers_contradicted);
    }
    if (totals.fixes > 0) line += fmt::format("; {} fixed", totals.fixes);
    if (totals.suppressed > 0) line += fmt::format("; {} suppressed", totals.suppressed);
    if (totals.in_baseline > 0) line += fmt::format("; {} in the baseline", totals.in_baseline);
    if (totals.paid_off > 0) line += fmt::format("; {} of the baseline paid off", totals.paid_off);
    if (totals.unreadable_files > 0) {
        line += fmt::format("; {} could not be read", counted(totals.unreadable_files, "file", "files"));
    }
    return line + ".\n";
}

std::string missing_year(const Totals& totals, Language language) {
    if (totals.files_without_year == 0) return {};
    if (language == Language::chinese) {
        return fmt::format("有{}个文件看不出报告年度，与年度有关的规则无从比较；可用 --report-year 指明年度。\n",
                           totals.files_without_year);
    }
    return fmt::format(
        "The year of the report is not known for {}, so rules that depend on it had nothing to compare with; "
        "state it with --report-year.\n",
        counted(totals.files_without_year, "file", "files"));
}

enum class Counted : std::uint8_t { finding, pass, paid_off };

std::string_view word_of(Counted counted, Language language) {
    switch (counted) {
        case Counted::pass:
            return choose(language, "（相符）", " (holds)");
        case Counted::paid_off:
            return choose(language, "（比基线减少）", " (paid off)");
        case Counted::finding:
            break;
    }
    return {};
}

/// The most frequent rule first; rules of one frequency by their id.
std::string results_by_rule(std::span<const FileReport> files, const ReportStyle& style) {
    using Key = std::pair<std::string_view, Counted>;
    std::map<Key, std::size_t> counts;
    for (const FileReport& file : files) {
        for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
            if (diagnostic.counts()) ++counts[{diagnostic.rule, Counted::finding}];
            if (diagnostic.pass && style.passes) ++counts[{diagnostic.rule, Counted::pass}];
        }
        for (const BaselineEntry& entry : file.paid_off) ++counts[{entry.rule, Counted::paid_off}];
    }
    std::vector<std::pair<std::size_t, Key>> rows;
    for (const auto& [key, count] : counts) rows.emplace_back(count, key);
    std::ranges::sort(
        rows, [](const auto& a, const auto& b) { return std::tie(b.first, a.second) < std::tie(a.first, b.second); });

    std::string table;
    for (const auto& [count, key] : rows) {
        const auto& [rule, counted] = key;
        fmt::format_to(std::back_inserter(table), "{:>8}  {}{}\n", count, rule, word_of(counted, style.language));
    }
    return table;
}

}  // namespace

std::string text_summary(std::span<const FileReport> files, const ReportStyle& style) {
    std::string summary = style.statistics ? results_by_rule(files, style) : std::string();
    if (style.quiet) return summary;
    const Totals totals = add_up(files);
    summary += style.language == Language::chinese ? summary_in_chinese(totals) : summary_in_english(totals);
    summary += missing_year(totals, style.language);
    return summary;
}

}  // namespace mingcha
