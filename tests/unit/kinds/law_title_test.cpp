#include <gtest/gtest.h>

#include "kinds/support/similar_characters.hpp"
#include "kinds/support/title_index.hpp"

namespace mingcha::kinds {
namespace {

Table table(std::string_view text) { return Table::parse(text, "test.tsv").value(); }

TEST(ComparableTitle, LeavesOutWhatDoesNotTellTitlesApart) {
    EXPECT_EQ(comparable_title("中华人民共和国劳动法"), U"劳动法");
    EXPECT_EQ(comparable_title("商业银行资本管理办法（试行）（2023年修订）"), U"商业银行资本管理办法");
    EXPECT_EQ(comparable_title("上海市实施〈中华人民共和国水法〉办法"), U"上海市实施水法办法");
    EXPECT_EQ(comparable_title("中华人民共和国"), U"中华人民共和国");
    EXPECT_EQ(comparable_title(""), U"");
    EXPECT_EQ(comparable_title("（试行）"), U"（试行）");
}

TEST(TitleDifference, IsWhatIsLeftBetweenCommonEnds) {
    const TitleDifference missing = title_difference(U"植物品种保护条例", U"植物新品种保护条例");
    EXPECT_EQ(missing.cited, U"");
    EXPECT_EQ(missing.published, U"新");
    EXPECT_EQ(missing.begin, 2U);
    const TitleDifference doubled = title_difference(U"献血血法", U"献血法");
    EXPECT_EQ(doubled.cited, U"血");
    EXPECT_EQ(doubled.published, U"");
}

TEST(Title, HasAPlaceAndAKind) {
    EXPECT_EQ(region_length(U"上海市绿化条例"), 3U);
    EXPECT_EQ(region_length(U"劳动合同法"), 0U);
    EXPECT_EQ(kind_length(U"安全生产法实施细则"), 4U);
    EXPECT_EQ(kind_length(U"安全生产法"), 1U);
    EXPECT_EQ(kind_length(U"身份证"), 0U);
}

TEST(TitleIndex, KnowsTitlesAndTheirShortForms) {
    const Table titles =
        table("title\tkind\n上海市公共场所控制吸烟条例\tlocal\n国务院关于投资体制的决定\tregulation\n");
    const Table repealed = table("names\n合同法|中华人民共和国合同法\n");
    const TitleIndex index(titles, repealed);
    EXPECT_TRUE(index.is_known(U"上海市公共场所控制吸烟条例"));
    EXPECT_TRUE(index.is_known(U"公共场所控制吸烟条例"));
    EXPECT_TRUE(index.is_known(U"关于投资体制的决定"));
    EXPECT_TRUE(index.is_known(U"合同法"));
    EXPECT_FALSE(index.is_known(U"杭州市公共场所控制吸烟条例"));
    std::size_t similar = 0;
    index.visit_similar(U"上海市公共场所控制吸烟条列", [&](const TitleIndex::Entry&) { ++similar; });
    EXPECT_GE(similar, 1U);
    index.visit_similar(U"", [](const TitleIndex::Entry&) { FAIL(); });
}

TEST(SimilarCharacters, AreThoseOfOneGroup) {
    const Table groups = table("because\tcharacters\nshape\t例列\nreading\t列烈\n");
    const SimilarCharacters similar(groups);
    EXPECT_TRUE(similar.are_similar(U'例', U'列'));
    EXPECT_TRUE(similar.are_similar(U'烈', U'列'));
    EXPECT_FALSE(similar.are_similar(U'例', U'烈'));
    EXPECT_FALSE(similar.are_similar(U'例', U'法'));
}

}  // namespace
}  // namespace mingcha::kinds
