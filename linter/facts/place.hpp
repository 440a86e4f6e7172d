// A position in a block of text, with the ends beyond which nobody may look.
#pragma once

namespace mingcha {

/// Where in [first, last) something stands.
struct Place {
    const char32_t* first = nullptr;
    const char32_t* at = nullptr;
    const char32_t* last = nullptr;
};

/// The end of the digits, numerals and what joins them at `at`.
[[nodiscard]] const char32_t* skip_numerals(const char32_t* at, const char32_t* last);

}  // namespace mingcha
