// JSON that a client sent, read without trusting it: what is missing or of another type is nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace mingcha::lsp {

/// With sorted members: an object of a million names takes no quadratic time.
using Json = nlohmann::json;

/// The member of an object, or null.
[[nodiscard]] const Json& member(const Json& object, std::string_view name);
/// The member of a member: `member(params, "textDocument", "uri")`.
[[nodiscard]] const Json& member(const Json& object, std::string_view first, std::string_view second);

[[nodiscard]] bool is_true(const Json& value);
[[nodiscard]] std::optional<std::string> as_text(const Json& value);
/// A whole number that the protocol calls `integer` (32 bits).
[[nodiscard]] std::optional<std::int32_t> as_integer(const Json& value);
/// True if `value` is an array that holds `word`.
[[nodiscard]] bool lists(const Json& value, std::string_view word);

/// On one line; bytes that are not UTF-8 (they can stand in the name of a file) become U+FFFD.
[[nodiscard]] std::string dump(const Json& value);

}  // namespace mingcha::lsp
