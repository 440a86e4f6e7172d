// Putting a file in its place whole or not at all, whenever the program or the machine stops.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "mingcha/failure.hpp"

namespace mingcha::cli {

/// Writes `bytes` to a new file in the same folder, and puts it in the place of `file` once it is on the disk. A link
/// stays a link: the file that it leads to is replaced. The rights of that file are kept, and its owner, if they can
/// be.
[[nodiscard]] Result<void> replace_file(const std::filesystem::path& file, std::string_view bytes);

/// The same, but only while the file still holds `expected`, and the user may write to it.
[[nodiscard]] Result<void> replace_file(const std::filesystem::path& file, std::string_view bytes,
                                        std::string_view expected);

/// A failure with the words of the system for `error`, a value of `errno`.
[[nodiscard]] tl::unexpected<Failure> cannot_write(const std::string& name, int error);

/// The value of `errno`, 0 if all was written.
[[nodiscard]] int write_all(int descriptor, std::string_view text);

}  // namespace mingcha::cli
