// What the program tells its caller when it ends.
#pragma once

namespace mingcha::cli {

inline constexpr int kClean = 0;   ///< nothing at or above the chosen severity
inline constexpr int kFound = 1;   ///< something was found
inline constexpr int kFailed = 2;  ///< the work, or a part of it, could not be done

}  // namespace mingcha::cli
