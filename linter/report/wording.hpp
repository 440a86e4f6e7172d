// Short texts of the writers in the language of the user.
#pragma once

#include <cstddef>
#include <string_view>

#include "mingcha/language.hpp"

namespace mingcha {

[[nodiscard]] constexpr std::string_view choose(Language language, std::string_view zh, std::string_view en) {
    return language == Language::chinese ? zh : en;
}

[[nodiscard]] constexpr std::string_view plural(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? one : many;
}

}  // namespace mingcha
