// A number of the text that may say how many things a list has, and the ways in which words bind the two. One way a
// file; each answers only if the words say that this number counts this list.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "mingcha/document.hpp"
#include "relations/enumeration.hpp"

namespace mingcha {

/// How far a list may reach, and how far its number may stand from it, in bytes of Chinese text.
constexpr std::size_t kLongestListing = std::size_t{300} * 3;
constexpr std::size_t kLongestCountedNoun = std::size_t{12} * 3;

/// A numeral and the words of its block around it.
struct Announced {
    SmallNumeral numeral;
    std::string_view words;    ///< the numeral
    std::string_view before;   ///< from the start of the block
    std::string_view behind;   ///< to the end of the block, without spaces before it
    std::string_view counter;  ///< 个, 项, 方面 … at the start of `behind`; may be empty
    std::size_t block = 0;     ///< index into the document's blocks
};

/// What a list says to the number.
struct Listing {
    enum class Outcome : std::uint8_t { agrees, partial, wrong };
    Outcome outcome = Outcome::agrees;
    int listed = 0;
    std::string_view list;  ///< the words of the list
};

/// 甲、乙、丙三个方面; “甲、乙、丙”的三项任务; 甲、乙等六个方面.
[[nodiscard]] std::optional<Listing> named_before(const Announced& announced);
/// 三个原则，即甲、乙、丙; 六个系统（甲、乙 …）.
[[nodiscard]] std::optional<Listing> named_behind(const Announced& announced);
/// 5款产品，甲、乙等; 六大俱乐部…，如甲俱乐部、乙俱乐部.
[[nodiscard]] std::optional<Listing> examples_behind(const Announced& announced);
/// “三定”: 定线路、定站点、定时刻.
[[nodiscard]] std::optional<Listing> named_by_key(const Announced& announced);
/// 三项分别占50%、30%和20%.
[[nodiscard]] std::optional<Listing> distributed(const Announced& announced);
/// 三座水厂…其中一厂…、二厂…、三厂…; 两期…，第一期…，第二期….
[[nodiscard]] std::optional<Listing> numbered_by_name(const Announced& announced);
/// 甲学院、乙学院…，这两个学院.
[[nodiscard]] std::optional<Listing> named_earlier(const Announced& announced);
/// 四个方面的不足：一是…；二是….
[[nodiscard]] std::optional<Listing> ordinals_behind(const Announced& announced, const Document& document);
/// 三个方面：, and blocks that are numbered （一）, （二） …; such blocks, and 以上三个方面 behind them.
[[nodiscard]] std::optional<Listing> numbered_blocks(const Announced& announced, const Document& document);

/// An ordinal that does not follow from the one before it: 一是…；二是…；四是….
struct OrdinalBreak {
    std::string_view ordinal;
    int value = 0;
    int before = 0;
};

/// The first one among the ordinals of a block; lists within lists are followed.
[[nodiscard]] std::optional<OrdinalBreak> find_ordinal_break(std::string_view body);

/// A number that is off by more was hardly meant for the list.
[[nodiscard]] constexpr bool is_near(int stated, int listed) { return stated - listed <= 2 && listed - stated <= 2; }

/// At most `size` bytes of the end of `text`, from a whole character on.
[[nodiscard]] std::string_view tail_of(std::string_view text, std::size_t size);
/// At most `size` bytes of the start of `text`, up to a whole character.
[[nodiscard]] std::string_view head_of(std::string_view text, std::size_t size);
/// What stands before the first of 。！？ and line ends, or behind the last of them.
[[nodiscard]] std::string_view rest_of_sentence(std::string_view behind);
[[nodiscard]] std::string_view start_of_sentence(std::string_view before);

}  // namespace mingcha
