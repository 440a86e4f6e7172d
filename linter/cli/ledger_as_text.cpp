#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/document_arguments.hpp"
#include "cli/ledger.hpp"
#include "report/equation_text.hpp"
#include "report/json_text.hpp"
#include "report/number_relations.hpp"
#include "report/wording.hpp"

namespace mingcha::cli {

namespace {

/// Writes one line a fact: where it stands, what it is, what it says.
class TextLedger {
public:
    TextLedger(const Document& document, const Reading& reading, Language language)
        : document_(document),
          language_(language),
          reading_(reading),
          standings_(standings(reading.facts, reading.relations)),
          relations_of_(relations_of_numbers(reading)) {}

    void add(const Quantity& quantity) {
        const std::string value = quantity.hedge == Hedge::range
                                      ? fmt::format("{} … {}", to_string(quantity.value), to_string(quantity.upper))
                                      : to_string(quantity.value);
        std::string details(to_string(quantity.dimension));
        if (quantity.hedge != Hedge::none) details += fmt::format(", {}", to_string(quantity.hedge));
        const std::size_t index = quantities_++;
        std::string standing(to_string(standings_[index]));
        if (!reading_.labels[index].empty()) details += fmt::format(", {}", document_.text(reading_.labels[index]));
        for (const std::size_t relation : relations_of_[index]) standing += fmt::format(" #{}", relation + 1);
        line(quantity.span, "number", fmt::format("= {} ({}) {}", value, details, standing));
    }

    void add(const DateFact& date) { line(date.span, "date", fmt::format("= {}", iso_date(date))); }

    void add(const TitleFact& title) { line(title.span, "title", {}); }

    void add(const Relation& relation) {
        const std::string what =
            fmt::format("#{} {} {}", ++relations_, to_string(relation.kind), to_string(relation.verdict));
        page_ += fmt::format("{}: {}: {}\n", place_of(document_, relation.span, language_), what,
                             equation_text(relation, document_, reading_.facts));
        for (const Operand& operand : relation.operands) {
            if (operand.label.empty()) continue;
            page_ += fmt::format("    {} ({})\n", document_.text(reading_.facts.quantities[operand.quantity].span),
                                 document_.text(operand.label));
        }
    }

    void add_heading(std::string_view heading, std::size_t count) { page_ += fmt::format("{} ({})\n", heading, count); }

    [[nodiscard]] std::string take() { return std::move(page_); }

private:
    void line(TextSpan span, std::string_view what, std::string_view details) {
        page_ +=
            fmt::format("{}: {}: {} {}", place_of(document_, span, language_), what, document_.text(span), details);
        page_.erase(page_.find_last_not_of(' ') + 1);
        page_ += '\n';
    }

    const Document& document_;
    Language language_;
    const Reading& reading_;
    std::vector<Standing> standings_;
    std::vector<std::vector<std::size_t>> relations_of_;
    std::size_t quantities_ = 0;
    std::size_t relations_ = 0;
    std::string page_;
};

}  // namespace

std::string ledger_as_text(const Document& document, const Reading& reading, Language language) {
    TextLedger ledger(document, reading, language);
    const auto add_all = [&](std::string_view zh, std::string_view en, const auto& items) {
        ledger.add_heading(choose(language, zh, en), items.size());
        for (const auto& item : items) ledger.add(item);
    };
    add_all("数字", "Numbers", reading.facts.quantities);
    add_all("日期", "Dates", reading.facts.dates);
    add_all("书名号", "Titles", reading.facts.titles);
    add_all("数字关系", "Relations", reading.relations);
    const std::vector<Standing> all = standings(reading.facts, reading.relations);
    const auto count = [&](Standing standing) { return std::ranges::count(all, standing); };
    const std::string year = reading.facts.period.year == 0 ? "-" : std::to_string(reading.facts.period.year);
    const std::string read =
        fmt::format(fmt::runtime(choose(language, "共读取{}个数字：相符{}个，矛盾{}个，未涉及{}个",
                                        "{} numbers read: {} tied, {} contradicted, {} unbound")),
                    all.size(), count(Standing::tied), count(Standing::contradicted), count(Standing::unbound));
    return ledger.take() + fmt::format("{}\n{}: {} ({})\n", read, choose(language, "报告年度", "Report year"), year,
                                       to_string(reading.facts.period.basis));
}

}  // namespace mingcha::cli
