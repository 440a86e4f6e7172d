// Captions of figures and tables.
#pragma once

#include <string_view>

namespace mingcha {

/// 图1, 表2-1, 附表三 at the beginning of a line, with a space or colon, or nothing, behind the number: 表1显示…… is
/// prose.
[[nodiscard]] bool begins_caption(std::string_view line);

}  // namespace mingcha
