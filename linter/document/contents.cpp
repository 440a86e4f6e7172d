#include "document/contents.hpp"

#include <cstddef>

#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr std::uint16_t kLongestEntry = 80;  // in code points, dots included

void drop_back_spaces(std::string_view& line) {
    while (is_space(back_code_point(line).value)) line.remove_suffix(back_code_point(line).size);
}

/// Takes off the page number and the space before it. False if there is none.
bool drop_page_number(std::string_view& line) {
    std::size_t digits = 0;
    for (CodePoint last = back_code_point(line); is_decimal_digit(last.value); last = back_code_point(line)) {
        line.remove_suffix(last.size);
        ++digits;
    }
    drop_back_spaces(line);
    return digits >= 1 && digits <= 3;
}

bool ends_in_leader(std::string_view line) {
    constexpr std::size_t kFewestDots = 4;
    std::size_t dots = 0;
    while (dots < kFewestDots) {
        const CodePoint last = back_code_point(line);
        if (last.value == U'…' || last.value == U'⋯') {
            dots += 3;
        } else if (last.value == U'.' || last.value == U'．' || last.value == U'·' || last.value == U'。') {
            ++dots;
        } else if (!is_space(last.value)) {
            return false;
        }
        line.remove_suffix(last.size);
    }
    return true;
}

/// 目录, also with spaces inside.
bool is_contents_heading(std::string_view line) {
    if (!line.starts_with("目")) return false;
    take_code_point(line);
    while (is_space(front_code_point(line).value)) take_code_point(line);
    return line == "录";
}

/// 关于我们   3: a page number set off by space.
bool is_plain_entry(const PrintedLine& line, std::string_view words) {
    if (!line.digit_at_end || !line.inner_space || line.characters > kLongestEntry) return false;
    std::string_view rest = words;
    if (!drop_page_number(rest) || rest.empty()) return false;
    return is_space(front_code_point(words.substr(rest.size())).value);
}

}  // namespace

void mark_contents(std::string_view text, std::span<PrintedLine> lines) {
    bool below_heading = false;
    for (PrintedLine& line : lines) {
        if (line.role != LineRole::text) continue;
        const std::string_view words = line.in(text);
        if (is_contents_heading(words)) {
            below_heading = true;
            continue;
        }
        std::string_view rest = words;
        const bool led = line.digit_at_end && drop_page_number(rest) && ends_in_leader(rest);
        below_heading = below_heading && (led || is_plain_entry(line, words));
        if (led || below_heading) line.role = LineRole::contents;
    }
}

}  // namespace mingcha
