// Every conversion between the positions of the protocol and those of the program.
//
// A position of the protocol is a line and a character, both from 0. What a character is was negotiated: a byte of
// UTF-8, a code unit of UTF-16 or a code point. Lines end with LF, CRLF or CR, as in `Source`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lsp/json.hpp"
#include "mingcha/source.hpp"

namespace mingcha::lsp {

enum class PositionEncoding : unsigned char { utf8, utf16, utf32 };

/// `utf-8`, `utf-16`, `utf-32`.
[[nodiscard]] std::string_view to_string(PositionEncoding encoding);

struct Position {
    std::uint32_t line = 0;
    std::uint32_t character = 0;

    friend auto operator<=>(const Position&, const Position&) = default;
};

struct Range {
    Position start;
    Position end;  ///< just behind the last character

    friend bool operator==(const Range&, const Range&) = default;
};

/// True if they share a character, or an end.
[[nodiscard]] bool touch(const Range& a, const Range& b);

/// The byte in `text`, which is valid UTF-8. What lies behind the end of a line means its end, what lies behind the
/// last line the end of the text, and the middle of a character its beginning. O(size of the text).
[[nodiscard]] std::size_t offset_at(std::string_view text, Position position, PositionEncoding encoding);

/// Positions in an editor's text, of which `source` was made. A byte order mark, which the source leaves out, counts.
class PositionMap {
public:
    /// `source` must outlive the map.
    PositionMap(const Source& source, PositionEncoding encoding) : source_(&source), encoding_(encoding) {}

    /// O(length of the line).
    [[nodiscard]] Position position(const LineColumn& place) const;
    [[nodiscard]] Range range(const LineColumn& begin, const LineColumn& end) const {
        return {position(begin), position(end)};
    }
    [[nodiscard]] Range range(SourceSpan span) const {
        return range(source_->position(span.begin), source_->position(span.end));
    }
    /// As `offset_at`, in the text of the source.
    [[nodiscard]] std::uint32_t offset(Position position) const;

private:
    [[nodiscard]] std::uint32_t width_of_mark() const;

    const Source* source_;
    PositionEncoding encoding_;
};

/// Nothing if `value` is no position; a number above what 32 bits hold means the end.
[[nodiscard]] std::optional<Position> read_position(const Json& value);
[[nodiscard]] std::optional<Range> read_range(const Json& value);
[[nodiscard]] Json to_json(const Position& position);
[[nodiscard]] Json to_json(const Range& range);

}  // namespace mingcha::lsp
