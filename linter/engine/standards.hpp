// The standards that a report may follow.
#pragma once

#include <string_view>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha {

/// The ids of the standards whose outlines the rules know, each once; views into the book.
[[nodiscard]] std::vector<std::string_view> standards_of(const RuleBook& book);

}  // namespace mingcha
