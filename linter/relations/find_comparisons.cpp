// A level, what it is compared with, and the change: 客运量2.168亿人次，比上年的1.794亿人次增长20.8%;
// 投诉1176件，比上年减少148件，下降11.2%，上年为1324件; 网点2022年为36个，2023年为45个，增加9个.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "relations/compared_levels.hpp"
#include "relations/stated_change.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

using Role = Figure::Role;

/// 增长8%、20%: one for each of several levels.
bool begins_list(Figures figures, std::size_t change) {
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "和", "及", "与"});
    if (change + 1 >= figures.size() || figures[change + 1].sentence != figures[change].sentence) return false;
    const Figure& next = figures[change + 1];
    const std::string_view joint = next.sentence->lead_words(next.index);
    return std::ranges::find(kJoints, joint) != kJoints.end() &&
           next.quantity().dimension == figures[change].quantity().dimension;
}

/// A base, the run of changes from it, and the levels that it may have led to.
struct Statement {
    std::size_t base = 0;
    Run run;
    Candidates to;
};

StatedChange change_between(Figures figures, std::size_t base, std::size_t level, std::size_t stated) {
    return {figures[base].number(), figures[level].number(), figures[stated].number(), Direction::unknown,
            figures[stated].direction};
}

StatedChange change_of(Figures figures, const Statement& statement) {
    return change_between(figures, statement.base, statement.to.levels.front(), statement.run.front());
}

/// A level with which every change of the run holds is the one that is meant.
void settle_on_what_fits(Figures figures, Statement& statement) {
    const Sentence& sentence = *figures[statement.base].sentence;
    for (const std::size_t level : statement.to.levels) {
        const bool fits = std::ranges::all_of(statement.run, [&](std::size_t at) {
            return verdict_of(sentence, change_between(figures, statement.base, level, at)) == Verdict::holds;
        });
        if (!fits) continue;
        statement.to = {{level}, Binding::sure};
        return;
    }
}

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
            const StatedChange change = change_between(figures_, statement.base, *level, at);
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

    /// The level with which most of the changes hold, the nearest of them.
    [[nodiscard]] std::optional<std::size_t> best_level(const Statement& statement) const {
        std::optional<std::size_t> best;
        int most = -1;
        for (const std::size_t level : statement.to.levels) {
            int held = 0;
            for (const std::size_t at : statement.run) {
                const Verdict verdict = verdict_of(sentence(), change_between(figures_, statement.base, level, at));
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
                         figures_[statement.run.back()].number(), Binding::sure, relations_);
    }

    Figures figures_;
    std::vector<Relation>& relations_;
};

/// 节电3.2万千瓦时，较改造前的8.6万千瓦时下降37.2%: what was saved may be the difference rather than the level. True if
/// it is so, or if it cannot be told.
bool bind_saving(Figures figures, const Statement& statement, std::vector<Relation>& relations) {
    static constexpr auto kSavings =
        std::to_array<std::string_view>({"节电", "节水", "节能", "节约", "节省", "节油", "节煤", "节气", "减排", "减少",
                                         "压减", "少用", "少耗", "少排", "降耗"});
    if (statement.to.levels.empty() || statement.run.size() != 1) return false;
    const Figure& saved = figures[statement.to.levels.front()];
    if (!contains_any<kSavings>(last_clause(saved.sentence->lead_words(saved.index)))) return false;
    if (verdict_of(*saved.sentence, change_of(figures, statement)) == Verdict::holds) return false;
    add_rate_of_base(*saved.sentence, figures[statement.base].number(), saved.number(),
                     figures[statement.run.front()].number(), Binding::likely, relations);
    return true;
}

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
    const Statement statement{base, run, std::move(to)};
    if (!bind_saving(figures, statement, relations)) Binder(figures, relations).bind(statement);
}

bool is_percentage(const Quantity& quantity) { return quantity.dimension == Dimension::percent; }

/// 优良率87.1%，提高2.2个百分点，上年310天: the points are those of the percentage right before them.
bool is_of_percentage_before(Figures figures, std::size_t change) {
    return figures[change].quantity().dimension == Dimension::percent_point && change > 0 &&
           figures[change - 1].sentence == figures[change].sentence && is_percentage(figures[change - 1].quantity());
}

/// 比上年增加D, with the level of the year before printed elsewhere, or nowhere.
void bind_comparing_change(Figures figures, std::size_t change, std::vector<Relation>& relations) {
    const Figure& figure = figures[change];
    Run run = run_from(figures, change);
    auto base = printed_base(figures, run, *figure.comparison);
    if (base && is_of_percentage_before(figures, change) && !is_percentage(figures[*base].quantity())) base.reset();
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

/// Of a level at the year's end, the last one before it that stands at the year's beginning is the base.
void bind_to_opening(Figures figures, std::size_t closing, Statement& statement) {
    for (std::size_t at = closing; at-- > 0;) {
        if (figures[at].sentence != figures[closing].sentence) return;
        if (!figures[at].past || figures[at].past->key != "年初") continue;
        statement.base = at;
        statement.to.binding = Binding::sure;
        return;
    }
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
        statement.base = behind - 1;
        const LevelFinder finder(figures, behind - 1, figures[behind - 1].quantity(), last->key);
        statement.to = finder.before_past_level(last->noun);
        if (statement.to.levels.empty()) return;
        settle_on_what_fits(figures, statement);
    } else if (is_closing(figures, statement.to)) {
        bind_to_opening(figures, behind - 1, statement);
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
