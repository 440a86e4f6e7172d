#include "relations/compared_levels.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "relations/part_words.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

using Role = Figure::Role;

constexpr std::size_t kReach = 16;  // figures; a statement is not bound farther away

/// 上年 and 年初 are both the year before.
bool may_be_same_time(std::string_view a, std::string_view b) {
    const auto is_last_year = [](std::string_view key) { return key == "上年" || key == "年初"; };
    return !a.empty() && (a == b || (is_last_year(a) && is_last_year(b)));
}

bool may_be_same_time_in_report(const Figure& level, std::string_view key) {
    return level.past->key == key || may_be_same_time(key_in_report(level), key);
}

/// Whether the words before the figure may name what `subject` names.
bool names(const Figure& figure, std::string_view subject) {
    return may_name_the_same(subject, figure.sentence->words(label_of(*figure.sentence, figure.index)));
}

/// Whether a level is that with which a change compares: 上年为1324件, or 第一期92人次 beside 比第一期少5人次.
bool is_compared_with(const Figure& level, const Comparison& comparison) {
    if (level.role != Role::level) return false;
    if (!comparison.key.empty()) {
        return level.past && may_be_same_time_in_report(level, comparison.key);
    }
    constexpr std::size_t kShortestName = 6;  // bytes: two Chinese characters
    std::string_view name = comparison.with;
    if (name.ends_with("的")) name.remove_suffix(std::string_view("的").size());
    if (name.size() < kShortestName) return false;
    return last_clause(level.sentence->lead_words(level.index)).find(name) != std::string_view::npos;
}

/// 达到, 总数达到, 为
bool is_arrival(std::string_view clause) {
    static constexpr auto kWholes = std::to_array<std::string_view>({"总数", "总量", "总额", "累计", "使总数", "使"});
    for (const std::string_view word : kWholes) {
        if (clause.starts_with(word)) clause.remove_prefix(word.size());
    }
    if (!starts_with_arrival(clause)) return false;
    while (!clause.empty() && starts_with_arrival(clause)) clause.remove_prefix(std::string_view("到").size());
    return is_filler(clause);
}

bool begins_with_joint(std::string_view lead) {
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "和", "及", "与"});
    return std::ranges::any_of(kJoints, [&](std::string_view joint) { return lead.starts_with(joint); });
}

/// 其中预备党员12人, 简易程序15件、一般程序11件, 新增网点60个: a part of a level rather than one.
bool may_be_part(Figures figures, std::size_t at) {
    const Figure& figure = figures[at];
    const std::string_view lead = figure.sentence->lead_words(figure.index);
    if (last_clause(lead).starts_with("新")) return true;
    if (figure.index > 0 && (begins_with_joint(lead) || list_opening(lead))) return true;
    return at + 1 < figures.size() && figures[at + 1].sentence == figure.sentence &&
           figures[at + 1].quantity().unit_group == figure.quantity().unit_group &&
           begins_with_joint(figures[at + 1].sentence->lead_words(figures[at + 1].index));
}

}  // namespace

std::size_t read_on(Figures figures, std::size_t at, Run& run) {
    const auto goes_on = [&](const Figure& figure) {
        return figure.role == Role::change && figure.sentence == figures[run.front()].sentence && !figure.comparison &&
               figure.subject.empty() && !figure.counts_another_thing;
    };
    for (; at < figures.size() && goes_on(figures[at]); ++at) run.push_back(at);
    return at;
}

Run run_from(Figures figures, std::size_t first) {
    Run run{first};
    read_on(figures, first + 1, run);
    return run;
}

std::string key_in_report(const Figure& level) {
    const int year = level.sentence->around.facts.period.year;
    const std::string& key = level.past->key;
    return year != 0 && key == std::to_string(year - 1) ? "上年" : key;
}

std::optional<std::size_t> printed_base(Figures figures, const Run& run, const Comparison& comparison) {
    const Sentence* sentence = figures[run.front()].sentence;
    for (std::size_t at = run.back() + 1; at < figures.size() && at <= run.back() + kReach; ++at) {
        if (figures[at].sentence != sentence || figures[at].comparison) break;
        if (is_compared_with(figures[at], comparison)) return at;
        if (figures[at].role == Role::level) break;  // from here on the text speaks of that
    }
    for (std::size_t at = run.front(); at-- > 0;) {
        if (figures[at].sentence != sentence) break;
        if (sentence->lead_words(figures[at + 1].index).find("；") != std::string_view::npos) break;
        if (is_compared_with(figures[at], comparison)) return at;
    }
    return std::nullopt;
}

bool is_closing(Figures figures, const Candidates& to) {
    static constexpr auto kClosings = std::to_array<std::string_view>({"年末", "年底", "期末"});
    if (to.levels.empty()) return false;
    const Figure& figure = figures[to.levels.front()];
    return contains_any<kClosings>(last_clause(figure.sentence->lead_words(figure.index)));
}

bool are_years_in_order(const PastLevel& from, const PastLevel& to) {
    const auto is_year = [](std::string_view key) { return key.size() >= 4 && key[0] >= '0' && key[0] <= '9'; };
    return is_year(from.key) && is_year(to.key) && from.key < to.key && (to.noun.empty() || to.noun == from.noun);
}

std::optional<std::size_t> LevelFinder::arrived_at(const Run& run) const {
    const std::size_t behind = run.back() + 1;
    if (behind >= figures_.size() || figures_[behind].sentence != figures_[begin_].sentence) return std::nullopt;
    const Figure& figure = figures_[behind];
    if (figure.role != Role::level || figure.past || !fits(figure)) return std::nullopt;
    const std::string_view lead = figure.sentence->lead_words(figure.index);
    if (lead.find("；") != std::string_view::npos) return std::nullopt;
    return is_arrival(last_clause(lead)) ? std::optional(behind) : std::nullopt;
}

Candidates LevelFinder::of_subject(std::string_view subject) const {
    if (subject.empty()) return in_sentence();
    Candidates candidates;
    for (std::size_t at = begin_; at-- > 0;) {
        if (begin_ - at > kReach) break;
        const Figure& figure = figures_[at];
        if (figure.role == Role::level && fits(figure) && names(figure, subject)) candidates.levels.push_back(at);
    }
    if (!candidates.levels.empty()) return candidates;
    candidates = in_sentence();
    candidates.binding = Binding::likely;
    return candidates;
}

Candidates LevelFinder::before_past_level(std::string_view noun) const {
    std::vector<std::size_t> all;
    std::vector<std::size_t> named;
    for (std::size_t at = begin_; at-- > 0;) {
        if (begin_ - at > kReach) break;
        const Figure& figure = figures_[at];
        if (figure.sentence != figures_[begin_].sentence) break;
        if (figure.role != Role::level || !fits(figure)) continue;
        all.push_back(at);
        if (names(figure, noun)) named.push_back(at);
    }
    Candidates candidates{named.empty() ? std::move(all) : std::move(named), Binding::likely};
    const auto parts =
        std::ranges::stable_partition(candidates.levels, [&](std::size_t at) { return !may_be_part(figures_, at); });
    if (candidates.levels.size() - parts.size() == 1) candidates.binding = Binding::sure;
    return candidates;
}

bool LevelFinder::fits(const Figure& figure) const {
    return are_comparable(*figure.sentence, figure.quantity(), model_) &&
           !(figure.past && may_be_same_time(figure.past->key, base_key_));
}

Candidates LevelFinder::in_sentence() const {
    Candidates candidates;
    const Figure& statement = figures_[begin_];
    bool increments = false;
    for (std::size_t at = begin_; at-- > 0;) {
        if (figures_[at].sentence != statement.sentence) break;
        const Figure& figure = figures_[at];
        if (figure.role == Role::base || !fits(figure) || figure.depth() > statement.depth()) continue;
        increments |= figure.role == Role::change;
        candidates.levels.push_back(at);
    }
    if (candidates.levels.empty()) return in_sentence_before();
    if (increments) candidates.binding = Binding::likely;
    return candidates;
}

Candidates LevelFinder::in_sentence_before() const {
    Candidates candidates{{}, Binding::likely};
    const Sentence* before = nullptr;
    for (std::size_t at = begin_; at-- > 0;) {
        if (begin_ - at > kReach) break;
        const Figure& figure = figures_[at];
        if (figure.sentence == figures_[begin_].sentence) continue;
        if (before == nullptr) before = figure.sentence;
        if (figure.sentence != before) break;
        if (figure.role == Role::level && fits(figure)) candidates.levels.push_back(at);
    }
    return candidates;
}

}  // namespace mingcha
