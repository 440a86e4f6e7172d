#include "language/segmentation.hpp"

#include <string_view>

#include <gtest/gtest.h>

namespace mingcha::language {
namespace {

// The place of the first occurrence of `part`.
TextSpan place_of(std::string_view text, std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

bool crossed(std::string_view text, std::string_view part) {
    static const Segmentation segmentation = Segmentation::create().value();
    return segmentation.crosses_word(text, place_of(text, part));
}

TEST(Segmentation, SeesAWordThatCrossesAnEdge) {
    EXPECT_TRUE(crossed("数据来自已完成的项目", "自已"));
    EXPECT_TRUE(crossed("公司发展中国家市场", "中国"));
}

TEST(Segmentation, LeavesWholeWordsAlone) {
    EXPECT_FALSE(crossed("未发生歧视时间", "歧视时间"));
    EXPECT_FALSE(crossed("公司共有员工一百人", "员工"));
}

TEST(Segmentation, LooksAtTheClauseOnly) {
    EXPECT_FALSE(crossed("自，己任", "自"));
    EXPECT_FALSE(crossed("员工", "员工"));
}

}  // namespace
}  // namespace mingcha::language
