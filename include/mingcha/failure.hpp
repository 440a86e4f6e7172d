// Failures that a user can cause are values: they say what is wrong, where, and what to do about it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace mingcha {

/// Why the work on one input could not be done. `message` is a whole sentence for the user, in the
/// language that the program speaks, without the place.
struct Failure {
    std::string message;
    std::string file;          ///< the input that is at fault; empty if none
    std::uint32_t line = 0;    ///< 1-based; 0 if unknown
    std::uint32_t column = 0;  ///< 1-based, in code points; 0 if unknown
};

template <typename T>
using Result = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> fail(std::string message, std::string file = {},
                                                  std::uint32_t line = 0, std::uint32_t column = 0) {
    return tl::unexpected(Failure{std::move(message), std::move(file), line, column});
}

/// `file:line:column: message`, with the parts that are known.
[[nodiscard]] std::string to_string(const Failure& failure);

}  // namespace mingcha
