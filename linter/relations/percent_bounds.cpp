// What a percentage can be at all: no rate of things done among things to do is above 100 %.
#include <algorithm>
#include <array>
#include <string>

#include "relations/equation.hpp"
#include "relations/finders.hpp"
#include "relations/percent_words.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

/// Happenings that can befall each thing once at most. Coverage, completion, use and enrolment can exceed their base.
constexpr auto kOnceAtMost = std::to_array<std::string_view>(
    {"合格", "优良", "优秀", "达标", "及格", "通过", "出勤", "出席", "到会", "到课", "签约", "签订", "履约",
     "持证", "整改", "办结", "结案", "回复", "答复", "满意", "知晓", "准确", "正确", "差错", "及时", "正点",
     "准点", "按时", "按期", "接通", "完好", "合规", "成活", "存活", "治愈", "录取", "参与", "参训", "检出",
     "受检", "体检", "送检", "抽检", "上岗", "公开", "知情", "覆盖", "普及", "回收", "绿化"});
/// In front of them the same words mean other ratios: 拨备覆盖率, 毛入学率.
constexpr auto kOtherRatios =
    std::to_array<std::string_view>({"拨备", "利息", "现金", "流动性", "担保", "资金", "毛", "电话", "手机", "汽车",
                                     "宽带", "投资", "成本", "贷款", "债", "保障", "准备", "风险"});

bool is_bounded(const PercentWords& words) {
    if (words.kind == PercentWords::Kind::rate) {
        return ends_with_any<kOnceAtMost>(words.happening) && !contains_any<kOtherRatios>(words.happening);
    }
    return words.kind == PercentWords::Kind::share && !words.exceeds && !words.whole_is_a_number;
}

Relation bounds_of(const Sentence& sentence, std::size_t index) {
    Relation relation;
    relation.kind = RelationKind::bounds;
    relation.operands = {{"percentage", sentence.index_of(index), label_of(sentence, index)}};
    relation.equation = {Equation::Form::at_most, {100, 0}};
    relation.span = sentence.quantities[index].span;
    return relation;
}

}  // namespace

void find_percent_bounds(const Sentence& sentence, std::vector<Relation>& relations) {
    for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
        if (sentence.quantities[index].dimension != Dimension::percent) continue;
        const PercentWords words = percent_words(sentence, index);
        if (!is_bounded(words)) continue;
        Relation relation = bounds_of(sentence, index);
        const bool within =
            satisfiable(relation.equation, relation.operands, sentence.around.facts.quantities, Rounding::to_nearest);
        // A share above the whole may be one of another whole; a rate cannot be.
        if (!within && words.kind != PercentWords::Kind::rate) continue;
        relation.verdict = within ? Verdict::holds : Verdict::contradicted;
        relation.outcome = within ? "within-bounds" : "above-hundred";
        if (is_explained(sentence, relation)) {
            relation.figures = {{"percentage", quote(sentence, index)},
                                {"stated", std::string(sentence.words(sentence.quantities[index].span))}};
        }
        relations.push_back(std::move(relation));
    }
}

}  // namespace mingcha
