// The language in which the program speaks to its user.
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

enum class Language : unsigned char { chinese, english };

/// A sentence of the program in both languages.
struct Bilingual {
    std::string zh;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::english && !en.empty() ? en : zh;
    }
};

}  // namespace mingcha
