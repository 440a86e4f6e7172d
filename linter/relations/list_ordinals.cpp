// Lists by ordinals: 四个方面的不足：一是…；二是…. They may go on over several blocks, and stand within one another.
#include <algorithm>

#include "relations/listing.hpp"

namespace mingcha {
namespace {

/// How far ordinals are followed within a block, in bytes.
constexpr std::size_t kLongestReach = 12'000;

/// Follows the ordinals of the list that `announced` opens.
class Follower {
public:
    Follower(int stated, int outer) : stated_(stated), outer_(outer) {}

    /// False if the list ended in `words`.
    bool follow(std::string_view words) {
        const auto ordinals = inline_ordinals(words);
        return std::ranges::all_of(ordinals, [&](const InlineOrdinal& ordinal) { return accept(words, ordinal); });
    }

    [[nodiscard]] int last() const { return last_; }
    /// Where the last ordinal begins.
    [[nodiscard]] std::string_view::iterator end() const { return end_; }

private:
    bool accept(std::string_view words, const InlineOrdinal& ordinal) {
        if (last_ == stated_ && ordinal.value == outer_ + 1) return false;
        if (ordinal.value <= last_ && last_ > 0) return false;
        last_ = ordinal.value;
        end_ = words.begin() + static_cast<std::ptrdiff_t>(ordinal.begin);
        return true;
    }

    int stated_;
    int outer_;  ///< of the list that this one stands in
    int last_ = 0;
    std::string_view::iterator end_{};
};

/// Where the list begins behind the numeral; npos if what stands between is no noun.
std::size_t start_of_ordinals(std::string_view behind) {
    const std::string_view near = head_of(behind, kLongestCountedNoun);
    const std::size_t at = std::min(near.find("：一是"), near.find("，一是"));
    if (at == std::string_view::npos) return at;
    const std::string_view noun = behind.substr(0, at);
    const bool is_noun = noun.find("，") == std::string_view::npos && noun.find("。") == std::string_view::npos;
    return is_noun ? at : std::string_view::npos;
}

}  // namespace

std::optional<Listing> ordinals_behind(const Announced& announced, const Document& document) {
    if (announced.counter.empty()) return std::nullopt;
    const std::size_t at = start_of_ordinals(announced.behind);
    if (at == std::string_view::npos) return std::nullopt;
    const auto around = inline_ordinals(tail_of(announced.before, kLongestReach));
    Follower follower(announced.numeral.value, around.empty() ? 0 : around.back().value);
    const std::string_view list = head_of(announced.behind.substr(at), kLongestReach);
    bool is_cut = announced.behind.size() - at > list.size();
    bool goes_on = follower.follow(list);
    const auto blocks = document.blocks();
    for (std::size_t next = announced.block + 1; goes_on && next < blocks.size(); ++next) {
        const std::string_view words = head_of(document.text(blocks[next].body()), kLongestReach);
        const auto ordinals = inline_ordinals(words);
        if (ordinals.empty() || ordinals.front().begin != 0 || ordinals.front().value != follower.last() + 1) break;
        is_cut |= blocks[next].body().size() > words.size();
        goes_on = follower.follow(words);
    }
    if (follower.last() < 2 || (is_cut && follower.last() < announced.numeral.value)) return std::nullopt;
    const bool agrees = follower.last() == announced.numeral.value;
    // The blocks follow one another in one text.
    return Listing{agrees ? Listing::Outcome::agrees : Listing::Outcome::wrong, follower.last(),
                   std::string_view(list.begin(), follower.end())};
}

std::optional<OrdinalBreak> find_ordinal_break(std::string_view body) {
    std::vector<int> open;  // the lists that have begun, the innermost last
    for (const InlineOrdinal& ordinal : inline_ordinals(body)) {
        if (ordinal.value == 1) {
            open.push_back(1);
            continue;
        }
        while (!open.empty() && open.back() + 1 != ordinal.value) {
            if (open.size() == 1)
                return OrdinalBreak{body.substr(ordinal.begin, ordinal.size), ordinal.value, open.back()};
            open.pop_back();
        }
        if (open.empty()) return std::nullopt;
        open.back() = ordinal.value;
    }
    return std::nullopt;
}

}  // namespace mingcha
