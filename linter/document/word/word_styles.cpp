#include "document/word/word_styles.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "document/office/xml.hpp"
#include "document/word/tag.hpp"

namespace mingcha {
namespace {

std::string in_small_letters(std::string_view name) {
    std::string lower(name);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

/// 3 of `heading 3`: the number behind one of the prefixes, with or without a space.
template <std::size_t size>
std::optional<std::uint8_t> number_behind(const std::array<std::string_view, size>& prefixes, std::string_view name) {
    for (const std::string_view prefix : prefixes) {
        if (!name.starts_with(prefix)) continue;
        std::string_view rest = name.substr(prefix.size());
        if (rest.starts_with(' ')) rest.remove_prefix(1);
        if (rest.size() == 1 && rest[0] >= '1' && rest[0] <= '9') return static_cast<std::uint8_t>(rest[0] - '0');
    }
    return std::nullopt;
}

/// Built-in styles have English names in every language of Word; other programs write them in theirs.
std::optional<std::uint8_t> heading_level(std::string_view name) {
    constexpr std::array<std::string_view, 2> kHeadings = {"heading", "标题"};
    return number_behind(kHeadings, name);
}

StyleRole role_of(std::string_view name) {
    constexpr std::array<std::string_view, 3> kContents = {"toc", "contents", "目录"};
    constexpr std::array<std::string_view, 4> kTitles = {"title", "subtitle", "标题", "副标题"};
    constexpr std::array<std::string_view, 2> kCaptions = {"caption", "题注"};
    const auto is_one_of = [name](const auto& names) { return std::ranges::find(names, name) != names.end(); };
    if (number_behind(kContents, name) || name == "table of figures") return StyleRole::contents;
    if (is_one_of(kTitles)) return StyleRole::title;
    return is_one_of(kCaptions) ? StyleRole::caption : StyleRole::plain;
}

/// What the style says itself.
WordStyle read_style(pugi::xml_node style) {
    WordStyle read;
    const std::string name = in_small_letters(attribute(style.child("w:name"), "w:val"));
    const pugi::xml_node properties = style.child("w:pPr");
    read.role = role_of(name);
    read.outline_level = read_outline_level(properties);
    if (!read.outline_level) read.outline_level = heading_level(name);
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
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::vector<std::string_view> bases;
    std::size_t default_style = kNone;
    for (const pugi::xml_node style : root.children("w:style")) {
        if (!by_id_.emplace(attribute(style, "w:styleId"), styles_.size()).second) continue;
        if (attribute(style, "w:type") == "paragraph" && attribute(style, "w:default") == "1")
            default_style = styles_.size();
        styles_.push_back(read_style(style));
        bases.push_back(attribute(style.child("w:basedOn"), "w:val"));
    }
    // From every style up to one that is done, then down again.
    enum class State : unsigned char { untouched, open, done };
    std::vector<State> states(styles_.size(), State::untouched);
    std::vector<std::size_t> chain;
    for (std::size_t i = 0; i < styles_.size(); ++i) {
        std::size_t at = i;
        while (at != kNone && states[at] == State::untouched) {
            states[at] = State::open;
            chain.push_back(at);
            const auto base = by_id_.find(bases[at]);
            at = base == by_id_.end() ? kNone : base->second;
        }
        const WordStyle* base = at != kNone && states[at] == State::done ? &styles_[at] : nullptr;
        for (; !chain.empty(); chain.pop_back()) {
            WordStyle& style = styles_[chain.back()];
            if (base != nullptr) inherit(style, *base);
            states[chain.back()] = State::done;
            base = &style;
        }
    }
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
