// Dated entries that are in order but for one: a chronicle in which 10月24日 stands behind 11月3日.
//
// An entry is a block that begins with a day or a month. Entries follow one another if no heading and few other blocks
// stand between them.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kFewestEntries = 4;
constexpr std::size_t kMostBlocksBetween = 2;

struct Entry {
    const DateFact* date = nullptr;
    int year = 0;  ///< 0 if not printed
};

/// Whether `b` may not stand behind `a`. What is not printed does not count; a new year may begin behind November.
bool is_before(const Entry& b, const Entry& a) {
    if (a.year != b.year) return a.year != 0 && b.year != 0 && b.year < a.year;
    constexpr int kLateMonth = 11;
    constexpr int kEarlyMonth = 2;
    if (a.year == 0 && a.date->month >= kLateMonth && b.date->month <= kEarlyMonth) return false;
    if (a.date->month != b.date->month) return b.date->month < a.date->month;
    return a.date->day != 0 && b.date->day != 0 && b.date->day < a.date->day;
}

/// The first entry of a chronicle may lie in the year before the others.
bool is_in_autumn(const Entry& entry) {
    constexpr int kSeptember = 9;
    return entry.year == 0 && entry.date->month >= kSeptember;
}

std::size_t count_descents(const std::vector<Entry>& entries, std::optional<std::size_t> without) {
    std::size_t descents = 0;
    const Entry* last = nullptr;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        if (index == without) continue;
        if (last != nullptr && is_before(entries[index], *last)) ++descents;
        last = &entries[index];
    }
    return descents;
}

class EventOrder final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        std::vector<Entry> entries;
        std::size_t others = 0;
        auto date = context.facts.dates.begin();
        for (const Block& block : context.document.blocks()) {
            while (date != context.facts.dates.end() && date->span.begin < block.body().begin) ++date;
            const bool has_date = date != context.facts.dates.end() && date->span.begin == block.body().begin;
            if (has_date && is_entry(*date)) {
                entries.push_back({&*date, date->year});
                others = 0;
            } else if (block.kind == BlockKind::heading || ++others > kMostBlocksBetween) {
                judge(context, entries, sink);
                entries.clear();
            }
        }
        judge(context, entries, sink);
    }

private:
    [[nodiscard]] static bool is_entry(const DateFact& date) {
        return date.form == DateFact::Form::point && date.bound == DateFact::Bound::none && date.month != 0 &&
               date.day != 0 && !date.lunar;
    }

    static void judge(const RuleContext& context, const std::vector<Entry>& entries, Sink& sink) {
        if (entries.size() < kFewestEntries || count_descents(entries, std::nullopt) != 1) return;
        // Of two neighbours that have changed places the later one is told.
        for (std::size_t index = entries.size(); index-- > 1;) {
            if (!is_before(entries[index], entries[index - 1])) continue;
            if (index == 1 && is_in_autumn(entries.front())) return;
            const bool later_is_odd = count_descents(entries, index) == 0;
            if (!later_is_odd && count_descents(entries, index - 1) != 0) return;
            const std::size_t odd = later_is_odd ? index : index - 1;
            report(context, *entries[odd].date, *entries[later_is_odd ? index - 1 : index].date, later_is_odd, sink);
            return;
        }
    }

    static void report(const RuleContext& context, const DateFact& odd, const DateFact& neighbour, bool is_late,
                       Sink& sink) {
        Finding finding;
        finding.message = is_late ? "too-late" : "too-early";
        finding.span = odd.span;
        finding.arguments = {{"date", std::string(context.document.text(odd.span))},
                             {"neighbour", std::string(context.document.text(neighbour.span))}};
        finding.related.push_back({neighbour.span, "neighbour", finding.arguments});
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"too-late", "too-early", "neighbour"}); !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const EventOrder>();
}

}  // namespace

KindInfo event_order() { return {"event-order", create}; }

}  // namespace mingcha::kinds
