// Lists whose items are all of one kind: 安全责任、质量责任、服务责任和环保责任.
#pragma once

#include <string_view>
#include <vector>

#include "kinds/support/near_names.hpp"

namespace mingcha::kinds {

/// One list in two wordings. The lists have as many items, at least four, and the same two characters at the end of
/// every item; half of the items are the same, and the others begin alike, place by place: 经济责任 and 经济与服务责任.
/// The earlier list is the usual one. O(size of the text), looks at the first two hundred lists.
[[nodiscard]] std::vector<TwoNames> find_two_lists(std::string_view text);

}  // namespace mingcha::kinds
