// What the report calls a year: 2023年是“十四五”承上启下的关键之年. A plan has one first and one last year.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/stated_year.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::string_view kYear = "之年";

struct Role {
    std::string_view anchor;
    std::vector<std::string_view> roles;  ///< empty: any
    int first_year = 0;
    int last_year = 0;
    bool checked = false;
};

class YearRole final : public Rule {
public:
    YearRole(const RuleSpec& spec, std::vector<Role> roles, language::LiteralSet word)
        : unless_(spec.options.list("unless")), roles_(std::move(roles)), word_(std::move(word)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        word_.scan(text, [&](std::size_t, TextSpan span) {
            const TextSpan clause = language::clause_around(text, span, language::ClauseExtent::item);
            const TextSpan said{clause.begin, span.end};
            const Role* role = role_in(slice(text, said));
            if (role == nullptr || language::contains_any(slice(text, said), unless_)) return;
            const StatedYear stated = stated_year(context, span);
            if (stated.year == 0 || !stated.is_only_one) return;
            const bool fits = stated.year >= role->first_year && stated.year <= role->last_year;
            if (fits || stated.is_printed) report(*role, slice(text, said), said, stated.year, fits, sink);
        });
    }

private:
    /// The first row whose anchor and role the words hold, the role close to the end: 十四五…收官之年.
    [[nodiscard]] const Role* role_in(std::string_view said) const {
        const auto found = std::ranges::find_if(roles_, [&](const Role& role) {
            const std::size_t anchor = said.rfind(role.anchor);
            if (anchor == std::string_view::npos) return false;
            const std::string_view behind = said.substr(anchor + role.anchor.size());
            // Between the two another name may stand, whose year is meant: “十四五”第四年、“双百行动”收官之年.
            if (behind.find("“") != std::string_view::npos) return false;
            return role.roles.empty() || std::ranges::any_of(role.roles, [&](std::string_view word) {
                       return behind.substr(0, behind.size() - kYear.size()).ends_with(word);
                   });
        });
        return found == roles_.end() ? nullptr : &*found;
    }

    /// “十四五”规划的收官之年, with its quotation mark.
    static std::string_view phrase_of(const Role& role, std::string_view words) {
        constexpr std::string_view kMark = "“";
        const std::size_t anchor = words.rfind(role.anchor);
        const bool is_quoted = words.substr(0, anchor).ends_with(kMark);
        return words.substr(is_quoted ? anchor - kMark.size() : anchor);
    }

    static void report(const Role& role, std::string_view words, TextSpan said, int year, bool fits, Sink& sink) {
        Finding finding;
        finding.pass = fits;
        finding.message = fits ? "holds" : role.checked ? "wrong" : "wrong-unchecked";
        finding.span = said;
        const std::string first = std::to_string(role.first_year);
        const std::string last = std::to_string(role.last_year);
        finding.arguments = {{"phrase", std::string(phrase_of(role, words))},
                             {"year", std::to_string(year)},
                             {"years", role.first_year == role.last_year ? first : first + "—" + last}};
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> unless_;  ///< 谋划, 编制: done before the plan begins
    std::vector<Role> roles_;
    language::LiteralSet word_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "wrong-unchecked", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    if (auto complete = require_columns(spec, "roles", {"anchor", "roles", "first_year", "last_year", "trust"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    const Table& table = spec.table("roles");
    std::vector<Role> roles;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const auto first_year = require_number(spec, "roles", row, "first_year");
        if (!first_year) return tl::unexpected(first_year.error());
        const auto last_year = require_number(spec, "roles", row, "last_year");
        if (!last_year) return tl::unexpected(last_year.error());
        roles.push_back({table.cell(row, "anchor"), table.list(row, "roles"), *first_year, *last_year,
                         table.cell(row, "trust") == "checked"});
    }
    auto word = language::LiteralSet::create({std::string(kYear)});
    if (!word) return tl::unexpected(word.error());
    return std::make_unique<const YearRole>(spec, std::move(roles), *std::move(word));
}

}  // namespace

KindInfo year_role() { return {"year-role", create}; }

}  // namespace mingcha::kinds
