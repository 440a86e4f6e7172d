// A law, regulation or standard that was no longer in force when the report's period began.
//
// Compared with the report's period and not with today; without a known period nothing is said. A citation that speaks
// of the past (原《合同法》, 2019年依据…, 已废止) is left alone.
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::LiteralSet;

constexpr std::string_view kRepublic = "中华人民共和国";

struct Law {
    std::string_view title;
    std::string_view ended_on;   ///< ISO 8601
    int first_year_without = 0;  ///< the first year that it was not in force for a single day
    std::string_view successor;
    bool checked = false;      ///< the facts were checked against a source
    bool replaceable = false;  ///< the successor is one title that can stand in its place
    language::Context context;
};

int first_year_without(std::string_view iso_date) {
    int year = 0;
    for (const char digit : iso_date.substr(0, 4)) year = year * 10 + (digit - '0');
    return iso_date.ends_with("-01-01") ? year : year + 1;
}

class RepealedLaw final : public Rule {
public:
    RepealedLaw(const RuleSpec& spec, std::vector<Law> laws, std::vector<std::size_t> law_of_name, LiteralSet names)
        : laws_(std::move(laws)),
          law_of_name_(std::move(law_of_name)),
          names_(std::move(names)),
          past_before_(spec.options.list("past_before")),
          past_after_(spec.options.list("past_after")),
          past_near_(spec.options.list("past_near")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const int year = context.facts.period.year;
        if (year == 0) return;
        std::optional<TextSpan> reported;
        names_.scan(context.document.text(), [&](std::size_t name, TextSpan span) {
            const Law& law = laws_[law_of_name_[name]];
            if (law.first_year_without > year || (reported && reported->contains(span))) return;
            if (!is_citation(context, law, span)) return;
            reported = span;
            sink.report(finding(law, names_.literal(name), span, year));
        });
    }

private:
    [[nodiscard]] bool is_citation(const RuleContext& context, const Law& law, TextSpan span) const {
        const std::string_view text = context.document.text();
        const TextSpan whole = with_republic(text, span);
        if (!law.context.allows(text, whole)) return false;
        const auto title = title_around(context.facts, span);
        if (title && slice(text, title->name) != slice(text, whole)) return false;
        const TextSpan cited = title ? title->span : whole;
        if (language::touches_before(text, cited.begin, past_before_)) return false;
        if (language::touches_after(text, cited.end, past_after_)) return false;
        return !speaks_of_the_past(context, law, cited);
    }

    static TextSpan with_republic(std::string_view text, TextSpan span) {
        const bool preceded = text.substr(0, span.begin).ends_with(kRepublic);
        return preceded ? TextSpan{span.begin - static_cast<std::uint32_t>(kRepublic.size()), span.end} : span;
    }

    static std::optional<TitleFact> title_around(const Facts& facts, TextSpan span) {
        const auto after = std::ranges::upper_bound(facts.titles, span.begin, {},
                                                    [](const TitleFact& title) { return title.span.begin; });
        if (after == facts.titles.begin()) return std::nullopt;
        const TitleFact& title = *std::prev(after);
        return title.span.contains(span) ? std::optional(title) : std::nullopt;
    }

    /// The sentence says that laws ended, or the clause or the one before it names a year in which this one was still
    /// in force.
    [[nodiscard]] bool speaks_of_the_past(const RuleContext& context, const Law& law, TextSpan cited) const {
        const std::string_view text = context.document.text();
        const TextSpan sentence = language::clause_around(text, cited, language::ClauseExtent::sentence);
        const std::string_view words = slice(text, sentence);
        if (std::ranges::any_of(past_near_,
                                [&](std::string_view word) { return words.find(word) != std::string_view::npos; })) {
            return true;
        }
        TextSpan near = language::clause_around(text, cited);
        if (near.begin > sentence.begin) {
            const auto mark = static_cast<std::uint32_t>(language::previous_offset(text, near.begin));
            near.begin = language::clause_around(text, {mark, mark}).begin;
        }
        return names_year_before_end(context.facts.dates, law, near);
    }

    static bool names_year_before_end(std::span<const DateFact> dates, const Law& law, TextSpan span) {
        auto date =
            std::ranges::lower_bound(dates, span.begin, {}, [](const DateFact& fact) { return fact.span.begin; });
        for (; date != dates.end() && date->span.begin < span.end; ++date) {
            if (date->year != 0 && date->year < law.first_year_without) return true;
        }
        return false;
    }

    static Finding finding(const Law& law, std::string_view name, TextSpan span, int year) {
        Finding finding;
        finding.message = law.checked ? "repealed" : "repealed-unchecked";
        finding.span = span;
        finding.arguments = {{"name", std::string(name)},
                             {"ended", std::string(law.ended_on)},
                             {"successor", std::string(law.successor)},
                             {"year", std::to_string(year)}};
        if (law.replaceable) {
            const std::string prefix(name.starts_with(kRepublic) ? kRepublic : "");
            finding.fixes.push_back(
                {"replace", finding.arguments, {Edit{span, prefix + std::string(law.successor)}}, false});
        }
        return finding;
    }

    std::vector<Law> laws_;
    std::vector<std::size_t> law_of_name_;
    LiteralSet names_;
    std::vector<std::string_view> past_before_;
    std::vector<std::string_view> past_after_;
    std::vector<std::string_view> past_near_;
};

Law read_law(const Table& table, std::size_t row) {
    const std::string_view ended_on = table.cell(row, "ended_on");
    const std::string_view successor = table.cell(row, "successor");
    Law law;
    law.title = table.cell(row, "title");
    law.ended_on = ended_on;
    law.first_year_without = first_year_without(ended_on);
    law.successor = successor;
    law.checked = table.cell(row, "trust") == "checked";
    law.replaceable = table.cell(row, "kind") == "law" && successor.find("、") == std::string_view::npos &&
                      successor.find("（") == std::string_view::npos;
    law.context.unless_before = table.list(row, "unless_before");
    law.context.unless_after = table.list(row, "unless_after");
    return law;
}

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    const Table& table = spec.table("laws");
    std::vector<Law> laws;
    std::vector<std::size_t> law_of_name;
    std::vector<std::string> names;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        laws.push_back(read_law(table, row));
        for (const std::string_view name : table.list(row, "names")) {
            names.emplace_back(name);
            law_of_name.push_back(row);
        }
    }
    auto set = LiteralSet::create(std::move(names));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const RepealedLaw>(spec, std::move(laws), std::move(law_of_name), std::move(*set));
}

}  // namespace

KindInfo repealed_law() { return {"repealed-law", create}; }

}  // namespace mingcha::kinds
