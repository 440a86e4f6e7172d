#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "report/equation_text.hpp"
#include "report/html_parts.hpp"
#include "report/markup.hpp"
#include "report/shown_words.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

/// Finds the words that a rule said of a relation, whether it holds or not.
class RelationWords {
public:
    explicit RelationWords(const HtmlReport& report)
        : report_(report), of_number_(report.view().reading.facts.quantities.size()) {
        for (std::size_t i = 0; i < report.view().diagnostics.size(); ++i) {
            std::vector<std::uint32_t>& numbers = numbers_.emplace_back();
            if (!report.file.diagnostics[i].rule.starts_with("numeric/")) continue;
            add_numbers_in(report.view().diagnostics[i].span, numbers);
            for (const TextSpan span : report.view().diagnostics[i].related) add_numbers_in(span, numbers);
            for (const std::uint32_t number : numbers) of_number_[number].push_back(i);
        }
    }

    /// The message of the narrowest diagnostic that names all operands and agrees with the verdict; empty if none does.
    [[nodiscard]] std::string_view of(const Relation& relation) const {
        if (relation.operands.empty()) return {};
        const std::size_t* best = nullptr;
        for (const std::size_t& index : of_number_[relation.operands.front().quantity]) {
            if (report_.file.diagnostics[index].pass != (relation.verdict == Verdict::holds)) continue;
            if (!names_all(numbers_[index], relation)) continue;
            if (best == nullptr || numbers_[index].size() < numbers_[*best].size()) best = &index;
        }
        return best == nullptr ? std::string_view() : report_.file.diagnostics[*best].message;
    }

private:
    void add_numbers_in(TextSpan span, std::vector<std::uint32_t>& numbers) const {
        const std::vector<Quantity>& all = report_.view().reading.facts.quantities;
        auto number = std::ranges::lower_bound(all, span.begin, {}, [](const Quantity& q) { return q.span.begin; });
        for (; number != all.end() && span.contains(number->span); ++number) {
            numbers.push_back(static_cast<std::uint32_t>(number - all.begin()));
        }
    }

    static bool names_all(const std::vector<std::uint32_t>& numbers, const Relation& relation) {
        return std::ranges::all_of(relation.operands, [&](const Operand& operand) {
            return std::ranges::find(numbers, operand.quantity) != numbers.end();
        });
    }

    const HtmlReport& report_;
    std::vector<std::vector<std::uint32_t>> numbers_;  // that each diagnostic is about
    std::vector<std::vector<std::size_t>> of_number_;  // the diagnostics that are about each number
};

class LedgerWriter {
public:
    explicit LedgerWriter(const HtmlReport& report) : report_(report), words_(report) {}

    [[nodiscard]] std::string write() const {
        const std::vector<Relation>& relations = report_.view().reading.relations;
        std::string ledger = fmt::format(
            R"(<section class="ledger"><details><summary>{}</summary><ol>)",
            fmt::format(fmt::runtime(choose(report_.language, "数字关系（{}）", "Relations between numbers ({})")),
                        relations.size()));
        for (std::size_t i = 0; i < relations.size(); ++i) ledger += entry(relations[i], i);
        return ledger + "</ol></details></section>\n";
    }

private:
    [[nodiscard]] std::string entry(const Relation& relation, std::size_t index) const {
        std::vector<std::uint32_t> numbers;
        for (const Operand& operand : relation.operands) numbers.push_back(operand.quantity);
        std::string item = fmt::format(R"(<li class="relation {}" id="{}-e{}" data-operands="{}">)",
                                       to_string(relation.verdict), report_.id, index, fmt::join(numbers, " "));
        fmt::format_to(std::back_inserter(item), R"(<p><span class="verdict">{}</span> {}</p>)",
                       word_for(relation.verdict, report_.language), word_for(relation.kind, report_.language));
        if (const std::string_view words = words_.of(relation); !words.empty()) {
            fmt::format_to(std::back_inserter(item), "<p>{}</p>", markup(words));
        }
        const Document& document = report_.view().document;
        const std::string equation = equation_text(relation, document, report_.view().reading.facts);
        if (!equation.empty())
            fmt::format_to(std::back_inserter(item), R"(<p class="equation">{}</p>)", markup(equation));
        return item + operands(relation) + "</li>\n";
    }

    /// Links to the numbers in the text.
    [[nodiscard]] std::string operands(const Relation& relation) const {
        if (relation.operands.empty()) return {};
        const ReportView& view = report_.view();
        std::string list = R"(<ul class="operands">)";
        for (const Operand& operand : relation.operands) {
            TextSpan label = operand.label;
            if (label.empty() && operand.quantity < view.reading.labels.size()) {
                label = view.reading.labels[operand.quantity];
            }
            fmt::format_to(std::back_inserter(list), R"(<li>{}<a href="#{}-n{}">{}</a></li>)",
                           label.empty() ? "" : markup(view.document.text(label)) + " ", report_.id, operand.quantity,
                           markup(view.document.text(view.reading.facts.quantities[operand.quantity].span)));
        }
        return list + "</ul>";
    }

    const HtmlReport& report_;
    RelationWords words_;
};

}  // namespace

std::string html_ledger(const HtmlReport& report) {
    return report.view().reading.relations.empty() ? std::string() : LedgerWriter(report).write();
}

}  // namespace mingcha
