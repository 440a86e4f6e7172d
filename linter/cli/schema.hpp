// JSON Schemas (draft 7, which editors of TOML know) of the files that people write. A schema accepts what the program
// accepts, but for what only the program can know: the rules of other packs, and whether a table or an equation is
// right.
#pragma once

#include <span>
#include <string_view>

#include "mingcha/engine.hpp"
#include "report/json_text.hpp"

namespace mingcha::cli {

/// Of `mingcha.toml`, with the rules of `book` and their options.
[[nodiscard]] Json configuration_schema(const RuleBook& book);
/// Of a rule in a pack.
[[nodiscard]] Json rule_schema();

// What both are made of.

[[nodiscard]] Json schema_head(std::string_view title);
/// A schema with a description in both languages.
[[nodiscard]] Json described(Json schema, const Bilingual& description);
[[nodiscard]] Json list_of(Json item);
[[nodiscard]] Json severity_schema();
/// A table with these keys and no others; `schemas` has one for each.
[[nodiscard]] Json table_schema(std::span<const std::string_view> keys, const Json& schemas);
/// A text that is not empty.
[[nodiscard]] Json text_schema();

}  // namespace mingcha::cli
