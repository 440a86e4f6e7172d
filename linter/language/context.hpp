// The company in which a word must, or must not, stand.
//
// `unless_before` and `unless_after` are what may not touch the word on that side; of `near_before` and `near_after`,
// at least one item must stand in the same clause on that side; of `beside_before` and `beside_after`, at least one
// must touch the word. An empty list asks for nothing. If both lists of a pair are filled, one hit on either side is
// enough: the company of a word is the same whether it comes before or behind.
#pragma once

#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha::language {

struct Context {
    std::vector<std::string_view> unless_before = {};
    std::vector<std::string_view> unless_after = {};
    std::vector<std::string_view> unless_near_before = {};
    std::vector<std::string_view> near_before = {};
    std::vector<std::string_view> near_after = {};
    std::vector<std::string_view> beside_before = {};
    std::vector<std::string_view> beside_after = {};

    [[nodiscard]] bool empty() const {
        return unless_before.empty() && unless_after.empty() && unless_near_before.empty() && near_before.empty() &&
               near_after.empty() && beside_before.empty() && beside_after.empty();
    }
    /// O(items + clause).
    [[nodiscard]] bool allows(std::string_view text, TextSpan span) const;
};

/// True if one of the items stands in the text.
[[nodiscard]] bool contains_any(std::string_view text, const std::vector<std::string_view>& items);
/// True if the text before `offset` ends with one of the items.
[[nodiscard]] bool touches_before(std::string_view text, std::size_t offset,
                                  const std::vector<std::string_view>& items);
/// True if the text from `offset` on starts with one of the items.
[[nodiscard]] bool touches_after(std::string_view text, std::size_t offset, const std::vector<std::string_view>& items);

}  // namespace mingcha::language
