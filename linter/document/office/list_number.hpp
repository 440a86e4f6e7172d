// The number that a word processor computes for a paragraph of a list.
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

struct ListNumber {
    std::string text;      ///< 一、 or （二） or 第三章; empty for a bullet
    std::string_view gap;  ///< what sets it off: a space or nothing
};

}  // namespace mingcha
