// One block of a document as code points, for the grammars.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha {

/// Decodes valid UTF-8 once and remembers where each code point began. Full-width digits, Latin letters and the signs
/// of numbers are folded to ASCII, so that grammars need not know them. Spaces that say nothing (see spacing.hpp) are
/// left out. Around the text stand `kMargin` zeros: a grammar may look so far beyond either end. The buffer is used
/// again by every `assign`.
class BlockText {
public:
    static constexpr std::size_t kMargin = 16;

    /// `text` begins at byte `offset` of the document.
    void assign(std::string_view text, std::uint32_t offset);

    [[nodiscard]] const char32_t* begin() const { return points_.data() + kMargin; }
    [[nodiscard]] const char32_t* end() const { return begin() + size_; }
    [[nodiscard]] std::u32string_view view() const { return {begin(), size_}; }

    /// The byte of the document at which the code point at `position` begins; for `end()`, where the text ends.
    [[nodiscard]] std::uint32_t offset(const char32_t* position) const {
        return offsets_[static_cast<std::size_t>(position - begin())];
    }
    [[nodiscard]] TextSpan span(const char32_t* first, const char32_t* last) const {
        return {offset(first), first == last ? offset(last) : ends_[static_cast<std::size_t>(last - 1 - begin())]};
    }

private:
    std::vector<char32_t> points_;
    std::vector<std::uint32_t> offsets_;
    std::vector<std::uint32_t> ends_;  ///< of each code point: not the next offset where a space was left out
    std::size_t size_ = 0;
};

}  // namespace mingcha
