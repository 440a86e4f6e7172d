// A level, what it is compared with, and the change: 客运量2.168亿人次，比上年的1.794亿人次增长20.8%;
// 投诉1176件，比上年减少148件，下降11.2%，上年为1324件; 网点2022年为36个，2023年为45个，增加9个.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "relations/comparison.hpp"
#include "relations/stated_change.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

using Role = Figure::Role;
using Figures = std::span<const Figure>;

constexpr std::size_t kReach = 16;  // figures; a statement is not bound farther away

/// Numbers that state one change: 比上年增加113.6亿元，增长9.7%.
using Run = std::vector<std::size_t>;

/// Appends the changes from `at` on that go on without naming a subject or a comparison of their own. Returns the place
/// behind them.
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

/// 增长8%、20%: one for each of several levels.
bool begins_list(Figures figures, std::size_t change) {
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "和", "及", "与"});
    if (change + 1 >= figures.size() || figures[change + 1].sentence != figures[change].sentence) return false;
    const Figure& next = figures[change + 1];
    const std::string_view joint = next.sentence->lead_words(next.index);
    return std::ranges::find(kJoints, joint) != kJoints.end() &&
           next.quantity().dimension == figures[change].quantity().dimension;
}

/// 上年 and 年初 are both the year before.
bool may_be_same_time(std::string_view a, std::string_view b) {
    const auto is_last_year = [](std::string_view key) { return key == "上年" || key == "年初"; };
    return !a.empty() && (a == b || (is_last_year(a) && is_last_year(b)));
}

/// The time of a level, as 上年 where its year is the one before the report's.
std::string key_in_report(const Figure& level) {
    const int year = level.sentence->around.facts.period.year;
    const std::string& key = level.past->key;
    return year != 0 && key == std::to_string(year - 1) ? "上年" : key;
}

/// Whether a level is that with which a change compares: 上年为1324件, or 第一期92人次 beside 比第一期少5人次.
bool is_compared_with(const Figure& level, const Comparison& comparison) {
    if (level.role != Role::level) return false;
    if (!comparison.key.empty()) {
        return level.past &&
               (level.past->key == comparison.key || may_be_same_time(key_in_report(level), comparison.key));
    }
    constexpr std::size_t kShortestName = 6;  // bytes: two Chinese characters
    std::string_view name = comparison.with;
    if (name.ends_with("的")) name.remove_suffix(std::string_view("的").size());
    if (name.size() < kShortestName) return false;
    return last_clause(level.sentence->lead_words(level.index)).find(name) != std::string_view::npos;
}

/// The level with which the run compares, in the same sentence: behind it, or before it.
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

/// What the changes of a run may have led to.
struct Candidates {
    std::vector<std::size_t> levels;  ///< the likeliest first
    Binding binding = Binding::sure;
};

/// The level of the end of the year.
bool is_closing(Figures figures, const Candidates& to) {
    static constexpr auto kClosings = std::to_array<std::string_view>({"年末", "年底", "期末"});
    if (to.levels.empty()) return false;
    const Figure& figure = figures[to.levels.front()];
    return contains_any<kClosings>(last_clause(figure.sentence->lead_words(figure.index)));
}

/// 2022年为36个，2023年为45个
bool are_years_in_order(const PastLevel& from, const PastLevel& to) {
    const auto is_year = [](std::string_view key) { return key.size() >= 4 && key[0] >= '0' && key[0] <= '9'; };
    return is_year(from.key) && is_year(to.key) && from.key < to.key && (to.noun.empty() || to.noun == from.noun);
}

/// Finds the level that a statement speaks of.
class LevelFinder {
public:
    LevelFinder(Figures figures, std::size_t begin, const Quantity& model, std::string_view base_key)
        : figures_(figures), begin_(begin), model_(model), base_key_(base_key) {}

    /// 增加D，达到X
    [[nodiscard]] std::optional<std::size_t> arrived_at(const Run& run) const {
        const std::size_t behind = run.back() + 1;
        if (behind >= figures_.size() || figures_[behind].sentence != figures_[begin_].sentence) return std::nullopt;
        const Figure& figure = figures_[behind];
        if (figure.role != Role::level || figure.past || !fits(figure)) return std::nullopt;
        const std::string_view lead = figure.sentence->lead_words(figure.index);
        if (lead.find("；") != std::string_view::npos) return std::nullopt;
        return is_arrival(last_clause(lead)) ? std::optional(behind) : std::nullopt;
    }

    [[nodiscard]] Candidates of_subject(std::string_view subject) const {
        if (subject.empty()) return in_sentence();
        Candidates candidates;
        for (std::size_t at = begin_; at-- > 0;) {
            if (begin_ - at > kReach) break;
            const Figure& figure = figures_[at];
            if (figure.role != Role::level || !fits(figure)) continue;
            const TextSpan label = label_of(*figure.sentence, figure.index);
            if (may_name_the_same(subject, figure.sentence->words(label))) candidates.levels.push_back(at);
        }
        if (!candidates.levels.empty()) return candidates;
        candidates = in_sentence();
        candidates.binding = Binding::likely;
        return candidates;
    }

private:
    [[nodiscard]] bool fits(const Figure& figure) const {
        return are_comparable(*figure.sentence, figure.quantity(), model_) &&
               !(figure.past && may_be_same_time(figure.past->key, base_key_));
    }

    [[nodiscard]] Candidates in_sentence() const {
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

    [[nodiscard]] Candidates in_sentence_before() const {
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

    Figures figures_;
    std::size_t begin_;
    const Quantity& model_;
    std::string_view base_key_;
};

/// A base, the run of changes from it, and the levels that it may have led to.
struct Statement {
    std::size_t base = 0;
    Run run;
    Candidates to;
};

class Binder {
public:
    Binder(Figures figures, std::vector<Relation>& relations) : figures_(figures), relations_(relations) {}

    void bind(const Statement& statement) {
        const auto level = best_level(statement);
        if (!level) {
            bind_rate_to_base(statement);
            return;
        }
        for (const std::size_t at : statement.run) {
            const StatedChange change = change_between(statement.base, *level, at);
            add_change(sentence(), change, statement.to.binding, relations_);
            add_points_clash(sentence(), change, relations_);
            if (statement.to.binding == Binding::sure) add_unit_clash(sentence(), change, relations_);
        }
    }

    /// 达到X，增加D，增长P%: D is P% of X − D.
    void bind_increment(const Run& run, const Candidates& to) {
        if (run.size() != 2) return;
        const Figure& difference = figures_[run.front()];
        for (const std::size_t level : to.levels) {
            const Increment increment{figures_[level].number(), difference.number(), figures_[run.back()].number(),
                                      difference.direction};
            const std::size_t before = relations_.size();
            add_increment(sentence(), increment, Binding::likely, relations_);
            if (relations_.size() > before) return;
        }
        if (to.levels.size() != 1 || to.binding != Binding::sure) return;
        add_increment(sentence(),
                      {figures_[to.levels.front()].number(), difference.number(), figures_[run.back()].number(),
                       difference.direction},
                      Binding::sure, relations_);
    }

private:
    [[nodiscard]] const Sentence& sentence() const { return *figures_.front().sentence; }

    [[nodiscard]] StatedChange change_between(std::size_t base, std::size_t level, std::size_t stated) const {
        return {figures_[base].number(), figures_[level].number(), figures_[stated].number(), Direction::unknown,
                figures_[stated].direction};
    }

    /// The level with which most of the changes hold, the nearest of them.
    [[nodiscard]] std::optional<std::size_t> best_level(const Statement& statement) const {
        std::optional<std::size_t> best;
        int most = -1;
        for (const std::size_t level : statement.to.levels) {
            int held = 0;
            for (const std::size_t at : statement.run) {
                const Verdict verdict = verdict_of(sentence(), change_between(statement.base, level, at));
                held += verdict == Verdict::contradicted ? 0 : 1;
            }
            if (held > most) {
                most = held;
                best = level;
            }
        }
        return best;
    }

    void bind_rate_to_base(const Statement& statement) {
        if (statement.run.size() != 2) return;
        add_rate_of_base(sentence(), figures_[statement.base].number(), figures_[statement.run.front()].number(),
                         figures_[statement.run.back()].number(), relations_);
    }

    Figures figures_;
    std::vector<Relation>& relations_;
};

/// 比上年的B增加D
void bind_base(Figures figures, std::size_t base, std::vector<Relation>& relations) {
    const Figure& figure = figures[base];
    const Run run = run_from(figures, base + 1);
    const LevelFinder finder(figures, base, figure.quantity(), figure.comparison->key);
    Candidates to;
    if (const auto level = finder.arrived_at(run)) {
        to.levels.push_back(*level);
    } else {
        to = finder.of_subject(figure.comparison->subject);
    }
    Binder(figures, relations).bind({base, run, std::move(to)});
}

/// 比上年增加D, with the level of the year before printed elsewhere, or nowhere.
void bind_comparing_change(Figures figures, std::size_t change, std::vector<Relation>& relations) {
    const Figure& figure = figures[change];
    Run run = run_from(figures, change);
    const auto base = printed_base(figures, run, *figure.comparison);
    const bool can_be_level =
        figure.quantity().dimension != Dimension::percent && figure.quantity().dimension != Dimension::percent_point;
    if (!base && !can_be_level) return;
    const Quantity& model = base ? figures[*base].quantity() : figure.quantity();
    const LevelFinder finder(figures, change, model, figure.comparison->key);
    Candidates to;
    if (const auto level = finder.arrived_at(run)) {
        to.levels.push_back(*level);
    } else {
        to = finder.of_subject(figure.subject);
    }
    Binder binder(figures, relations);
    if (!base) {
        binder.bind_increment(run, to);
        return;
    }
    if (*base == run.back() + 1) read_on(figures, *base + 1, run);
    std::erase(to.levels, *base);
    const bool by_time = !figure.comparison->key.empty();
    if (*base < change && by_time && !is_closing(figures, to)) to.binding = Binding::likely;
    binder.bind({*base, std::move(run), std::move(to)});
}

StatedChange change_of(Figures figures, const Statement& statement) {
    return {figures[statement.base].number(), figures[statement.to.levels.front()].number(),
            figures[statement.run.front()].number(), Direction::unknown, figures[statement.run.front()].direction};
}

/// 2021年8650吨，2022年8210吨，2023年7640吨，两年共减少1010吨: the year from which the change holds, if one does.
std::size_t earlier_base(Figures figures, Statement statement, bool from_the_first) {
    const std::size_t nearest = statement.base;
    std::size_t first = nearest;
    while (statement.base > 0) {
        const Figure& later = figures[statement.base--];
        const Figure& earlier = figures[statement.base];
        if (earlier.sentence != later.sentence || earlier.role != Role::level || !earlier.past) break;
        if (!are_years_in_order(*earlier.past, *later.past)) break;
        if (!are_comparable(*later.sentence, earlier.quantity(), later.quantity())) break;
        first = statement.base;
        if (verdict_of(*later.sentence, change_of(figures, statement)) != Verdict::contradicted) return first;
    }
    return from_the_first ? first : nearest;
}

/// The two levels right before a change that has no comparison of its own: 2022年为36个，2023年为45个，增加9个;
/// 0.565吨，上年为0.621吨，降幅9.0%; 年初4268人，…，年末4402人，净增134人.
void bind_levels_before(Figures figures, std::size_t change, std::vector<Relation>& relations) {
    const Sentence* sentence = figures[change].sentence;
    const bool took_time = change > 0 && figures[change - 1].quantity().dimension == Dimension::duration &&
                           figures[change].quantity().dimension != Dimension::duration;
    const std::size_t behind = took_time ? change - 1 : change;  // 2023年为12.6%，一年降低1.3个百分点
    if (behind < 2) return;
    const auto is_level = [&](std::size_t at) {
        return figures[at].sentence == sentence && figures[at].role == Role::level;
    };
    if (!is_level(behind - 1)) return;
    Statement statement{behind - 2, run_from(figures, change), {{behind - 1}, Binding::likely}};
    const auto& last = figures[behind - 1].past;
    const std::string last_key = last ? key_in_report(figures[behind - 1]) : std::string();
    if (last_key == "上年" || last_key == "年初") {
        std::swap(statement.base, statement.to.levels.front());
        statement.to.binding = Binding::sure;
    } else if (is_closing(figures, statement.to)) {
        for (std::size_t at = behind - 1; at-- > 0;) {
            if (figures[at].sentence != sentence) break;
            if (!figures[at].past || figures[at].past->key != "年初") continue;
            statement.base = at;
            statement.to.binding = Binding::sure;
            break;
        }
    } else if (is_level(behind - 2) && last && figures[behind - 2].past &&
               are_years_in_order(*figures[behind - 2].past, *last)) {
        statement.to.binding = Binding::sure;
        if (verdict_of(*sentence, change_of(figures, statement)) == Verdict::contradicted) {
            statement.base = earlier_base(figures, statement, took_time);
        }
    }
    const Figure& base = figures[statement.base];
    const Figure& to = figures[statement.to.levels.front()];
    if (!is_level(statement.base) || !is_level(statement.to.levels.front())) return;
    if (are_comparable(*sentence, base.quantity(), to.quantity())) Binder(figures, relations).bind(statement);
}

/// 2021年39个，2022年45个，2023年54个，2023年比上年增长两成
bool bind_years(Figures figures, std::size_t change, std::vector<Relation>& relations) {
    const Figure& figure = figures[change];
    const std::string to_year = past_time_at(figure.subject).key;
    std::string from_year = figure.comparison->key;
    if (to_year.size() != 4) return false;
    if (from_year == "上年") from_year = std::to_string(std::stoi(to_year) - 1);
    std::optional<std::size_t> from;
    std::optional<std::size_t> to;
    for (std::size_t at = change; at-- > 0;) {
        if (figures[at].sentence != figure.sentence) break;
        if (figures[at].role != Role::level || !figures[at].past) continue;
        if (!from && figures[at].past->key == from_year) from = at;
        if (!to && figures[at].past->key == to_year) to = at;
    }
    if (!from || !to || !are_comparable(*figure.sentence, figures[*from].quantity(), figures[*to].quantity()))
        return false;
    Binder(figures, relations).bind({*from, run_from(figures, change), {{*to}, Binding::sure}});
    return true;
}

}  // namespace

void find_comparisons(std::span<const Figure> figures, std::vector<Relation>& relations) {
    for (std::size_t at = 0; at < figures.size(); ++at) {
        const Figure& figure = figures[at];
        if (begins_list(figures, figure.role == Role::base ? at + 1 : at)) continue;
        if (figure.role == Role::base) {
            bind_base(figures, at, relations);
        } else if (figure.role != Role::change || figure.counts_another_thing) {
            continue;
        } else if (figure.comparison) {
            if (!bind_years(figures, at, relations)) bind_comparing_change(figures, at, relations);
        } else if (figure.subject.empty()) {
            bind_levels_before(figures, at, relations);
        }
    }
}

}  // namespace mingcha
