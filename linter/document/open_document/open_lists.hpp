// The numbers that Writer computes for lists and headings (OpenDocument 1.3, 5.3 and 16.30 to 16.37).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

#include "document/office/list_number.hpp"
#include "document/office/number_text.hpp"

namespace mingcha {

/// Is told of lists and items as the reader enters and leaves them.
class OpenLists {
public:
    /// Adds the list styles in office:styles or office:automatic-styles, and the style of headings.
    void add_styles(pugi::xml_node styles);

    void begin_list(pugi::xml_node list);
    void end_list();
    void begin_item(pugi::xml_node item);
    /// True in a list.
    [[nodiscard]] bool is_in_list() const { return !open_.empty(); }
    /// The number of the paragraph that begins, if it is the first one of its item. `style` is the list style of the
    /// paragraph, for a list that names none.
    [[nodiscard]] std::optional<ListNumber> number_paragraph(std::string_view style);
    /// The number of the heading that begins, outside a list.
    [[nodiscard]] std::optional<ListNumber> number_heading(pugi::xml_node heading, std::size_t level);

private:
    static constexpr std::size_t kLevels = 10;

    struct Level {
        bool is_known = false;
        bool is_bullet = false;
        NumberFormat format = NumberFormat::none;
        std::uint32_t start = 1;
        std::size_t shown_levels = 1;
        std::string_view prefix;
        std::string_view suffix;
        std::string_view pattern;  ///< with %1% to %10%, instead of the three above
        std::string_view gap = " ";
    };
    using Style = std::array<Level, kLevels>;
    using Values = std::array<std::optional<std::uint32_t>, kLevels>;
    struct OpenList {
        std::string_view style;
        Values* values = nullptr;
        bool item_needs_number = false;
        std::optional<std::uint32_t> start;  ///< of the item
    };

    static Level read_level(pugi::xml_node node);
    static void read_style(pugi::xml_node node, Style& style);
    [[nodiscard]] const Style* find(std::string_view style) const;
    Values& values_of(pugi::xml_node list, std::string_view style);
    static void count(const Style& style, std::size_t level, std::optional<std::uint32_t> start, Values& values);
    static std::optional<ListNumber> write(const Style& style, std::size_t level, const Values& values);
    static std::string write_number(const Style& style, std::size_t level, const Values& values);
    static std::string write_pattern(const Style& style, std::size_t level, const Values& values);

    std::unordered_map<std::string_view, Style> styles_;  // names live in the trees
    Style headings_;
    Values heading_values_{};
    std::vector<OpenList> open_;
    std::unordered_map<std::string_view, Values> values_by_id_;
    std::unordered_map<std::string_view, Values> values_by_style_;  // of the last list of each style
};

}  // namespace mingcha
