#include "relations/listing_sizes.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "relations/listing_words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr std::size_t kFew = 3;  // two things may be halves of one phrase
constexpr auto kPlaces = std::to_array<std::string_view>({"县", "市", "省", "区"});

using Words = std::span<const std::string_view>;

SureSize exactly(std::size_t count) { return {static_cast<int>(count), static_cast<int>(count)}; }

/// The things as they stand, or with the joiner divided, if `fits` says so of all of them.
template <typename Fits>
std::optional<SureSize> size_where(const Things& things, std::size_t fewest, Fits fits) {
    if (const auto divided = with_joiner_divided(things); divided && divided->size() >= fewest && fits(Words(*divided)))
        return exactly(divided->size());
    if (things.joiners > 0 || things.all.size() < fewest || !fits(Words(things.all))) return std::nullopt;
    return exactly(things.all.size());
}

bool all_end_with(Words things, std::string_view noun) {
    return std::ranges::all_of(things, [&](std::string_view thing) {
        return thing.size() >= noun.size() + kCharacter && thing.ends_with(noun);
    });
}

bool is_marked(std::string_view thing) {
    return (thing.starts_with("“") && thing.ends_with("”")) || (thing.starts_with("《") && thing.ends_with("》"));
}

}  // namespace

std::optional<SureSize> size_by_noun(const Things& things, std::string_view behind, std::size_t fewest) {
    constexpr std::size_t kFewestPlaces = 2;
    const std::string_view counter = listing_counter_at(behind);
    // 两县: the counter is the noun itself, and the things are proper names.
    if (std::ranges::find(kPlaces, counter) != kPlaces.end())
        return size_where(things, kFewestPlaces, [&](Words words) { return all_end_with(words, counter); });
    const std::string_view after = behind.substr(counter.size());
    if (after.size() < 2 * kCharacter) return std::nullopt;
    const std::string_view noun = after.substr(0, 2 * kCharacter);
    return size_where(things, fewest, [&](Words words) { return all_end_with(words, noun); });
}

std::optional<SureSize> size_by_own_numbers(const Things& things) {
    if (things.all.size() < kFew || things.joiners > 0) return std::nullopt;
    int number = 0;
    for (const std::string_view thing : things.all) {
        ++number;
        if (chinese_digit_at(thing) != number || thing.size() < 2 * kCharacter) return std::nullopt;
    }
    return exactly(things.all.size());
}

std::optional<SureSize> size_by_marks(const Things& things) {
    return size_where(things, kFew, [](Words words) {
        // Words may stand before the first one: 推出“甲”“乙”“丙”.
        const std::string_view first = words.front();
        const std::size_t mark = std::min(first.find("“"), first.find("《"));
        return mark != std::string_view::npos && is_marked(first.substr(mark)) &&
               std::ranges::all_of(words.subspan(1), is_marked);
    });
}

std::optional<SureSize> size_by_length(const Things& things) {
    return size_where(things, kFew, [](Words words) {
        const std::size_t length = character_count(words[1]);
        return length >= 2 && character_count(words.front()) >= length &&
               std::ranges::all_of(words.subspan(1),
                                   [&](std::string_view thing) { return character_count(thing) == length; });
    });
}

std::optional<SureSize> size_of_pair(const Things& things) {
    if (things.all.size() != 2 || things.joiners > 0) return std::nullopt;
    const std::string_view one = things.all.front();
    const std::string_view other = things.all.back();
    const bool plain = one.size() >= 2 * kCharacter && other.size() >= 2 * kCharacter && !may_join_lists(one) &&
                       !may_join_lists(other);
    if (!plain || !one.ends_with(other.substr(other.size() - kCharacter))) return std::nullopt;
    return exactly(2);
}

std::optional<SureSize> size_of_plain_words(const Things& things) {
    if (things.all.size() < kFew - 1 || things.most() < static_cast<int>(kFew)) return std::nullopt;
    const Words all(things.all);
    const bool joined_last = things.joiners == 1 && !things.before_joiner.empty();
    if (things.joiners > 0 && !joined_last) return std::nullopt;
    const Words whole = all.subspan(1, all.size() - (joined_last ? 2 : 1));
    if (std::ranges::any_of(whole, may_join_lists)) return std::nullopt;
    if (joined_last && (may_join_lists(things.before_joiner) || may_join_lists(things.behind_joiner)))
        return std::nullopt;
    return SureSize{things.least(), things.most()};
}

}  // namespace mingcha
