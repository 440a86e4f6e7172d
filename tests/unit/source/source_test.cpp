#include "mingcha/source.hpp"

#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace mingcha {
namespace {

Source source(std::string_view text) { return {"t.txt", {text.begin(), text.end()}, Encoding::utf8, false}; }

TEST(Source, AnEmptyTextHasOneLine) {
    const Source empty = source("");
    EXPECT_EQ(empty.line_count(), 1U);
    EXPECT_EQ(empty.line(1), "");
    EXPECT_EQ(empty.position(0), (LineColumn{1, 1, 1}));
}

TEST(Source, KnowsEveryLineEnd) {
    const Source mixed = source("一\n二\r\n三\r四\n\n\r\r五");
    ASSERT_EQ(mixed.line_count(), 8U);
    EXPECT_EQ(mixed.line(1), "一");
    EXPECT_EQ(mixed.line(2), "二");
    EXPECT_EQ(mixed.line(3), "三");
    EXPECT_EQ(mixed.line(4), "四");
    EXPECT_EQ(mixed.line(5), "");
    EXPECT_EQ(mixed.line(7), "");
    EXPECT_EQ(mixed.line(8), "五");
}

TEST(Source, ALineEndAtTheEndBeginsAnEmptyLine) {
    EXPECT_EQ(source("一\n").line_count(), 2U);
    EXPECT_EQ(source("一\r\n").line_count(), 2U);
    EXPECT_EQ(source("一\r").line_count(), 2U);
    EXPECT_EQ(source("一\r").line(1), "一");
    EXPECT_EQ(source("一\r").line(2), "");
}

TEST(Source, CountsCodePointsAndUtf16Units) {
    const Source text = source("a😀中\n𠀀b");
    EXPECT_EQ(text.position(0), (LineColumn{1, 1, 1}));
    EXPECT_EQ(text.position(1), (LineColumn{1, 2, 2}));
    EXPECT_EQ(text.position(5), (LineColumn{1, 3, 4}));
    EXPECT_EQ(text.position(8), (LineColumn{1, 4, 5}));
    EXPECT_EQ(text.position(9), (LineColumn{2, 1, 1}));
    EXPECT_EQ(text.position(13), (LineColumn{2, 2, 3}));
    EXPECT_EQ(text.position(14), (LineColumn{2, 3, 4}));
}

TEST(Source, PositionsAgreeWithCountingAcrossCheckpoints) {
    std::string line;
    for (int i = 0; i < 5000; ++i) line += i % 7 == 0 ? "😀" : i % 3 == 0 ? "中" : "a";
    const Source text = source("x\n" + line + "\n" + line);
    std::uint32_t column = 1;
    std::uint32_t utf16_column = 1;
    for (std::uint32_t i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        if ((byte & 0xC0U) == 0x80U) continue;
        const LineColumn expected{2, column, utf16_column};
        ASSERT_EQ(text.position(2 + i), expected) << i;
        ++column;
        utf16_column += byte >= 0xF0U ? 2 : 1;
    }
    EXPECT_EQ(text.position(static_cast<std::uint32_t>(text.text().size())), (LineColumn{3, column, utf16_column}));
}

TEST(Source, ViewsStayValidWhenItIsMoved) {
    Source text = source("一");
    const std::string_view line = text.line(1);
    const Source moved = std::move(text);
    EXPECT_EQ(moved.line(1).data(), line.data());
}

}  // namespace
}  // namespace mingcha
