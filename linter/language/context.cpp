#include "language/context.hpp"

#include <algorithm>

#include "language/clause.hpp"

namespace mingcha::language {
bool contains_any(std::string_view text, const std::vector<std::string_view>& items) {
    return std::ranges::any_of(items, [&](std::string_view item) { return text.find(item) != std::string_view::npos; });
}

bool touches_before(std::string_view text, std::size_t offset, const std::vector<std::string_view>& items) {
    const std::string_view before = text.substr(0, offset);
    return std::ranges::any_of(items, [&](std::string_view item) { return before.ends_with(item); });
}

bool touches_after(std::string_view text, std::size_t offset, const std::vector<std::string_view>& items) {
    const std::string_view after = text.substr(offset);
    return std::ranges::any_of(items, [&](std::string_view item) { return after.starts_with(item); });
}

bool Context::allows(std::string_view text, TextSpan span) const {
    if (touches_before(text, span.begin, unless_before) || touches_after(text, span.end, unless_after)) return false;
    if (!(beside_before.empty() && beside_after.empty()) && !touches_before(text, span.begin, beside_before) &&
        !touches_after(text, span.end, beside_after)) {
        return false;
    }
    if (unless_near_before.empty() && near_before.empty() && near_after.empty()) return true;
    const TextSpan clause = clause_around(text, span);
    const std::string_view before = slice(text, {clause.begin, span.begin});
    if (contains_any(before, unless_near_before)) return false;
    if (near_before.empty() && near_after.empty()) return true;
    return contains_any(before, near_before) || contains_any(slice(text, {span.end, clause.end}), near_after);
}

}  // namespace mingcha::language
