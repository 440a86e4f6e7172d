#include "language/unlikely_character.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "language/characters.hpp"

namespace mingcha::language {
namespace {

// How much more probable the text must become, in levels, for a change to be worth the whole evidence. Of the slips
// that are found, one in two hundred gains less.
constexpr float gain_of(Slip slip) {
    switch (slip) {
        case Slip::character:
            return 5;
        case Slip::unlike:
            return 16;
        case Slip::word:
            return 12;
        case Slip::swapped:
            return 6;
        case Slip::extra:
        case Slip::doubled:
            return 10;
        case Slip::missing:
            return 8;
    }
    return 0;
}

// How much better the words must become where two characters are all that is known together.
constexpr float kGainOfWords = 3;
constexpr std::size_t kUsual = 4;  // a string so long makes a rarer kind of change worth looking at

// Particles and numerals fit almost anywhere in official prose, and 的, 地, 得 are a question of grammar.
constexpr std::u32string_view kFitAnywhere = U"的地得一二三四五六七八九十";

bool may_be_meant(char32_t there, char32_t meant) {
    if (meant == U'的' && there != U'地' && there != U'得' && there != U'德') return true;
    return kFitAnywhere.find(meant) == std::u32string_view::npos;
}

// The search of one block.
template <typename Visit>
class Search {
public:
    Search(const CharacterModel& model, std::span<const Token> tokens, Visit visit)
        : model_(model), passage_(model, tokens), visit_(visit) {}

    void run() {
        for (std::size_t place = 1; place + 1 < passage_.size(); ++place) {
            if (!passage_.is_character(place)) continue;
            const std::size_t covering = passage_.longest_covering(place);
            if (covering < kLongestOrdinary) {
                one_for_another(place, covering);
                if (covering <= 2 && !is_doubled(place)) one_too_many(place);
                if (passage_.is_character(place + 1) && passage_.longest_covering(place + 1) < kLongestOrdinary)
                    words_that_sound(place);
            }
            if (passage_.is_character(place - 1)) {
                const std::size_t crossing = passage_.longest_crossing(place);
                if (crossing < kLongestOrdinary) is_doubled(place) ? one_too_many(place) : swapped(place - 1);
                if (crossing <= 2) one_too_few(place);
            }
        }
    }

private:
    // What is known of a span of a place; each part is made when it is first asked for.
    struct Span {
        std::optional<Strings> there;
        std::optional<Evidence> evidence;
    };

    const WordLattice& lattice_at(std::size_t place) {
        if (lattice_ && place >= run_ && place < run_ + lattice_->size()) return *lattice_;
        run_ = place;
        while (run_ > 0 && passage_.is_character(run_ - 1)) --run_;
        std::u32string run;
        for (std::size_t i = run_; i < passage_.size() && passage_.is_character(i); ++i)
            run.push_back(passage_.token(i));
        lattice_.emplace(model_, run);
        return *lattice_;
    }

    unsigned level(char32_t one, char32_t other) const {
        return model_.level_of_two(extend_key(extend_key(kEmptyKey, one), other));
    }

    bool is_known_beside(std::size_t before, char32_t c, std::size_t behind) const {
        return (passage_.is_character(before) && level(passage_.token(before), c) > 0) ||
               (passage_.is_character(behind) && level(c, passage_.token(behind)) > 0);
    }

    void consider(const Change& change, Span& span, std::size_t needed) {
        if (needed == 2 || Strings::may_become_known(passage_, change, needed)) look_closer(change, span, needed);
    }

    void look_closer(const Change& change, Span& span, std::size_t needed) {
        if (!span.there) span.there.emplace(passage_, change, false);
        const Strings meant(passage_, change, true);
        if (meant.longest() < needed || meant.probability() - span.there->probability() < gain_of(change.slip)) return;
        if (!span.evidence) {
            const WordLattice& lattice = lattice_at(change.place);
            span.evidence.emplace(passage_, lattice, run_, change, *span.there);
        }
        if (meant.longest() == 2 && span.evidence->words_gain(change) < kGainOfWords) return;
        visit_(change, span.evidence->features_of(change, meant));
    }

    void one_for_another(std::size_t place, std::size_t covering) {
        const char32_t c = passage_.token(place);
        Span span;
        const auto like = model_.like(c);
        const std::size_t needed = std::clamp<std::size_t>(covering, 2, 3);
        for (const LikeCharacter& other : like) {
            if (!is_known_beside(place - 1, other.character, place + 1) || !may_be_meant(c, other.character)) continue;
            consider({Slip::character, other.likeness, place, 1, 1, {other.character, 0}}, span, needed);
        }
        const bool bound = passage_.level(2, place - 1) > 0 && passage_.level(2, place) > 0;
        if (covering > 2 || bound) return;
        if (lattice_at(place).word_over(place - run_, 1).length > 0) return;
        for (const char16_t other : usual_at(place)) {
            const Change change{Slip::unlike, Likeness::none, place, 1, 1, {other, 0}};
            if (other == c || !may_be_meant(c, other) || !Strings::may_become_known(passage_, change, kUsual) ||
                std::ranges::find(like, other, &LikeCharacter::character) != like.end())
                continue;
            look_closer(change, span, kUsual);
        }
    }

    [[nodiscard]] std::span<const char16_t> usual_at(std::size_t place) const {
        const auto behind = model_.often_behind(passage_.token(place - 1));
        const auto before = model_.often_before(passage_.token(place + 1));
        return before.empty() || (!behind.empty() && behind.size() < before.size()) ? behind : before;
    }

    void words_that_sound(std::size_t place) {
        const char32_t one = passage_.token(place);
        const char32_t other = passage_.token(place + 1);
        Span span;
        for (const std::uint16_t first : model_.sounds(one)) {
            for (const std::uint16_t second : model_.sounds(other)) {
                for (const auto& [word] : model_.words_that_sound(first, second)) {
                    if (word[0] == one || word[1] == other) continue;
                    consider({Slip::word, Likeness::same_spelling, place, 2, 2, {word[0], word[1]}}, span, 3);
                }
            }
        }
    }

    void swapped(std::size_t place) {
        const char32_t right = passage_.token(place);
        const char32_t left = passage_.token(place + 1);  // as it should be
        if (level(left, right) == 0) return;
        Span span;
        consider({Slip::swapped, Likeness::none, place, 2, 2, {left, right}}, span, kUsual);
    }

    /// The second of two that are the same.
    [[nodiscard]] bool is_doubled(std::size_t place) const {
        return passage_.token(place) == passage_.token(place - 1);
    }

    void one_too_many(std::size_t place) {
        if (passage_.token(place) == passage_.token(place + 1)) return;  // the next one is looked at
        if (!passage_.is_character(place - 1) || !passage_.is_character(place + 1) ||
            level(passage_.token(place - 1), passage_.token(place + 1)) == 0)
            return;
        Span span;
        const Slip slip = is_doubled(place) ? Slip::doubled : Slip::extra;
        consider({slip, Likeness::none, place, 1, 0, {}}, span, kUsual);
    }

    void one_too_few(std::size_t place) {
        const char32_t one = passage_.token(place - 1);
        const char32_t other = passage_.token(place);
        // A string of four goes on before the two characters, or behind them.
        if ((place < 2 || passage_.level(2, place - 2) == 0) && passage_.level(2, place) == 0) return;
        const auto behind = model_.often_behind(one);
        const auto before = model_.often_before(other);
        Span span;
        auto left = behind.begin();
        auto right = before.begin();
        while (left != behind.end() && right != before.end()) {
            if (*left != *right) {
                *left < *right ? ++left : ++right;
                continue;
            }
            const char16_t c = *left;
            ++left;
            ++right;
            if (kFitAnywhere.find(c) != std::u32string_view::npos ||
                model_.level(extend_key(extend_key(extend_key(kEmptyKey, one), c), other)) == 0)
                continue;
            consider({Slip::missing, Likeness::none, place, 0, 1, {c, 0}}, span, kUsual);
        }
    }

    const CharacterModel& model_;
    Passage passage_;
    Visit visit_;
    std::optional<WordLattice> lattice_;
    std::size_t run_ = 0;  // where the run of the lattice begins
};

// A wrong character makes its neighbours look wrong as well, so of what is so near only the best is kept.
constexpr std::size_t kNear = 2;

std::vector<Suspicion> keep_best(std::vector<Suspicion> all, std::size_t tokens) {
    std::ranges::stable_sort(all, std::ranges::greater{}, &Suspicion::score);
    std::vector<bool> taken(tokens + kNear, false);
    std::vector<Suspicion> best;
    for (const Suspicion& one : all) {
        const std::size_t begin = one.change.place;
        // A span without tokens is as wide as the place that it stands before.
        const std::size_t end = std::max(one.end(), begin + 1);
        bool free = true;
        for (std::size_t i = begin; i < end; ++i) free &= !taken[i];
        if (!free) continue;
        for (std::size_t i = begin - std::min(begin, kNear); i < end + kNear; ++i) taken[i] = true;
        best.push_back(one);
    }
    std::ranges::sort(best, {}, [](const Suspicion& one) { return one.change.place; });
    return best;
}

}  // namespace

void UnlikelyCharacters::for_each_candidate(std::span<const Token> tokens, const OnCandidate& on_candidate) const {
    Search(model_, tokens, [&](const Change& change, const Features& features) {
        on_candidate(change, features);
    }).run();
}

std::vector<Suspicion> UnlikelyCharacters::find(std::span<const Token> tokens, float least) const {
    std::vector<Suspicion> found;
    // The changes of one span come one behind the other.
    Search(model_, tokens, [&](const Change& change, const Features& features) {
        const float score = trees_.sum(features);
        const bool same_span = !found.empty() && found.back().change.place == change.place &&
                               found.back().change.removed == change.removed;
        if (!same_span) {
            found.push_back({change, score, kNoOdds});
        } else if (score > found.back().score) {
            found.back() = {change, score, found.back().score};
        } else {
            found.back().second = std::max(found.back().second, score);
        }
    }).run();
    std::erase_if(found, [&](const Suspicion& one) { return one.score < least; });
    return keep_best(std::move(found), tokens.size());
}

}  // namespace mingcha::language
