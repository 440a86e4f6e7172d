// Styles that take from others what they do not say themselves.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mingcha {

/// Calls `inherit(style, parent)` for every style whose parent is known, parents first. A circle of parents is cut
/// open. O(number of styles).
template <typename Style, typename Inherit>
void inherit_along_chains(std::span<Style> styles, std::span<const std::string_view> parents,
                          const std::unordered_map<std::string_view, std::size_t>& by_name, const Inherit& inherit) {
    enum class State : unsigned char { untouched, open, done };
    std::vector<State> states(styles.size(), State::untouched);
    std::vector<std::size_t> chain;
    const auto parent_of = [&](std::size_t style) -> std::optional<std::size_t> {
        const auto found = by_name.find(parents[style]);
        return found == by_name.end() ? std::nullopt : std::optional(found->second);
    };
    for (std::size_t i = 0; i < styles.size(); ++i) {
        // From the style up to one that is done, then down again.
        std::optional<std::size_t> at = i;
        for (; at && states[*at] == State::untouched; at = parent_of(*at)) {
            states[*at] = State::open;
            chain.push_back(*at);
        }
        const Style* parent = at && states[*at] == State::done ? &styles[*at] : nullptr;
        for (; !chain.empty(); chain.pop_back()) {
            Style& style = styles[chain.back()];
            if (parent != nullptr) inherit(style, *parent);
            states[chain.back()] = State::done;
            parent = &style;
        }
    }
}

}  // namespace mingcha
