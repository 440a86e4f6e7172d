// Further names of a body whose full name and short name a text defines: 汀溪供水局 beside 汀溪局.
#pragma once

#include <string_view>
#include <vector>

#include "facts/short_names.hpp"
#include "kinds/support/near_names.hpp"

namespace mingcha::kinds {

/// A body under a third name.
struct ThirdName {
    TextSpan definition;           ///< the short name where it is defined
    std::vector<TextSpan> places;  ///< of the third name
    bool is_piece = false;         ///< 汀溪供水: without the word that says what the body is
    bool is_impossible = false;    ///< 汀溪局分公司: the third name cannot be the name of a part either
};

/// O(size of the text × short names); looks at no more than the first twenty short names.
[[nodiscard]] std::vector<ThirdName> find_third_names(std::string_view text,
                                                      const std::vector<ShortNameFact>& short_names);

/// Short names of four characters and more, and where one character of theirs was replaced by one of the same sound:
/// 云亭银行 for 云庭银行. O(size of the text × short names); looks at no more than the first twenty short names.
[[nodiscard]] std::vector<TwoNames> find_misspelt_names(std::string_view text,
                                                        const std::vector<ShortNameFact>& short_names,
                                                        const Readings& readings);

}  // namespace mingcha::kinds
