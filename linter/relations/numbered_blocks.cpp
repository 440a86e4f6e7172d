// Lists of whole paragraphs: 三个方面：, and behind it paragraphs that are numbered （一）, （二） …; and 以上三个方面
// behind such paragraphs, or behind one that lists 一是…；二是….
#include <algorithm>
#include <array>

#include "relations/listing.hpp"
#include "relations/listing_words.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr std::size_t kMostBlocks = 200;
constexpr auto kClauseMarks = std::to_array<std::string_view>({"，", "。", "；", "：", "！", "？"});
/// What a list of paragraphs may be counted by. 三家单位 and the like are named by other lists.
constexpr auto kPoints =
    std::to_array<std::string_view>({"个方面", "方面", "个问题", "点", "条", "项", "类", "个环节"});

using Blocks = std::span<const Block>;

bool begins_with_point(std::string_view behind) {
    return std::ranges::any_of(kPoints, [&](std::string_view point) { return behind.starts_with(point); });
}

/// True if the clause of the numeral ends the block with a colon: 主要有三个方面：.
bool opens_blocks(const Announced& announced) {
    // 二级保护区 is of the second level.
    if (announced.counter == "级" || announced.behind.size() > kLongestCountedNoun || !announced.behind.ends_with("："))
        return false;
    return !contains_any<kClauseMarks>(announced.behind.substr(0, announced.behind.size() - kCharacter));
}

/// The numbers 1, 2, 3 … of the blocks from `first` on.
struct Series {
    int count = 0;
    std::size_t last = 0;  ///< the block that bears the last number
    std::size_t end = 0;   ///< the block behind the list
};

Series series_from(Blocks blocks, std::size_t first) {
    if (first >= blocks.size() || !blocks[first].numbering || blocks[first].numbering->value != 1) return {};
    const NumberStyle style = blocks[first].numbering->style;
    Series series;
    const std::size_t end = std::min(blocks.size(), first + kMostBlocks);
    for (series.end = first; series.end < end; ++series.end) {
        const auto& numbering = blocks[series.end].numbering;
        if (!numbering || numbering->style > style) continue;
        if (numbering->style < style || static_cast<int>(numbering->value) != series.count + 1) return series;
        ++series.count;
        series.last = series.end;
    }
    if (end < blocks.size()) series.count = 0;  // too long to be followed
    return series;
}

/// A marker that a reader of extracted text may have left inside a paragraph: …。（四）….
bool holds_marker(const Document& document, std::size_t first, std::size_t end, std::string_view marker) {
    const auto blocks = document.blocks();
    for (std::size_t index = first; index < end; ++index) {
        if (document.text(blocks[index].span).find(marker) != std::string_view::npos) return true;
    }
    return false;
}

std::string chinese_numeral(int value) {
    static constexpr auto kDigits =
        std::to_array<std::string_view>({"", "一", "二", "三", "四", "五", "六", "七", "八", "九"});
    std::string text;
    if (value >= 20) text += kDigits[static_cast<std::size_t>(value / 10) % kDigits.size()];
    if (value >= 10) text += "十";
    return text += kDigits[static_cast<std::size_t>(value % 10)];
}

/// True if the next number of the list stands in some paragraph after all.
bool may_go_on(const Document& document, std::size_t first, const Series& series) {
    const int next = series.count + 1;
    return holds_marker(document, first, series.end, "（" + chinese_numeral(next) + "）") ||
           holds_marker(document, first, series.end, "（" + std::to_string(next) + "）") ||
           holds_marker(document, first, series.end, std::to_string(next) + "．");
}

std::optional<Listing> blocks_behind(const Announced& announced, const Document& document) {
    if (!opens_blocks(announced)) return std::nullopt;
    const auto blocks = document.blocks();
    const std::size_t first = announced.block + 1;
    const Series series = series_from(blocks, first);
    if (series.count < 2) return std::nullopt;
    const int stated = announced.numeral.value;
    const std::string_view list =
        document.text(TextSpan{blocks[first].numbering->marker.begin, blocks[first].numbering->marker.end});
    if (series.count == stated) return Listing{Listing::Outcome::agrees, stated, list};
    // 一、 may go on with chapters that are no items of the list.
    const bool is_inner = blocks[first].numbering->style >= NumberStyle::chinese_parenthesised;
    if (!is_inner || !begins_with_point(announced.behind) || !is_near(stated, series.count)) return std::nullopt;
    if (may_go_on(document, first, series)) return std::nullopt;
    return Listing{Listing::Outcome::wrong, series.count, list};
}

/// How many points the paragraphs before `index` list.
struct Earlier {
    int count = 0;
    std::string_view list;
};

/// One paragraph that is nothing but a list: 一是…；二是….
std::optional<Earlier> ordinals_of(std::string_view body) {
    const auto ordinals = inline_ordinals(body);
    if (ordinals.size() < 2 || ordinals.front().begin != 0) return std::nullopt;
    for (std::size_t index = 0; index < ordinals.size(); ++index) {
        if (ordinals[index].value != static_cast<int>(index) + 1) return std::nullopt;
    }
    const InlineOrdinal& last = ordinals.back();
    return Earlier{last.value, body.substr(0, last.begin + last.size)};
}

std::optional<Earlier> listed_before(const Document& document, std::size_t index) {
    const auto blocks = document.blocks();
    while (index > 0 && blocks[index - 1].kind == BlockKind::heading && !blocks[index - 1].numbering) --index;
    // A heading between ends a list of paragraphs, but not what 上述 may point to.
    std::size_t before = index;
    while (before > 0 && blocks[before - 1].kind == BlockKind::heading) --before;
    if (before > 0) {
        if (const auto ordinals = ordinals_of(document.text(blocks[before - 1].body()))) return ordinals;
    }
    if (index == 0 || !blocks[index - 1].numbering) return std::nullopt;
    const auto& last = *blocks[index - 1].numbering;
    if (last.style < NumberStyle::chinese_parenthesised || last.value < 2) return std::nullopt;
    // The list must stand there as a whole, one paragraph for each number.
    if (index < last.value) return std::nullopt;
    const std::size_t first = index - last.value;
    const Series series = series_from(blocks.first(index), first);
    if (series.count != static_cast<int>(last.value) ||
        !inline_ordinals(document.text(blocks[index - 1].body())).empty())
        return std::nullopt;
    return Earlier{series.count, document.text(last.marker)};
}

std::optional<Listing> blocks_before(const Announced& announced, const Document& document) {
    const bool points_back = announced.before.ends_with("上述") || announced.before.ends_with("以上");
    if (!points_back || !begins_with_point(announced.behind)) return std::nullopt;
    // Only the first sentence of a block looks back beyond it.
    if (announced.before.size() > kLongestListing || announced.before.find("。") != std::string_view::npos)
        return std::nullopt;
    const auto earlier = listed_before(document, announced.block);
    if (!earlier) return std::nullopt;
    const int stated = announced.numeral.value;
    if (earlier->count == stated) return Listing{Listing::Outcome::agrees, stated, earlier->list};
    const bool is_sure = announced.numeral.chinese && is_near(stated, earlier->count);
    return is_sure ? std::optional<Listing>(Listing{Listing::Outcome::wrong, earlier->count, earlier->list})
                   : std::nullopt;
}

}  // namespace

std::optional<Listing> numbered_blocks(const Announced& announced, const Document& document) {
    if (announced.counter.empty()) return std::nullopt;
    if (const auto reading = blocks_behind(announced, document)) return reading;
    return blocks_before(announced, document);
}

}  // namespace mingcha
