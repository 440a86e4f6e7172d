// The marks with which the items of a numbered list end (GB/T 15834-2011, 4.6.3): one item that ends unlike all others,
// and a last item that ends with a semicolon.
//
// Only items that follow one another without a block between them are compared, so that lists within lists, which end
// where the outer one goes on, stay out.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using language::character_before;

constexpr std::size_t kFewestItems = 3;
constexpr std::size_t kFewestAlike = 3;      // for one item that ends otherwise
constexpr std::uint32_t kShortestItem = 24;  // bytes: a shorter one may be a heading

enum class End : std::uint8_t { semicolon, stop, comma, colon, none, other };

struct Item {
    const Block* block = nullptr;
    End end = End::other;
    TextSpan mark;  ///< empty if there is none
};

End end_of(char32_t c) {
    switch (c) {
        case U'；':
        case U';':
            return End::semicolon;
        case U'。':
            return End::stop;
        case U'，':
        case U'、':
        case U',':
            return End::comma;
        case U'：':
            return End::colon;
        default:
            return language::is_han(c) ? End::none : End::other;
    }
}

Item item_of(std::string_view text, const Block& block) {
    const char32_t last = character_before(text, block.span.end);
    const End end = end_of(last);
    const bool has_mark = end != End::none && end != End::other;
    const auto size = has_mark ? static_cast<std::uint32_t>(language::length_in_utf8(last)) : 0U;
    return {&block, end, {block.span.end - size, block.span.end}};
}

std::string_view mark_of(End end) { return end == End::semicolon ? "；" : "。"; }

class ListEnd final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const std::span<const Block> blocks = context.document.blocks();
        std::vector<Item> items;
        for (std::size_t i = 0; i <= blocks.size(); ++i) {
            const Block* block = i < blocks.size() && blocks[i].numbering ? &blocks[i] : nullptr;
            if (block != nullptr && !items.empty() && follows(*items.back().block, *block)) {
                items.push_back(item_of(context.document.text(), *block));
                continue;
            }
            judge(context.document, items, blocks.subspan(std::min(i, blocks.size())), sink);
            items.clear();
            if (block != nullptr && block->numbering->value == 1)
                items.push_back(item_of(context.document.text(), *block));
        }
    }

private:
    static bool follows(const Block& item, const Block& next) {
        return item.numbering->style == next.numbering->style && item.numbering->value + 1 == next.numbering->value;
    }

    static void judge(const Document& document, const std::vector<Item>& items, std::span<const Block> rest,
                      Sink& sink) {
        if (items.size() < kFewestItems) return;
        const std::span<const Item> inner = std::span(items).first(items.size() - 1);
        const auto all_but_last = [&](End end) {
            return std::ranges::all_of(inner, [&](const Item& item) { return item.end == end; });
        };
        if (all_but_last(End::semicolon)) {
            if (items.back().end == End::semicolon && !goes_on(document.text(), *items.back().block, rest))
                report_last(document, items, sink);
            return;
        }
        for (const End usual : {End::semicolon, End::stop}) {
            if (items.back().end != End::stop) return;
            if (const std::optional<Item> odd = only_odd(inner, usual)) report_odd(document, *odd, items, usual, sink);
        }
    }

    /// A list of another level follows, or the same one behind a paragraph whose number was lost.
    static bool goes_on(std::string_view text, const Block& last, std::span<const Block> rest) {
        if (rest.empty()) return false;
        const Block& next = rest.front();
        if (next.kind == BlockKind::table || next.kind == BlockKind::list_item) return true;
        if (next.numbering && next.kind != BlockKind::heading) return true;
        if (language::touches_after(text, next.span.begin,
                                    {"均", "都", "可", "应", "予", "由", "给", "依", "的", "皆", "须"}))
            return true;  // the sentence that introduced the list goes on
        const End end = end_of(character_before(text, next.span.end));
        if (next.numbering && (end == End::colon || end == End::semicolon)) return true;
        constexpr std::size_t kReach = 4;
        return std::ranges::any_of(rest.first(std::min(kReach, rest.size())), [&](const Block& block) {
            return block.numbering && block.numbering->style == last.numbering->style &&
                   block.numbering->value > last.numbering->value;
        });
    }

    static std::optional<Item> only_odd(std::span<const Item> inner, End usual) {
        std::optional<Item> odd;
        for (const Item& item : inner) {
            if (item.end == usual) continue;
            if (odd) return std::nullopt;
            odd = item;
        }
        if (!odd || inner.size() < kFewestAlike + 1) return std::nullopt;
        return odd;
    }

    /// An item of several sentences ends with a full stop, and what introduces a list with a colon.
    static bool may_end_so(const Document& document, const Item& odd, End usual) {
        const std::string_view words = document.text(odd.block->body());
        if (odd.end == End::other) return true;
        if (odd.end == End::none) return odd.block->span.size() < kShortestItem;
        const bool sentences = words.substr(0, words.size() - odd.mark.size()).find("。") != std::string_view::npos;
        return usual == End::semicolon && sentences;
    }

    static void report_odd(const Document& document, const Item& odd, const std::vector<Item>& items, End usual,
                           Sink& sink) {
        if (may_end_so(document, odd, usual)) return;
        Finding finding;
        finding.message = odd.mark.empty() ? "missing" : "odd";
        finding.arguments = {{"marker", std::string(document.text(odd.block->numbering->marker))},
                             {"right", std::string(mark_of(usual))}};
        if (!odd.mark.empty()) finding.arguments.emplace_back("mark", std::string(document.text(odd.mark)));
        const std::uint32_t end = odd.block->span.end;
        finding.span = odd.mark.empty() ? last_character(document, end) : odd.mark;
        add_fix(finding, odd.mark, mark_of(usual));
        finding.related.push_back({items.front().mark, "other", {}});
        sink.report(std::move(finding));
    }

    static void report_last(const Document& document, const std::vector<Item>& items, Sink& sink) {
        const Item& last = items.back();
        Finding finding;
        finding.message = "last";
        finding.span = last.mark;
        finding.arguments = {{"marker", std::string(document.text(last.block->numbering->marker))},
                             {"mark", std::string(document.text(last.mark))},
                             {"right", "。"}};
        add_fix(finding, last.mark, "。");
        sink.report(std::move(finding));
    }

    static void add_fix(Finding& finding, TextSpan mark, std::string_view right) {
        finding.fixes.push_back({"replace", {{"right", std::string(right)}}, {{mark, std::string(right)}}, false});
    }

    static TextSpan last_character(const Document& document, std::uint32_t end) {
        return {static_cast<std::uint32_t>(language::previous_offset(document.text(), end)), end};
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"odd", "missing", "last", "other", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const ListEnd>();
}

}  // namespace

KindInfo list_end() { return {"list-end", create}; }

}  // namespace mingcha::kinds
