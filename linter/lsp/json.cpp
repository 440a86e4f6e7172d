#include "lsp/json.hpp"

#include <algorithm>
#include <limits>

namespace mingcha::lsp {

const Json& member(const Json& object, std::string_view name) {
    static const Json kNull;
    if (!object.is_object()) return kNull;
    const auto found = object.find(name);
    return found == object.end() ? kNull : *found;
}

const Json& member(const Json& object, std::string_view first, std::string_view second) {
    return member(member(object, first), second);
}

bool is_true(const Json& value) { return value.is_boolean() && value.get<bool>(); }

std::optional<std::string> as_text(const Json& value) {
    if (!value.is_string()) return std::nullopt;
    return value.get<std::string>();
}

std::optional<std::int32_t> as_integer(const Json& value) {
    using Limits = std::numeric_limits<std::int32_t>;
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(Limits::max())) return std::nullopt;
        return static_cast<std::int32_t>(number);
    }
    if (!value.is_number_integer()) return std::nullopt;
    const auto number = value.get<std::int64_t>();
    if (number < Limits::min() || number > Limits::max()) return std::nullopt;
    return static_cast<std::int32_t>(number);
}

bool lists(const Json& value, std::string_view word) {
    return value.is_array() && std::ranges::any_of(value, [&](const Json& item) { return item == word; });
}

std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace mingcha::lsp
