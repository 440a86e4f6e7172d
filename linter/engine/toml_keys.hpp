// The keys of the TOML files that people write: the readers know no others, and the JSON Schemas describe them.
#pragma once

#include <array>
#include <string_view>

namespace mingcha::toml_keys {

using Key = std::string_view;

// mingcha.toml
inline constexpr auto kConfiguration =
    std::to_array<Key>({"select", "ignore", "accept", "packs", "max-file-size", "tracked-changes", "report", "severity",
                        "rules", "tie-out", "suppress", "per-file"});
inline constexpr auto kPerFile =
    std::to_array<Key>({"files", "select", "ignore", "accept", "report", "severity", "rules", "tie-out"});
inline constexpr auto kReport = std::to_array<Key>({"year", "standard"});
inline constexpr auto kTieOut = std::to_array<Key>({"equation"});
inline constexpr auto kSuppress = std::to_array<Key>({"rule", "reason", "text", "fingerprint", "files"});
// <document>.mingcha.toml
inline constexpr auto kCompanionSuppress = std::to_array<Key>({"rule", "reason", "text", "fingerprint"});

// A rule
inline constexpr auto kRule =
    std::to_array<Key>({"kind", "severity", "status", "precision", "yields_to", "title", "what", "why", "remedy",
                        "messages", "options", "tables", "examples"});
inline constexpr auto kBilingual = std::to_array<Key>({"zh", "en"});
inline constexpr auto kMessage = std::to_array<Key>({"zh", "en", "severity"});
inline constexpr auto kExample = std::to_array<Key>({"text", "fires", "report_year", "tie_out"});

}  // namespace mingcha::toml_keys
