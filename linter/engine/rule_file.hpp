// Reading a rule from its TOML file. The form is strict, since the file is the rule's documentation as well.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "mingcha/rule.hpp"
#include "mingcha/table.hpp"

namespace mingcha {

/// Finds a table by the file name that a rule gives.
using TableLoader = std::function<Result<std::shared_ptr<const Table>>(std::string_view name)>;

/// `file` is used in failures, which have a line and a column. Fails for an unknown key or kind, a missing or empty
/// text in either language, a value of the wrong type, and a message whose languages have different placeholders.
[[nodiscard]] Result<RuleSpec> parse_rule(std::string_view toml, std::string id, const std::string& file,
                                          const TableLoader& load_table);

/// The same without title, what, why, remedy and examples, which are not even read. Requires that the file is correct.
[[nodiscard]] Result<RuleSpec> parse_working_part(std::string_view toml, std::string id, const std::string& file,
                                                  const TableLoader& load_table);

/// True for `category/name` in lower-case letters, digits and hyphens.
[[nodiscard]] bool is_rule_id(std::string_view id);

}  // namespace mingcha
