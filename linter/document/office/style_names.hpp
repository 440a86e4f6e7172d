// What the names of styles say of paragraphs. Programs write the names of their own styles in English or in the user's
// language.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mingcha {

enum class StyleRole : std::uint8_t { plain, title, caption, contents };

/// Without regard to the case of ASCII letters.
[[nodiscard]] StyleRole role_of_style(std::string_view name);

/// 3 of `heading 3` and 标题 3; nothing for other names.
[[nodiscard]] std::optional<std::uint8_t> heading_level_of_style(std::string_view name);

}  // namespace mingcha
