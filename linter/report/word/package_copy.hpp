// A copy of a package in which some parts are written anew.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "mingcha/failure.hpp"

namespace mingcha::annotation {

/// Bytes by the name of the part.
using NewParts = std::map<std::string, std::string>;

/// Puts `parts` in the places of those with their names, without regard to the case of ASCII letters, and others at the
/// end. All the rest is copied as it is, compressed bytes too, in the same order. O(size of the package).
[[nodiscard]] Result<std::string> copy_package(std::string_view package, const NewParts& parts);

}  // namespace mingcha::annotation
