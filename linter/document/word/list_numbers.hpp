// The numbers that Word computes for the paragraphs of lists (ECMA-376-1, 17.9).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "document/office/list_number.hpp"
#include "document/office/number_text.hpp"
#include "document/word/word_styles.hpp"

namespace mingcha {

/// Counts the paragraphs of lists in the order in which they are asked for.
class ListNumbers {
public:
    ListNumbers() = default;
    /// `root` is w:numbering, or null; it must outlive the object. O(size of the tree).
    ListNumbers(pugi::xml_node root, const WordStyles& styles);

    /// The number of the next paragraph of this list and level. Nothing if there is no such list.
    [[nodiscard]] std::optional<ListNumber> next(int list, int level);
    /// The level that `style` is bound to in the list (w:pStyle).
    [[nodiscard]] std::optional<int> level_of_style(int list, std::string_view style) const;

private:
    static constexpr std::size_t kLevels = 9;

    struct Level {
        std::uint32_t start = 0;
        NumberFormat format = NumberFormat::decimal;
        bool is_bullet = false;
        bool is_legal = false;  ///< all numbers as decimals
        std::optional<int> restart;
        std::string_view text;  ///< with %1 to %9
        std::string_view gap = " ";
        std::string_view style;
    };
    /// Lists that are instances of one definition count together.
    struct Definition {
        std::array<Level, kLevels> levels;
        std::string_view linked_style;  ///< w:numStyleLink: this style names the list that is meant
        std::array<std::optional<std::uint32_t>, kLevels> values;
    };
    struct List {
        std::size_t definition = 0;
        std::vector<std::pair<std::size_t, Level>> levels;  ///< that differ from the definition's
        std::array<std::optional<std::uint32_t>, kLevels> starts;
        bool has_begun = false;
    };

    static Level read_level(pugi::xml_node level);
    void read_definitions(pugi::xml_node root);
    void read_lists(pugi::xml_node root);
    void follow_links(const WordStyles& styles);
    [[nodiscard]] const Level& level_at(const List& list, std::size_t level) const;
    void count(List& list, std::size_t level);
    [[nodiscard]] std::string write(const List& list, std::size_t level) const;

    std::vector<Definition> definitions_;
    std::unordered_map<int, std::size_t> definition_by_id_;
    std::unordered_map<int, List> lists_;
};

}  // namespace mingcha
