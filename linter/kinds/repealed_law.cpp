// A law, regulation or standard that was no longer in force when the report's period began.
//
// Compared with the report's period and not with today; without a known period nothing is said. A citation that speaks
// of the past (原《合同法》, 2019年依据…, 已废止) is left alone.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/titles.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/past_mention.hpp"
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

class RepealedLaw final : public Rule {
public:
    RepealedLaw(const RuleSpec& spec, std::vector<Law> laws, std::vector<std::size_t> law_of_name, LiteralSet names)
        : laws_(std::move(laws)), law_of_name_(std::move(law_of_name)), names_(std::move(names)), past_(spec.options) {}

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
        const TitleFact* title = title_around(context.facts, span);
        if (title != nullptr && slice(text, title->name) != slice(text, whole)) return false;
        return !past_.speaks_of_the_past(context, title != nullptr ? title->span : whole, law.first_year_without);
    }

    static TextSpan with_republic(std::string_view text, TextSpan span) {
        const bool preceded = text.substr(0, span.begin).ends_with(kRepublic);
        return preceded ? TextSpan{span.begin - static_cast<std::uint32_t>(kRepublic.size()), span.end} : span;
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
    PastMention past_;
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
