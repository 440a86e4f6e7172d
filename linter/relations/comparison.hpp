// What the numbers of a paragraph do in a comparison: the level reached, the level it is compared with, the change.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "relations/change_words.hpp"
#include "relations/finders.hpp"

namespace mingcha {

/// A number of a paragraph, as the words before it present it.
struct Figure {
    enum class Role : std::uint8_t {
        level,   ///< 客运量2.168亿人次; 上年为1.794亿人次
        base,    ///< 比上年的1.794亿人次 (增长20.8%)
        change,  ///< (比上年)增长20.8%
    };
    const Sentence* sentence = nullptr;
    std::size_t index = 0;  ///< in the sentence
    Role role = Role::level;
    Direction direction = Direction::unknown;
    std::optional<Comparison> comparison;  ///< of a base, and of a change that names with what it compares
    std::optional<PastLevel> past;         ///< of a level that begins with its time
    std::string_view subject;              ///< of a change: what it is a change of; empty if that stands before
    bool counts_another_thing = false;     ///< of a change

    [[nodiscard]] const Quantity& quantity() const { return sentence->quantities[index]; }
    [[nodiscard]] std::uint32_t number() const { return sentence->index_of(index); }
    [[nodiscard]] std::uint8_t depth() const { return sentence->depths[index]; }
};

/// O(length of the paragraph).
[[nodiscard]] std::vector<Figure> read_figures(Paragraph paragraph);

}  // namespace mingcha
