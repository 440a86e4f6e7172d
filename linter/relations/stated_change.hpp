// A change between two numbers, and a third that states it: which equation binds them, and whether it holds.
#pragma once

#include <cstdint>
#include <vector>

#include "relations/change_words.hpp"
#include "relations/sentence.hpp"

namespace mingcha {

/// Three numbers of a change, as indices into Facts::quantities.
struct StatedChange {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t stated = 0;
    Direction arrival = Direction::unknown;    ///< 下降到
    Direction direction = Direction::unknown;  ///< 减少了
};

/// How surely the words bind the numbers.
enum class Binding : std::uint8_t {
    sure,    ///< what does not fit is a contradiction
    likely,  ///< only what fits, and hardly by chance, is a relation at all
};

/// Counted or measured in one unit, so that one can be subtracted from the other.
[[nodiscard]] bool are_comparable(const Sentence& sentence, const Quantity& a, const Quantity& b);

/// Whether `stated` can be the difference or the rate between numbers like `end`.
[[nodiscard]] bool can_state_change(const Quantity& end, const Quantity& stated);

/// The verdict on the change alone, `open` if the numbers cannot be bound so.
[[nodiscard]] Verdict verdict_of(const Sentence& sentence, const StatedChange& change);

/// Appends the relation between the three numbers, as far as `binding` allows. `sentence` is any of the document.
void add_change(const Sentence& sentence, const StatedChange& change, Binding binding,
                std::vector<Relation>& relations);

/// Appends that a difference of percentages is stated in per cent, or a growth in points, where the figures say so.
void add_points_clash(const Sentence& sentence, const StatedChange& change, std::vector<Relation>& relations);

/// Appends that the three numbers are not counted in one unit.
void add_unit_clash(const Sentence& sentence, const StatedChange& change, std::vector<Relation>& relations);

/// `rate` of `from` is `difference`. For changes whose other end is not printed.
void add_rate_of_base(const Sentence& sentence, std::uint32_t from, std::uint32_t difference, std::uint32_t rate,
                      Binding binding, std::vector<Relation>& relations);

/// `to` was arrived at by `difference`, which is `rate` of what was before. The other end is not printed.
struct Increment {
    std::uint32_t to = 0;
    std::uint32_t difference = 0;
    std::uint32_t rate = 0;
    Direction direction = Direction::unknown;
};
void add_increment(const Sentence& sentence, const Increment& increment, Binding binding,
                   std::vector<Relation>& relations);

}  // namespace mingcha
