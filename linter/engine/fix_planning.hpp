// Making a rule's edits possible in the user's own file.
#pragma once

#include <optional>
#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

/// Edits with the same effect, each of which stands in the source in one piece. An edit across a line break of the
/// source becomes one edit for every character that changes, if old and new text have as many characters; nothing if
/// they have not, since it cannot be told on which line the new text belongs.
[[nodiscard]] std::optional<std::vector<Edit>> place_edits(const Document& document, std::vector<Edit> edits);

}  // namespace mingcha
