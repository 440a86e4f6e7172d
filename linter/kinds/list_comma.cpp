// Commas where the items of a list ask for enumeration commas (GB/T 15834-2011, 4.5.3): before 等, between quoted names
// (“甲”，“乙”等), between nouns behind one verb (宣传甲，乙，丙等内容), and before the last way in a list of ways that
// are otherwise divided by 、 (通过完善甲、建立乙，加强丙等方式).
//
// A comma may also end a clause, so that every case asks for a form that no clause has.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/quotation.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::is_han;

constexpr std::uint32_t kLongestName = 60;  // bytes of a quoted item
constexpr std::uint32_t kLongestNoun = 42;
constexpr std::uint32_t kShortestNoun = 6;
constexpr std::size_t kFewestNouns = 3;
constexpr std::uint32_t kHan = 3;  // bytes of a Chinese character

// What is looked for, by its place in the set; what comes behind them ends 集…为一体.
constexpr std::size_t kDeng = 0;
constexpr std::size_t kAbility = 1;
constexpr std::size_t kEach = 2;

/// A piece of a sentence between two marks, and the mark before it.
struct Item {
    TextSpan span;
    TextSpan mark;  ///< empty for the first
    bool behind_comma = false;
};

bool opens(char32_t c) { return c == U'“' || c == U'（' || c == U'《' || c == U'(' || c == U'‘'; }
bool closes(char32_t c) { return c == U'”' || c == U'）' || c == U'》' || c == U')' || c == U'’'; }

/// The pieces of `sentence` between commas of both kinds; marks inside of pairs divide nothing.
std::vector<Item> items_of(std::string_view text, TextSpan sentence) {
    std::vector<Item> items{{{sentence.begin, sentence.end}, {}, false}};
    int depth = 0;
    for (std::uint32_t at = sentence.begin; at < sentence.end;) {
        const char32_t c = character_at(text, at);
        const auto next = static_cast<std::uint32_t>(at + language::length_in_utf8(c));
        if (opens(c)) ++depth;
        if (closes(c)) depth = std::max(0, depth - 1);
        const bool comma = c == U'，' || (c == U',' && !language::is_ascii_digit(character_at(text, next)));
        if (depth == 0 && (comma || c == U'、')) {
            items.back().span.end = at;
            items.push_back({{next, sentence.end}, {at, next}, comma});
        } else if (depth == 0 && c == U'：') {
            items = {{{next, sentence.end}, {}, false}};
        }
        at = next;
    }
    return items;
}

class ListComma final : public Rule {
public:
    ListComma(const RuleSpec& spec, language::LiteralSet words)
        : words_(std::move(words)),
          not_behind_(spec.options.list("not-behind")),
          ways_(spec.options.list("ways")),
          by_(spec.options.list("by")),
          things_(spec.options.list("things")),
          takes_(spec.options.list("takes")),
          clause_begins_(spec.options.list("clause-begins")),
          verbs_(spec.options.list("verbs")),
          abilities_(spec.options.list("abilities")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        words_.scan(text, [&](std::size_t word, TextSpan hit) {
            if (context.document.block_at(hit.begin).kind == BlockKind::table) return;
            if (word == kDeng && !may_end_list(text, hit)) return;
            const TextSpan sentence = language::clause_around(text, hit, language::ClauseExtent::sentence);
            const std::vector<Item> items = items_of(text, {sentence.begin, hit.begin});
            if (items.size() < 2) return;
            if (word == kAbility) {
                check_verbs(text, items, sink);
            } else if (word == kEach) {
                check_levels(text, items, hit, sink);
            } else if (word > kEach) {
                check_gathered(text, items, sink);
            } else if (items.back().behind_comma) {
                check_list(text, items, hit.end, sink);
            }
        });
    }

private:
    /// A cheap look at what stands beside 等, which is a frequent word.
    [[nodiscard]] bool may_end_list(std::string_view text, TextSpan deng) const {
        const bool quoted = language::character_before(text, deng.begin) == U'”';
        if (!quoted && !language::touches_after(text, deng.end, ways_) &&
            !language::touches_after(text, deng.end, things_))
            return false;
        return !language::touches_after(text, deng.end, not_behind_);
    }

    void check_list(std::string_view text, const std::vector<Item>& items, std::uint32_t behind, Sink& sink) const {
        if (is_quoted(text, items.back().span)) {
            check_quoted(text, items, sink);
        } else if (language::touches_after(text, behind, ways_)) {
            check_ways(text, items, sink);
        } else if (language::touches_after(text, behind, things_)) {
            check_nouns(text, items, sink);
        }
    }

    /// “甲” and nothing else.
    static bool is_quoted(std::string_view text, TextSpan item) {
        return item.size() <= kLongestName && character_at(text, item.begin) == U'“' && ends_quoted(text, item);
    }

    static bool ends_quoted(std::string_view text, TextSpan item) {
        const std::string_view words = slice(text, item);
        const std::size_t open = words.rfind("“");
        if (open == std::string_view::npos || words.size() - open > kLongestName || !words.ends_with("”")) return false;
        return !language::contains_any(words.substr(open), {"。”", "！”", "？”", "，"});
    }

    static void check_quoted(std::string_view text, const std::vector<Item>& items, Sink& sink) {
        std::size_t first = items.size() - 1;
        while (first > 0 && items[first].behind_comma && ends_quoted(text, items[first - 1].span)) --first;
        if (first == items.size() - 1) return;
        report(text, items, first, "quoted", sink);
    }

    /// 通过 begins an item; every item from there on begins with a verb, and only the last stands behind a comma.
    void check_ways(std::string_view text, const std::vector<Item>& items, Sink& sink) const {
        if (!begins_with(text, items.back().span, verbs_)) return;
        for (std::size_t i = items.size() - 1; i-- > 0;) {
            const std::string_view words = slice(text, items[i].span);
            for (const std::string_view word : by_) {
                const std::size_t place = words.rfind(word);
                if (place == std::string_view::npos) continue;
                const auto behind = static_cast<std::uint32_t>(items[i].span.begin + place + word.size());
                if (i + 2 < items.size() && begins_with(text, {behind, items[i].span.end}, verbs_))
                    report(text, items, items.size() - 2, "ways", sink);
                return;
            }
            if (items[i].behind_comma || !begins_with(text, items[i].span, verbs_)) return;
        }
    }

    /// One verb, and three nouns or more.
    void check_nouns(std::string_view text, const std::vector<Item>& items, Sink& sink) const {
        std::size_t first = items.size() - 1;
        while (first > 0 && items[first].behind_comma && is_noun(text, items[first].span)) --first;
        if (items.size() - first < kFewestNouns || !is_noun_behind_verb(text, items[first].span)) return;
        report(text, items, first, "nouns", sink);
    }

    [[nodiscard]] bool is_noun(std::string_view text, TextSpan item) const {
        if (item.size() < kShortestNoun || item.size() > kLongestNoun) return false;
        for (const auto* words : {&clause_begins_, &verbs_, &takes_}) {
            if (begins_with(text, item, *words)) return false;
        }
        const std::string_view words = slice(text, item);
        return !language::contains_any(words, {"了", "是", "将", "把", "被", "使", "让", "为", "向", "“"});
    }

    [[nodiscard]] bool is_noun_behind_verb(std::string_view text, TextSpan item) const {
        const std::string_view words = slice(text, item);
        return std::ranges::any_of(takes_, [&](std::string_view verb) {
            const std::size_t place = words.rfind(verb);
            if (place == std::string_view::npos) return false;
            auto begin = static_cast<std::uint32_t>(item.begin + place + verb.size());
            if (text.substr(begin).starts_with("了")) begin += kHan;
            return begin < item.end && is_noun(text, {begin, item.end});
        });
    }

    /// 集甲、乙，丙 before 为一体: nouns from 集 on, some behind a comma and some behind 、.
    static void check_gathered(std::string_view text, const std::vector<Item>& items, Sink& sink) {
        std::size_t first = items.size();
        while (first > 0 && !slice(text, items[first - 1].span).starts_with("集") &&
               slice(text, items[first - 1].span).find("是集") == std::string_view::npos)
            --first;
        if (first == 0 || first + 1 >= items.size()) return;
        const auto behind = std::span(items).subspan(first);
        const auto commas = std::ranges::count_if(behind, &Item::behind_comma);
        if (commas != 1 || !items.back().behind_comma) return;
        report(text, items, items.size() - 2, "ways", sink);
    }

    /// 提高识别，防范风险 before 的能力: one verb ends before the comma and another of the kind begins behind it.
    void check_verbs(std::string_view text, const std::vector<Item>& items, Sink& sink) const {
        const Item& last = items.back();
        if (!last.behind_comma || last.span.size() > kLongestNoun || !begins_with(text, last.span, abilities_)) return;
        if (language::touches_before(text, last.mark.begin, abilities_))
            report(text, items, items.size() - 2, "verbs", sink);
    }

    /// 走进基层、服务每个村 before 、每个组: the first 、 divides verbs, the second one their objects.
    static void check_levels(std::string_view text, const std::vector<Item>& items, TextSpan each, Sink& sink) {
        const Item& last = items.back();
        const std::string_view words = slice(text, last.span);
        const std::size_t place = words.find("每");
        if (last.behind_comma || place == std::string_view::npos || place < kShortestNoun) return;
        if (character_at(text, last.span.begin + place + kHan) != character_at(text, each.end)) return;
        Finding finding;
        finding.message = "levels";
        finding.span = {last.mark.begin, each.end};
        finding.arguments = {{"last", quotable(words)}};
        finding.fixes.push_back({"comma", {}, {{last.mark, "，"}}, false});
        sink.report(std::move(finding));
    }

    static bool begins_with(std::string_view text, TextSpan item, const std::vector<std::string_view>& words) {
        return !item.empty() && language::touches_after(text, item.begin, words);
    }

    /// The commas behind items[first], up to the last item.
    static void report(std::string_view text, const std::vector<Item>& items, std::size_t first,
                       std::string_view message, Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = {items[first + 1].mark.begin, items.back().span.end};
        finding.arguments = {{"last", quotable(slice(text, items.back().span))}};
        std::vector<Edit> edits;
        for (std::size_t i = first + 1; i < items.size(); ++i) edits.push_back({items[i].mark, "、"});
        finding.fixes.push_back({"replace", {}, std::move(edits), false});
        sink.report(std::move(finding));
    }

    language::LiteralSet words_;
    std::vector<std::string_view> not_behind_;
    std::vector<std::string_view> ways_;
    std::vector<std::string_view> by_;
    std::vector<std::string_view> things_;
    std::vector<std::string_view> takes_;
    std::vector<std::string_view> clause_begins_;
    std::vector<std::string_view> verbs_;
    std::vector<std::string_view> abilities_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"quoted", "ways", "nouns", "verbs", "levels", "replace", "comma"});
        !complete)
        return tl::unexpected(complete.error());
    auto words = language::LiteralSet::create({"等", "的能力", "、每", "为一体", "于一体"});
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const ListComma>(spec, *std::move(words));
}

}  // namespace

KindInfo list_comma() { return {"list-comma", create}; }

}  // namespace mingcha::kinds
