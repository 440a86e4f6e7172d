// An institution, a procedure or a term of policy that had ended before the report's period began, told as of today.
//
// Any number of tables may feed it. Compared with the report's period and not with today; without a known period
// nothing is said. A title in 《》 keeps the words of its time, and what speaks of the past (原国家工商总局,
// 2017年取得…) is left alone.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/titles.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/foreign_names.hpp"
#include "kinds/support/past_mention.hpp"
#include "kinds/support/quotation.hpp"
#include "kinds/support/requirements.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::LiteralSet;

struct Term {
    std::string_view ended_on;
    int first_year_without = 0;
    std::string_view successor;  ///< in words; empty if there is none
    std::string_view replace;    ///< what can stand in its place as it is; empty if nothing can
    std::string_view message;    ///< key of the message
    language::Context context;
};

Term read_term(const Table& table, std::size_t row) {
    Term term;
    term.ended_on = table.cell(row, "ended_on");
    const int from_year = first_year_without(table.cell(row, "from_year"));
    // A year alone reads as its whole length, so that the first year without it is the next.
    term.first_year_without = from_year != 0 ? from_year - 1 : first_year_without(term.ended_on);
    term.successor = table.cell(row, "successor");
    term.replace = table.cell(row, "replace");
    const bool hint = table.cell(row, "say") == "note";
    if (term.successor.empty()) {
        term.message = hint ? "over-hint" : "over";
    } else {
        term.message = hint ? "ended-hint" : "ended";
    }
    term.context = {table.list(row, "unless_before"), table.list(row, "unless_after"),
                    table.list(row, "unless_near_before"), table.list(row, "near_before"),
                    table.list(row, "near_after")};
    return term;
}

class EndedTerm final : public Rule {
public:
    EndedTerm(const RuleSpec& spec, std::vector<Term> terms, std::vector<std::size_t> term_of_name, LiteralSet names)
        : terms_(std::move(terms)),
          term_of_name_(std::move(term_of_name)),
          names_(std::move(names)),
          past_(spec.options),
          foreign_(spec) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const int year = context.facts.period.year;
        if (year == 0) return;
        std::uint32_t reported_to = 0;
        names_.scan(context.document.text(), [&](std::size_t name, TextSpan span) {
            const Term& term = terms_[term_of_name_[name]];
            if (term.first_year_without > year || span.begin < reported_to || !is_of_today(context, term, span)) return;
            reported_to = span.end;
            sink.report(finding(term, names_.literal(name), span, year));
        });
    }

private:
    [[nodiscard]] bool is_of_today(const RuleContext& context, const Term& term, TextSpan span) const {
        return term.context.allows(context.document.text(), span) && title_around(context.facts, span) == nullptr &&
               !foreign_.claim(context.document.text(), span) &&
               !past_.speaks_of_the_past(context, span, term.first_year_without);
    }

    static Finding finding(const Term& term, std::string_view name, TextSpan span, int year) {
        Finding finding;
        finding.message = term.message;
        finding.span = span;
        finding.arguments = {{"name", quotable(name)},
                             {"ended", std::string(term.ended_on)},
                             {"successor", std::string(term.successor)},
                             {"replacement", std::string(term.replace)},
                             {"year", std::to_string(year)}};
        if (!term.replace.empty())
            finding.fixes.push_back({"replace", finding.arguments, {Edit{span, std::string(term.replace)}}, false});
        return finding;
    }

    std::vector<Term> terms_;
    std::vector<std::size_t> term_of_name_;
    LiteralSet names_;
    PastMention past_;
    ForeignNames foreign_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"ended", "ended-hint", "over", "over-hint", "replace"}); !complete)
        return tl::unexpected(complete.error());
    std::vector<Term> terms;
    std::vector<std::size_t> term_of_name;
    std::vector<std::string> names;
    for (const auto& [name, table] : spec.tables) {
        if (name == kCountriesTable) continue;
        if (auto complete = require_columns(spec, name, {"names", "ended_on"}); !complete)
            return tl::unexpected(complete.error());
        for (std::size_t row = 0; row < table->row_count(); ++row) {
            for (const std::string_view literal : table->list(row, "names")) {
                names.emplace_back(literal);
                term_of_name.push_back(terms.size());
            }
            terms.push_back(read_term(*table, row));
        }
    }
    auto set = LiteralSet::create(std::move(names));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const EndedTerm>(spec, std::move(terms), std::move(term_of_name), *std::move(set));
}

}  // namespace

KindInfo ended_term() { return {"ended-term", create}; }

}  // namespace mingcha::kinds
