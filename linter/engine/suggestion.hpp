// The words of failures about a mistyped name.
#pragma once

#include <string_view>

#include "mingcha/engine.hpp"

namespace mingcha {

/// `message`, followed by `是不是 “suggestion”？` unless the suggestion is empty.
[[nodiscard]] Bilingual with_suggestion(Bilingual message, std::string_view suggestion);

[[nodiscard]] Bilingual unknown_severity(std::string_view word);

}  // namespace mingcha
