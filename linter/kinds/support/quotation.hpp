// Text as messages quote it.
#pragma once

#include <string>
#include <string_view>

namespace mingcha::kinds {

/// Double quotation marks become single ones, since a message puts what it quotes into double ones (GB/T 15834).
[[nodiscard]] std::string quotable(std::string_view text);

}  // namespace mingcha::kinds
