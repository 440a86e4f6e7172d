#include <iterator>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "report/html_parts.hpp"
#include "report/markup.hpp"
#include "report/place_text.hpp"
#include "report/shown_words.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

class CardWriter {
public:
    CardWriter(const HtmlReport& report, std::string& output) : report_(report), output_(output) {}

    void write(const PlacedDiagnostic& finding, std::uint32_t number) {
        append(R"(<li class="card {0}{1}" id="{2}-f{3}" data-finding="{3}" data-severity="{0}" data-rule="{4}">)",
               to_string(finding.severity), is_quiet(finding) ? " quiet" : "", report_.id, number,
               markup(finding.rule));
        append(R"(<p class="head">{} <span class="where">{}</span></p>)", head(finding, number), where(finding.place));
        append(R"(<p class="message">{}</p>)", markup(finding.message));
        for (const PlacedFix& fix : finding.fixes) write(fix);
        write_related(finding);
        write_rule(finding);
        write_state(finding);
        append("</li>\n");
    }

private:
    template <typename... Values>
    void append(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(output_), format, std::forward<Values>(values)...);
    }

    [[nodiscard]] std::string_view word(std::string_view zh, std::string_view en) const {
        return choose(report_.language, zh, en);
    }

    /// A link into the text, where the page shows it.
    [[nodiscard]] std::string head(const PlacedDiagnostic& finding, std::uint32_t number) const {
        std::string name = fmt::format(R"(<span aria-hidden="true">{}</span> {} {})", shape_of(finding.severity),
                                       word_for(finding.severity, report_.language), number);
        if (report_.file.view == nullptr) return name;
        return fmt::format(R"(<a href="#{}-r{}">{}</a>)", report_.id, number, name);
    }

    [[nodiscard]] std::string where(const PlacedSpan& place) const {
        return spoken_place(report_.file.format, place, report_.language);
    }

    void write(const PlacedFix& fix) {
        append(R"(<p class="fix">{}{}</p>)",
               fix.safe ? word("修正：", "Fix: ") : word("修正（须核对）：", "Fix (to be checked): "),
               markup(fix.title));
    }

    void write_related(const PlacedDiagnostic& finding) {
        std::string items;
        for (const PlacedRelated& related : finding.related) {
            if (related.message.empty()) continue;
            fmt::format_to(std::back_inserter(items), "<li>{}{}{}</li>", where(related.place), word("：", ": "),
                           markup(related.message));
        }
        if (!items.empty()) append(R"(<ul class="related">{}</ul>)", items);
    }

    void write_rule(const PlacedDiagnostic& finding) {
        const RuleSpec* const rule = report_.book.find(finding.rule);
        append(R"(<p class="rule">{}<code>{}</code></p>)",
               rule == nullptr ? "" : markup(rule->title.in(report_.language)) + " ", markup(finding.rule));
    }

    void write_state(const PlacedDiagnostic& finding) {
        if (finding.suppression) {
            append(R"(<p class="quiet-note">{}{}</p>)", word("已豁免：", "Suppressed: "),
                   markup(finding.suppression->reason));
        } else if (finding.baseline == BaselineState::unchanged) {
            append(R"(<p class="quiet-note">{}</p>)", word("在基线中。", "In the baseline."));
        }
    }

    const HtmlReport& report_;
    std::string& output_;
};

}  // namespace

std::string html_findings(const HtmlReport& report) {
    std::string list = fmt::format(R"(<div class="list" data-file="{}">)", report.id);
    if (report.numbers.empty() || report.numbers == std::vector<std::uint32_t>(report.numbers.size(), 0)) {
        list += fmt::format(R"(<p class="nothing">{}</p>)", choose(report.language, "未发现问题。", "Nothing found."));
        return list + "</div>\n";
    }
    list += "<ol>\n";
    CardWriter writer(report, list);
    for (std::size_t i = 0; i < report.numbers.size(); ++i) {
        if (report.numbers[i] > 0) writer.write(report.file.diagnostics[i], report.numbers[i]);
    }
    return list + "</ol></div>\n";
}

}  // namespace mingcha
