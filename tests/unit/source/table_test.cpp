#include "mingcha/table.hpp"

#include <utility>

#include <gtest/gtest.h>

namespace mingcha {
namespace {

TEST(Table, ReadsNamedColumns) {
    const auto parsed = Table::parse("\xEF\xBB\xBF# 注\nword\tright\r\n\n帐户\t账户|户头\n登陆\t登录", "t.tsv");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->row_count(), 2U);
    EXPECT_EQ(parsed->columns().size(), 2U);
    EXPECT_EQ(parsed->cell(0, "word"), "帐户");
    EXPECT_EQ(parsed->cell(1, "right"), "登录");
    EXPECT_EQ(parsed->cell(1, "absent"), "");
    EXPECT_EQ(parsed->list(0, "right"), (std::vector<std::string_view>{"账户", "户头"}));
    EXPECT_TRUE(parsed->list(0, "absent").empty());
    EXPECT_EQ(parsed->column("right"), 1U);
    EXPECT_EQ(parsed->column("absent"), std::nullopt);
}

TEST(Table, KeepsEmptyCells) {
    const auto parsed = Table::parse("a\tb\tc\n1\t\t\n", "t.tsv");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->cell(0, "a"), "1");
    EXPECT_EQ(parsed->cell(0, "c"), "");
}

TEST(Table, NamesTheLineOfARaggedRow) {
    const auto parsed = Table::parse("a\tb\n# 注\n1\t2\n3\n", "t.tsv");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().file, "t.tsv");
    EXPECT_EQ(parsed.error().line, 4U);
}

TEST(Table, CellsStayValidWhenTheTableIsMoved) {
    auto parsed = Table::parse("a\nb\n", "t.tsv");
    const std::string_view before = parsed->cell(0, "a");
    const Table moved = *std::move(parsed);
    EXPECT_EQ(moved.cell(0, "a").data(), before.data());
}

TEST(Table, AnEmptyTextIsAnEmptyTable) {
    EXPECT_EQ(Table::parse("", "t.tsv")->row_count(), 0U);
    EXPECT_EQ(Table::parse("# 注\n", "t.tsv")->row_count(), 0U);
}

}  // namespace
}  // namespace mingcha
