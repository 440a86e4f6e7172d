#include "lsp/positions.hpp"

#include <algorithm>
#include <limits>

#include "source/utf8.hpp"

namespace mingcha::lsp {

namespace {

/// Where the line after that at `begin` begins; nothing if that is the last one.
std::optional<std::size_t> next_line(std::string_view text, std::size_t begin) {
    const std::size_t end = text.find_first_of("\r\n", begin);
    if (end == std::string_view::npos) return std::nullopt;
    return end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
}

/// How many units of the encoding the character that begins with `lead` takes.
std::uint32_t units_of(char lead, std::size_t bytes, PositionEncoding encoding) {
    switch (encoding) {
        case PositionEncoding::utf8:
            return static_cast<std::uint32_t>(bytes);
        case PositionEncoding::utf16:
            return begins_surrogate_pair(lead) ? 2 : 1;
        case PositionEncoding::utf32:
            return 1;
    }
    return 1;
}

std::size_t end_of_code_point(std::string_view text, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < text.size() && !begins_code_point(text[end])) ++end;
    return end;
}

std::size_t offset_in_line(std::string_view line, std::uint32_t character, PositionEncoding encoding) {
    std::size_t at = 0;
    while (at < line.size()) {
        const std::size_t end = end_of_code_point(line, at);
        const std::uint32_t units = units_of(line[at], end - at, encoding);
        if (units > character) break;
        character -= units;
        at = end;
    }
    return at;
}

std::optional<std::uint32_t> read_unsigned(const Json& value) {
    if (!value.is_number_unsigned()) return std::nullopt;
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::min(value.get<std::uint64_t>(), kMost));
}

}  // namespace

std::string_view to_string(PositionEncoding encoding) {
    switch (encoding) {
        case PositionEncoding::utf8:
            return "utf-8";
        case PositionEncoding::utf16:
            return "utf-16";
        case PositionEncoding::utf32:
            return "utf-32";
    }
    return {};
}

bool touch(const Range& a, const Range& b) { return a.start <= b.end && b.start <= a.end; }

std::size_t offset_at(std::string_view text, Position position, PositionEncoding encoding) {
    std::size_t begin = 0;
    for (std::uint32_t line = 0; line < position.line; ++line) {
        const std::optional<std::size_t> next = next_line(text, begin);
        if (!next) return text.size();
        begin = *next;
    }
    const std::string_view line = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
    return begin + offset_in_line(line, position.character, encoding);
}

Position PositionMap::position(const LineColumn& place) const {
    Position position{place.line - 1, 0};
    switch (encoding_) {
        case PositionEncoding::utf8:
            position.character = static_cast<std::uint32_t>(
                offset_in_line(source_->line(place.line), place.column - 1, PositionEncoding::utf32));
            break;
        case PositionEncoding::utf16:
            position.character = place.utf16_column - 1;
            break;
        case PositionEncoding::utf32:
            position.character = place.column - 1;
            break;
    }
    if (place.line == 1) position.character += width_of_mark();
    return position;
}

std::uint32_t PositionMap::offset(Position position) const {
    if (position.line == 0) position.character -= std::min(position.character, width_of_mark());
    return static_cast<std::uint32_t>(offset_at(source_->text(), position, encoding_));
}

std::uint32_t PositionMap::width_of_mark() const {
    if (!source_->has_bom()) return 0;
    return encoding_ == PositionEncoding::utf8 ? 3 : 1;
}

std::optional<Position> read_position(const Json& value) {
    const auto line = read_unsigned(member(value, "line"));
    const auto character = read_unsigned(member(value, "character"));
    if (!line || !character) return std::nullopt;
    return Position{*line, *character};
}

std::optional<Range> read_range(const Json& value) {
    const auto start = read_position(member(value, "start"));
    const auto end = read_position(member(value, "end"));
    if (!start || !end) return std::nullopt;
    return Range{*start, *end};
}

Json to_json(const Position& position) { return {{"line", position.line}, {"character", position.character}}; }

Json to_json(const Range& range) { return {{"start", to_json(range.start)}, {"end", to_json(range.end)}}; }

}  // namespace mingcha::lsp
