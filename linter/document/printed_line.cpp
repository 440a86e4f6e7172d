#include "document/printed_line.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <limits>

#include "document/characters.hpp"
#include "source/utf8.hpp"

namespace mingcha {
namespace {

template <typename T>
T saturate(std::size_t value) {
    return static_cast<T>(std::min<std::size_t>(value, std::numeric_limits<T>::max()));
}

struct Counts {
    std::uint32_t characters = 0;
    std::uint32_t wide = 0;
    std::uint32_t spaces = 0;
    std::uint32_t wide_gaps = 0;  ///< tabs, bars, spaces in a row, and bytes that may begin a no-break space
};

constexpr std::size_t kBlock = 64;
/// Filled up with zeros; with one byte more, for two spaces in a row.
using Block = std::array<unsigned char, kBlock + 1>;

/// One sum over a block of a fixed size, without branches: the compiler makes vector instructions of it.
template <typename Predicate>
std::uint32_t count_in(const Block& block, Predicate predicate) {
    std::uint8_t total = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        total = static_cast<std::uint8_t>(total + static_cast<std::uint8_t>(predicate(block[i])));
    }
    return total;
}

std::uint32_t count_double_spaces(const Block& block) {
    std::uint8_t total = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const auto here = static_cast<std::uint8_t>(block[i] == ' ');
        const auto next = static_cast<std::uint8_t>(block[i + 1] == ' ');
        total = static_cast<std::uint8_t>(total + (here & next));
    }
    return total;
}

Counts count(std::string_view line) {
    Counts counts;
    while (!line.empty()) {
        Block block{};
        std::memcpy(block.data(), line.data(), std::min(line.size(), block.size()));
        const std::size_t size = std::min(line.size(), kBlock);
        const std::uint32_t continuations = count_in(block, [](unsigned char b) { return (b & 0xC0U) == 0x80U; });
        counts.characters += static_cast<std::uint32_t>(size) - continuations;
        counts.wide += count_in(block, [](unsigned char b) { return b >= 0xE1U; });
        counts.spaces += count_in(block, [](unsigned char b) { return b == ' '; });
        counts.wide_gaps += count_double_spaces(block);
        counts.wide_gaps += count_in(block, [](unsigned char b) { return b == '|'; });
        counts.wide_gaps += count_in(block, [](unsigned char b) { return b == '\t'; });
        counts.wide_gaps += count_in(block, [](unsigned char b) { return b == 0xC2U; });
        line.remove_prefix(size);
    }
    return counts;
}

bool has_ideographic_space(std::string_view text) { return text.find("\xE3\x80\x80") != std::string_view::npos; }

std::uint32_t width_of_space(char32_t c) { return c == 0x3000 ? 2 : c == U'\t' ? 4 : 1; }

/// Turns raw lines into printed ones.
class LineReader {
public:
    explicit LineReader(std::string_view text) : text_(text), has_ideographic_space_(has_ideographic_space(text)) {
        lines_.reserve(count_bytes(text, [](char byte) { return byte == '\n'; }) / 2 + 16);
    }

    void read(std::size_t begin, std::size_t end) {
        PrintedLine line;
        std::uint32_t indent = 0;
        std::uint32_t indent_characters = 0;
        while (begin < end) {
            const CodePoint point = front_code_point(text_.substr(begin, 4));
            if (!is_space(point.value)) break;
            indent += width_of_space(point.value);
            ++indent_characters;
            begin += point.size;
        }
        if (begin == end) {
            ++blanks_;
            return;
        }
        const std::size_t trimmed = trim_end(begin, end);
        const std::string_view content = text_.substr(begin, trimmed - begin);
        const Counts counts = count(content);
        line.begin = static_cast<std::uint32_t>(begin);
        line.end = static_cast<std::uint32_t>(trimmed);
        line.characters = saturate<std::uint16_t>(counts.characters + indent_characters);
        line.columns = saturate<std::uint16_t>(counts.characters + counts.wide + indent);
        line.indent = saturate<std::uint8_t>(indent);
        line.blanks_before = saturate<std::uint8_t>(blanks_);
        line.trailing_space = trimmed != end;
        line.page_break_before = page_break_;
        const bool ideographic_space = has_ideographic_space_ && has_ideographic_space(content);
        line.inner_space = counts.spaces > 0 || counts.wide_gaps > 0 || ideographic_space;
        line.wide_gap = counts.wide_gaps > 0 || ideographic_space;
        line.digit_at_end = is_decimal_digit(back_code_point(content).value);
        lines_.push_back(line);
        blanks_ = 0;
        page_break_ = false;
    }

    void page_break() { page_break_ = true; }

    [[nodiscard]] std::vector<PrintedLine> take() && { return std::move(lines_); }

private:
    [[nodiscard]] std::size_t trim_end(std::size_t begin, std::size_t end) const {
        while (end > begin) {
            const CodePoint point = back_code_point(text_.substr(begin, end - begin));
            if (!is_space(point.value)) break;
            end -= point.size;
        }
        return end;
    }

    std::string_view text_;
    bool has_ideographic_space_;
    std::vector<PrintedLine> lines_;
    std::size_t blanks_ = 0;
    bool page_break_ = false;
};

}  // namespace

std::vector<PrintedLine> split_lines(std::string_view text) {
    LineReader reader(text);
    const bool has_other_ends = text.find('\r') != std::string_view::npos || text.find('\f') != std::string_view::npos;
    std::size_t line_feed = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        if (begin == 0 || begin > line_feed) line_feed = std::min(text.find('\n', begin), text.size());
        std::size_t end = line_feed;
        if (has_other_ends) end = begin + std::min(text.substr(begin, end - begin).find_first_of("\r\f"), end - begin);
        const bool at_page_break = end < text.size() && text[end] == '\f';
        if (begin != end || !at_page_break) reader.read(begin, end);
        if (at_page_break) reader.page_break();
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    return std::move(reader).take();
}

}  // namespace mingcha
