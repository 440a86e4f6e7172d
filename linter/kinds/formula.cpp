// A numbered formula whose members are wrong: “四个意识”（政治意识、大局意识、核心意识、看齐意识）.
//
// The members are looked for in brackets or behind a colon after the name, and directly before it
// (创新、协调、绿色、开放、共享的新发展理念). All but one of them must be right: a list that shares less with the
// formula is about something else. Lists that end in 等 claim nothing.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/member_list.hpp"
#include "kinds/support/requirements.hpp"
#include "language/clause.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::LiteralSet;

// With fewer members, one that is right proves nothing.
constexpr std::size_t kFewestToMissOne = 4;
constexpr std::size_t kFewestToSwapOne = 3;

constexpr std::string_view kClosingQuote = "”";
constexpr std::array<std::string_view, 8> kOpenings = {"（", "(", "：", ":", "，即", "即", "——", "，包括"};
constexpr std::array<std::string_view, 4> kBeforeName = {"的", "“", "的“", ""};

struct Formula {
    std::string_view name;
    Members members;
    bool ordered = false;
};

Formula read_formula(const Table& table, std::size_t row) {
    Formula formula;
    formula.name = table.cell(row, "name");
    formula.ordered = table.cell(row, "ordered") == "yes";
    for (std::string_view forms : table.list(row, "members")) {
        std::vector<std::string_view>& member = formula.members.emplace_back();
        for (std::size_t slash = forms.find('/'); slash != std::string_view::npos; slash = forms.find('/')) {
            member.push_back(forms.substr(0, slash));
            forms.remove_prefix(slash + 1);
        }
        member.push_back(forms);
    }
    return formula;
}

/// How a list differs from its formula.
struct Verdict {
    std::string_view message;  ///< empty if nothing is wrong, or if it is not about the formula
    std::optional<ListItem> item;
    std::size_t member = 0;  ///< the one that is missing
};

Verdict judge(const Formula& formula, const MemberList& list) {
    std::vector<bool> seen(formula.members.size());
    std::vector<ListItem> strangers;
    bool in_order = true;
    std::size_t last = 0;
    for (const ListItem& item : list.items) {
        if (!item.member || seen[*item.member]) {
            strangers.push_back(item);
            continue;
        }
        seen[*item.member] = true;
        in_order = in_order && *item.member >= last;
        last = *item.member;
    }
    const auto missing = static_cast<std::size_t>(std::ranges::count(seen, false));
    if (missing == 0 && strangers.empty()) return {formula.ordered && !in_order ? "order" : "", {}, 0};
    if (missing != 1 || strangers.size() > 1) return {};
    const auto member = static_cast<std::size_t>(std::ranges::find(seen, false) - seen.begin());
    if (strangers.empty()) return {seen.size() >= kFewestToMissOne ? "missing" : "", {}, member};
    return {seen.size() >= kFewestToSwapOne ? "wrong" : "", strangers.front(), member};
}

class FormulaRule final : public Rule {
public:
    FormulaRule(std::vector<Formula> formulas, LiteralSet names)
        : formulas_(std::move(formulas)), names_(std::move(names)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        names_.scan(text, [&](std::size_t index, TextSpan name) {
            const Formula& formula = formulas_[index];
            auto list = list_behind(text, name, formula);
            if (!list) list = list_before(text, name, formula);
            if (!list || list->open_ended || list->items.size() < 2) return;
            const Verdict verdict = judge(formula, *list);
            if (!verdict.message.empty()) sink.report(finding(text, name, formula, *list, verdict));
        });
    }

private:
    /// The list that an opening behind the name announces, if it ends where a list may end.
    static std::optional<MemberList> list_behind(std::string_view text, TextSpan name, const Formula& formula) {
        std::uint32_t offset = name.end;
        if (text.substr(offset).starts_with(kClosingQuote)) offset += static_cast<std::uint32_t>(kClosingQuote.size());
        const auto* const opening = std::ranges::find_if(
            kOpenings, [&](std::string_view mark) { return text.substr(offset).starts_with(mark); });
        if (opening == kOpenings.end()) return std::nullopt;
        MemberList list = read_member_list(text, offset + static_cast<std::uint32_t>(opening->size()), formula.members);
        const std::string_view rest = text.substr(list.end);
        const bool in_brackets = *opening == "（" || *opening == "(";
        const bool is_whole = in_brackets ? rest.starts_with("）") || rest.starts_with(")")
                                          : rest.empty() || rest.starts_with("。") || rest.starts_with("\n");
        return is_whole || list.open_ended ? std::optional(std::move(list)) : std::nullopt;
    }

    /// The list that goes up to the name.
    static std::optional<MemberList> list_before(std::string_view text, TextSpan name, const Formula& formula) {
        const std::uint32_t from = language::clause_around(text, name, language::ClauseExtent::sentence).begin;
        const std::string_view before = slice(text, {from, name.begin});
        std::size_t first = std::string_view::npos;
        for (const auto& forms : formula.members) {
            for (const std::string_view form : forms) first = std::min(first, before.find(form));
        }
        if (first == std::string_view::npos) return std::nullopt;
        MemberList list = read_member_list(text, from + static_cast<std::uint32_t>(first), formula.members);
        if (list.end > name.begin || list.items.empty() || !list.items.back().member) return std::nullopt;
        const std::string_view between = slice(text, {list.end, name.begin});
        return std::ranges::find(kBeforeName, between) == kBeforeName.end() ? std::nullopt
                                                                            : std::optional(std::move(list));
    }

    static Finding finding(std::string_view text, TextSpan name, const Formula& formula, const MemberList& list,
                           const Verdict& verdict) {
        Finding finding;
        finding.message = verdict.message;
        finding.span = {list.items.front().span.begin, list.items.back().span.end};
        std::string members;
        for (const auto& forms : formula.members) members.append(members.empty() ? "" : "、").append(forms.front());
        finding.arguments = {{"name", std::string(formula.name)},
                             {"members", members},
                             {"member", std::string(formula.members[verdict.member].front())},
                             {"item", verdict.item ? std::string(slice(text, verdict.item->span)) : std::string()}};
        if (verdict.item) {
            finding.span = verdict.item->span;
            finding.fixes.push_back({"replace",
                                     finding.arguments,
                                     {Edit{verdict.item->span, std::string(formula.members[verdict.member].front())}},
                                     false});
        }
        finding.related.push_back({name, "name", finding.arguments});
        return finding;
    }

    std::vector<Formula> formulas_;
    LiteralSet names_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"missing", "wrong", "order", "name", "replace"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "formulas", {"name", "members", "ordered"}); !complete)
        return tl::unexpected(complete.error());
    const Table& table = spec.table("formulas");
    std::vector<Formula> formulas;
    std::vector<std::string> names;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        formulas.push_back(read_formula(table, row));
        names.emplace_back(formulas.back().name);
    }
    auto set = LiteralSet::create(std::move(names));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const FormulaRule>(std::move(formulas), *std::move(set));
}

}  // namespace

KindInfo formula() { return {"formula", create}; }

}  // namespace mingcha::kinds
