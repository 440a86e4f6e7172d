#include "document/word/word_styles.hpp"

#include <span>

#include "document/office/style_chain.hpp"
#include "document/office/xml.hpp"
#include "document/word/tag.hpp"

namespace mingcha {
namespace {

/// What the style says itself.
WordStyle read_style(pugi::xml_node style) {
    WordStyle read;
    const std::string_view name = attribute(style.child("w:name"), "w:val");
    const pugi::xml_node properties = style.child("w:pPr");
    read.role = role_of_style(name);
    read.outline_level = read_outline_level(properties);
    if (!read.outline_level) read.outline_level = heading_level_of_style(name);
    read.list = read_list_reference(properties);
    if (const pugi::xml_node vanish = style.child("w:rPr").child("w:vanish")) read.hidden = is_on(vanish);
    return read;
}

void inherit(WordStyle& style, const WordStyle& base) {
    if (style.role == StyleRole::plain) style.role = base.role;
    if (!style.outline_level) style.outline_level = base.outline_level;
    if (!style.list.list) style.list.list = base.list.list;
    if (!style.list.level) style.list.level = base.list.level;
    if (!style.hidden) style.hidden = base.hidden;
}

}  // namespace

ListReference read_list_reference(pugi::xml_node paragraph_properties) {
    const pugi::xml_node properties = paragraph_properties.child("w:numPr");
    const auto number = [&](const char* name) -> std::optional<int> {
        const int value = to_number(attribute(properties.child(name), "w:val"), -1);
        return value < 0 ? std::nullopt : std::optional(value);
    };
    if (!properties) return {};
    return {number("w:numId"), number("w:ilvl")};
}

std::optional<std::uint8_t> read_outline_level(pugi::xml_node paragraph_properties) {
    constexpr int kBodyText = 9;
    const int level = to_number(attribute(paragraph_properties.child("w:outlineLvl"), "w:val"), -1);
    if (level < 0 || level > kBodyText) return std::nullopt;
    return static_cast<std::uint8_t>(level == kBodyText ? 0 : level + 1);
}

WordStyles::WordStyles(pugi::xml_node root) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::string_view> bases;
    std::size_t default_style = kNone;
    for (const pugi::xml_node style : root.children("w:style")) {
        if (!by_id_.emplace(attribute(style, "w:styleId"), styles_.size()).second) continue;
        if (attribute(style, "w:type") == "paragraph" && attribute(style, "w:default") == "1")
            default_style = styles_.size();
        styles_.push_back(read_style(style));
        bases.push_back(attribute(style.child("w:basedOn"), "w:val"));
    }
    inherit_along_chains(std::span(styles_), std::span<const std::string_view>(bases), by_id_, inherit);
    if (default_style != kNone) default_ = styles_[default_style];
}

const WordStyle* WordStyles::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &styles_[found->second];
}

const WordStyle& WordStyles::paragraph(std::string_view id) const {
    const WordStyle* const style = id.empty() ? nullptr : find(id);
    return style == nullptr ? default_ : *style;
}

bool WordStyles::hides_run(std::string_view id) const {
    const WordStyle* const style = find(id);
    return style != nullptr && style->hidden.value_or(false);
}

std::optional<int> WordStyles::list_of(std::string_view id) const {
    const WordStyle* const style = find(id);
    return style == nullptr ? std::nullopt : style->list.list;
}

}  // namespace mingcha
