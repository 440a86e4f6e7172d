#include <gtest/gtest.h>

#include "relations/enumeration.hpp"
#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using Lines = std::vector<std::string>;

Lines list_counts(std::string_view text) {
    Lines lines = testing::relations(text);
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("list-count"); });
    return lines;
}

TEST(Enumeration, SmallNumerals) {
    EXPECT_EQ(small_numeral_at("三个")->value, 3);
    EXPECT_EQ(small_numeral_at("两张")->value, 2);
    EXPECT_EQ(small_numeral_at("十二项")->value, 12);
    EXPECT_EQ(small_numeral_at("１２项")->value, 12);
    EXPECT_FALSE(small_numeral_at("三百个"));
    EXPECT_FALSE(small_numeral_at("3.5个"));
    EXPECT_FALSE(small_numeral_at("123个"));
    EXPECT_FALSE(small_numeral_at("个"));
}

TEST(Enumeration, JoinersLeaveTwoReadings) {
    const ListSize size = list_size("质量、安全和服务", "、");
    EXPECT_EQ(size.least, 2);
    EXPECT_EQ(size.most, 3);
}

TEST(Enumeration, MarksInsideBracketsDoNotDivide) {
    EXPECT_EQ(list_size("营业厅（甲、乙）、客服", "、").least, 2);
    EXPECT_EQ(list_size("“甲、乙”、“丙”", "、").least, 2);
    EXPECT_EQ(list_size("“甲乙”“丙丁”", "、").least, 2);
}

TEST(Enumeration, OrdinalsBeginAClause) {
    EXPECT_EQ(inline_ordinals("一是完善；二是加强。").size(), 2U);
    EXPECT_TRUE(inline_ordinals("这一是非问题").empty());
}

TEST(ListCount, NamedBefore) {
    EXPECT_EQ(list_counts("坚持质量、安全、服务三个原则。"), Lines{"list-count holds holds: 三个"});
    EXPECT_EQ(list_counts("队伍建设、作风建设、制度建设两个方面都有进展。"),
              Lines{"list-count contradicted count-wrong: 两个"});
}

TEST(ListCount, NamedBehind) {
    EXPECT_EQ(list_counts("推出“三定”服务，即定线路、定站点、定时刻。"), Lines{"list-count holds holds"});
    EXPECT_EQ(list_counts("坚持三个原则，即安全第一，质量为本，服务至上。"), Lines{"list-count holds holds: 三个"});
}

TEST(ListCount, PartialListsAreFine) {
    EXPECT_EQ(list_counts("抓好队伍建设、作风建设等六个方面。"), Lines{});
    EXPECT_EQ(list_counts("覆盖江苏、浙江、安徽、上海三省一市。"), Lines{});
}

TEST(ListCount, Ordinals) {
    EXPECT_EQ(list_counts("有两点不足：一是偏慢；二是偏少；三是偏松。"), Lines{"list-count contradicted count-wrong"});
    EXPECT_EQ(list_counts("一是偏慢；三是偏松。"), Lines{"list-count contradicted ordinal-skipped"});
    EXPECT_EQ(list_counts("一是甲。二是抓两件事：一是乙；二是丙。三是考核。"), Lines{"list-count holds holds: 两件"});
    EXPECT_EQ(list_counts("一是修订，抓两件事：一是甲；二是乙。二是公开。三是考核。"),
              Lines{"list-count holds holds: 两件"});
}

}  // namespace
}  // namespace mingcha
