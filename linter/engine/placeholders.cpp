#include "engine/placeholders.hpp"

#include <algorithm>
#include <cstddef>

#include "mingcha/engine.hpp"

namespace mingcha {

namespace {

/// Calls `literal(text)` and `placeholder(name)` for the parts of `text`, in order.
template <typename Literal, typename Placeholder>
void for_each_part(std::string_view text, const Literal& literal, const Placeholder& placeholder) {
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        literal(text.substr(0, open));
        placeholder(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    literal(text);
}

}  // namespace

std::set<std::string_view> placeholders(std::string_view text) {
    std::set<std::string_view> names;
    for_each_part(text, [](std::string_view) {}, [&](std::string_view name) { names.insert(name); });
    return names;
}

std::string fill_placeholders(std::string_view text, const MessageArguments& arguments) {
    std::string filled;
    for_each_part(
        text, [&](std::string_view literal) { filled += literal; },
        [&](std::string_view name) {
            const auto argument = std::ranges::find(arguments, name, &MessageArguments::value_type::first);
            if (argument != arguments.end()) {
                filled += argument->second;
            } else {
                filled.append("{").append(name).append("}");
            }
        });
    return filled;
}

}  // namespace mingcha
