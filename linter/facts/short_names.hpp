// Short names that a text defines: （以下简称“汀溪局”）, （简称《办法》）, 下称甲方.
#pragma once

#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha {

/// A short name that the text gives to something: 临川水务集团有限公司（以下简称“临川水务”）. Each name of
/// 以下简称“甲”或“乙” is a fact of its own.
struct ShortNameFact {
    TextSpan span;  ///< from the verb of naming to the last of its names
    TextSpan name;  ///< without marks
    TextSpan full;  ///< the text of the clause before the definition; its last words are the full name
};

/// The short names that a document's text defines, in order. Read on demand, since only few rules need them.
/// O(size of the text).
[[nodiscard]] std::vector<ShortNameFact> read_short_names(std::string_view text);

}  // namespace mingcha
