#include "kinds/support/member_list.hpp"

#include <algorithm>
#include <array>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostExtraItems = 3;
constexpr std::size_t kLongestStranger = 15;  // in characters
constexpr std::u32string_view kSeparators = U"、，,；;“”‘’ ";
constexpr std::u32string_view kEnds = U"）)。！？：:（(\n\t\v";
constexpr std::array<std::string_view, 5> kConjunctions = {"以及", "和", "与", "及", "并"};

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// Behind marks and conjunctions that divide items.
std::uint32_t behind_separators(std::string_view text, std::uint32_t offset) {
    while (offset < text.size()) {
        const char32_t c = language::character_at(text, offset);
        if (is_one_of(c, kSeparators)) {
            offset += static_cast<std::uint32_t>(language::length_in_utf8(c));
            continue;
        }
        const auto* const word = std::ranges::find_if(
            kConjunctions, [&](std::string_view conjunction) { return text.substr(offset).starts_with(conjunction); });
        if (word == kConjunctions.end()) break;
        offset += static_cast<std::uint32_t>(word->size());
    }
    return offset;
}

/// The longest form of a member that stands at `offset`.
std::optional<ListItem> member_at(std::string_view text, std::uint32_t offset, const Members& members) {
    std::optional<ListItem> found;
    for (std::size_t member = 0; member < members.size(); ++member) {
        for (const std::string_view form : members[member]) {
            if (!text.substr(offset).starts_with(form) || (found && found->span.size() >= form.size())) continue;
            found = ListItem{{offset, offset + static_cast<std::uint32_t>(form.size())}, member};
        }
    }
    return found;
}

/// What stands at `offset` up to the next mark; none if that is too long for an item.
std::optional<ListItem> stranger_at(std::string_view text, std::uint32_t offset) {
    std::uint32_t end = offset;
    for (std::size_t characters = 0; end < text.size(); ++characters) {
        const char32_t c = language::character_at(text, end);
        if (is_one_of(c, kSeparators) || is_one_of(c, kEnds)) break;
        if (characters == kLongestStranger) return std::nullopt;
        end += static_cast<std::uint32_t>(language::length_in_utf8(c));
    }
    return end == offset ? std::nullopt : std::optional(ListItem{{offset, end}, std::nullopt});
}

}  // namespace

MemberList read_member_list(std::string_view text, std::uint32_t begin, const Members& members) {
    MemberList list;
    list.end = begin;
    while (list.items.size() < members.size() + kMostExtraItems) {
        const std::uint32_t offset = behind_separators(text, list.end);
        if (text.substr(offset).starts_with("等")) {
            list.open_ended = true;
            break;
        }
        if (!list.items.empty() && offset == list.end) break;  // the last item goes on: it is followed by other words
        auto item = member_at(text, offset, members);
        if (!item) item = stranger_at(text, offset);
        if (!item) break;
        list.items.push_back(*item);
        list.end = item->span.end;
    }
    return list;
}

}  // namespace mingcha::kinds
