// Sizes as people write them: `64 MiB`, `500kB`, `1048576`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mingcha {

/// The most that a limit on the size of files may be set to.
inline constexpr std::uint64_t kLargestFileSize = std::uint64_t{1} << 30;

/// A whole number of B, kB, MB, GB (powers of 1000) or KiB, MiB, GiB (of 1024), in any case, a space allowed between.
/// Nothing for anything else, or above 2^62.
[[nodiscard]] std::optional<std::uint64_t> parse_byte_size(std::string_view text);

}  // namespace mingcha
