#include <algorithm>
#include <cstddef>

#include "engine/code_points.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {

namespace {

using Word = std::vector<std::string_view>;

constexpr std::size_t kLongestWord = 100;  // a slip in anything longer is not worth the quadratic time

/// Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`.
std::size_t edit_distance(const Word& a, const Word& b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view mistyped, std::span<const std::string_view> candidates) {
    const Word word = split_code_points(mistyped);
    if (word.size() > kLongestWord) return {};
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        const Word other = split_code_points(candidate);
        if (other.size() > kLongestWord) continue;
        const std::size_t distance = edit_distance(word, other);
        if (distance < best_distance && distance < other.size()) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace mingcha
