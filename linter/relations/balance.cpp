// Roll-forward: 年初结余412吨，全年产生8635吨，处置7268吨，利用1390吨，年末结余389吨. What was there, and came, and
// went, makes what is there.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "relations/comparison.hpp"
#include "relations/equation.hpp"
#include "relations/stated_change.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

using Figures = std::span<const Figure>;

constexpr auto kClosings = std::to_array<std::string_view>({"年末", "年底", "期末", "月末", "季末"});
constexpr auto kParts = std::to_array<std::string_view>({"其中", "包括", "含"});
/// Longer words stand before those that they hold: 转入固定资产 leaves what 转入 enters.
constexpr auto kOutflows = std::to_array<std::string_view>(
    {"转入固定资产", "减少", "支出", "支付", "使用", "退出", "报废", "离职", "退休", "辞职", "调出", "转出",
     "处置",         "利用", "出库", "出栏", "死亡", "淘汰", "结案", "办结", "审结", "收回", "回收", "偿还",
     "归还",         "注销", "撤销", "关闭", "核销", "消耗", "耗用", "领用", "销售", "售出", "发放", "出园",
     "毕业",         "清退", "脱困", "出账", "流出", "付出", "费用", "拆除", "脱贫", "整改", "销号", "摘牌"});
constexpr auto kInflows = std::to_array<std::string_view>(
    {"增加", "新增", "新",   "收入", "产生", "招聘", "聘用", "录用", "入职", "调入", "转入", "入库",
     "入园", "购入", "购进", "外购", "采购", "生产", "立案", "受理", "收案", "投放", "计提", "登记",
     "升规", "流入", "接收", "存入", "自繁", "筹集", "发展", "引进", "收到", "建档", "投入"});
constexpr std::size_t kMostUnknown = 4;

/// Which way a number goes in the account.
enum class Flow : std::uint8_t { in, out, unknown };

Flow flow_of(std::string_view clause) {
    if (contains_any<kOutflows>(clause)) return Flow::out;
    return contains_any<kInflows>(clause) ? Flow::in : Flow::unknown;
}

struct Account {
    std::size_t opening = 0;
    std::size_t closing = 0;
    std::vector<std::size_t> flows;
};

/// The account that a sentence states, if it does: where it opens, where it closes, and what lies between.
class AccountReader {
public:
    explicit AccountReader(Figures figures) : figures_(figures) {}

    [[nodiscard]] std::optional<Account> read() const {
        const auto opening = find([&](const Figure& figure) { return is_opening(figure); });
        if (!opening) return std::nullopt;
        Account account{*opening, 0, {}};
        const auto closing = closing_of(*opening);
        if (!closing) return std::nullopt;
        account.closing = *closing;
        for (std::size_t at = 0; at < figures_.size(); ++at) {
            if (at != *opening && at != *closing && is_flow(at, account)) account.flows.push_back(at);
        }
        return account.flows.size() < 2 ? std::nullopt : std::optional(account);
    }

private:
    template <typename Predicate>
    [[nodiscard]] std::optional<std::size_t> find(Predicate holds) const {
        const auto found = std::ranges::find_if(figures_, holds);
        if (found == figures_.end()) return std::nullopt;
        return static_cast<std::size_t>(found - figures_.begin());
    }

    [[nodiscard]] static std::string_view clause_of(const Figure& figure) {
        return last_clause(figure.sentence->lead_words(figure.index));
    }

    [[nodiscard]] static bool is_opening(const Figure& figure) {
        if (figure.role == Figure::Role::base) return figure.comparison->key == "年初";
        return figure.role == Figure::Role::level && figure.past && figure.past->key == "年初";
    }

    [[nodiscard]] bool matches(const Figure& figure, std::size_t opening) const {
        return are_comparable(*figure.sentence, figure.quantity(), figures_[opening].quantity()) &&
               figure.depth() == figures_[opening].depth();
    }

    /// The number of 年末; where the text begins with it, it may do without:
    /// 供应商642家，年内新增57家、退出34家，年初为619家.
    [[nodiscard]] std::optional<std::size_t> closing_of(std::size_t opening) const {
        const auto closing = find([&](const Figure& figure) {
            return figure.role == Figure::Role::level && matches(figure, opening) &&
                   contains_any<kClosings>(clause_of(figure)) && !is_opening(figure);
        });
        if (closing) return closing;
        const auto first = find([&](const Figure& figure) { return matches(figure, opening); });
        const bool leads = first && *first < opening && figures_[*first].role == Figure::Role::level &&
                           flow_of(clause_of(figures_[*first])) == Flow::unknown;
        return leads ? first : std::nullopt;
    }

    /// Changes of the level itself and the parts of a flow are no flows.
    [[nodiscard]] bool is_flow(std::size_t at, const Account& account) const {
        const Figure& figure = figures_[at];
        if (!matches(figure, account.opening) || figure.role == Figure::Role::base || figure.comparison) return false;
        const bool outside =
            at > std::max(account.opening, account.closing) || at < std::min(account.opening, account.closing);
        if (outside && (account.opening < account.closing || flow_of(clause_of(figure)) == Flow::unknown)) return false;
        if (at > 0 && figures_[at - 1].role == Figure::Role::base) return false;
        return !is_part(at) && !is_difference(at, account);
    }

    /// 年末86辆，上年末90辆，减少4辆: what the two levels differ by.
    [[nodiscard]] bool is_difference(std::size_t at, const Account& account) const {
        if (at != account.opening + 1 || account.opening < account.closing) return false;
        const auto amount = [&](std::size_t index) { return amount_of(figures_[index].quantity()); };
        return abs(amount(account.opening) - amount(account.closing)) == amount(at);
    }

    /// 全年收入963.5万元，其中会费108.7万元、补助28.5万元；全年支出…: the list ends at the next semicolon.
    [[nodiscard]] bool is_part(std::size_t at) const {
        for (std::size_t before = at + 1; before-- > 0;) {
            const Figure& figure = figures_[before];
            const std::string_view lead = figure.sentence->lead_words(figure.index);
            if (contains_any<kParts>(lead)) return true;
            if (lead.find("；") != std::string_view::npos) return false;
        }
        return false;
    }

    Figures figures_;
};

Relation relation_of(Figures figures, const Account& account, std::span<const Flow> flows) {
    Relation relation;
    relation.kind = RelationKind::balance;
    relation.equation = {Equation::Form::sum, {}};
    relation.operands.push_back({"opening", figures[account.opening].number(), {}});
    relation.span = figures[account.opening].quantity().span;
    for (std::size_t index = 0; index < flows.size(); ++index) {
        const Figure& figure = figures[account.flows[index]];
        const bool out = flows[index] == Flow::out;
        relation.operands.push_back(
            {out ? "outflow" : "inflow", figure.number(), {}, out ? std::int8_t{-1} : std::int8_t{1}});
        relation.span = cover(relation.span, figure.quantity().span);
    }
    relation.subject = static_cast<std::uint32_t>(relation.operands.size());
    relation.operands.push_back({"closing", figures[account.closing].number(), {}, -1});
    relation.span = cover(relation.span, figures[account.closing].quantity().span);
    relation.verdict =
        verdict_of(relation.equation, relation.operands, figures.front().sentence->around.facts.quantities);
    return relation;
}

std::string total_of(Figures figures, const Relation& relation, std::string_view role, const Quantity& model) {
    const Sentence& sentence = *figures.front().sentence;
    Rational total = 0;
    for (const Operand& operand : relation.operands) {
        if (operand.role == role) total += amount_of(sentence.around.facts.quantities[operand.quantity]);
    }
    return print_like(total, sentence, model);
}

void explain(Figures figures, const Account& account, Relation& relation) {
    const Sentence& sentence = *figures.front().sentence;
    const Quantity& closing = figures[account.closing].quantity();
    const auto expected =
        solve(relation.equation, relation.operands, sentence.around.facts.quantities, relation.subject);
    relation.figures = {{"opening", std::string(sentence.words(figures[account.opening].quantity().span))},
                        {"inflow", total_of(figures, relation, "inflow", closing)},
                        {"outflow", total_of(figures, relation, "outflow", closing)},
                        {"closing", std::string(sentence.words(closing.span))},
                        {"expected", expected ? print_like(*expected, sentence, closing) : std::string()}};
}

/// With every direction that the words leave open tried; only what then holds is a relation.
std::optional<Relation> bind_by_trying(Figures figures, const Account& account, std::vector<Flow> flows) {
    const auto unknown = static_cast<std::size_t>(std::ranges::count(flows, Flow::unknown));
    if (unknown > kMostUnknown) return std::nullopt;
    for (std::size_t choice = 0; choice < (std::size_t{1} << unknown); ++choice) {
        std::vector<Flow> tried = flows;
        std::size_t bit = 0;
        for (Flow& flow : tried) {
            if (flow == Flow::unknown) flow = (choice >> bit++ & 1U) != 0 ? Flow::out : Flow::in;
        }
        Relation relation = relation_of(figures, account, tried);
        if (relation.verdict == Verdict::holds) return relation;
    }
    return std::nullopt;
}

void find_balance(Figures figures, std::vector<Relation>& relations) {
    const auto account = AccountReader(figures).read();
    if (!account) return;
    std::vector<Flow> flows;
    for (const std::size_t at : account->flows) {
        flows.push_back(flow_of(last_clause(figures[at].sentence->lead_words(figures[at].index))));
    }
    const bool known = std::ranges::find(flows, Flow::unknown) == flows.end();
    const bool both =
        std::ranges::find(flows, Flow::in) != flows.end() && std::ranges::find(flows, Flow::out) != flows.end();
    auto relation =
        known && both ? std::optional(relation_of(figures, *account, flows)) : bind_by_trying(figures, *account, flows);
    if (!relation) return;
    relation->outcome = relation->verdict == Verdict::contradicted ? "closing-wrong" : "holds";
    if (is_explained(*figures.front().sentence, *relation)) explain(figures, *account, *relation);
    relations.push_back(std::move(*relation));
}

/// What came and went before a net change: 新聘648名，离职531名，净增117名
std::vector<Operand> flows_before(Figures figures, std::size_t net) {
    std::vector<Operand> flows;
    for (std::size_t at = net; at-- > 0;) {
        const Figure& figure = figures[at];
        const Flow flow = flow_of(last_clause(figure.sentence->lead_words(figure.index)));
        const bool same = are_comparable(*figure.sentence, figure.quantity(), figures[net].quantity());
        if (flow == Flow::unknown || !same) break;
        const bool out = flow == Flow::out;
        flows.push_back({out ? "outflow" : "inflow", figure.number(), {}, out ? std::int8_t{-1} : std::int8_t{1}});
    }
    std::ranges::reverse(flows);
    return flows;
}

bool goes_both_ways(std::span<const Operand> flows) {
    const auto sign_of = [](const Operand& operand) { return operand.sign; };
    return std::ranges::find(flows, 1, sign_of) != flows.end() && std::ranges::find(flows, -1, sign_of) != flows.end();
}

void find_net_change(Figures figures, std::size_t net, std::vector<Relation>& relations) {
    static constexpr auto kNets = std::to_array<std::string_view>({"净增", "净减"});
    const Figure& figure = figures[net];
    const Sentence& sentence = *figure.sentence;
    const std::string_view clause = last_clause(sentence.lead_words(figure.index));
    if (!contains_any<kNets>(clause) || figure.comparison) return;
    Relation relation;
    relation.operands = flows_before(figures, net);
    if (!goes_both_ways(relation.operands)) return;
    relation.kind = RelationKind::balance;
    relation.equation = {Equation::Form::sum, {}};
    relation.subject = static_cast<std::uint32_t>(relation.operands.size());
    const bool falls = clause.find("净减") != std::string_view::npos;
    relation.operands.push_back({"net", figure.number(), {}, falls ? std::int8_t{1} : std::int8_t{-1}});
    const std::span<const Quantity> quantities = sentence.around.facts.quantities;
    relation.span = cover(quantities[relation.operands.front().quantity].span, figure.quantity().span);
    relation.verdict = verdict_of(relation.equation, relation.operands, quantities);
    relation.outcome = relation.verdict == Verdict::contradicted ? "net-wrong" : "net-holds";
    if (is_explained(sentence, relation)) {
        const auto expected = solve(relation.equation, relation.operands, quantities, relation.subject);
        relation.figures = {{"inflow", total_of(figures, relation, "inflow", figure.quantity())},
                            {"outflow", total_of(figures, relation, "outflow", figure.quantity())},
                            {"net", std::string(sentence.words(figure.quantity().span))},
                            {"expected", expected ? print_like(*expected, sentence, figure.quantity()) : ""}};
    }
    relations.push_back(std::move(relation));
}

}  // namespace

void find_balances(std::span<const Figure> figures, std::vector<Relation>& relations) {
    for (std::size_t first = 0; first < figures.size();) {
        std::size_t end = first + 1;
        while (end < figures.size() && figures[end].sentence == figures[first].sentence) ++end;
        const Figures sentence = figures.subspan(first, end - first);
        find_balance(sentence, relations);
        for (std::size_t at = 0; at < sentence.size(); ++at) find_net_change(sentence, at, relations);
        first = end;
    }
}

}  // namespace mingcha
