#include "engine/code_points.hpp"

#include <cstddef>

namespace mingcha {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::vector<std::string_view> split_code_points(std::string_view text) {
    std::vector<std::string_view> points;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && end - begin < 4 && continues(text[end])) ++end;
        points.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return points;
}

}  // namespace mingcha
