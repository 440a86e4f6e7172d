// The number of an event that is counted by years: 2023年第六届进博会, 建党102周年.
//
// Where the sentence prints the year, number and year must agree. Where only the report's year is known, another number
// may well be meant (an older fair, next year's jubilee); it is reported only if it is that of the year before, the
// report never gives its own year's number and no word points to another time.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/foreign_names.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/stated_year.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::ClauseExtent;

struct Event {
    std::string_view name;
    int first_number = 0;
    int first_year = 0;
    bool checked = false;
};

/// A number of an event in the text.
struct Mention {
    const Event* event = nullptr;
    TextSpan span;  ///< number and name
    TextSpan number;
    std::int64_t value = 0;
    std::string_view counter;  ///< 届, 个, 周年
    StatedYear stated;

    [[nodiscard]] std::int64_t expected() const { return stated.year - event->first_year + event->first_number; }
};

/// An event and a number of it that the report names.
using Told = std::pair<const Event*, std::int64_t>;

TextSpan with_unit(const OrdinalFact& ordinal) {
    return ordinal.unit.empty() ? ordinal.span : cover(ordinal.span, ordinal.unit);
}

bool is_whole(Decimal value) { return value.exponent == 0; }

class YearlyEvent final : public Rule {
public:
    YearlyEvent(const RuleSpec& spec, std::vector<Event> events, std::vector<std::size_t> event_of_name,
                language::LiteralSet names)
        : number_stands_before_(spec.options.flag("number_stands_before")),
          units_(spec.options.list("units")),
          between_(spec.options.list("between")),
          other_time_(spec.options.list("other_time")),
          unless_before_(spec.options.list("unless_before")),
          unless_after_(spec.options.list("unless_after")),
          events_(std::move(events)),
          event_of_name_(std::move(event_of_name)),
          names_(std::move(names)),
          foreign_(spec) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::vector<Mention> mentions = mentions_in(context);
        std::set<Told> told;
        for (const Mention& mention : mentions) told.emplace(mention.event, mention.value);
        for (const Mention& mention : mentions) {
            if (mention.stated.year == 0) continue;
            if (mention.value == mention.expected()) {
                report(context, mention, "holds", true, sink);
            } else if (contradicts(context, mention, told)) {
                report(context, mention, mention.stated.is_printed ? printed_message(mention) : "not-this-year", false,
                       sink);
            }
        }
    }

private:
    [[nodiscard]] std::vector<Mention> mentions_in(const RuleContext& context) const {
        std::vector<Mention> mentions;
        std::unordered_set<std::uint32_t> numbers;
        names_.scan(context.document.text(), [&](std::size_t name, TextSpan span) {
            const Event& event = events_[event_of_name_[name]];
            auto mention = number_stands_before_ ? number_before(context, span) : number_behind(context, span);
            if (!mention && number_stands_before_) mention = number_in_brackets(context, span);
            if (!mention) return;
            // Of names that end or begin inside one another (进博会, 中国国际进口博览会) each number is told once.
            if (!numbers.insert(mention->number.begin).second) return;
            mentions.push_back(*mention);
            mentions.back().event = &event;
            mentions.back().stated = stated_year(context, mention->span);
        });
        return mentions;
    }

    /// 第六届|进博会, 第22个|全国“安全生产月”
    [[nodiscard]] std::optional<Mention> number_before(const RuleContext& context, TextSpan name) const {
        const auto& ordinals = context.facts.ordinals;
        const auto behind =
            std::ranges::upper_bound(ordinals, name.begin, {}, [](const OrdinalFact& each) { return each.span.end; });
        if (behind == ordinals.begin()) return std::nullopt;
        const OrdinalFact& ordinal = *std::prev(behind);
        constexpr std::uint32_t kFarthest = 18;  // bytes: 届 and 中国 and a quotation mark
        if (name.begin - ordinal.span.end > kFarthest || !is_whole(ordinal.value)) return std::nullopt;
        std::string_view gap = context.document.text({ordinal.span.end, name.begin});
        const auto opens_gap = [&](std::string_view word) { return gap.starts_with(word); };
        const auto unit = std::ranges::find_if(units_, opens_gap);
        if (unit != units_.end()) gap.remove_prefix(unit->size());
        const auto mark = std::ranges::find_if(between_, opens_gap);
        if (mark != between_.end()) gap.remove_prefix(mark->size());
        if (!gap.empty()) return std::nullopt;
        const std::string_view counter = unit != units_.end() ? *unit : units_.front();
        return Mention{nullptr, cover(ordinal.span, name), with_unit(ordinal), ordinal.value.mantissa, counter, {}};
    }

    /// 世界读书日|（第30个）
    [[nodiscard]] std::optional<Mention> number_in_brackets(const RuleContext& context, TextSpan name) const {
        const auto& ordinals = context.facts.ordinals;
        const auto ordinal =
            std::ranges::lower_bound(ordinals, name.end, {}, [](const OrdinalFact& each) { return each.span.begin; });
        if (ordinal == ordinals.end() || !is_whole(ordinal->value)) return std::nullopt;
        const std::string_view gap = context.document.text({name.end, ordinal->span.begin});
        const std::string_view unit = context.document.text(ordinal->unit);
        if ((gap != "（" && gap != "”（") || std::ranges::find(units_, unit) == units_.end()) return std::nullopt;
        return Mention{nullptr, cover(name, ordinal->span), with_unit(*ordinal), ordinal->value.mantissa, unit, {}};
    }

    /// 建党|102周年
    [[nodiscard]] std::optional<Mention> number_behind(const RuleContext& context, TextSpan name) const {
        const auto& quantities = context.facts.quantities;
        const auto number =
            std::ranges::lower_bound(quantities, name.end, {}, [](const Quantity& each) { return each.span.begin; });
        if (number == quantities.end() || number->hedge != Hedge::none || !is_whole(number->value)) {
            return std::nullopt;
        }
        const std::string_view gap = context.document.text({name.end, number->span.begin});
        const std::string_view unit = context.document.text(number->unit);
        if (!gap.empty() && std::ranges::find(between_, gap) == between_.end()) return std::nullopt;
        if (std::ranges::find(units_, unit) == units_.end()) return std::nullopt;
        return Mention{nullptr, cover(name, number->span), number->span, number->value.mantissa, unit, {}};
    }

    [[nodiscard]] bool contradicts(const RuleContext& context, const Mention& mention,
                                   const std::set<Told>& told) const {
        const std::string_view text = context.document.text();
        if (!mention.stated.is_only_one || mention.expected() <= 0) return false;
        if (language::touches_after(text, mention.span.end, unless_after_) ||
            language::touches_before(text, mention.span.begin, unless_before_) || foreign_.claim(text, mention.span)) {
            return false;
        }
        const TextSpan item = language::clause_around(text, mention.span, ClauseExtent::item);
        const bool other_time = language::contains_any(slice(text, item), other_time_);
        const std::int64_t miss = mention.value - mention.expected();
        if (mention.stated.is_printed) return !other_time || miss < -1 || miss > 1;
        const bool knows_its_year = told.contains({mention.event, mention.expected()});
        // Left over from last year's report. The next number may be that of the year in which the report was written.
        return !other_time && !knows_its_year && miss == -1;
    }

    [[nodiscard]] static std::string_view printed_message(const Mention& mention) {
        return mention.event->checked ? "wrong" : "wrong-unchecked";
    }

    /// 第6届, 102周年
    [[nodiscard]] std::string counted(std::int64_t number, const Mention& mention) const {
        return (number_stands_before_ ? "第" : "") + std::to_string(number) + std::string(mention.counter);
    }

    void report(const RuleContext& context, const Mention& mention, std::string_view message, bool pass,
                Sink& sink) const {
        const std::string_view printed = context.document.text(mention.number);
        Finding finding;
        finding.message = message;
        finding.pass = pass;
        finding.span = mention.span;
        finding.arguments = {{"name", std::string(mention.event->name)},
                             {"printed", std::string(printed)},
                             {"right", counted(mention.expected(), mention)},
                             {"year", std::to_string(mention.stated.year)},
                             {"first_year", std::to_string(mention.event->first_year)}};
        sink.report(std::move(finding));
    }

    bool number_stands_before_;
    std::vector<std::string_view> units_;
    std::vector<std::string_view> between_;        ///< what may stand between number and name: “, 全国
    std::vector<std::string_view> other_time_;     ///< 筹备, 上一届: another year may be meant
    std::vector<std::string_view> unless_before_;  ///< 我村: an event of one's own that bears the name
    std::vector<std::string_view> unless_after_;   ///< 大会上的讲话: what was said on the day is quoted later
    std::vector<Event> events_;
    std::vector<std::size_t> event_of_name_;
    language::LiteralSet names_;
    ForeignNames foreign_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "wrong-unchecked", "not-this-year", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    if (auto complete = require_columns(spec, "events", {"names", "first_number", "first_year", "trust"}); !complete) {
        return tl::unexpected(complete.error());
    }
    const Table& table = spec.table("events");
    std::vector<Event> events;
    std::vector<std::size_t> event_of_name;
    std::vector<std::string> names;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        for (const std::string_view name : table.list(row, "names")) {
            names.emplace_back(name);
            event_of_name.push_back(row);
        }
        const auto first_number = require_number(spec, "events", row, "first_number");
        if (!first_number) return tl::unexpected(first_number.error());
        const auto first_year = require_number(spec, "events", row, "first_year");
        if (!first_year) return tl::unexpected(first_year.error());
        events.push_back(
            {table.list(row, "names").front(), *first_number, *first_year, table.cell(row, "trust") == "checked"});
    }
    auto set = language::LiteralSet::create(std::move(names));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const YearlyEvent>(spec, std::move(events), std::move(event_of_name), *std::move(set));
}

}  // namespace

KindInfo yearly_event() { return {"yearly-event", create}; }

}  // namespace mingcha::kinds
