#include "relations/comparison.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr auto kLikewise =
    std::to_array<std::string_view>({"相比", "同期", "左右", "，", " ", "人均", "户均", "亩均", "新", "有所"});

constexpr auto kTimesBefore =
    std::to_array<std::string_view>({"前", "上", "上个", "上一个", "前一个", "过去", "此前", "之前", "近"});

/// The words before a number. 2022届 is no number here, but the name of a year.
std::string_view words_before(const Sentence& sentence, std::size_t index) {
    const bool behind_a_class = index > 0 && sentence.words(sentence.quantities[index - 1].unit) == "届";
    if (!behind_a_class) return sentence.lead_words(index);
    const std::uint32_t begin = index > 1 ? sentence.quantities[index - 2].span.end : sentence.span.begin;
    return sentence.words({begin, sentence.quantities[index].span.begin});
}

std::string_view trimmed(std::string_view text) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view word : kLikewise) {
            if (!text.starts_with(word)) continue;
            text.remove_prefix(word.size());
            found = true;
        }
    }
    return text;
}

/// 比2022年|多供, 与上年相比|事故起数|减少: what is compared, where it stands behind the time.
std::string_view subject_behind(std::string_view with) {
    with.remove_prefix(std::min(with.size(), past_time_at(with).length));
    with = trimmed(with);
    return is_adverbial(with) ? std::string_view{} : with;
}

/// The words before the number at `index` that may name with what it is compared: its clause, and the one before if
/// that says 相比.
std::optional<Comparison> comparison_before(std::string_view lead, std::string_view clause) {
    if (auto comparison = comparison_in(clause)) return comparison;
    const std::size_t at = lead.rfind("相比，");
    if (at == std::string_view::npos || lead.size() - at > clause.size() + std::string_view("相比，").size()) {
        return std::nullopt;
    }
    auto comparison = comparison_begun_in(last_clause(lead.substr(0, at)));
    if (comparison) comparison->with = comparison->with.substr(0, past_time_at(comparison->with).length);
    return comparison;
}

void read_change(const Sentence& sentence, std::size_t index, Figure& figure) {
    const std::string_view lead = words_before(sentence, index);
    const std::string_view clause = last_clause(lead);
    auto comparison = comparison_before(lead, clause);
    const auto word = comparison ? last_comparing_word(clause) : last_change_word(clause);
    if (!word || !is_filler(clause.substr(word->end))) return;
    const std::string_view before = clause.substr(0, word->begin);
    if (before.ends_with("由") || before.ends_with("从")) return;
    figure.role = Figure::Role::change;
    figure.direction = word->direction;
    figure.counts_another_thing = counts_another_thing(sentence, index);
    if (!comparison) {
        figure.subject = is_adverbial(before) ? std::string_view{} : before;
        return;
    }
    const bool inside = comparison->with.data() >= clause.data() && !comparison->with.empty();
    if (inside) {
        const auto offset = static_cast<std::size_t>(comparison->with.data() - clause.data());
        comparison->with = clause.substr(offset, word->begin > offset ? word->begin - offset : 0);
    }
    figure.subject = comparison->subject;
    if (figure.subject.empty() && inside && !comparison->key.empty()) figure.subject = subject_behind(comparison->with);
    if (!comparison->with.empty() && !inside && figure.subject.empty() && !is_adverbial(before)) {
        figure.subject = before;  // 与上年相比，居民用气增加
    }
    figure.comparison = std::move(comparison);
}

/// 比上年的|1.794亿人次|增长: with what the next number is compared.
std::optional<Comparison> base_of_next(const Sentence& sentence, std::size_t index) {
    if (index + 1 >= sentence.quantities.size()) return std::nullopt;
    const std::string_view between = words_before(sentence, index + 1);
    const std::string_view rest = trimmed(between);
    const auto word = last_comparing_word(rest);
    if (!word || !is_filler(rest.substr(word->end)) || !is_adverbial(rest.substr(0, word->begin))) return std::nullopt;
    const std::string_view clause = last_clause(words_before(sentence, index));
    auto comparison = comparison_in(clause);
    if (!comparison && between.find("相比") != std::string_view::npos) comparison = comparison_begun_in(clause);
    if (!comparison || comparison->with.empty() || last_change_word(comparison->with)) return std::nullopt;
    if (ends_with_any<kTimesBefore>(comparison->with)) return std::nullopt;
    if (between.starts_with("，")) return std::nullopt;
    return comparison;
}

Figure read_figure(const Sentence& sentence, std::size_t index) {
    Figure figure;
    figure.sentence = &sentence;
    figure.index = index;
    if (auto comparison = base_of_next(sentence, index)) {
        figure.role = Figure::Role::base;
        figure.comparison = std::move(comparison);
        return figure;
    }
    read_change(sentence, index, figure);
    if (figure.role == Figure::Role::level) figure.past = past_level_in(last_clause(words_before(sentence, index)));
    return figure;
}

/// 2021年、2022年、2023年
std::vector<std::string> years_in(std::string_view lead) {
    std::vector<std::string> years;
    for (std::size_t at = lead.find_first_of("12"); at != std::string_view::npos;) {
        PastTime time = past_time_at(lead.substr(at));
        const bool is_year = time.length > 0 && time.key.size() == 4;
        if (is_year) years.push_back(std::move(time.key));
        at = lead.find_first_of("12", at + (is_year ? time.length : 1));
    }
    return years;
}

/// 2021年、2022年、2023年依次为412克、385克、361克: gives each number its year.
void date_list(std::span<Figure> figures) {
    static constexpr auto kOrders =
        std::to_array<std::string_view>({"分别为", "依次为", "分别是", "分别达到", "分别达", "分别"});
    static constexpr auto kJoints = std::to_array<std::string_view>({"、", "和", "，", "及"});
    const std::string_view lead = words_before(*figures.front().sentence, figures.front().index);
    if (!ends_with_any<kOrders>(lead)) return;
    const std::vector<std::string> years = years_in(lead);
    if (years.size() < 2 || years.size() > figures.size()) return;
    const auto continues = [&](const Figure& figure) {
        const std::string_view joint = figure.sentence->lead_words(figure.index);
        return figure.sentence == figures.front().sentence && std::ranges::find(kJoints, joint) != kJoints.end();
    };
    if (!std::ranges::all_of(figures.subspan(1, years.size() - 1), continues)) return;
    for (std::size_t index = 0; index < years.size(); ++index) figures[index].past = PastLevel{years[index], {}};
}

}  // namespace

std::vector<Figure> read_figures(Paragraph paragraph) {
    std::vector<Figure> figures;
    for (const Sentence& sentence : paragraph) {
        for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
            figures.push_back(read_figure(sentence, index));
            if (index > 0 && figures[figures.size() - 2].role == Figure::Role::base) {
                Figure& change = figures.back();  // glued to its base, whatever its words alone would say
                const auto word = last_comparing_word(trimmed(words_before(sentence, index)));
                change.role = Figure::Role::change;
                change.direction = word ? word->direction : Direction::unknown;
                change.subject = {};
                change.comparison.reset();
            }
        }
    }
    for (std::size_t at = 0; at < figures.size(); ++at) date_list(std::span(figures).subspan(at));
    return figures;
}

}  // namespace mingcha
