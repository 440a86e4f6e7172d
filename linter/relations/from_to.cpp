// From–to–change: 从625万份降到121万份，累计减少504万份; 由80%提高到85%，提高5个百分点; 从200人增至250人，增长25%;
// 由15起降到11起，再降到8起，累计下降46.7%.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "relations/change_words.hpp"
#include "relations/finders.hpp"
#include "relations/stated_change.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr auto kDepartures = std::to_array<std::string_view>({"从", "由"});
constexpr auto kEveries = std::to_array<std::string_view>({"每天", "每日", "每周", "每月", "每季", "每年"});
constexpr auto kTotals = std::to_array<std::string_view>({"累计", "总共", "共", "年"});
constexpr std::size_t kLongestDepartureLead = 72;  // bytes between 从 and its number: a date and a short noun

bool departs(const Sentence& sentence, std::size_t index) {
    const std::string_view lead = sentence.lead_words(index);
    return std::ranges::any_of(kDepartures, [&](std::string_view word) {
        const std::size_t at = find_last_word(lead, word);
        return at != std::string_view::npos && lead.size() - at <= kLongestDepartureLead &&
               lead.find("，", at) == std::string_view::npos;
    });
}

/// The direction in which the number at `index` is arrived at (下降到…); nothing if it is no arrival.
std::optional<Direction> arrives(const Sentence& sentence, std::size_t index) {
    const std::string_view lead = sentence.lead_words(index);
    if (const auto word = last_change_word(lead); word && starts_with_arrival(lead.substr(word->end))) {
        return word->direction;
    }
    if (starts_with_arrival(lead)) return Direction::unknown;
    return std::nullopt;
}

/// 46起降为38起, 15起降到11起，再降到8起: nothing but the word of change stands between the two.
bool moves_on(const Sentence& sentence, std::size_t to) {
    const std::string_view lead = sentence.lead_words(to);
    const auto word = last_change_word(lead);
    if (!word || !starts_with_arrival(lead.substr(word->end))) return lead == "→";
    return is_adverbial(lead.substr(0, word->begin));
}

/// 由每周3列增加到每天1列: the ends are counted over different times.
bool per_other_times(const Sentence& sentence, std::size_t from, std::size_t to) {
    const std::string_view before = sentence.lead_words(from);
    const std::string_view after = sentence.lead_words(to);
    return std::ranges::any_of(kEveries, [&](std::string_view every) {
        return after.find(every) != std::string_view::npos && before.find(every) == std::string_view::npos;
    });
}

/// A number that goes on with a list: 、2022年的530张
bool is_listed(const Sentence& sentence, std::size_t index) {
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "和", "及"});
    const std::string_view lead = sentence.lead_words(index);
    return std::ranges::any_of(kJoints, [&](std::string_view joint) { return lead.starts_with(joint); }) &&
           !last_change_word(lead);
}

/// The ends of a change: two, or more if it goes on.
struct Course {
    std::vector<std::size_t> ends;
    Direction arrival = Direction::unknown;
};

/// 由2021年的486张、2022年的530张|增加到: the numbers listed from `from` on, before the one that is arrived at.
std::vector<std::size_t> starts_from(const Sentence& sentence, std::size_t from) {
    std::vector<std::size_t> starts{from};
    for (std::size_t next = from + 1; next < sentence.quantities.size(); ++next) {
        if (!is_listed(sentence, next)) break;
        if (!are_comparable(sentence, sentence.quantities[from], sentence.quantities[next])) break;
        starts.push_back(next);
    }
    return starts;
}

std::optional<Course> course_from(const Sentence& sentence, std::size_t first) {
    std::vector<std::size_t> starts = starts_from(sentence, first);
    const std::size_t from = starts.back();
    const std::size_t to = from + 1;
    if (to >= sentence.quantities.size()) return std::nullopt;
    const bool at_once = moves_on(sentence, to) && sentence.lead_words(to).find("，") == std::string_view::npos;
    if (!departs(sentence, first) && (!at_once || is_listed(sentence, first) || starts.size() > 1)) return std::nullopt;
    const auto arrival = arrives(sentence, to);
    if ((!arrival && !moves_on(sentence, to)) || per_other_times(sentence, from, to)) return std::nullopt;
    if (sentence.quantities[from].dimension != sentence.quantities[to].dimension) return std::nullopt;
    starts.push_back(to);
    Course course{std::move(starts), arrival.value_or(Direction::unknown)};
    if (course.ends.size() > 2) course.arrival = Direction::unknown;
    while (course.ends.back() + 1 < sentence.quantities.size() && moves_on(sentence, course.ends.back() + 1) &&
           are_comparable(sentence, sentence.quantities[to], sentence.quantities[course.ends.back() + 1])) {
        course.ends.push_back(course.ends.back() + 1);
        course.arrival = Direction::unknown;
    }
    return course;
}

/// A number that states the change of the course before it.
struct Statement {
    Direction direction = Direction::unknown;
    Binding binding = Binding::sure;
    bool from_the_start = false;  ///< 累计: over the whole course
};

/// 同比 binds the two ends if the first of them is that of the year before.
bool compares_with_start(const Sentence& sentence, std::size_t from, const Comparison& comparison) {
    const std::string_view lead = sentence.lead_words(from);
    for (const std::string_view word : kDepartures) {
        const std::size_t at = find_last_word(lead, word);
        if (at == std::string_view::npos) continue;
        const std::string key = past_time_at(lead.substr(at + word.size())).key;
        return !key.empty() && key == comparison.key;
    }
    return false;
}

/// 1.53千克标准煤/百吨公里，下降: a divisor that is no unit of its own still belongs to the number before.
std::string_view without_divisor(std::string_view lead) {
    const std::size_t comma = lead.find("，");
    return lead.starts_with('/') && comma != std::string_view::npos ? lead.substr(comma) : lead;
}

std::optional<Statement> states_change(const Sentence& sentence, std::size_t from, std::size_t index) {
    const std::string_view lead = without_divisor(sentence.lead_words(index));
    const auto word = last_change_word(lead);
    if (!word || !is_filler(lead.substr(word->end)) || counts_another_thing(sentence, index)) return std::nullopt;
    Statement statement{word->direction, Binding::sure, contains_any<kTotals>(lead)};
    std::string_view before = lead.substr(0, word->begin);
    if (is_adverbial(before)) return statement;
    const std::string_view clause = last_clause(before);
    if (!is_adverbial(before.substr(0, before.size() - clause.size()))) return std::nullopt;
    if (clause.size() <= 9 && sentence.lead_words(from).find(clause) != std::string_view::npos) return statement;
    const auto comparison = comparison_in(clause);
    const bool new_ones = clause == "新";
    if (!new_ones && (!comparison || !comparison->subject.empty())) return std::nullopt;
    if (new_ones || !compares_with_start(sentence, from, *comparison)) statement.binding = Binding::likely;
    return statement;
}

void add_statement(const Sentence& sentence, const Course& course, std::size_t stated, const Statement& statement,
                   std::vector<Relation>& relations) {
    const auto change_from = [&](std::size_t from) {
        return StatedChange{sentence.index_of(from), sentence.index_of(course.ends.back()), sentence.index_of(stated),
                            course.arrival, statement.direction};
    };
    StatedChange change = change_from(course.ends.front());
    if (course.ends.size() > 2 && !statement.from_the_start) {
        const StatedChange last_step = change_from(course.ends[course.ends.size() - 2]);
        if (verdict_of(sentence, change) != Verdict::holds) change = last_step;
    }
    add_change(sentence, change, statement.binding, relations);
    add_points_clash(sentence, change, relations);
    if (statement.binding == Binding::sure) add_unit_clash(sentence, change, relations);
}

/// The time that a change took: 四年下降15千克.
bool is_time_taken(const Sentence& sentence, std::size_t index) {
    return sentence.quantities[index].dimension == Dimension::duration && is_adverbial(sentence.lead_words(index));
}

/// Every step of a longer course that has a word for its direction.
void add_statements(const Sentence& sentence, const Course& course, std::vector<Relation>& relations) {
    std::size_t stated = course.ends.back() + 1;
    const bool measures_time = sentence.quantities[course.ends.front()].dimension == Dimension::duration;
    if (stated < sentence.quantities.size() && !measures_time && is_time_taken(sentence, stated)) ++stated;
    for (; stated < sentence.quantities.size(); ++stated) {
        const auto statement = states_change(sentence, course.ends.front(), stated);
        if (!statement) break;
        add_statement(sentence, course, stated, *statement, relations);
    }
}

}  // namespace

void find_from_to(const Sentence& sentence, std::vector<Relation>& relations) {
    for (std::size_t from = 0; from + 2 < sentence.quantities.size(); ++from) {
        const auto course = course_from(sentence, from);
        if (!course) continue;
        add_statements(sentence, *course, relations);
        from = course->ends.back() - 1;
    }
}

}  // namespace mingcha
