// A series and the word for its course: 2021年、2022年、2023年分别为412克、385克、361克，逐年下降.
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

constexpr auto kSteady = std::to_array<std::string_view>({"逐年", "持续", "连年", "连续", "稳步"});
constexpr std::size_t kShortestSeries = 3;

/// 逐年|上升, 连续三年|下降
struct Course {
    Direction direction = Direction::unknown;
    std::string_view words;
};

std::optional<Course> course_in(std::string_view text) {
    constexpr std::size_t kLongestGap = 12;  // bytes: 三年保持
    for (const std::string_view steady : kSteady) {
        const std::size_t at = find_last_word(text, steady);
        if (at == std::string_view::npos) continue;
        const std::size_t clause_end = std::min(text.find("，", at), text.size());
        const std::string_view clause = text.substr(at, clause_end - at);
        const auto word = last_change_word(clause);
        if (!word || word->begin > steady.size() + kLongestGap) continue;
        return Course{word->direction, clause.substr(0, word->end)};
    }
    return std::nullopt;
}

/// How many of the figures from the first on are levels of one thing, year after year.
std::size_t length_of_series(Figures figures) {
    const auto follows = [&](const Figure& earlier, const Figure& later) {
        return later.sentence == earlier.sentence && later.past && later.past->noun.empty() &&
               later.past->key.size() == 4 && later.past->key == std::to_string(std::stoi(earlier.past->key) + 1) &&
               are_comparable(*later.sentence, earlier.quantity(), later.quantity());
    };
    const auto starts_with_year = [](const Figure& figure) {
        return figure.past && figure.past->key.size() == 4 &&
               figure.past->key.find_first_not_of("0123456789") == std::string::npos;
    };
    if (!starts_with_year(figures.front())) return 0;
    std::size_t length = 1;
    while (length < figures.size() && follows(figures[length - 1], figures[length])) ++length;
    return length;
}

/// The word for the course of a series: right behind it, or before it without another number between.
std::optional<Course> course_of(Figures series) {
    const Sentence& sentence = *series.front().sentence;
    const std::string_view trail = sentence.trail_words(series.back().index);
    if (trail.starts_with("，")) {
        const std::string_view clause = trail.substr(std::string_view("，").size());
        const auto course = course_in(clause);
        if (course && is_adverbial(clause.substr(0, clause.find(course->words)))) return course;
    }
    return course_in(sentence.words({sentence.span.begin, series.front().quantity().span.begin}));
}

void add_step(const Figure& earlier, const Figure& later, const Course& course, std::vector<Relation>& relations) {
    const Sentence& sentence = *later.sentence;
    const bool rises = course.direction == Direction::rise;
    Relation relation;
    relation.kind = RelationKind::trend;
    relation.equation.form = Equation::Form::at_least;
    relation.operands = {{rises ? "later" : "earlier", rises ? later.number() : earlier.number(), {}},
                         {rises ? "earlier" : "later", rises ? earlier.number() : later.number(), {}}};
    relation.subject = rises ? 0 : 1;
    relation.span = cover(earlier.quantity().span, later.quantity().span);
    relation.verdict = verdict_of(relation.equation, relation.operands, sentence.around.facts.quantities);
    relation.outcome = relation.verdict == Verdict::contradicted ? "course-broken" : "holds";
    if (is_explained(sentence, relation)) {
        relation.figures = {{"course", std::string(course.words)},
                            {"earlier", std::string(sentence.words(earlier.quantity().span))},
                            {"later", std::string(sentence.words(later.quantity().span))}};
    }
    relations.push_back(std::move(relation));
}

}  // namespace

void find_trends(std::span<const Figure> figures, std::vector<Relation>& relations) {
    for (std::size_t first = 0; first < figures.size();) {
        const std::size_t length = length_of_series(figures.subspan(first));
        if (length >= kShortestSeries) {
            const Figures series = figures.subspan(first, length);
            const auto course = course_of(series);
            for (std::size_t at = 1; course && at < length; ++at)
                add_step(series[at - 1], series[at], *course, relations);
        }
        first += std::max<std::size_t>(length, 1);
    }
}

}  // namespace mingcha
