// A threshold and the levels at or above it: 大专以上123人，硕士18人，本科99人.
#pragma once

#include <optional>
#include <string>

#include "relations/part_list.hpp"

namespace mingcha {

struct ScaleList {
    PartList list;
    std::string missing;  ///< the levels that are not named: 大专、博士
};

/// The levels behind the number at `whole`, if its label names a threshold of a scale.
[[nodiscard]] std::optional<ScaleList> scale_list(const PartTerms& terms, std::size_t whole);

}  // namespace mingcha
