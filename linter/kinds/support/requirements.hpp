// What a kind asks of the TOML file of a rule before it makes the rule.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "mingcha/rule.hpp"

namespace mingcha::kinds {

/// Fails, naming the rule and the first that is missing, unless `spec` has all these messages.
[[nodiscard]] Result<void> require_messages(const RuleSpec& spec, std::initializer_list<std::string_view> keys);

/// Fails unless the table that the rule calls `table` is there with all these columns.
[[nodiscard]] Result<void> require_columns(const RuleSpec& spec, std::string_view table,
                                           std::initializer_list<std::string_view> columns);

/// The whole number in a cell of that table. Fails, naming the rule and the row, if it is none.
[[nodiscard]] Result<int> require_number(const RuleSpec& spec, std::string_view table, std::size_t row,
                                         std::string_view column);

}  // namespace mingcha::kinds
