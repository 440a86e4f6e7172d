// Reading a list whose members are known beforehand: 政治意识、大局意识、核心意识和看齐意识.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha::kinds {

/// Members in order, each with every form that it may take.
using Members = std::vector<std::vector<std::string_view>>;

struct ListItem {
    TextSpan span;
    std::optional<std::size_t> member;  ///< none if the item is no member
};

struct MemberList {
    std::vector<ListItem> items;
    std::uint32_t end = 0;    ///< where reading stopped: at a bracket, the end of the sentence, or what is no list
    bool open_ended = false;  ///< the list says itself that there are more: 等
};

/// Reads items from `begin` on, at most a few more than there are members. O(members × length of the list).
[[nodiscard]] MemberList read_member_list(std::string_view text, std::uint32_t begin, const Members& members);

}  // namespace mingcha::kinds
