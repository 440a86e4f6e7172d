#include "report/unified_diff.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace mingcha {

namespace {

constexpr std::size_t kContext = 3;
/// How many lines, of both texts together, are looked at for where they agree again.
constexpr std::size_t kReach = 200;

using Lines = std::vector<std::string_view>;

/// The lines with their ends; the last one may have none.
Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

/// Half-open ranges of lines that differ.
struct Change {
    std::size_t before_begin = 0;
    std::size_t before_end = 0;
    std::size_t after_begin = 0;
    std::size_t after_end = 0;
};

/// How many lines from here on must be left out of each text until they agree again, or both end. As few as possible,
/// so that a fix, which changes few lines, is shown as what it is.
std::optional<std::pair<std::size_t, std::size_t>> nearest_agreement(std::span<const std::string_view> before,
                                                                     std::span<const std::string_view> after) {
    for (std::size_t distance = 1; distance <= kReach; ++distance) {
        for (std::size_t i = 0; i <= distance; ++i) {
            const std::size_t j = distance - i;
            if (i > before.size() || j > after.size()) continue;
            const bool both_end = i == before.size() && j == after.size();
            if (both_end || (i < before.size() && j < after.size() && before[i] == after[j])) return {{i, j}};
        }
    }
    return std::nullopt;
}

std::vector<Change> changes_between(const Lines& before, const Lines& after) {
    std::vector<Change> changes;
    for (std::size_t a = 0, b = 0; a < before.size() || b < after.size();) {
        if (a < before.size() && b < after.size() && before[a] == after[b]) {
            ++a;
            ++b;
            continue;
        }
        const auto rest_before = std::span(before).subspan(a);
        const auto rest_after = std::span(after).subspan(b);
        const auto [i, j] =
            nearest_agreement(rest_before, rest_after)
                .value_or(std::pair{std::min(kReach, rest_before.size()), std::min(kReach, rest_after.size())});
        changes.push_back({a, a + i, b, b + j});
        a += i;
        b += j;
    }
    return changes;
}

/// Where a range stands, as `@@` lines count: an empty one behind the line of that number.
std::string range(std::size_t begin, std::size_t end) {
    return fmt::format("{},{}", begin == end ? begin : begin + 1, end - begin);
}

void append_lines(std::string& output, char sign, std::span<const std::string_view> lines) {
    for (const std::string_view line : lines) {
        output.push_back(sign);
        output.append(line);
        if (!line.ends_with('\n')) output.append("\n\\ No newline at end of file\n");
    }
}

/// Changes that share their context.
void append_hunk(std::string& output, const Lines& before, const Lines& after, std::span<const Change> changes) {
    const Change& first = changes.front();
    const Change& last = changes.back();
    const std::size_t lead = std::min(kContext, first.before_begin);
    const std::size_t trail = std::min(kContext, before.size() - last.before_end);
    output += fmt::format("@@ -{} +{} @@\n", range(first.before_begin - lead, last.before_end + trail),
                          range(first.after_begin - lead, last.after_end + trail));
    std::size_t shown = first.before_begin - lead;
    for (const Change& change : changes) {
        append_lines(output, ' ', std::span(before).subspan(shown, change.before_begin - shown));
        append_lines(output, '-',
                     std::span(before).subspan(change.before_begin, change.before_end - change.before_begin));
        append_lines(output, '+', std::span(after).subspan(change.after_begin, change.after_end - change.after_begin));
        shown = change.before_end;
    }
    append_lines(output, ' ', std::span(before).subspan(shown, trail));
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    if (before == after) return {};
    const Lines old_lines = lines_of(before);
    const Lines new_lines = lines_of(after);
    const std::vector<Change> changes = changes_between(old_lines, new_lines);
    std::string output = fmt::format("--- {0}\n+++ {0}\n", name);
    for (std::size_t begin = 0; begin < changes.size();) {
        std::size_t end = begin + 1;
        while (end < changes.size() && changes[end].before_begin - changes[end - 1].before_end <= 2 * kContext) ++end;
        append_hunk(output, old_lines, new_lines, std::span(changes).subspan(begin, end - begin));
        begin = end;
    }
    return output;
}

}  // namespace mingcha
