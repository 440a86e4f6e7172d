#include "facts/short_names.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>

#include "facts/quotations.hpp"

namespace mingcha {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::vector<std::pair<std::string, std::string>> short_names(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const ShortNameFact& fact : read_short_names(text))
        names.emplace_back(slice(text, fact.full), slice(text, fact.name));
    return names;
}

std::vector<std::string> quotations(std::string_view text) {
    std::vector<std::string> names;
    for (const QuotationFact& fact : read_quotations(text)) names.emplace_back(slice(text, fact.name));
    return names;
}

TEST(ShortNames, InEveryKindOfMarks) {
    EXPECT_THAT(short_names("临川水务集团有限公司（以下简称“临川水务”）供水。"),
                ElementsAre(Pair("临川水务集团有限公司", "临川水务")));
    EXPECT_THAT(short_names("市图书馆(以下简称「市图」)开放。"), ElementsAre(Pair("市图书馆", "市图")));
    EXPECT_THAT(short_names("市博物馆（下称『市博』）开放。"), ElementsAre(Pair("市博物馆", "市博")));
}

TEST(ShortNames, OfTitles) {
    EXPECT_THAT(short_names("按《安全生产法》（以下简称《生产法》）执行。"),
                ElementsAre(Pair("按《安全生产法》", "生产法")));
}

TEST(ShortNames, WithoutMarks) {
    EXPECT_THAT(short_names("一、滨河市总工会（以下简称市总）组织活动。"), ElementsAre(Pair("滨河市总工会", "市总")));
    EXPECT_THAT(short_names("滨河市总工会（简称：市总）组织活动。"), ElementsAre(Pair("滨河市总工会", "市总")));
}

TEST(ShortNames, SeveralForOneThing) {
    EXPECT_THAT(short_names("禾野农业科技公司（以下简称“禾野农业”或“公司”）上市。"),
                ElementsAre(Pair("禾野农业科技公司", "禾野农业"), Pair("禾野农业科技公司", "公司")));
}

TEST(ShortNames, TwoInOneClause) {
    EXPECT_THAT(short_names("市图书馆（以下简称市图）和市博物馆（以下简称市博）开放。"),
                ElementsAre(Pair("市图书馆", "市图"), Pair("和市博物馆", "市博")));
}

TEST(ShortNames, FullNamesKeepTheirBrackets) {
    EXPECT_THAT(short_names("江北造船（集团）公司（以下简称“江北造船”）。"),
                ElementsAre(Pair("江北造船（集团）公司", "江北造船")));
}

TEST(ShortNames, BeginWithTheirBlock) {
    EXPECT_THAT(short_names("前文\n甲公司（以下简称“甲”）\n"), ElementsAre(Pair("甲公司", "甲")));
}

TEST(ShortNames, WhatDefinesNothing) {
    EXPECT_THAT(short_names("证券简称：浙海新材"), IsEmpty());
    EXPECT_THAT(short_names("首次出现时不得使用简称。"), IsEmpty());
    EXPECT_THAT(short_names("（以下简称"), IsEmpty());
    EXPECT_THAT(short_names("职称评审和对称"), IsEmpty());
}

TEST(Quotations, AreNamesOfEveryKindOfMarks) {
    EXPECT_THAT(quotations("“甲”‘乙’「丙」『丁』"), ElementsAre("甲", "乙", "丙", "丁"));
}

TEST(Quotations, AreNoSentences) {
    EXPECT_THAT(quotations("他说“甲。乙”又说“”，“没有结尾"), IsEmpty());
    EXPECT_THAT(quotations("“一二三四五六七八九十一二三四五六七八九十一二三”"), IsEmpty());
    EXPECT_THAT(quotations("“甲\n乙”"), IsEmpty());
}

}  // namespace
}  // namespace mingcha
