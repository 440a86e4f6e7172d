// Reading a file: bytes in, valid UTF-8 with a line index out.
//
// Encodings: UTF-8, UTF-16 (either order) and GB18030, with or without a byte order mark, recognised without
// being told; line ends LF, CRLF or CR. The text of a `Source` is the file's content in UTF-8 without the byte order
// mark and otherwise untouched: line ends and spaces are still there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"
#include "mingcha/span.hpp"

namespace mingcha {

enum class Encoding : std::uint8_t { utf8, utf16_little_endian, utf16_big_endian, gb18030 };

[[nodiscard]] std::string_view to_string(Encoding encoding);

struct SourceLimits {
    std::uint64_t max_bytes = std::uint64_t{64} << 20;  ///< larger files are refused; at most 1 GiB
};

/// A place as editors show it. All three are 1-based.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;        ///< in code points
    std::uint32_t utf16_column = 1;  ///< in UTF-16 code units

    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// A decoded file. Movable, immutable; views into it live as long as it does and stay valid when it is moved.
class Source {
public:
    Source(std::string name, std::vector<char> text, Encoding encoding, bool has_bom);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view text() const { return {text_.data(), text_.size()}; }
    [[nodiscard]] Encoding encoding() const { return encoding_; }
    [[nodiscard]] bool has_bom() const { return has_bom_; }

    /// An empty text has one line.
    [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
    /// The line without its line end. Requires 1 <= number <= line_count().
    [[nodiscard]] std::string_view line(std::uint32_t number) const;
    /// O(log lines), however long the line is. Requires offset <= text().size().
    [[nodiscard]] LineColumn position(std::uint32_t offset) const;

private:
    struct Checkpoint {  // how many code points and UTF-16 units precede a multiple of the checkpoint distance
        std::uint32_t code_points = 0;
        std::uint32_t utf16_units = 0;
    };
    [[nodiscard]] Checkpoint count_before(std::uint32_t offset) const;

    std::string name_;
    std::vector<char> text_;
    Encoding encoding_;
    bool has_bom_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<Checkpoint> checkpoints_;
};

/// Reads a regular file. Fails for a missing or unreadable file, a folder, and a file above the limit.
[[nodiscard]] Result<std::vector<char>> read_file(const std::filesystem::path& path, const SourceLimits& limits = {});

/// Reads and decodes a regular file. Fails for a missing or unreadable file, a folder, a file above the limit, a binary
/// file, and bytes that are valid in none of the encodings (the offset of the first bad byte is named).
[[nodiscard]] Result<Source> read_source(const std::filesystem::path& path, const SourceLimits& limits = {});

/// Decodes bytes that are already in memory, such as standard input or an editor's buffer.
[[nodiscard]] Result<Source> decode_source(std::string_view bytes, std::string name, const SourceLimits& limits = {});

}  // namespace mingcha
