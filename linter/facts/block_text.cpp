#include "facts/block_text.hpp"

#include <algorithm>
#include <array>

#include "facts/code_points.hpp"
#include "facts/spacing.hpp"

namespace mingcha {
namespace {

struct Decoded {
    char32_t point;
    std::uint32_t length;
};

/// The code point at `bytes`, which is valid UTF-8.
Decoded decode_at(const unsigned char* bytes) {
    const auto tail = [bytes](int i) { return static_cast<char32_t>(bytes[i] & 0x3FU); };
    const char32_t lead = bytes[0];
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1FU) << 6 | tail(1), 2};
    if (lead < 0xF0) return {(lead & 0x0FU) << 12 | tail(1) << 6 | tail(2), 3};
    return {(lead & 0x07U) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4};
}

constexpr bool is_full_width_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

char32_t folded(char32_t c) {
    if (c < U'！' || c > U'～') return c;
    const bool foldable = is_full_width_digit(c) || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ') ||
                          is_one_of(c, U"％．／＋－～");
    return foldable ? c - (U'！' - U'!') : c;
}

/// The run of spaces at a place, and what follows it, as far as spacing looks.
struct SpaceRun {
    std::uint32_t length = 0;
    int count = 0;
    std::array<char32_t, 8> after{};
    std::size_t after_size = 0;
};

constexpr bool is_space(char32_t c) { return c == U' ' || c == U'\u00A0' || c == U'\u2009' || c == U'\u202F'; }

SpaceRun space_run(const unsigned char* bytes, std::uint32_t i, std::uint32_t size) {
    SpaceRun run;
    const std::uint32_t begin = i;
    while (i < size && run.count <= 4) {
        const auto [raw, length] = decode_at(bytes + i);
        if (!is_space(raw)) break;
        ++run.count;
        i += length;
    }
    run.length = i - begin;
    while (i < size && run.after_size < run.after.size()) {
        const auto [raw, length] = decode_at(bytes + i);
        run.after[run.after_size++] = is_space(raw) ? U' ' : folded(raw);
        i += length;
    }
    return run;
}

}  // namespace

std::u32string decode(std::string_view text) {
    std::u32string points;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        const Decoded next = decode_at(bytes + i);
        points.push_back(next.point);
        i += next.length;
    }
    return points;
}

void BlockText::assign(std::string_view text, std::uint32_t offset) {
    if (const std::size_t need = text.size() + 2 * kMargin; points_.size() < need) {
        points_.resize(need);
        offsets_.resize(need);
        ends_.resize(need);
    }
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const auto size = static_cast<std::uint32_t>(text.size());
    char32_t* point = points_.data() + kMargin;
    std::uint32_t* place = offsets_.data();
    std::uint32_t* end = ends_.data();
    char32_t raw_before = 0;
    char32_t raw_before_that = 0;
    for (std::uint32_t i = 0; i < size;) {
        const auto [raw, length] = decode_at(bytes + i);
        if (is_space(raw) && raw_before != U' ') {
            const SpaceRun run = space_run(bytes, i, size);
            const std::u32string_view before(begin(), static_cast<std::size_t>(point - begin()));
            if (is_insignificant_space(before, run.count, {run.after.data(), run.after_size})) {
                i += run.length;
                continue;
            }
        }
        *point = is_space(raw) ? U' ' : folded(raw);
        *place++ = offset + i;
        *end++ = offset + i + length;
        // １，２３４: between full-width digits the full-width comma is a separator of thousands.
        if (raw_before == U'，' && is_full_width_digit(raw) && is_full_width_digit(raw_before_that)) point[-1] = U',';
        raw_before_that = raw_before;
        raw_before = *point == U' ' ? U' ' : raw;
        ++point;
        i += length;
    }
    *place = offset + size;
    size_ = static_cast<std::size_t>(point - begin());
    std::fill_n(point, kMargin, U'\0');
}

}  // namespace mingcha
