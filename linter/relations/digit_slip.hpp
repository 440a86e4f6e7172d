// Which slip of the pen turns one number into another.
#pragma once

#include <string_view>

#include "mingcha/relations.hpp"

namespace mingcha {

/// The slip that makes `printed` of `meant`, both being digits without sign or point and without leading zeros. Numbers
/// of one digit can slip into any other, so for them only `scale` is told.
[[nodiscard]] Slip slip_between(std::string_view printed, std::string_view meant);

}  // namespace mingcha
