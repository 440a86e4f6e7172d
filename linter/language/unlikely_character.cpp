#include "language/unlikely_character.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "language/characters.hpp"

namespace mingcha::language {
namespace {

constexpr std::size_t kReach = kLongestString - 1;
// A place is looked at if no string that is longer is known to cover it.
constexpr std::size_t kLongestOrdinary = 3;

// Tokens around a place between the nearest breaks (included), with the place in the middle.
struct Window {
    std::array<char32_t, 2 * kReach + 2> tokens{};
    std::size_t first = kReach;  // of the tokens that count
    std::size_t last = kReach;
    std::size_t first_character = kReach;  // of the characters without a mark or a number between
    std::size_t last_character = kReach;
};

Window window_at(std::span<const Token> tokens, std::size_t place) {
    Window window;
    window.tokens[kReach] = tokens[place].value;
    for (std::size_t i = 1; i <= kReach && i <= place; ++i) {
        window.tokens[kReach - i] = tokens[place - i].value;
        window.first = kReach - i;
        if (tokens[place - i].value == kBreakToken) break;
    }
    for (std::size_t i = 1; i <= kReach + 1 && place + i < tokens.size(); ++i) {
        window.tokens[kReach + i] = tokens[place + i].value;
        window.last = kReach + i;
        if (tokens[place + i].value == kBreakToken) break;
    }
    while (window.first_character > window.first && is_han(window.tokens[window.first_character - 1]))
        --window.first_character;
    while (window.last_character < window.last && is_han(window.tokens[window.last_character + 1]))
        ++window.last_character;
    return window;
}

// What speaks for the text as it stands may reach over numbers and to a mark; what speaks for another character may
// not, since there almost anything follows.
enum class Evidence : std::uint8_t { there, meant };

bool has(const Window& window, std::size_t back, std::size_t length, Evidence evidence) {
    const bool there = evidence == Evidence::there;
    return kReach >= (there ? window.first : window.first_character) + back &&
           kReach - back + length - 1 <= (there ? window.last : window.last_character);
}

std::uint64_t key_of(const Window& window, std::size_t back, std::size_t length, std::uint64_t key = kEmptyKey) {
    for (std::size_t i = kReach - back; i < kReach - back + length; ++i) key = extend_key(key, window.tokens[i]);
    return key;
}

// A string counts only if the two strings without its first and its last token are known, as far as they cover the
// place: that makes chance hits of the filter rare.
Attestation attest_window(const CharacterModel& model, const Window& window, Evidence evidence) {
    Attestation found;
    // Where four are known together nothing is looked for, so of what stands there nobody asks for five.
    const std::size_t longest = evidence == Evidence::there ? kLongestOrdinary + 1 : kLongestString;
    for (std::size_t length = 2; length <= longest; ++length) {
        bool any = false;
        for (std::size_t back = 0; back < length; ++back) {
            if (!has(window, back, length, evidence)) continue;
            if (length > 2 && back > 0 && found.level[length - 1][back - 1] == 0) continue;
            if (length > 2 && back + 1 < length && found.level[length - 1][back] == 0) continue;
            const auto level = static_cast<std::uint8_t>(model.level(key_of(window, back, length)));
            found.level[length][back] = level;
            any |= level > 0;
        }
        if (!any) break;
    }
    return found;
}

// The longest word of the dictionary that covers the place; 0 if there is none.
std::size_t longest_word(const CharacterModel& model, const Window& window) {
    for (std::size_t length = kLongestString; length >= 2; --length)
        for (std::size_t back = 0; back < length; ++back)
            if (has(window, back, length, Evidence::there) &&
                model.level(key_of(window, back, length, kEmptyWordKey)) == 1)
                return length;
    return 0;
}

// The longest pair of words that covers the place; 0 if there is none.
std::size_t longest_pair(const CharacterModel& model, const Window& window) {
    for (std::size_t length = kLongestString; length >= 3; --length)
        for (std::size_t back = 0; back < length; ++back)
            if (has(window, back, length, Evidence::meant) &&
                model.level(key_of(window, back, length, kEmptyPairKey)) == 1)
                return length;
    return 0;
}

// The association of two neighbours: positive if they stand together more often than each alone lets expect.
float bond(unsigned together, unsigned one, unsigned other) {
    return together == 0 ? -8.0F : static_cast<float>(together) - 0.5F * static_cast<float>(one + other);
}

constexpr float number(auto value) { return static_cast<float>(value); }
constexpr float flag(bool value) { return value ? 1.0F : 0.0F; }

// One of the readings of a place: what stands there, or what may be meant.
struct Reading {
    Attestation strings;
    std::size_t longest = 0;
    std::size_t word = 0;  // the longest word and the longest pair of words that cover it
    std::size_t pair = 0;
    unsigned level = 0;  // of the character alone
    char32_t character = 0;
};

// A place that is looked at.
struct Place {
    Reading there;
    unsigned before = 0;  // levels of the tokens beside it
    unsigned behind = 0;
    unsigned around = 0;  // how many of the strings of three beside it are known

    [[nodiscard]] std::pair<float, float> bonds(const Reading& reading) const {
        const float left = bond(reading.strings.level[2][1], before, reading.level);
        const float right = bond(reading.strings.level[2][0], reading.level, behind);
        return {std::min(left, right), std::max(left, right)};
    }
};

// Characters that are words of their own in official prose, and so stand beside almost anything.
constexpr std::u32string_view kWordsAlone =
    U"已于及按获讲是仍近从既向末与就更又再将被把让使给对为由和或并但而则均各每该其此这那有无不没可能要应须会请仅只都也"
    U"还很较最约"
    U"共计达超增减降升长高低多少新老大小以在中上下内外前后年月日时人个次项级名种类件条等者所之经据依凭因故若如即便当至"
    U"到自同跟随"
    U"沿往朝比除去来出入起落过着了做作用抓促保建修改立设开关收发送交接办管查看听说写读学教练讲想知见用点线面网站";

constexpr bool is_word_alone(char32_t c) { return kWordsAlone.find(c) != std::u32string_view::npos; }

Features features_of(const Place& place, const Reading& meant, Likeness likeness) {
    const Reading& there = place.there;
    const auto [least_there, best_there] = place.bonds(there);
    const auto [least_meant, best_meant] = place.bonds(meant);
    const Attestation& strings = meant.strings;
    return {1,
            number(strings.count(3)),
            number(strings.count(4)),
            number(strings.count(5)),
            number(strings.sum(3)),
            number(strings.sum(4)),
            number(strings.sum(5)),
            flag(there.longest == 0),
            flag(there.longest == 3),
            number(there.strings.sum(2)),
            number(there.strings.sum(3)),
            flag(likeness == Likeness::same_sound),
            flag(likeness == Likeness::same_spelling),
            flag(likeness == Likeness::near_sound),
            number(there.level),
            number(meant.level),
            number(place.around),
            best_there,
            least_there,
            best_meant,
            least_meant,
            flag(meant.longest == 3),
            flag(meant.longest == 5),
            flag(strings.level[3][0] > 0 && strings.level[3][2] > 0),
            flag(there.strings.level[2][0] > 0 && there.strings.level[2][1] > 0),
            flag(there.word == 2),
            flag(there.word > 2),
            flag(meant.word == 2),
            flag(meant.word == 3),
            flag(meant.word > 3),
            flag(meant.word > there.word),
            flag(is_word_alone(place.there.character)),
            flag(is_word_alone(meant.character)),
            flag(there.pair == 3),
            flag(there.pair > 3),
            flag(meant.pair == 3),
            flag(meant.pair > 3)};
}

// Particles and numerals fit almost anywhere in official prose, and 的, 地, 得 are a question of grammar.
constexpr std::u32string_view kFitAnywhere = U"的地得一二三四五六七八九十";

bool may_be_meant(char32_t there, char32_t meant) {
    if (meant == U'的' && there != U'地' && there != U'得' && there != U'德') return true;
    return kFitAnywhere.find(meant) == std::u32string_view::npos;
}

// The search of one block.
class Search {
public:
    Search(const CharacterModel& model, std::span<const Token> tokens) : model_(model), tokens_(tokens) {}

    [[nodiscard]] Attestation strings_at(std::size_t place) const {
        return attest_window(model_, window_at(tokens_, place), Evidence::there);
    }

    void candidates_at(std::size_t place, const Attestation& strings,
                       const UnlikelyCharacters::OnCandidate& on_candidate) const {
        const char32_t c = tokens_[place].value;
        Window window = window_at(tokens_, place);
        Place looked;
        looked.there.strings = strings;
        looked.there.longest = strings.longest();
        if (looked.there.longest > kLongestOrdinary) return;
        looked.there.character = c;
        describe(window, looked);

        const auto consider = [&](char16_t other, Likeness likeness, std::size_t needed) {
            if (!may_be_meant(c, other)) return;
            window.tokens[kReach] = other;
            Reading meant;
            meant.character = other;
            meant.strings = attest_window(model_, window, Evidence::meant);
            meant.longest = meant.strings.longest();
            if (meant.longest < needed || meant.longest <= looked.there.longest) return;
            meant.word = longest_word(model_, window);
            meant.pair = longest_pair(model_, window);
            meant.level = model_.level(extend_key(kEmptyKey, other));
            on_candidate(place, other, likeness, features_of(looked, meant, likeness));
        };
        const auto like = model_.like(c);
        for (const LikeCharacter& other : like) consider(other.character, other.likeness, 3);

        const auto& pairs = looked.there.strings.level[2];
        if (looked.there.longest >= 3 || looked.there.word > 0 || (pairs[0] > 0 && pairs[1] > 0)) return;
        for (const char16_t other : usual_here(window)) {
            if (other != c && std::ranges::find(like, other, &LikeCharacter::character) == like.end())
                consider(other, Likeness::none, 4);
        }
    }

    // Two characters beside one another, each for one of its sound: 元泽 for 原则. The best pair; a length of 0 if
    // none.
    [[nodiscard]] Suspicion pair_at(std::size_t place) const {
        Suspicion best{place, 0, {}, 0, -100};
        Window window = window_at(tokens_, place);
        const bool word_there = window_has_word(window);
        const auto first = beside(window, kReach, kReach - 1);
        const auto second = beside(window, kReach + 1, kReach + 2);
        for (const char16_t one : first) {
            for (const char16_t other : second) {
                window.tokens[kReach] = one;
                window.tokens[kReach + 1] = other;
                if (model_.level(key_of(window, 0, 2)) < kUsualPair) continue;
                float score = pair_score(attest_window(model_, window, Evidence::meant));
                if (score == 0) continue;
                const std::size_t word = longest_word_over_pair(window);
                score += word > 2 ? 2.0F : (word == 2 ? 0.5F : 0.0F);
                if (!word_there) score += 1.0F;
                if (score > best.score) {
                    best = {place, 2, {one, other}, score, best.score};
                } else {
                    best.second = std::max(best.second, score);
                }
            }
        }
        return best;
    }

private:
    static constexpr unsigned kUsualPair = 3;

    void describe(const Window& window, Place& place) const {
        place.there.word = longest_word(model_, window);
        place.there.pair = longest_pair(model_, window);
        place.there.level = model_.level(key_of(window, 0, 1));
        place.before = model_.level(extend_key(kEmptyKey, window.tokens[kReach - 1]));
        place.behind = model_.level(extend_key(kEmptyKey, window.tokens[kReach + 1]));
        for (const std::size_t at : {kReach - 3, kReach + 1}) {
            if (at < window.first || at + 2 > window.last) continue;
            std::uint64_t key = kEmptyKey;
            for (std::size_t i = at; i < at + 3; ++i) key = extend_key(key, window.tokens[i]);
            place.around += model_.level(key) > 0 ? 1U : 0U;
        }
    }

    [[nodiscard]] std::span<const char16_t> usual_here(const Window& window) const {
        const auto behind = model_.often_behind(window.tokens[kReach - 1]);
        const auto before = model_.often_before(window.tokens[kReach + 1]);
        return before.empty() || (!behind.empty() && behind.size() < before.size()) ? behind : before;
    }

    // The characters that sound like the one at `at` and are known beside the token at `neighbour`.
    [[nodiscard]] std::vector<char16_t> beside(const Window& window, std::size_t at, std::size_t neighbour) const {
        std::vector<char16_t> known;
        const auto level_of = [&](char32_t c) {
            const auto [one, other] =
                neighbour < at ? std::pair{window.tokens[neighbour], c} : std::pair{c, window.tokens[neighbour]};
            return model_.level(extend_key(extend_key(kEmptyKey, one), other));
        };
        for (const LikeCharacter& like : model_.like(window.tokens[at])) {
            if (like.likeness <= Likeness::near_sound && may_be_meant(window.tokens[at], like.character) &&
                level_of(like.character) > 0) {
                known.push_back(like.character);
            }
        }
        return known;
    }

    // The longest word of the dictionary that covers both characters of a pair.
    [[nodiscard]] std::size_t longest_word_over_pair(const Window& window) const {
        for (std::size_t length = kLongestString; length >= 2; --length)
            for (std::size_t back = 0; back + 1 < length; ++back)
                if (has(window, back, length, Evidence::there) &&
                    model_.level(key_of(window, back, length, kEmptyWordKey)) == 1) {
                    return length;
                }
        return 0;
    }

    // True if a word covers one of the two characters of a pair.
    [[nodiscard]] bool window_has_word(const Window& window) const {
        return longest_word(model_, window) > 0 || longest_word_over_pair(window) > 0;
    }

    // Of the strings that cover both characters; 0 if there are none of four.
    static float pair_score(const Attestation& strings) {
        float score = 0;
        float of_four = 0;
        for (std::size_t back = 0; back < 4; ++back) {
            if (back < 2) score += 0.1F * number(strings.level[3][back]);
            if (back < 3 && strings.level[4][back] > 0) of_four += 3 + 0.3F * number(strings.level[4][back]);
            if (strings.level[5][back] > 0) score += 2;
        }
        return of_four > 0 ? (score + of_four - 9) / 1.3F : 0;
    }

    const CharacterModel& model_;
    std::span<const Token> tokens_;
};

void keep_better(std::vector<Suspicion>& found, const Suspicion& suspicion) {
    if (!found.empty() && found.back().place + found.back().length > suspicion.place) {
        if (found.back().score < suspicion.score) found.back() = suspicion;
    } else {
        found.push_back(suspicion);
    }
}

}  // namespace

std::size_t Attestation::longest() const {
    for (std::size_t length = kLongestString; length >= 2; --length)
        if (count(length) > 0) return length;
    return 0;
}

unsigned Attestation::count(std::size_t length) const {
    return static_cast<unsigned>(std::ranges::count_if(level[length], [](std::uint8_t one) { return one > 0; }));
}

unsigned Attestation::sum(std::size_t length) const {
    unsigned total = 0;
    for (const std::uint8_t one : level[length]) total += one;
    return total;
}

Attestation UnlikelyCharacters::attest(std::span<const Token> tokens, std::size_t place, char32_t value) const {
    Window window = window_at(tokens, place);
    window.tokens[kReach] = value;
    return attest_window(model_, window, Evidence::there);
}

void UnlikelyCharacters::for_each_candidate(std::span<const Token> tokens, const OnCandidate& on_candidate) const {
    const Search search(model_, tokens);
    for (std::size_t place = 1; place + 1 < tokens.size(); ++place)
        if (is_han(tokens[place].value)) search.candidates_at(place, search.strings_at(place), on_candidate);
}

std::vector<Suspicion> UnlikelyCharacters::find(std::span<const Token> tokens, float least) const {
    const Search search(model_, tokens);
    std::vector<Suspicion> found;
    bool before_is_odd = false;
    for (std::size_t place = 1; place + 1 < tokens.size(); ++place) {
        if (!is_han(tokens[place].value)) {
            before_is_odd = false;
            continue;
        }
        const Attestation strings = search.strings_at(place);
        const std::size_t longest = strings.longest();
        if (before_is_odd && longest <= 2) {
            const Suspicion pair = search.pair_at(place - 1);
            if (pair.length > 0 && pair.score >= least) keep_better(found, pair);
        }
        before_is_odd = longest <= 2;
        if (longest > kLongestOrdinary) continue;
        Suspicion best{place, 1, {}, -100, -100};
        search.candidates_at(place, strings,
                             [&](std::size_t, char32_t right, Likeness likeness, const Features& features) {
                                 const float score = score_of(features, likeness);
                                 if (score > best.score) {
                                     best = {place, 1, {right, 0}, score, best.score};
                                 } else {
                                     best.second = std::max(best.second, score);
                                 }
                             });
        if (best.score >= least) keep_better(found, best);
    }
    return found;
}

}  // namespace mingcha::language
