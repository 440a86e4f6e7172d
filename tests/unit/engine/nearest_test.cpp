#include <array>

#include <gtest/gtest.h>

#include "mingcha/engine.hpp"

namespace mingcha {
namespace {

constexpr std::array<std::string_view, 4> kKeys{"select", "ignore", "severity", "per-file"};

TEST(Nearest, FindsSlips) {
    EXPECT_EQ(nearest("selct", kKeys), "select");
    EXPECT_EQ(nearest("ingore", kKeys), "ignore");
    EXPECT_EQ(nearest("per_file", kKeys), "per-file");
}

TEST(Nearest, FindsNothingFarAway) {
    EXPECT_EQ(nearest("output", kKeys), "");
    EXPECT_EQ(nearest("", kKeys), "");
    EXPECT_EQ(nearest("x", std::array<std::string_view, 1>{"y"}), "");
}

TEST(Nearest, CountsCodePoints) {
    EXPECT_EQ(nearest("统计口经", std::array<std::string_view, 2>{"统计方法", "统计口径"}), "统计口径");
}

}  // namespace
}  // namespace mingcha
