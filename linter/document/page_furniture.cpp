#include "document/page_furniture.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/characters.hpp"

namespace mingcha {
namespace {

struct PageNumber {
    std::size_t line = 0;
    std::uint32_t value = 0;
    bool certain = false;  ///< its form or its place says so; otherwise only the sequence can
};

void skip_spaces(std::string_view& text) {
    while (is_space(front_code_point(text).value)) take_code_point(text);
}

bool skip(std::string_view& text, std::string_view prefix) {
    skip_spaces(text);
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool skip_dashes(std::string_view& text) {
    bool any = false;
    for (skip_spaces(text); !text.empty(); any = true) {
        const char32_t c = front_code_point(text).value;
        if (c != U'-' && c != U'—' && c != U'–' && c != U'－' && c != U'·') break;
        take_code_point(text);
    }
    return any;
}

std::optional<std::uint32_t> take_number(std::string_view& text) {
    skip_spaces(text);
    std::uint32_t value = 0;
    std::size_t digits = 0;
    for (int digit = digit_value(front_code_point(text).value); digit >= 0 && digits < 5; ++digits) {
        value = value * 10 + static_cast<std::uint32_t>(digit);
        take_code_point(text);
        digit = digit_value(front_code_point(text).value);
    }
    if (digits == 0 || digits > 4) return std::nullopt;
    return value;
}

/// 12, - 12 -, 第 3 页 共 20 页, 12 / 30.
std::optional<PageNumber> parse_page_number(std::string_view text) {
    PageNumber page;
    const bool dashes = skip_dashes(text);
    const bool ordinal = skip(text, "第");
    const auto value = take_number(text);
    if (!value) return std::nullopt;
    page.value = *value;
    const bool named = skip(text, "页");
    const bool of = skip(text, "/") || skip(text, "，") || skip(text, "／") || named;
    if (of) {
        skip(text, "共");
        page.certain = take_number(text).has_value();
        skip(text, "页");
    }
    page.certain = page.certain || (ordinal && named);
    if (dashes && skip_dashes(text)) page.certain = true;
    skip_spaces(text);
    if (!text.empty() || ordinal != named) return std::nullopt;
    return page;
}

/// Lines whose place shows that they stand between pages rather than in the text.
class Surroundings {
public:
    Surroundings(std::string_view text, std::span<const PrintedLine> lines) : text_(text), lines_(lines) {
        std::vector<std::uint32_t> gaps(256);
        for (const PrintedLine& line : lines) {
            ++gaps[line.blanks_before];
            has_page_breaks_ = has_page_breaks_ || line.page_break_before;
        }
        usual_gap_ = static_cast<std::uint32_t>(std::ranges::max_element(gaps) - gaps.begin());
    }

    [[nodiscard]] bool between_pages(std::size_t index) const {
        const PrintedLine& line = lines_[index];
        if (index == 0) return false;
        if (index + 1 == lines_.size()) return has_page_breaks_ || line.blanks_before > usual_gap_;
        const PrintedLine& next = lines_[index + 1];
        if (line.page_break_before || next.page_break_before) return true;
        if (line.blanks_before > usual_gap_ && next.blanks_before > usual_gap_) return true;
        return interrupts_sentence(index);
    }

private:
    /// The line before is wide and unfinished, and what follows is no number either, as it would be in a table.
    [[nodiscard]] bool interrupts_sentence(std::size_t index) const {
        const PrintedLine& before = lines_[index - 1];
        const std::string_view next = lines_[index + 1].in(text_);
        return before.characters >= 15 && !ends_sentence(last_inner_code_point(before.in(text_))) &&
               lines_[index + 1].characters >= 10 && !is_decimal_digit(front_code_point(next).value);
    }

    std::string_view text_;
    std::span<const PrintedLine> lines_;
    std::uint32_t usual_gap_ = 0;
    bool has_page_breaks_ = false;
};

/// The longest sequence of candidates whose values increase, as indices.
std::vector<std::size_t> longest_increasing(const std::vector<PageNumber>& pages) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends;  // of the best sequence of each length, its last candidate
    std::vector<std::size_t> previous(pages.size(), kNone);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto at =
            std::ranges::lower_bound(ends, pages[i].value, {}, [&](std::size_t k) { return pages[k].value; });
        if (at != ends.begin()) previous[i] = *(at - 1);
        if (at == ends.end()) {
            ends.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<std::size_t> sequence;
    for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = previous[i]) sequence.push_back(i);
    std::ranges::reverse(sequence);
    return sequence;
}

/// Consecutive numbers a page apart prove each other.
bool proves(const PageNumber& a, const PageNumber& b) {
    constexpr std::size_t kFewestLinesOnPage = 12;
    return b.value == a.value + 1 && b.line >= a.line + kFewestLinesOnPage;
}

std::vector<std::size_t> page_number_lines(std::string_view text, std::span<const PrintedLine> lines) {
    std::vector<PageNumber> pages;
    const Surroundings surroundings(text, lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role != LineRole::text || lines[i].characters > 24 || lines[i].end - lines[i].begin > 40) continue;
        auto page = parse_page_number(lines[i].in(text));
        if (!page) continue;
        page->line = i;
        page->certain = page->certain || (page->value < 1000 && surroundings.between_pages(i));
        pages.push_back(*page);
    }
    const std::vector<std::size_t> sequence = longest_increasing(pages);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        const PageNumber& page = pages[sequence[i]];
        const bool proved = (i > 0 && proves(pages[sequence[i - 1]], page)) ||
                            (i + 1 < sequence.size() && proves(page, pages[sequence[i + 1]]));
        if (page.certain || proved) found.push_back(page.line);
    }
    return found;
}

/// What is the same about a running head on every page: its words without the page's number.
std::string_view running_head_key(std::string_view line) {
    const auto is_number_part = [](char32_t c) {
        return is_decimal_digit(c) || is_space(c) || c == U'-' || c == U'|' || c == U'—' || c == U'·' || c == U'/';
    };
    while (!line.empty() && is_number_part(front_code_point(line).value)) take_code_point(line);
    while (!line.empty() && is_number_part(back_code_point(line).value)) line.remove_suffix(back_code_point(line).size);
    return line;
}

/// Short lines that stand directly beside a page's end, on either side, and end no sentence.
std::vector<std::size_t> lines_beside_page_ends(std::string_view text, std::span<const PrintedLine> lines) {
    constexpr std::uint16_t kLongestHead = 40;
    std::vector<std::size_t> beside;
    const auto add = [&](std::size_t i) {
        if (lines[i].role != LineRole::text || lines[i].characters > kLongestHead) return;
        if (ends_sentence(last_inner_code_point(lines[i].in(text)))) return;
        if (beside.empty() || beside.back() < i) beside.push_back(i);
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].role == LineRole::furniture) {
            if (i > 0) add(i - 1);
            if (i + 1 < lines.size()) add(i + 1);
        } else if (lines[i].page_break_before) {
            if (i > 0) add(i - 1);
            add(i);
        }
    }
    return beside;
}

void mark_running_heads(std::string_view text, std::span<PrintedLine> lines) {
    constexpr std::uint32_t kFewestPages = 3;
    const std::vector<std::size_t> beside = lines_beside_page_ends(text, lines);
    std::unordered_map<std::string_view, std::uint32_t> pages;
    for (const std::size_t i : beside) ++pages[running_head_key(lines[i].in(text))];
    for (const std::size_t i : beside) {
        const std::string_view key = running_head_key(lines[i].in(text));
        if (!key.empty() && pages[key] >= kFewestPages) lines[i].role = LineRole::furniture;
    }
}

}  // namespace

std::uint32_t mark_page_furniture(std::string_view text, std::span<PrintedLine> lines) {
    const std::vector<std::size_t> numbers = page_number_lines(text, lines);
    for (const std::size_t i : numbers) lines[i].role = LineRole::furniture;
    const auto breaks = static_cast<std::uint32_t>(
        std::ranges::count_if(lines, [](const PrintedLine& line) { return line.page_break_before; }));
    mark_running_heads(text, lines);
    return std::max(breaks, static_cast<std::uint32_t>(numbers.size()));
}

}  // namespace mingcha
