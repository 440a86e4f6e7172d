#include "document/open_document/open_lists.hpp"

#include <algorithm>
#include <utility>

#include "document/office/name_table.hpp"
#include "document/office/xml.hpp"

namespace mingcha {
namespace {

/// style:num-format names a format by its first number; Writer adds those that follow: 一, 二, 三, ...
constexpr NameTable<NumberFormat> kFormats(std::to_array<NamedValue<NumberFormat>>({
    {"1", NumberFormat::decimal},
    {"A", NumberFormat::upper_letter},
    {"a", NumberFormat::lower_letter},
    {"I", NumberFormat::upper_roman},
    {"i", NumberFormat::lower_roman},
    {"１", NumberFormat::decimal_full_width},
    {"01", NumberFormat::decimal_zero},
    {"一", NumberFormat::chinese},
    {"壹", NumberFormat::chinese_legal},
    {"壱", NumberFormat::chinese_legal},
    {"①", NumberFormat::circled},
    {"㊀", NumberFormat::circled_chinese},
    {"㈠", NumberFormat::parenthesised_chinese},
    {"⑴", NumberFormat::parenthesised},
    {"甲", NumberFormat::heavenly_stems},
    {"子", NumberFormat::earthly_branches},
}));

NumberFormat format_of(std::string_view name) {
    if (name.empty()) return NumberFormat::none;
    const std::string_view first = name.substr(0, name.find(','));
    return kFormats.find(first);  // what is missing there is written as a decimal
}

/// It is written for every paragraph of the list.
std::string_view short_text(std::string_view text) {
    constexpr std::size_t kLongest = 200;  // bytes
    return text.size() > kLongest ? std::string_view() : text;
}

std::optional<std::uint32_t> number(pugi::xml_node node, const char* name) {
    const int value = to_number(attribute(node, name), -1);
    return value < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(value));
}

}  // namespace

OpenLists::Level OpenLists::read_level(pugi::xml_node node) {
    Level level;
    level.is_known = true;
    level.is_bullet = std::string_view(node.name()) == "text:list-level-style-bullet" ||
                      std::string_view(node.name()) == "text:list-level-style-image";
    level.format = format_of(attribute(node, "style:num-format"));
    level.start = number(node, "text:start-value").value_or(1);
    level.shown_levels = number(node, "text:display-levels").value_or(1);
    level.prefix = short_text(attribute(node, "style:num-prefix"));
    level.suffix = short_text(attribute(node, "style:num-suffix"));
    level.pattern = short_text(attribute(node, "style:num-list-format"));
    if (level.pattern.empty()) level.pattern = short_text(attribute(node, "loext:num-list-format"));
    const pugi::xml_node alignment =
        node.child("style:list-level-properties").child("style:list-level-label-alignment");
    if (attribute(alignment, "text:label-followed-by") == "nothing") level.gap = {};
    return level;
}

void OpenLists::read_style(pugi::xml_node node, Style& style) {
    for (const pugi::xml_node level : node.children()) {
        const int number = to_number(attribute(level, "text:level"), 0);
        if (number >= 1 && number <= static_cast<int>(kLevels))
            style[static_cast<std::size_t>(number) - 1] = read_level(level);
    }
}

void OpenLists::add_styles(pugi::xml_node styles) {
    for (const pugi::xml_node node : styles.children("text:list-style")) {
        read_style(node, styles_[attribute(node, "style:name")]);
    }
    for (const pugi::xml_node node : styles.children("text:outline-style")) {
        read_style(node, headings_);
        styles_[attribute(node, "style:name")] = headings_;  // headings in a list name it
    }
}

const OpenLists::Style* OpenLists::find(std::string_view style) const {
    const auto found = styles_.find(style);
    return found == styles_.end() ? nullptr : &found->second;
}

/// A list counts anew unless it continues another: one that it names, or the last one of its style.
OpenLists::Values& OpenLists::values_of(pugi::xml_node list, std::string_view style) {
    const std::string_view id = attribute(list, "xml:id");
    const auto continued = values_by_id_.find(attribute(list, "text:continue-list"));
    Values values{};
    if (continued != values_by_id_.end()) {
        values = continued->second;
    } else if (attribute(list, "text:continue-numbering") == "true") {
        values = values_by_style_[style];
    }
    Values& own = id.empty() ? values_by_style_[style] : values_by_id_[id];
    own = values;
    return own;
}

void OpenLists::begin_list(pugi::xml_node list) {
    std::string_view style = attribute(list, "text:style-name");
    if (open_.empty()) {
        open_.push_back({style, &values_of(list, style), false, {}});
    } else {
        if (style.empty()) style = open_.back().style;
        open_.push_back({style, open_.back().values, false, {}});
    }
}

void OpenLists::end_list() {
    if (open_.size() == 1) values_by_style_[open_.back().style] = *open_.back().values;
    open_.pop_back();
}

void OpenLists::begin_item(pugi::xml_node item) {
    if (open_.empty()) return;
    open_.back().item_needs_number = true;
    open_.back().start = number(item, "text:start-value");
}

void OpenLists::count(const Style& style, std::size_t level, std::optional<std::uint32_t> start, Values& values) {
    for (std::size_t i = 0; i < level; ++i) {
        if (!values[i]) values[i] = style[i].start;  // a level that was left out counts as begun
    }
    values[level] = start ? *start : values[level] ? *values[level] + 1 : style[level].start;
    for (std::size_t i = level + 1; i < kLevels; ++i) values[i].reset();
}

std::string OpenLists::write_number(const Style& style, std::size_t level, const Values& values) {
    const Level& own = style[level];
    std::string text(own.prefix);
    bool any = false;
    const std::size_t first = level + 1 - std::clamp<std::size_t>(own.shown_levels, 1, level + 1);
    for (std::size_t i = first; i <= level; ++i) {
        if (style[i].format == NumberFormat::none) continue;
        if (std::exchange(any, true)) text += '.';
        text += number_text(style[i].format, values[i].value_or(style[i].start));
    }
    return text.append(own.suffix);
}

std::string OpenLists::write_pattern(const Style& style, std::size_t level, const Values& values) {
    const std::string_view pattern = style[level].pattern;
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::size_t end = pattern[i] == '%' ? pattern.find('%', i + 1) : std::string_view::npos;
        const int named = end == std::string_view::npos ? 0 : to_number(pattern.substr(i + 1, end - i - 1), 0);
        if (named < 1 || named > static_cast<int>(level) + 1) {
            text += pattern[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(named) - 1;
        text += number_text(style[index].format, values[index].value_or(style[index].start));
        i = end;
    }
    return text;
}

std::optional<ListNumber> OpenLists::write(const Style& style, std::size_t level, const Values& values) {
    const Level& own = style[level];
    if (own.is_bullet) return ListNumber{};
    if (!own.is_known || own.format == NumberFormat::none) return std::nullopt;
    return ListNumber{own.pattern.empty() ? write_number(style, level, values) : write_pattern(style, level, values),
                      own.gap};
}

std::optional<ListNumber> OpenLists::number_paragraph(std::string_view style) {
    if (open_.empty() || !std::exchange(open_.back().item_needs_number, false)) return std::nullopt;
    const OpenList& list = open_.back();
    const Style* known = find(list.style);
    if (known == nullptr) known = find(style);
    if (known == nullptr) return ListNumber{};
    const std::size_t level = std::min(open_.size(), kLevels) - 1;
    count(*known, level, list.start, *list.values);
    return write(*known, level, *list.values);
}

std::optional<ListNumber> OpenLists::number_heading(pugi::xml_node heading, std::size_t level) {
    const std::size_t index = std::clamp<std::size_t>(level, 1, kLevels) - 1;
    if (!headings_[index].is_known || attribute(heading, "text:is-list-header") == "true") return std::nullopt;
    std::optional<std::uint32_t> start;
    if (attribute(heading, "text:restart-numbering") == "true")
        start = number(heading, "text:start-value").value_or(headings_[index].start);
    count(headings_, index, start, heading_values_);
    return write(headings_, index, heading_values_);
}

}  // namespace mingcha
