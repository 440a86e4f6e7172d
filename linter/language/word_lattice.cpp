#include "language/word_lattice.hpp"

#include <algorithm>
#include <utility>

namespace mingcha::language {
namespace {

// What a word costs behind one that it is not known to follow.
constexpr float kBackOff = 1;
// A pair of level 1 has 10^-9.5, a word of level 1 has 10^-8.
constexpr float kPairToWord = 3;

std::uint64_t key_of(std::u32string_view text, std::uint64_t key) {
    for (const char32_t c : text) key = extend_key(key, c);
    return key;
}

unsigned level_of(const CharacterModel& model, std::u32string_view word) {
    if (word.size() == 1) return model.level_of_character(word[0]);
    if (!model.may_begin(key_of(word.substr(0, 2), kEmptyKey))) return 0;
    return model.level_of_word(key_of(word, kEmptyWordKey));
}

}  // namespace

WordLattice::WordLattice(const CharacterModel& model, std::u32string_view run)
    : model_(model), run_(run), words_(run.size()), forward_(run.size() + 1), backward_(run.size() + 1) {
    look_up_words();
    walk_forward();
    walk_backward();
}

void WordLattice::look_up_words() {
    for (std::size_t at = 0; at < run_.size(); ++at) {
        words_[at].fill(0);
        for (std::size_t length = 1; length <= std::min(kLongestString, run_.size() - at); ++length)
            words_[at][length] =
                static_cast<std::uint8_t>(level_of(model_, std::u32string_view(run_).substr(at, length)));
    }
}

float WordLattice::step(std::u32string_view word, unsigned level, std::u32string_view next, unsigned next_level) const {
    const float alone = score_of_word(next_level) - kBackOff;
    if (level == 0 || next_level == 0 || word.size() + next.size() < 3) return alone;
    const unsigned both = model_.level(key_of(next, extend_key(key_of(word, kEmptyPairKey), U' ')));
    if (both == 0) return alone;
    const float together = static_cast<float>(both) - static_cast<float>(level) - kPairToWord;
    return std::max(alone, std::min(together, 0.0F));
}

void WordLattice::walk_forward() {
    const std::u32string_view run = run_;
    for (auto& scores : forward_) scores.fill(kNever);
    forward_[0][0] = 0;
    for (std::size_t at = 0; at < run.size(); ++at) {
        for (std::size_t length = 1; length <= std::min(kLongestString, run.size() - at); ++length) {
            const unsigned level = words_[at][length];
            if (level == 0 && length > 1) continue;
            const std::u32string_view word = run.substr(at, length);
            float best = at == 0 ? score_of_word(level) : kNever;
            for (std::size_t before = 1; before <= std::min(kLongestString, at); ++before) {
                if (forward_[at][before] == kNever) continue;
                best = std::max(best, forward_[at][before] + step(run.substr(at - before, before),
                                                                  words_[at - before][before], word, level));
            }
            forward_[at + length][length] = best;
        }
    }
}

void WordLattice::walk_backward() {
    const std::u32string_view run = run_;
    for (auto& scores : backward_) scores.fill(kNever);
    backward_[run.size()][0] = 0;
    for (std::size_t at = run.size(); at-- > 0;) {
        for (std::size_t length = 1; length <= std::min(kLongestString, run.size() - at); ++length) {
            const unsigned level = words_[at][length];
            if (level == 0 && length > 1) continue;
            const std::size_t end = at + length;
            float best = end == run.size() ? 0 : kNever;
            for (std::size_t next = 1; next <= std::min(kLongestString, run.size() - end); ++next) {
                if (backward_[end][next] == kNever) continue;
                best = std::max(best, backward_[end][next] + step(run.substr(at, length), level, run.substr(end, next),
                                                                  words_[end][next]));
            }
            backward_[at][length] = best;
        }
    }
}

// The words that overlap a change, between the divisions before it and behind it. Boundaries are counted from `first_`,
// the first character of the text around the change.
class WordLattice::Changed {
public:
    Changed(const WordLattice& lattice, std::size_t place, std::size_t removed, std::u32string_view added)
        : lattice_(lattice),
          first_(place - std::min(place, kLongestString - 1)),
          begin_(place - first_),
          end_(begin_ + added.size()),
          behind_(place + removed) {
        const std::size_t last = std::min(behind_ + kLongestString - 1, lattice.run_.size());
        text_.assign(lattice.run_, first_, begin_);
        text_ += added;
        text_.append(lattice.run_, behind_, last - behind_);
        for (auto& each : scores_) each.fill(kNever);
    }

    float best() {
        if (begin_ == end_) join(begin_);
        for (std::size_t boundary = begin_ + 1; boundary <= text_.size(); ++boundary) {
            // A word that begins behind the change is one of the text as it stands.
            for (std::size_t length = 1; length <= std::min(kLongestString, boundary); ++length)
                if (boundary - length < end_) add_word(boundary - length, length);
            if (boundary >= end_) join(boundary);
        }
        return best_;
    }

private:
    [[nodiscard]] const Scores& scores_at(std::size_t boundary) const {
        return boundary <= begin_ ? lattice_.forward_[first_ + boundary] : scores_[boundary];
    }

    // The word of so many characters before a boundary, which may begin before the text around the change.
    [[nodiscard]] std::pair<std::u32string_view, unsigned> word_before(std::size_t boundary, std::size_t length) const {
        if (boundary <= begin_) {
            const std::size_t at = first_ + boundary - length;
            return {std::u32string_view(lattice_.run_).substr(at, length), lattice_.words_[at][length]};
        }
        return {std::u32string_view(text_).substr(boundary - length, length), levels_[boundary - length][length]};
    }

    // The best score of what stands before a boundary and one more word.
    [[nodiscard]] float score_before(std::size_t boundary, std::u32string_view word, unsigned level) const {
        float best = first_ + boundary == 0 ? score_of_word(level) : kNever;
        const Scores& before = scores_at(boundary);
        for (std::size_t length = 1; length <= std::min(kLongestString, first_ + boundary); ++length) {
            if (before[length] == kNever) continue;
            const auto [last, last_level] = word_before(boundary, length);
            best = std::max(best, before[length] + lattice_.step(last, last_level, word, level));
        }
        return best;
    }

    void add_word(std::size_t at, std::size_t length) {
        const std::u32string_view word = std::u32string_view(text_).substr(at, length);
        const unsigned level = level_of(lattice_.model_, word);
        if (level == 0 && length > 1) return;
        levels_[at][length] = static_cast<std::uint8_t>(level);
        scores_[at + length][length] = score_before(at, word, level);
    }

    // Goes on with the text as it stands.
    void join(std::size_t boundary) {
        const std::size_t place = behind_ + (boundary - end_);
        if (place == lattice_.run_.size()) {
            best_ = std::max(best_, std::ranges::max(scores_at(boundary)));
            return;
        }
        for (std::size_t next = 1; next <= std::min(kLongestString, lattice_.run_.size() - place); ++next) {
            const float rest = lattice_.backward_[place][next];
            if (rest == kNever) continue;
            const std::u32string_view word = std::u32string_view(lattice_.run_).substr(place, next);
            best_ = std::max(best_, score_before(boundary, word, lattice_.words_[place][next]) + rest);
        }
    }

    static constexpr std::size_t kMost = 2 * kLongestString + 2;
    const WordLattice& lattice_;
    std::size_t first_;
    std::size_t begin_;  // of what was added
    std::size_t end_;
    std::size_t behind_;  // what was removed, in the run
    std::u32string text_;
    std::array<Scores, kMost> scores_{};
    std::array<Levels, kMost> levels_{};
    float best_ = kNever;
};

float WordLattice::best_with(std::size_t place, std::size_t removed, std::u32string_view added) const {
    return Changed(*this, place, removed, added).best();
}

WordLattice::Word WordLattice::word_over(std::size_t place, std::size_t count) const {
    for (std::size_t length = kLongestString; length >= std::max<std::size_t>(count, 2); --length) {
        for (std::size_t back = 0; back + count <= length; ++back) {
            if (place < back || place - back + length > run_.size()) continue;
            const unsigned level = words_[place - back][length];
            if (level > 0) return {length, level};
        }
    }
    return {};
}

WordLattice::Word longest_word_over(const CharacterModel& model, std::u32string_view text, std::size_t place,
                                    std::size_t count) {
    for (std::size_t length = kLongestString; length >= std::max<std::size_t>(count, 2); --length) {
        for (std::size_t back = 0; back + count <= length; ++back) {
            if (place < back || place - back + length > text.size()) continue;
            const unsigned level = level_of(model, text.substr(place - back, length));
            if (level > 0) return {length, level};
        }
    }
    return {};
}

}  // namespace mingcha::language
