// Points for per cent: 合格率95个百分点, 由91%升至93个百分点, 收入3亿元，同比增长5个百分点. Points measure the distance
// of two percentages, so that no share or rate is so many of them, and no amount grows by so many.
#include <algorithm>
#include <array>
#include <string>

#include "relations/amount.hpp"
#include "relations/change_words.hpp"
#include "relations/finders.hpp"
#include "relations/percent_words.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

/// What is measured in points by right: gaps, and whatever is higher or lower than something else.
constexpr auto kDistances = std::to_array<std::string_view>(
    {"差", "距", "幅", "高", "低", "多", "少", "超", "增", "减", "升", "降", "涨", "跌", "回落", "扩大", "缩小"});
constexpr auto kGaps = std::to_array<std::string_view>({"差", "距", "幅"});
constexpr auto kBaseMarkers = std::to_array<std::string_view>({"比", "较", "与", "同", "和", "由", "从"});
constexpr std::string_view kComma = "，";
constexpr auto kConnectives = std::to_array<std::string_view>({"、", "和", "及", "与"});

class PointsReader {
public:
    explicit PointsReader(const Sentence& sentence) : sentence_(sentence) {}

    [[nodiscard]] bool is_level(std::size_t index) const {
        return is_share_or_rate(index) || is_end_of_course(index) || is_base(index) || is_listed_as_share(index);
    }

    /// 收入3亿元，同比增长|5个百分点
    [[nodiscard]] bool is_growth_of_amount(std::size_t index) const {
        if (index == 0 || !is_of_something(sentence_.quantities[index - 1])) return false;
        std::string_view clause = clause_before(index);
        const std::string_view lead = sentence_.lead_words(index);
        if (lead.size() != clause.size() + kComma.size() || !lead.starts_with(kComma)) return false;
        const auto comparison = comparison_in(clause);
        const auto word = last_change_word(clause);
        if (!comparison || !comparison->subject.empty() || !word || !is_filler(clause.substr(word->end))) return false;
        const std::string_view with = comparison->with.substr(past_time_at(comparison->with).length);
        return with.size() == clause.substr(word->begin).size() || comparison->with.empty();
    }

private:
    [[nodiscard]] bool is_percent(std::size_t index) const {
        return index < sentence_.quantities.size() && sentence_.quantities[index].dimension == Dimension::percent;
    }

    [[nodiscard]] std::string_view clause_before(std::size_t index) const {
        return last_clause(sentence_.lead_words(index));
    }

    [[nodiscard]] bool is_share_or_rate(std::size_t index) const {
        const PercentWords words = percent_words(sentence_, index);
        if (words.kind == PercentWords::Kind::share) return !contains_any<kDistances>(clause_before(index));
        return words.kind == PercentWords::Kind::rate;
    }

    /// 由91%升至93个百分点, 由91个百分点升至93%
    [[nodiscard]] bool is_end_of_course(std::size_t index) const {
        return (is_percent(index + 1) && moves_on(index + 1)) ||
               (index > 0 && is_percent(index - 1) && moves_on(index));
    }

    /// Nothing but a word of change and arrival stands between the number and the one before.
    [[nodiscard]] bool moves_on(std::size_t index) const {
        const std::string_view lead = sentence_.lead_words(index);
        const auto word = last_change_word(lead);
        return word && starts_with_arrival(lead.substr(word->end)) && last_clause(lead) == lead &&
               !contains_any<kGaps>(sentence_.lead_words(index - 1));
    }

    /// 覆盖率84%，比上年的|78.5个百分点
    [[nodiscard]] bool is_base(std::size_t index) const {
        if (index == 0 || !is_percent(index - 1)) return false;
        std::string_view clause = clause_before(index);
        const auto marker =
            std::ranges::find_if(kBaseMarkers, [&](std::string_view word) { return clause.starts_with(word); });
        if (marker == kBaseMarkers.end()) return false;
        clause.remove_prefix(marker->size());
        return clause.substr(past_time_at(clause).length) == "的";
    }

    /// 分别占30个百分点和70%
    [[nodiscard]] bool is_listed_as_share(std::size_t index) const {
        const auto goes_on = [&](std::size_t at) {
            return at > 0 && std::ranges::find(kConnectives, sentence_.lead_words(at)) != kConnectives.end();
        };
        std::size_t first = index;
        while (goes_on(first) && is_percent(first - 1)) --first;
        return first < index && percent_words(sentence_, first).kind == PercentWords::Kind::share &&
               !contains_any<kDistances>(clause_before(first));
    }

    const Sentence& sentence_;
};

}  // namespace

void find_points_for_percent(const Sentence& sentence, std::vector<Relation>& relations) {
    const PointsReader reader(sentence);
    for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
        const Quantity& points = sentence.quantities[index];
        if (points.dimension != Dimension::percent_point) continue;
        const bool is_level = reader.is_level(index);
        if (!is_level && !reader.is_growth_of_amount(index)) continue;
        Relation relation;
        relation.kind = RelationKind::point_or_percent;
        relation.verdict = Verdict::contradicted;
        relation.outcome = is_level ? "level-in-points" : "growth-in-points";
        relation.operands = {{"points", sentence.index_of(index), {}}};
        relation.span = points.span;
        relation.figures = {{"points", std::string(sentence.words(points.span))}};
        relations.push_back(std::move(relation));
    }
}

}  // namespace mingcha
