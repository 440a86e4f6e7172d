// Failures that a user can cause are values: they say what is wrong, where, and what to do about it.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "mingcha/language.hpp"

namespace mingcha {

/// Why the work on one input could not be done. `message` is a whole sentence for the user, without the place.
struct Failure {
    Bilingual message;
    std::string file;          ///< the input that is at fault; empty if none
    std::uint32_t line = 0;    ///< 1-based; 0 if unknown
    std::uint32_t column = 0;  ///< 1-based, in code points; 0 if unknown
};

template <typename T>
using Result = tl::expected<T, Failure>;

/// `return fail({"没有这个文件。", "There is no such file."}, file);`
[[nodiscard]] inline tl::unexpected<Failure> fail(Bilingual message, std::string file = {}, std::uint32_t line = 0,
                                                  std::uint32_t column = 0) {
    return tl::unexpected(Failure{std::move(message), std::move(file), line, column});
}

/// `file:line:column: message`, with the parts that are known.
[[nodiscard]] std::string to_string(const Failure& failure, Language language);

}  // namespace mingcha
