#include "document/markdown_notes.hpp"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace mingcha {
namespace {

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;  // behind the bracket, or behind the colon of a note
    bool begins_note = false;
};

std::string_view label(std::string_view text, const Mark& mark) {
    const std::size_t begin = mark.begin + 2;
    return text.substr(begin, mark.end - begin - (mark.begins_note ? 2 : 1));
}

bool begins_line(std::string_view text, std::size_t at) {
    constexpr std::size_t kDeepest = 3;  // spaces, before CommonMark sees code
    std::size_t spaces = 0;
    while (spaces <= kDeepest && at > spaces && text[at - spaces - 1] == ' ') ++spaces;
    return spaces <= kDeepest && (at == spaces || text[at - spaces - 1] == '\n' || text[at - spaces - 1] == '\r');
}

std::vector<Mark> find_marks(std::string_view text) {
    std::vector<Mark> marks;
    for (std::size_t at = text.find("[^"); at != std::string_view::npos; at = text.find("[^", at + 2)) {
        const std::size_t end = text.find_first_of("[] \t\r\n", at + 2);
        if (end == std::string_view::npos || text[end] != ']' || end == at + 2) continue;
        if (at > 0 && text[at - 1] == '\\') continue;
        const bool begins_note = text.substr(end + 1).starts_with(':') && begins_line(text, at);
        marks.push_back({at, end + (begins_note ? 2 : 1), begins_note});
    }
    return marks;
}

}  // namespace

std::vector<char> with_notes_as_items(std::string_view text) {
    std::vector<char> copy(text.begin(), text.end());
    const std::vector<Mark> marks = find_marks(text);
    std::unordered_set<std::string_view> notes;
    for (const Mark& mark : marks) {
        if (mark.begins_note) notes.insert(label(text, mark));
    }
    for (const Mark& mark : marks) {
        if (!notes.contains(label(text, mark))) continue;
        const auto written = std::span(copy).subspan(mark.begin, mark.end - mark.begin);
        std::ranges::fill(written, mark.begins_note ? ' ' : 'a');
        written.front() = mark.begins_note ? '-' : '<';
        if (!mark.begins_note) written.back() = '>';
    }
    return copy;
}

bool is_behind_note_mark(std::string_view text, std::uint32_t offset) {
    std::string_view before = text.substr(0, offset);
    before = before.substr(0, before.find_last_not_of(" \t") + 1);
    if (!before.ends_with("]:")) return false;
    const std::size_t begin = before.rfind("[^");
    return begin != std::string_view::npos && before.find_first_of("] \t\r\n", begin) == before.size() - 2 &&
           begins_line(text, begin);
}

}  // namespace mingcha
