// How many things a list surely has, where its words leave no doubt where it begins and what divides it.
#pragma once

#include <optional>
#include <string_view>

#include "relations/enumeration.hpp"

namespace mingcha {

struct SureSize {
    int least = 0;
    int most = 0;

    [[nodiscard]] bool excludes(int count) const { return count < least || count > most; }
    /// The number nearest to `count` that the list may have.
    [[nodiscard]] int nearest(int count) const { return count < least ? least : most; }
};

/// Every thing ends with the noun that is counted: 劳动合同、销售合同、租赁合同三份合同. `behind` are the words behind
/// the numeral. Fewer than `fewest` things may be kinds, of which there are more: 文化广场、体育广场三个广场; not so
/// two counties.
[[nodiscard]] std::optional<SureSize> size_by_noun(const Things& things, std::string_view behind,
                                                   std::size_t fewest = 3);

/// The things bear numbers themselves: 一问、二看、三查.
[[nodiscard]] std::optional<SureSize> size_by_own_numbers(const Things& things);

/// Every thing stands in marks of its own: “甲”“乙”“丙”, 《甲》、《乙》和《丙》.
[[nodiscard]] std::optional<SureSize> size_by_marks(const Things& things);

/// All things are written in as many characters; only the first may have other words before it.
[[nodiscard]] std::optional<SureSize> size_by_length(const Things& things);

/// Two short things of one kind by their last character: 综合部、财务部.
[[nodiscard]] std::optional<SureSize> size_of_pair(const Things& things);

/// All things but the first are short, and none can hide the end of another list.
[[nodiscard]] std::optional<SureSize> size_of_plain_words(const Things& things);

}  // namespace mingcha
