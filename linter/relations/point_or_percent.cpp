// The change of a share or rate in per cent: 市场份额提升3% may mean 3 points, or 3 % of what it was.
#include <algorithm>
#include <array>
#include <string>

#include "relations/finders.hpp"
#include "relations/percent_words.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr auto kChanges =
    std::to_array<std::string_view>({"提高", "提升", "上升", "增加", "增长", "上涨", "下降", "降低", "减少", "回落",
                                     "下滑", "提高了", "提升了", "上升了", "下降了", "降低了"});
constexpr auto kComparisons =
    std::to_array<std::string_view>({"同比", "环比", "比上年", "较上年", "比去年", "较去年", "同比去年", "比年初",
                                     "较年初", "比上月", "较上月", "累计", "进一步", "又"});
constexpr auto kShares = std::to_array<std::string_view>(
    {"份额",   "占比",   "比重",   "市占率", "合格率", "满意率", "达标率", "优良率", "通过率", "出勤率",
     "签约率", "整改率", "办结率", "及时率", "准确率", "知晓率", "参与率", "覆盖率", "普及率", "回收率",
     "成活率", "满意度", "好评率", "就业率", "入学率", "参保率", "优秀率", "完好率"});
/// Called rates, but measured otherwise, so that their change is a ratio.
constexpr auto kRatesOfOtherKind = std::to_array<std::string_view>(
    {"效率", "汇率", "频率", "功率", "速率", "概率", "倍率", "生产率", "周转率", "分辨率", "税率", "费率"});

std::string_view without_any(std::string_view text, std::span<const std::string_view> ends) {
    for (const std::string_view end : ends) {
        if (text.ends_with(end)) return text.substr(0, text.size() - end.size());
    }
    return text;
}

/// The words for what changes: 市场份额 in 市场份额同比提升; empty if no word of change ends the clause.
std::string_view changing(std::string_view clause) {
    const std::string_view before = without_any(clause, kChanges);
    return before.size() == clause.size() ? std::string_view{} : without_any(before, kComparisons);
}

bool is_share(std::string_view name) { return ends_with_any<kShares>(name); }

/// A rate of any kind may be compared as a ratio, but nobody states less than one per cent of a rate that way.
bool is_small_change_of_rate(std::string_view name, const Quantity& change) {
    return name.ends_with("率") && !ends_with_any<kRatesOfOtherKind>(name) && amount_of(change) < 1;
}

}  // namespace

void find_points_or_percents(const Sentence& sentence, std::vector<Relation>& relations) {
    for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
        const Quantity& change = sentence.quantities[index];
        if (change.dimension != Dimension::percent || change.hedge == Hedge::range) continue;
        const std::string_view name = changing(last_clause(sentence.lead_words(index)));
        if (name.empty() || (!is_share(name) && !is_small_change_of_rate(name, change))) continue;
        Relation relation;
        relation.kind = RelationKind::point_or_percent;
        relation.verdict = Verdict::contradicted;
        relation.outcome = "ambiguous";
        relation.operands = {{"change", sentence.index_of(index), {}}};
        relation.span = change.span;
        relation.figures = {{"name", std::string(name)}, {"change", std::string(sentence.words(change.span))}};
        relations.push_back(std::move(relation));
    }
}

}  // namespace mingcha
