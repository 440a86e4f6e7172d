// Heads and feet of pages: the same words at the same height, page after page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mingcha {

class PageEdges {
public:
    /// True if the row is among the first or last ones of a page of so many.
    [[nodiscard]] static bool is_at_edge(std::size_t row, std::size_t rows);

    /// A line at an edge of a page: its words, where it begins in the source, and its height on the page in points.
    void add(std::string_view line, std::uint32_t begin, double middle);

    /// Where those begin that stand on at least two pages and on a third of all, numbers apart; in order. O(n log n).
    [[nodiscard]] std::vector<std::uint32_t> running_lines(std::uint32_t pages) const;

private:
    struct Line {
        std::string key;  ///< its words without digits and spaces
        std::uint32_t begin = 0;
        double middle = 0;
    };
    std::vector<Line> lines_;
};

}  // namespace mingcha
