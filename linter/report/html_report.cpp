#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "mingcha/report.hpp"
#include "mingcha/version.hpp"
#include "report/html_page.hpp"
#include "report/html_parts.hpp"
#include "report/markup.hpp"
#include "report/shown_words.hpp"
#include "report/totals.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

class PageWriter {
public:
    PageWriter(std::span<const FileReport> files, const RuleBook& book, Language language) : language_(language) {
        reports_.reserve(files.size());
        for (std::size_t i = 0; i < files.size(); ++i) reports_.emplace_back(files[i], i, book, language);
    }

    [[nodiscard]] std::string write() const {
        MessageArguments parts = page_words(language_);
        parts.emplace_back("lang", word("zh-CN", "en"));
        parts.emplace_back("version", kVersion);
        parts.emplace_back("title", title());
        parts.emplace_back("style", kPageStyle);
        parts.emplace_back("script", kPageScript);
        parts.emplace_back("style-hash", kStyleHash);
        parts.emplace_back("script-hash", kScriptHash);
        parts.emplace_back("chooser", chooser());
        parts.emplace_back("rule-options", rule_options());
        parts.emplace_back("quiet-switch", quiet_switch());
        std::string outlines;
        std::string articles = has_overview() ? overview() : std::string();
        std::string lists;
        for (const HtmlReport& report : reports_) {
            articles += article(report);
            lists += html_findings(report);
            if (report.file.view != nullptr) outlines += html_outline(report);
        }
        parts.emplace_back("outlines", std::move(outlines));
        parts.emplace_back("articles", std::move(articles));
        parts.emplace_back("lists", std::move(lists));
        return fill_placeholders(kPageFrame, parts);
    }

private:
    [[nodiscard]] std::string_view word(std::string_view zh, std::string_view en) const {
        return choose(language_, zh, en);
    }

    [[nodiscard]] bool has_overview() const { return reports_.size() != 1; }

    [[nodiscard]] std::string title() const {
        return has_overview() ? std::string(word("明察：检查结果", "mingcha: results"))
                              : markup(reports_.front().file.path) + std::string(word("：明察", ": mingcha"));
    }

    [[nodiscard]] std::string chooser() const {
        if (!has_overview()) return {};
        std::string html = fmt::format(
            R"(<p class="chooser"><label for="file">{}</label><select id="file"><option value="overview">{}</option>)",
            word("报告", "Report"), word("总览", "Overview"));
        for (const HtmlReport& report : reports_) {
            fmt::format_to(std::back_inserter(html), R"(<option value="{}">{}</option>)", report.id,
                           markup(report.file.path));
        }
        return html + "</select></p>";
    }

    /// The rules that have findings, below their categories.
    [[nodiscard]] std::string rule_options() const {
        std::set<std::string_view> rules;
        for (const HtmlReport& report : reports_) {
            for (const PlacedDiagnostic& diagnostic : report.file.diagnostics) {
                if (!diagnostic.pass) rules.insert(diagnostic.rule);
            }
        }
        std::string html;
        std::string_view category;
        for (const std::string_view rule : rules) {
            const std::string_view own = rule.substr(0, rule.find('/'));
            if (own != category) fmt::format_to(std::back_inserter(html), R"(<option value="{0}">{0}</option>)", own);
            category = own;
            fmt::format_to(std::back_inserter(html), R"(<option value="{0}">{0}</option>)", rule);
        }
        return html;
    }

    /// Only where something was accepted.
    [[nodiscard]] std::string quiet_switch() const {
        const bool any = std::ranges::any_of(
            reports_, [](const HtmlReport& report) { return std::ranges::any_of(report.file.diagnostics, is_quiet); });
        if (!any) return {};
        return fmt::format(R"(<label><input type="checkbox" id="show-quiet"> {}</label>)",
                           word("也显示已豁免的和基线中的", "also show what is suppressed or in the baseline"));
    }

    [[nodiscard]] std::string overview() const {
        std::string html = fmt::format(
            R"(<article data-file="overview"><div class="about"><h1>{}</h1></div><div class="scroll" tabindex="0">)"
            R"(<table class="overview"><thead><tr><th scope="col">{}</th>)",
            word("检查结果", "Results"), word("报告", "Report"));
        for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
            fmt::format_to(std::back_inserter(html), R"(<th scope="col">{} {}</th>)", shape_of(severity),
                           word_for(severity, language_));
        }
        fmt::format_to(std::back_inserter(html), R"(<th scope="col">{}</th></tr></thead><tbody>)",
                       word("数字相符／矛盾", "Numbers that agree / do not"));
        for (const HtmlReport& report : reports_) html += overview_row(report);
        return html + "</tbody></table></div></article>\n";
    }

    [[nodiscard]] std::string overview_row(const HtmlReport& report) const {
        const std::string name =
            fmt::format(R"(<a href="#{0}" data-opens="{0}">{1}</a>)", report.id, markup(report.file.path));
        if (report.file.failure) {
            return fmt::format(R"(<tr><td>{}</td><td colspan="4">{}</td></tr>)", name, failure(report));
        }
        const Totals totals = add_up({&report.file, 1});
        return fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{} / {}</td></tr>\n", name,
                           totals.errors, totals.warnings, totals.notes, totals.read.numbers_tied,
                           totals.read.numbers_contradicted);
    }

    [[nodiscard]] std::string failure(const HtmlReport& report) const {
        return fmt::format("{}{}", word("未能读取：", "Could not be read: "),
                           markup(report.file.failure->message.in(language_)));
    }

    [[nodiscard]] std::string article(const HtmlReport& report) const {
        std::string html =
            fmt::format(R"(<article id="{0}" data-file="{0}" lang="zh-CN"><div class="about" lang="{1}">)"
                        "<h1>{2}</h1>",
                        report.id, word("zh-CN", "en"), markup(report.file.path));
        html += report.file.failure ? fmt::format("<p>{}</p>", failure(report)) : about(report);
        html += "</div>\n";
        if (report.file.view != nullptr) {
            fmt::format_to(std::back_inserter(html), "<div class=\"prose\">\n{}</div>\n", html_text(report));
            html += html_ledger(report);
        }
        return html + "</article>\n";
    }

    /// What was found and how far the numbers were checked; the key to the marks at once.
    [[nodiscard]] std::string about(const HtmlReport& report) const {
        const Totals totals = add_up({&report.file, 1});
        const CheckStatistics& read = totals.read;
        std::string html = "<p class=\"key\">";
        for (const auto& [severity, count] :
             {std::pair(Severity::error, totals.errors), std::pair(Severity::warning, totals.warnings),
              std::pair(Severity::note, totals.notes)}) {
            fmt::format_to(std::back_inserter(html), R"(<span><mark class="{}">{} {} {}</mark></span> )",
                           to_string(severity), shape_of(severity), word_for(severity, language_), count);
        }
        html += "</p>";
        if (report.file.period.year > 0) {
            fmt::format_to(std::back_inserter(html), "<p>{} {}</p>", word("报告年度：", "Report year:"),
                           report.file.period.year);
        }
        return read.numbers_checked == 0 ? html : html + ledger_bar(read);
    }

    [[nodiscard]] std::string ledger_bar(const CheckStatistics& read) const {
        const std::uint32_t unbound = read.numbers_checked - read.numbers_tied - read.numbers_contradicted;
        const std::vector<std::pair<Standing, std::uint32_t>> shares{
            {Standing::tied, read.numbers_tied},
            {Standing::contradicted, read.numbers_contradicted},
            {Standing::unbound, unbound}};
        std::string bar = fmt::format(R"(<svg viewBox="0 0 {} 1" preserveAspectRatio="none" aria-hidden="true">)",
                                      read.numbers_checked);
        std::string key = fmt::format("<p class=\"key\"><span>{}{}</span>", word("数字 ", "Numbers: "), read.numbers);
        std::uint32_t begin = 0;
        for (const auto& [standing, count] : shares) {
            fmt::format_to(std::back_inserter(bar), R"(<rect class="{}" x="{}" width="{}" height="1"/>)",
                           to_string(standing), begin, count);
            fmt::format_to(std::back_inserter(key), R"(<span><span class="n {}">{}</span> {}</span>)",
                           to_string(standing), word_for(standing, language_), count);
            begin += count;
        }
        return bar + "</svg>" + key + "</p>";
    }

    Language language_;
    std::vector<HtmlReport> reports_;
};

}  // namespace

std::string html_report(std::span<const FileReport> files, const RuleBook& book, const ReportStyle& style) {
    return PageWriter(files, book, style.language).write();
}

}  // namespace mingcha
