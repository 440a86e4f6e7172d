#include "language/evidence.hpp"

#include <algorithm>
#include <numeric>

namespace mingcha::language {
namespace {

// Tokens of the text that the model was made of, as a level.
constexpr float kAllTokens = 21;
// What it costs to know a token only behind a shorter string.
constexpr float kBackOff = 1.15F;

constexpr float number(auto value) { return static_cast<float>(value); }
constexpr float flag(bool value) { return value ? 1.0F : 0.0F; }

// The association of two neighbours: positive if they stand together more often than each alone lets expect.
float bond(unsigned together, unsigned one, unsigned other) {
    return together == 0 ? -8.0F : number(together) - 0.5F * number(one + other);
}

// The characters of a text, to be searched by halves.
template <std::size_t Size>
constexpr std::array<char32_t, Size> sorted(const char32_t (&text)[Size]) {
    std::array<char32_t, Size> characters{};
    std::ranges::copy(text, characters.begin());
    std::ranges::sort(characters);
    return characters;
}

// Characters that are words of their own in official prose, and so stand beside almost anything.
constexpr auto kWordsAlone = sorted(
    U"已于及按获讲是仍近从既向末与就更又再将被把让使给对为由和或并但而则均各每该其此这那有无不没可能要应须会请仅只都也"
    U"还很较最约"
    U"共计达超增减降升长高低多少新老大小以在中上下内外前后年月日时人个次项级名种类件条等者所之经据依凭因故若如即便当至"
    U"到自同跟随"
    U"沿往朝比除去来出入起落过着了做作用抓促保建修改立设开关收发送交接办管查看听说写读学教练讲想知见用点线面网站");

constexpr auto kSurnames = sorted(
    U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
    U"汪田"
    U"任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文");

constexpr bool is_surname(char32_t c) { return std::ranges::binary_search(kSurnames, c); }

constexpr bool is_word_alone(char32_t c) { return std::ranges::binary_search(kWordsAlone, c); }

}  // namespace

// The tokens around a span, up to the nearest breaks (included).
struct Strings::Window {
    std::array<char32_t, kMost> tokens{};
    std::size_t size = 0;
    std::size_t begin = 0;  // of the span
    std::size_t end = 0;
    std::size_t place = 0;  // of the span in the passage, and of what stands behind it
    std::size_t behind = 0;

    Window(const Passage& passage, const Change& change, bool as_changed, std::size_t reach)
        : place(change.place), behind(change.place + change.removed) {
        std::size_t first = change.place;
        while (change.place - first < reach && first > 0) {
            --first;
            if (passage.token(first) == kBreakToken) break;
        }
        for (std::size_t i = first; i < place; ++i) push(passage.token(i));
        begin = size;
        if (as_changed) {
            for (const char32_t c : change.text()) push(c);
        } else {
            for (std::size_t i = place; i < behind; ++i) push(passage.token(i));
        }
        end = size;
        for (std::size_t i = behind; i < std::min(behind + reach, passage.size()); ++i) {
            push(passage.token(i));
            if (passage.token(i) == kBreakToken) break;
        }
    }

    void push(char32_t token) { tokens[size++] = token; }

    [[nodiscard]] std::uint64_t key(std::size_t at, std::size_t length) const {
        std::uint64_t key = kEmptyKey;
        for (std::size_t i = at; i < at + length; ++i) key = extend_key(key, tokens[i]);
        return key;
    }

    [[nodiscard]] bool touches(std::size_t length, std::size_t at) const {
        return begin < end ? at < end && at + length > begin : at < begin && at + length > begin;
    }

    // The level of a string of two to four tokens that does not touch the span.
    [[nodiscard]] unsigned level_beside(const Passage& passage, std::size_t length, std::size_t at) const {
        return passage.level(length, at < begin ? place - (begin - at) : behind + (at - end));
    }

    // The run of characters around the span.
    [[nodiscard]] std::pair<std::size_t, std::size_t> characters() const {
        std::size_t first = begin;
        std::size_t last = end;
        while (first > 0 && is_han(tokens[first - 1])) --first;
        while (last < size && is_han(tokens[last])) ++last;
        return {first, last};
    }

    // What is told of two and three tokens without the large table, which may be wrong; and whether three are known.
    [[nodiscard]] bool may_know_two(const Passage& passage, std::size_t at) const {
        return touches(2, at) ? passage.model().may_begin(key(at, 2)) : level_beside(passage, 2, at) > 0;
    }
    [[nodiscard]] bool may_know_three(const Passage& passage, std::size_t at) const {
        return touches(3, at) || level_beside(passage, 3, at) > 0;
    }
    [[nodiscard]] bool knows_three(const Passage& passage, std::size_t at) const {
        return !touches(3, at) || passage.model().level(key(at, 3)) > 0;
    }
};

bool Strings::may_become_known(const Passage& passage, const Change& change, std::size_t length) {
    // Every string of the length in this window touches the change.
    const Window window(passage, change, true, length - 1);
    const auto [first, last] = window.characters();
    if (last - first < length) return false;
    std::array<bool, kMost> three{};
    bool two = window.may_know_two(passage, first);
    for (std::size_t at = first; at + 3 <= last; ++at) {
        const bool next = window.may_know_two(passage, at + 1);
        three[at] = two && next && window.may_know_three(passage, at);
        two = next;
    }
    for (std::size_t at = first; at + length <= last; ++at) {
        if (!three[at] || !three[at + length - 3] || !window.knows_three(passage, at)) continue;
        if (length == 3) return true;
        if (window.knows_three(passage, at + 1) && passage.model().level(window.key(at, 4)) > 0) return true;
    }
    return false;
}

Strings::Strings(const Passage& passage, const Change& change, bool as_changed) {
    const Window window(passage, change, as_changed, kReach);
    for (std::size_t i = 0; i < window.size; ++i)
        single_[i] = static_cast<std::uint8_t>(passage.model().level_of_token(window.tokens[i]));
    look_up(passage, window, as_changed);
    weigh(passage, window);
}

unsigned Strings::level(const Passage& passage, const Window& window, std::size_t length, std::size_t at) const {
    if (length == 1) return single_[at];
    if (window.touches(length, at)) return level_[length][at];
    if (length > kLongestOrdinary) return 0;
    return window.level_beside(passage, length, at);
}

void Strings::look_up(const Passage& passage, const Window& window, bool characters_only) {
    // What speaks for a change may not reach over marks and numbers, since beside them almost anything follows.
    const auto [first, last] = window.characters();
    const CharacterModel& model = passage.model();
    bool any = true;
    for (std::size_t length = 2; length <= kLongestString && any; ++length) {
        any = false;
        for (std::size_t at = 0; at + length <= window.size; ++at) {
            // A string counts only if its pieces are known: that makes chance hits of the filter rare.
            if (!window.touches(length, at) || level(passage, window, length - 1, at) == 0 ||
                level(passage, window, length - 1, at + 1) == 0)
                continue;
            const std::uint64_t key = window.key(at, length);
            const unsigned found = length == 2 ? model.level_of_two(key) : model.level(key);
            level_[length][at] = static_cast<std::uint8_t>(found);
            if (found == 0) continue;
            any = true;
            if (characters_only && (at < first || at + length > last)) continue;
            ++count_[length];
            sum_[length] = static_cast<std::uint8_t>(sum_[length] + found);
        }
    }
}

// By the longest known string that ends with the token.
float Strings::probability_at(const Passage& passage, const Window& window, std::size_t at) const {
    for (std::size_t length = std::min(kLongestString, at + 1); length >= 2; --length) {
        const std::size_t begin = at + 1 - length;
        const unsigned known = level(passage, window, length, begin);
        if (known == 0) continue;
        const unsigned context = level(passage, window, length - 1, begin);
        return number(known) - number(std::max(context, known)) - kBackOff * number(kLongestString - length);
    }
    return number(single_[at]) - kAllTokens - kBackOff * number(kLongestString - 1);
}

void Strings::weigh(const Passage& passage, const Window& window) {
    for (std::size_t at = window.begin; at < std::min(window.end + kReach, window.size); ++at)
        probability_ += probability_at(passage, window, at);
    if (window.begin > 0 && window.begin < window.size)
        bond_before_ =
            bond(level(passage, window, 2, window.begin - 1), single_[window.begin - 1], single_[window.begin]);
    if (window.begin < window.end && window.end < window.size)
        bond_behind_ = bond(level(passage, window, 2, window.end - 1), single_[window.end - 1], single_[window.end]);
    first_ = window.begin < window.size ? single_[window.begin] : 0;
}

std::size_t Strings::longest() const {
    for (std::size_t length = kLongestString; length >= 2; --length)
        if (count_[length] > 0) return length;
    return 0;
}

unsigned Strings::count(std::size_t length) const { return count_[length]; }

unsigned Strings::sum(std::size_t length) const { return sum_[length]; }

Evidence::Evidence(const Passage& passage, const WordLattice& lattice, std::size_t run, const Change& span,
                   const Strings& there)
    : passage_(passage), lattice_(lattice), run_(run), there_(there) {
    if (span.removed > 0) word_ = lattice.word_over(span.place - run, 1);
    if (span.removed > 1) {
        const WordLattice::Word other = lattice.word_over(span.place - run + 1, 1);
        if (other.length > word_.length) word_ = other;
    }
    const std::size_t at = span.place - run;
    const std::size_t reach = span.removed == 0 ? at : at + span.removed;
    for (std::size_t first = at - std::min<std::size_t>(at, 1); first < reach; ++first)
        word_of_two_ = std::max(word_of_two_, lattice.level(first, 2));
    if (span.removed > 1) exact_word_ = lattice.level(at, span.removed);
    const std::size_t behind = span.place + span.removed;
    if (span.place >= 3) around_ += passage.level(3, span.place - 3) > 0 ? 1U : 0U;
    around_ += passage.level(3, behind) > 0 ? 1U : 0U;
    // How much around the place is unusual as well.
    constexpr std::size_t kAround = 6;
    for (std::size_t i = span.place - std::min(span.place, kAround); i + 2 < span.place; ++i)
        odd_ += passage.level(2, i) == 0 ? 1U : 0U;
    for (std::size_t i = behind + 1; i < std::min(behind + kAround, passage.size() - 1); ++i)
        odd_ += passage.level(2, i) == 0 ? 1U : 0U;
}

// 统收统支, 投工投劳: what stands in a parallel phrase is chosen for its rhythm.
bool Evidence::is_parallel(const Change& change) const {
    const std::size_t last = change.place + std::max<std::size_t>(change.removed, 1) - 1;
    const auto same = [&](std::size_t one, std::size_t other) {
        return other < passage_.size() && one < other && passage_.is_character(one) &&
               passage_.token(one) == passage_.token(other);
    };
    for (std::size_t at = change.place - std::min<std::size_t>(change.place, 3); at <= last + 1; ++at)
        if (same(at, at + 2) || same(at, at + 3)) return true;
    return false;
}

// What may be a given name.
bool Evidence::is_behind_surname(const Change& change) const {
    return (change.place >= 1 && is_surname(passage_.token(change.place - 1))) ||
           (change.place >= 2 && is_surname(passage_.token(change.place - 2)));
}

Features Evidence::features_of(const Change& change, const Strings& meant) const {
    const float words_there = lattice_.best();
    // A lattice of the changed run tells which word covers what is meant; the same lookups, few characters.
    WordLattice::Word word;
    if (change.added > 0) {
        std::u32string text;
        const std::size_t reach = std::min<std::size_t>(change.place - run_, Strings::kReach);
        for (std::size_t i = change.place - reach; i < change.place; ++i) text.push_back(passage_.token(i));
        text += change.text();
        const std::size_t behind = change.place + change.removed;
        for (std::size_t i = behind; i < std::min(behind + Strings::kReach, run_ + lattice_.size()); ++i)
            text.push_back(passage_.token(i));
        word = longest_word_over(passage_.model(), text, reach, change.added);
    }
    const char32_t there = passage_.token(change.place);
    const std::size_t from_begin = change.place - run_;
    const std::size_t to_end = run_ + lattice_.size() - (change.place + change.removed);
    return {flag(change.slip == Slip::character),
            flag(change.slip == Slip::unlike),
            flag(change.slip == Slip::word),
            flag(change.slip == Slip::swapped),
            flag(change.slip == Slip::extra || change.slip == Slip::doubled),
            flag(change.slip == Slip::missing),
            number(static_cast<int>(change.likeness)),
            number(meant.count(3)),
            number(meant.count(4)),
            number(meant.count(5)),
            number(meant.sum(2)),
            number(meant.sum(3)),
            number(meant.sum(4)),
            number(meant.sum(5)),
            number(meant.longest()),
            number(there_.longest()),
            number(there_.count(2)),
            number(there_.count(3)),
            number(there_.sum(2)),
            number(there_.sum(3)),
            number(there_.level_of_first()),
            number(meant.level_of_first()),
            number(around_),
            number(odd_),
            std::min(there_.bond_before(), there_.bond_behind()),
            std::max(there_.bond_before(), there_.bond_behind()),
            std::min(meant.bond_before(), meant.bond_behind()),
            std::max(meant.bond_before(), meant.bond_behind()),
            there_.probability(),
            meant.probability(),
            meant.probability() - there_.probability(),
            words_there,
            words_gain(change),
            words_there / number(lattice_.size()),
            number(word_.length),
            number(word_.level),
            number(word.length),
            number(word.level),
            flag(is_word_alone(there)),
            flag(change.added > 0 && is_word_alone(change.right[0])),
            number(std::min<std::size_t>(from_begin, 5)),
            number(std::min<std::size_t>(to_end, 5)),
            number(meant.longest()) - number(there_.longest()),
            number(lattice_.size()),
            flag(is_parallel(change)),
            flag(is_behind_surname(change)),
            number(passage_.model().level_of_character(there)),
            change.added > 0 ? number(passage_.model().level_of_character(change.right[0])) : 0,
            number(word_of_two_),
            number(exact_word_)};
}

}  // namespace mingcha::language
