// Lines of a table that others give by division: 占比, 增长率, 合格率, 人均.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "relations/table_finders.hpp"
#include "relations/table_pattern.hpp"

namespace mingcha {
namespace {

using Lines = std::vector<std::size_t>;
using Form = Equation::Form;

constexpr Decimal kHundred = {100, 0};
constexpr Decimal kOne = {1, 0};
constexpr std::size_t kReach = 8;  ///< lines to either side that a rate may be made of

class RateFinder {
public:
    RateFinder(const TableLines& lines, std::vector<Relation>& relations) : lines_(lines), relations_(relations) {}

    void find() {
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            if (lines_.in_percent(line)) bind_percentages(line);
            if (is_average(line)) bind_averages(line);
        }
    }

private:
    struct Candidate {
        TablePattern pattern;
        PatternScore score;
    };

    [[nodiscard]] bool is_average(std::size_t line) const {
        const std::string& words = lines_.name(line).words;
        return !lines_.in_percent(line) &&
               (words.find("均") != std::string::npos || words.find("单价") != std::string::npos);
    }

    /// Lines near `line` whose numbers may be divided by one another.
    [[nodiscard]] Lines near(std::size_t line) const {
        Lines near;
        const std::size_t first = line > kReach ? line - kReach : 0;
        for (std::size_t other = first; other < std::min(lines_.size(), line + kReach); ++other) {
            if (other != line && lines_.additive(other)) near.push_back(other);
        }
        return near;
    }

    void consider(TablePattern pattern) {
        Candidate candidate{std::move(pattern), {}};
        candidate.score = score_of(lines_, candidate.pattern);
        const auto worth = [](const PatternScore& score) {
            return static_cast<std::ptrdiff_t>(score.evidence) - static_cast<std::ptrdiff_t>(3 * score.misses);
        };
        if (candidate.score.holds == 0) return;
        if (!best_ || worth(candidate.score) > worth(best_->score)) best_ = std::move(candidate);
    }

    void accept_best(Support support) {
        if (best_ && is_proven(best_->score, support)) {
            add_relations(lines_, best_->pattern, "rate-wrong", relations_);
        }
        best_.reset();
    }

    void bind_percentages(std::size_t rate) {
        const Lines others = near(rate);
        for (const std::size_t a : others) {
            consider_share_of_total(a, rate);
            for (const std::size_t b : others) {
                if (a == b) continue;
                consider(share(a, b, rate));
                consider(growth(a, b, rate, 1));
                consider(growth(a, b, rate, -1));
            }
        }
        const LineName& name = lines_.name(rate);
        accept_best(name.rate || name.share || name.change ? Support::likely : Support::none);
    }

    /// 占比 of the number beside it in the total at the end of the column.
    void consider_share_of_total(std::size_t part, std::size_t rate) {
        for (std::size_t position = 0; position < lines_.positions(); ++position) {
            if (lines_.position_name(position).total == LineName::Total::none) continue;
            TablePattern pattern = share(part, part, rate);
            pattern.terms[0].position = position;
            consider(std::move(pattern));
        }
    }

    [[nodiscard]] static TablePattern share(std::size_t whole, std::size_t part, std::size_t rate) {
        return {.kind = RelationKind::table_rate,
                .equation = {Form::product, kHundred},
                .terms = {{"whole", whole}, {"rate", rate}, {"part", part}},
                .subject = 1};
    }

    [[nodiscard]] static TablePattern growth(std::size_t from, std::size_t to, std::size_t rate, std::int8_t sign) {
        return {.kind = RelationKind::table_rate,
                .equation = {Form::growth, kHundred},
                .terms = {{"from", from}, {"to", to}, {"rate", rate, sign}},
                .subject = 2};
    }

    void bind_averages(std::size_t mean) {
        const Lines others = near(mean);
        for (const std::size_t count : others) {
            for (const std::size_t total : others) {
                if (count == total) continue;
                consider({.kind = RelationKind::table_rate,
                          .equation = {Form::product, kOne},
                          .terms = {{"count", count}, {"mean", mean}, {"total", total}},
                          .subject = 1});
            }
        }
        accept_best(Support::likely);
    }

    const TableLines& lines_;
    std::vector<Relation>& relations_;
    std::optional<Candidate> best_;
};

}  // namespace

void find_table_rates(const TableLines& lines, std::vector<Relation>& relations) {
    RateFinder(lines, relations).find();
}

}  // namespace mingcha
