// How tracked changes are read, by the word that people write: `accepted`, `refused`.
#pragma once

#include <optional>
#include <string_view>

#include "mingcha/document.hpp"

namespace mingcha {

inline constexpr std::string_view kTrackedChangesWords = "accepted, refused";

[[nodiscard]] constexpr std::optional<TrackedChanges> parse_tracked_changes(std::string_view word) {
    if (word == "accepted") return TrackedChanges::accepted;
    if (word == "refused") return TrackedChanges::refused;
    return std::nullopt;
}

}  // namespace mingcha
