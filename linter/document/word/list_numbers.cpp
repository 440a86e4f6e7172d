#include "document/word/list_numbers.hpp"

#include <algorithm>
#include <utility>

#include "document/office/xml.hpp"
#include "document/word/tag.hpp"

namespace mingcha {
namespace {

struct NamedFormat {
    std::string_view name;
    NumberFormat format;
};

/// ST_NumberFormat. What is missing here is written as a decimal.
constexpr std::array kFormats = {
    NamedFormat{"decimalFullWidth", NumberFormat::decimal_full_width},
    NamedFormat{"decimalFullWidth2", NumberFormat::decimal_full_width},
    NamedFormat{"decimalZero", NumberFormat::decimal_zero},
    NamedFormat{"upperLetter", NumberFormat::upper_letter},
    NamedFormat{"lowerLetter", NumberFormat::lower_letter},
    NamedFormat{"upperRoman", NumberFormat::upper_roman},
    NamedFormat{"lowerRoman", NumberFormat::lower_roman},
    NamedFormat{"chineseCounting", NumberFormat::chinese},
    NamedFormat{"chineseCountingThousand", NumberFormat::chinese},
    NamedFormat{"taiwaneseCounting", NumberFormat::chinese},
    NamedFormat{"taiwaneseCountingThousand", NumberFormat::chinese},
    NamedFormat{"japaneseCounting", NumberFormat::chinese},
    NamedFormat{"ideographDigital", NumberFormat::chinese_digits},
    NamedFormat{"japaneseDigitalTenThousand", NumberFormat::chinese_digits},
    NamedFormat{"taiwaneseDigital", NumberFormat::chinese_digits},
    NamedFormat{"chineseLegalSimplified", NumberFormat::chinese_legal},
    NamedFormat{"ideographLegalTraditional", NumberFormat::chinese_legal},
    NamedFormat{"japaneseLegal", NumberFormat::chinese_legal},
    NamedFormat{"decimalEnclosedCircle", NumberFormat::circled},
    NamedFormat{"decimalEnclosedCircleChinese", NumberFormat::circled},
    NamedFormat{"decimalEnclosedParen", NumberFormat::parenthesised},
    NamedFormat{"decimalEnclosedFullstop", NumberFormat::full_stop},
    NamedFormat{"ideographEnclosedCircle", NumberFormat::circled_chinese},
    NamedFormat{"ideographTraditional", NumberFormat::heavenly_stems},
    NamedFormat{"ideographZodiac", NumberFormat::earthly_branches},
    NamedFormat{"none", NumberFormat::none},
};

NumberFormat format_of(std::string_view name) {
    const auto found = std::ranges::find(kFormats, name, &NamedFormat::name);
    return found == kFormats.end() ? NumberFormat::decimal : found->format;
}

std::string_view gap_of(std::string_view suffix) { return suffix == "nothing" ? std::string_view() : " "; }

/// Word offers a newer format in a choice, and the nearest older one beside it.
pugi::xml_node format_element(pugi::xml_node level) {
    if (const pugi::xml_node format = level.child("w:numFmt")) return format;
    return level.child("mc:AlternateContent").child("mc:Fallback").child("w:numFmt");
}

}  // namespace

ListNumbers::ListNumbers(pugi::xml_node root, const WordStyles& styles) {
    read_definitions(root);
    read_lists(root);
    follow_links(styles);
}

ListNumbers::Level ListNumbers::read_level(pugi::xml_node level) {
    const auto value = [level](const char* name) { return attribute(level.child(name), "w:val"); };
    constexpr std::size_t kLongestText = 200;  // bytes; it is written for every paragraph of the list
    const std::string_view format = attribute(format_element(level), "w:val");
    const std::string_view text = value("w:lvlText");
    const int restart = to_number(value("w:lvlRestart"), -1);
    return {.start = static_cast<std::uint32_t>(std::max(0, to_number(value("w:start"), 0))),
            .format = format_of(format),
            .is_bullet = format == "bullet",
            .is_legal = is_on(level.child("w:isLgl")),
            .restart = restart < 0 ? std::nullopt : std::optional(restart),
            .text = text.size() > kLongestText ? std::string_view() : text,
            .gap = gap_of(value("w:suff")),
            .style = value("w:pStyle")};
}

void ListNumbers::read_definitions(pugi::xml_node root) {
    for (const pugi::xml_node node : root.children("w:abstractNum")) {
        const int id = to_number(attribute(node, "w:abstractNumId"), -1);
        if (!definition_by_id_.emplace(id, definitions_.size()).second) continue;
        Definition& definition = definitions_.emplace_back();
        definition.linked_style = attribute(node.child("w:numStyleLink"), "w:val");
        for (const pugi::xml_node level : node.children("w:lvl")) {
            const int index = to_number(attribute(level, "w:ilvl"), -1);
            if (index >= 0 && index < static_cast<int>(kLevels))
                definition.levels[static_cast<std::size_t>(index)] = read_level(level);
        }
    }
}

void ListNumbers::read_lists(pugi::xml_node root) {
    for (const pugi::xml_node node : root.children("w:num")) {
        const auto definition =
            definition_by_id_.find(to_number(attribute(node.child("w:abstractNumId"), "w:val"), -1));
        if (definition == definition_by_id_.end()) continue;
        List list{.definition = definition->second, .levels = {}, .starts = {}};
        for (const pugi::xml_node change : node.children("w:lvlOverride")) {
            const int index = to_number(attribute(change, "w:ilvl"), -1);
            if (index < 0 || index >= static_cast<int>(kLevels)) continue;
            const auto level = static_cast<std::size_t>(index);
            const int start = to_number(attribute(change.child("w:startOverride"), "w:val"), -1);
            if (start >= 0) list.starts[level] = static_cast<std::uint32_t>(start);
            const pugi::xml_node other = change.child("w:lvl");
            if (other && list.levels.size() < kLevels) list.levels.emplace_back(level, read_level(other));
        }
        lists_.emplace(to_number(attribute(node, "w:numId"), -1), std::move(list));
    }
}

/// A list may be that of a style, whose own list has the definition.
void ListNumbers::follow_links(const WordStyles& styles) {
    for (auto& [id, list] : lists_) {
        const std::string_view style = definitions_[list.definition].linked_style;
        if (style.empty()) continue;
        const std::optional<int> target = styles.list_of(style);
        const auto found = target ? lists_.find(*target) : lists_.end();
        if (found != lists_.end()) list.definition = found->second.definition;
    }
}

const ListNumbers::Level& ListNumbers::level_at(const List& list, std::size_t level) const {
    const auto changed = std::ranges::find(list.levels, level, &std::pair<std::size_t, Level>::first);
    return changed == list.levels.end() ? definitions_[list.definition].levels[level] : changed->second;
}

std::optional<int> ListNumbers::level_of_style(int list, std::string_view style) const {
    const auto found = lists_.find(list);
    if (found == lists_.end() || style.empty()) return std::nullopt;
    for (std::size_t level = 0; level < kLevels; ++level) {
        if (level_at(found->second, level).style == style) return static_cast<int>(level);
    }
    return std::nullopt;
}

void ListNumbers::count(List& list, std::size_t level) {
    auto& values = definitions_[list.definition].values;
    if (!std::exchange(list.has_begun, true)) {
        for (std::size_t i = 0; i < kLevels; ++i) {
            if (list.starts[i]) values[i].reset();  // this list counts anew from there
        }
    }
    const auto start = [&](std::size_t i) { return list.starts[i].value_or(level_at(list, i).start); };
    for (std::size_t i = 0; i < level; ++i) {
        if (!values[i]) values[i] = start(i);  // a level that was left out counts as begun
    }
    values[level] = values[level] ? *values[level] + 1 : start(level);
    for (std::size_t i = level + 1; i < kLevels; ++i) {
        // w:lvlRestart is the number, from 1, of the level that has this one begin again; 0 for none.
        const int restart = level_at(list, i).restart.value_or(static_cast<int>(i));
        if (static_cast<int>(level) < restart) values[i].reset();
    }
}

std::string ListNumbers::write(const List& list, std::size_t level) const {
    const Level& own = level_at(list, level);
    const auto& values = definitions_[list.definition].values;
    std::string text;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const bool names_level =
            own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' && own.text[i + 1] <= '9';
        if (!names_level) {
            text += own.text[i];
            continue;
        }
        const auto named = static_cast<std::size_t>(own.text[++i] - '1');
        if (named > level) continue;
        const Level& other = level_at(list, named);
        const bool as_decimal = own.is_legal && other.format != NumberFormat::none;
        text += number_text(as_decimal ? NumberFormat::decimal : other.format, values[named].value_or(other.start));
    }
    return text;
}

std::optional<ListNumber> ListNumbers::next(int list, int level) {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return std::nullopt;
    const auto index = static_cast<std::size_t>(std::clamp(level, 0, static_cast<int>(kLevels) - 1));
    count(found->second, index);
    const Level& own = level_at(found->second, index);
    if (own.is_bullet) return ListNumber{};
    return ListNumber{write(found->second, index), own.gap};
}

}  // namespace mingcha
