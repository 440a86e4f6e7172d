// An older year presented as the current one, in a report whose period is known.
//
// Five forms, each left alone where the words show that the older year is meant:
//   as-of     截至2022年底，公司现有员工… in a report on 2023, with no later figure beside it
//   gloss     今年（2022年）, 报告期内（2022年）
//   itself    本报告为2022年度社会责任报告
//   statement 时间范围为2022年1月1日至2022年12月31日, in a report whose title and text are of 2023
//   plan      展望2023年, 2023年，我们将… among the plans of a report on 2023
// A text that plans the report's year itself (工作要点, 政府工作报告) looks back on the year before, so there only
// years before that one are old, and plans are not judged.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using language::ClauseExtent;

bool contains_any(std::string_view text, const std::vector<std::string_view>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Words, by the option that lists them.
struct Words {
    std::vector<std::string_view> as_of;        ///< 截至
    std::vector<std::string_view> status;       ///< 现有, 在册: what is said is the present state
    std::vector<std::string_view> comparison;   ///< 较, 同比: the older year is compared with
    std::vector<std::string_view> now;          ///< 今年, 报告期内
    std::vector<std::string_view> itself;       ///< 本报告
    std::vector<std::string_view> earlier;      ///< 上一份, 第二份: another report is meant
    std::vector<std::string_view> period;       ///< 时间范围: what the report covers is stated
    std::vector<std::string_view> outlook;      ///< headings of plans
    std::vector<std::string_view> future;       ///< 将, 力争
    std::vector<std::string_view> plan_titles;  ///< the last words of headings: 工作打算
    std::vector<std::string_view> done;         ///< 已, 完成: no plan, whatever the heading says
};

class StaleYear final : public Rule {
public:
    explicit StaleYear(const RuleSpec& spec)
        : words_{spec.options.list("as_of"),       spec.options.list("status"),  spec.options.list("comparison"),
                 spec.options.list("now"),         spec.options.list("itself"),  spec.options.list("earlier"),
                 spec.options.list("period"),      spec.options.list("outlook"), spec.options.list("future"),
                 spec.options.list("plan_titles"), spec.options.list("done")},
          oldest_(spec.options.integer("oldest")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        if (context.facts.period.year == 0) return;
        const bool plans_itself = context.facts.period.looks_ahead;
        const int current = context.facts.period.year - (plans_itself ? 1 : 0);
        Outlook outlook(context.document, words_.outlook);
        for (std::size_t index = 0; index < context.facts.dates.size(); ++index) {
            const DateFact& date = context.facts.dates[index];
            if (!names_one_year(date) || date.year > context.facts.period.year || date.year < current - oldest_)
                continue;
            const bool planned = outlook.covers(date.span.begin);
            if (date.year < current) {
                report_old(context, index, planned, sink);
            }
            if (plans_itself || date.year != context.facts.period.year) continue;
            if (announces_plans(context, date) || (planned && is_planned(context, date))) {
                report(context, date, "plan", sink);
            }
        }
    }

private:
    /// Walks along with the dates, which are sorted, and knows whether the latest heading announces plans.
    class Outlook {
    public:
        Outlook(const Document& document, const std::vector<std::string_view>& words)
            : document_(document), words_(words) {}

        bool covers(std::uint32_t offset) {
            const auto blocks = document_.blocks();
            for (; next_ < blocks.size() && blocks[next_].span.begin <= offset; ++next_) {
                const Block& block = blocks[next_];
                if (block.kind != BlockKind::heading) continue;
                if (inside_ && block.level > level_) continue;
                inside_ = contains_any(document_.text(block.span), words_);
                level_ = block.level;
            }
            return inside_;
        }

    private:
        const Document& document_;
        const std::vector<std::string_view>& words_;
        std::size_t next_ = 0;
        std::uint8_t level_ = 0;
        bool inside_ = false;
    };

    void report_old(const RuleContext& context, std::size_t index, bool planned, Sink& sink) const {
        const DateFact& date = context.facts.dates[index];
        const std::string_view text = context.document.text();
        if (is_gloss(text, date)) {
            report(context, date, "gloss", sink);
        } else if (!planned && is_status(context, index)) {
            report(context, date, "as-of", sink);
        } else if (states_period(context, index)) {
            report(context, date, "statement", sink);
        } else if (names_this_report(context, date)) {
            report(context, date, "itself", sink);
        }
    }

    [[nodiscard]] bool is_gloss(std::string_view text, const DateFact& date) const {
        std::size_t open = date.span.begin;
        for (const std::string_view bracket : {"（", "("}) {
            if (!text.substr(0, open).ends_with(bracket)) continue;
            open -= bracket.size();
            return language::touches_before(text, open, words_.now) &&
                   (text.substr(date.span.end).starts_with("）") || text.substr(date.span.end).starts_with(")") ||
                    text.substr(date.span.end).starts_with("度"));
        }
        return false;
    }

    [[nodiscard]] bool is_status(const RuleContext& context, std::size_t index) const {
        const std::string_view text = context.document.text();
        const DateFact& date = context.facts.dates[index];
        if (!language::touches_before(text, date.span.begin, words_.as_of)) return false;
        const TextSpan sentence = language::clause_around(text, date.span, ClauseExtent::sentence);
        const std::string_view said = slice(text, sentence);
        if (!contains_any(said, words_.status) || contains_any(said, words_.comparison)) return false;
        return !another_year(context, index, sentence);
    }

    /// Another year stands in the same sentence, or another as-of date in the same block: the text compares.
    [[nodiscard]] bool another_year(const RuleContext& context, std::size_t index, TextSpan sentence) const {
        const std::string_view text = context.document.text();
        const auto& dates = context.facts.dates;
        const TextSpan block = context.document.block_at(dates[index].span.begin).span;
        const auto compared = [&](std::size_t other) {
            const DateFact& date = dates[other];
            if (date.year == 0 || date.year == dates[index].year) return false;
            constexpr std::uint32_t kNextSentence = 6;  // bytes: the full stop and perhaps 而
            constexpr int kLastMonth = 12;
            const bool opens_next = date.span.begin >= sentence.end &&
                                    date.span.begin - sentence.end <= kNextSentence &&
                                    (date.to_the_end || date.month == kLastMonth);
            return sentence.contains(date.span) || opens_next ||
                   (block.contains(date.span) && language::touches_before(text, date.span.begin, words_.as_of));
        };
        constexpr std::size_t kNear = 16;
        for (std::size_t step = 1; step <= kNear; ++step) {
            if (index >= step && compared(index - step)) return true;
            if (index + step < dates.size() && compared(index + step)) return true;
        }
        return false;
    }

    /// The date begins a range that is announced as the report's period and ends before the current year.
    [[nodiscard]] bool states_period(const RuleContext& context, std::size_t index) const {
        const DateFact& range = context.facts.dates[index];
        if (range.form != DateFact::Form::range || range.month != 1 || range.last.month != 12) return false;
        const std::string_view text = context.document.text();
        const TextSpan clause = language::clause_around(text, range.span, ClauseExtent::sentence);
        return range.last.year <= range.year &&
               contains_any(slice(text, {clause.begin, range.span.begin}), words_.period);
    }

    [[nodiscard]] bool names_this_report(const RuleContext& context, const DateFact& date) const {
        const std::string_view text = context.document.text();
        const TextSpan clause = language::clause_around(text, date.span);
        const std::string_view before = slice(text, {clause.begin, date.span.begin});
        const std::string_view after = slice(text, {date.span.end, clause.end});
        constexpr std::size_t kLongestName = 75;  // bytes between the year and 报告
        return contains_any(before, words_.itself) &&
               after.substr(0, kLongestName).find("报告") != std::string_view::npos &&
               !contains_any(before, words_.earlier) && !contains_any(after, words_.earlier);
    }

    /// A heading: 六、2023年工作打算.
    [[nodiscard]] bool announces_plans(const RuleContext& context, const DateFact& date) const {
        const Block& block = context.document.block_at(date.span.begin);
        if (block.kind != BlockKind::heading || block.body().begin != date.span.begin || date.month != 0) return false;
        const std::string_view title = context.document.text({date.span.end, block.span.end});
        return std::ranges::any_of(words_.plan_titles, [&](std::string_view word) { return title.ends_with(word); });
    }

    [[nodiscard]] bool is_planned(const RuleContext& context, const DateFact& date) const {
        const std::string_view text = context.document.text();
        const TextSpan sentence = language::clause_around(text, date.span, ClauseExtent::sentence);
        constexpr std::uint32_t kLongestOpening = 6;  // 在, 展望
        if (date.span.begin - sentence.begin > kLongestOpening || date.month != 0) return false;
        if (contains_any(slice(text, sentence), words_.done)) return false;
        const std::string_view opening = slice(text, {sentence.begin, date.span.begin});
        const std::string_view after = slice(text, {date.span.end, sentence.end});
        constexpr std::size_t kNextWords = 60;
        return opening == "展望" || contains_any(after.substr(0, kNextWords), words_.future);
    }

    static void report(const RuleContext& context, const DateFact& date, std::string_view message, Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = date.span;
        finding.arguments = {{"year", std::to_string(date.year)},
                             {"next", std::to_string(context.facts.period.year + 1)},
                             {"report_year", std::to_string(context.facts.period.year)}};
        sink.report(std::move(finding));
    }

    Words words_;
    std::int64_t oldest_;
};

}  // namespace

KindInfo stale_year() {
    return {"stale-year", [](const RuleSpec& spec) -> Result<std::unique_ptr<const Rule>> {
                return std::make_unique<const StaleYear>(spec);
            }};
}

}  // namespace mingcha::kinds
