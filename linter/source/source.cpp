#include "mingcha/source.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

#include "source/utf8.hpp"

namespace mingcha {
namespace {

constexpr std::uint32_t kCheckpointDistance = 4096;

/// The first `byte` in [from, end), or `end`.
std::size_t find_byte(std::string_view text, char byte, std::size_t from, std::size_t end) {
    if (from == end) return end;
    const void* const found = std::memchr(text.data() + from, byte, end - from);
    return found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

/// The offset of every line's first byte.
std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts;
    const std::size_t line_feeds = count_bytes(text, [](char byte) { return byte == '\n'; });
    const std::size_t carriage_returns = count_bytes(text, [](char byte) { return byte == '\r'; });
    starts.reserve(1 + line_feeds + carriage_returns);
    starts.push_back(0);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t line_feed = find_byte(text, '\n', begin, text.size());
        std::size_t carriage_return = carriage_returns == 0 ? line_feed : find_byte(text, '\r', begin, line_feed);
        while (carriage_return + 1 < line_feed) {
            starts.push_back(static_cast<std::uint32_t>(carriage_return + 1));
            carriage_return = find_byte(text, '\r', carriage_return + 1, line_feed);
        }
        const bool lone_at_end = line_feed == text.size() && carriage_return != line_feed;
        if (lone_at_end || line_feed != text.size()) {
            starts.push_back(static_cast<std::uint32_t>(std::min(line_feed + 1, text.size())));
        }
        begin = line_feed + 1;
    }
    starts.shrink_to_fit();
    return starts;
}

std::uint32_t count_code_points(std::string_view text) {
    return static_cast<std::uint32_t>(count_bytes(text, begins_code_point));
}

std::uint32_t count_surrogate_pairs(std::string_view text) {
    return static_cast<std::uint32_t>(count_bytes(text, begins_surrogate_pair));
}

}  // namespace

std::string_view to_string(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf16_little_endian:
            return "UTF-16LE";
        case Encoding::utf16_big_endian:
            return "UTF-16BE";
        case Encoding::gb18030:
            return "GB18030";
    }
    return {};
}

Source::Source(std::string name, std::vector<char> text, Encoding encoding, bool has_bom)
    : name_(std::move(name)),
      text_(std::move(text)),
      encoding_(encoding),
      has_bom_(has_bom),
      line_starts_(find_line_starts(this->text())) {
    checkpoints_.reserve(text_.size() / kCheckpointDistance + 1);
    Checkpoint before;
    for (std::size_t begin = 0; begin <= text_.size(); begin += kCheckpointDistance) {
        checkpoints_.push_back(before);
        const std::string_view piece = this->text().substr(begin, kCheckpointDistance);
        const std::uint32_t points = count_code_points(piece);
        before.code_points += points;
        before.utf16_units += points + count_surrogate_pairs(piece);
    }
}

std::string_view Source::line(std::uint32_t number) const {
    assert(number >= 1 && number <= line_count());
    const std::uint32_t begin = line_starts_[number - 1];
    const std::size_t end = number < line_count() ? line_starts_[number] : text_.size();
    std::string_view line = text().substr(begin, end - begin);
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

LineColumn Source::position(std::uint32_t offset) const {
    assert(offset <= text_.size());
    const auto next = std::ranges::upper_bound(line_starts_, offset);
    const Checkpoint line_start = count_before(*(next - 1));
    const Checkpoint here = count_before(offset);
    return {.line = static_cast<std::uint32_t>(next - line_starts_.begin()),
            .column = here.code_points - line_start.code_points + 1,
            .utf16_column = here.utf16_units - line_start.utf16_units + 1};
}

Source::Checkpoint Source::count_before(std::uint32_t offset) const {
    const std::uint32_t index = offset / kCheckpointDistance;
    const std::uint32_t begin = index * kCheckpointDistance;
    const std::string_view piece = text().substr(begin, offset - begin);
    const Checkpoint& checkpoint = checkpoints_[index];
    const std::uint32_t points = count_code_points(piece);
    return {.code_points = checkpoint.code_points + points,
            .utf16_units = checkpoint.utf16_units + points + count_surrogate_pairs(piece)};
}

}  // namespace mingcha
