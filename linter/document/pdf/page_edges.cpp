#include "document/pdf/page_edges.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kEdge = 2;  ///< lines

}  // namespace

bool PageEdges::is_at_edge(std::size_t row, std::size_t rows) { return row < kEdge || row + kEdge >= rows; }

void PageEdges::add(std::string_view line, std::uint32_t begin, double middle) {
    constexpr std::size_t kLongest = 180;  // bytes of a head; whatever is longer is prose
    begin = skip_spaces(line, 0, static_cast<std::uint32_t>(line.size())) + begin;
    if (line.size() > kLongest || ends_sentence(last_inner_code_point(line))) return;
    std::string key;
    while (!line.empty()) {
        const std::string_view bytes = line.substr(0, front_code_point(line).size);
        const char32_t c = take_code_point(line);
        if (!is_space(c) && !is_decimal_digit(c)) key += bytes;
    }
    lines_.push_back({std::move(key), begin, middle});
}

std::vector<std::uint32_t> PageEdges::running_lines(std::uint32_t pages) const {
    constexpr std::uint32_t kFewest = 2;
    constexpr std::uint32_t kShare = 3;
    const auto place = [](const Line& line) { return std::pair(std::string_view(line.key), std::lround(line.middle)); };
    std::map<std::pair<std::string_view, long>, std::uint32_t> counts;
    for (const Line& line : lines_) ++counts[place(line)];
    std::vector<std::uint32_t> begins;
    for (const Line& line : lines_) {
        const std::uint32_t count = counts[place(line)];
        if (count >= kFewest && count * kShare >= pages) begins.push_back(line.begin);
    }
    return begins;
}

}  // namespace mingcha
