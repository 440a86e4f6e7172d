#include "lsp/text_version.hpp"

#include <algorithm>
#include <utility>

namespace mingcha::lsp {

namespace {

bool change(std::string& text, const Json& change, PositionEncoding encoding) {
    const Json& replacement = member(change, "text");
    if (!replacement.is_string()) return false;
    const auto& words = replacement.get_ref<const std::string&>();
    if (member(change, "range").is_null()) {
        text = words;
        return true;
    }
    const std::optional<Range> range = read_range(member(change, "range"));
    if (!range) return false;
    const auto [begin, end] =
        std::minmax({offset_at(text, range->start, encoding), offset_at(text, range->end, encoding)});
    text.replace(begin, end - begin, words);
    return true;
}

}  // namespace

std::optional<std::string> with_changes(std::string text, const Json& changes, PositionEncoding encoding) {
    if (!changes.is_array()) return std::nullopt;
    const bool all_sound = std::ranges::all_of(changes, [&](const Json& one) { return change(text, one, encoding); });
    if (!all_sound) return std::nullopt;
    return text;
}

}  // namespace mingcha::lsp
