#include <string>

#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using testing::Lines;
using testing::outline;
using testing::read;

std::string cells(const Document& document, std::size_t table) {
    std::string text;
    const DocumentTable& found = document.tables()[table];
    for (std::size_t i = 0; i < found.cells.size(); ++i) {
        text += std::string(document.text(found.cells[i])) + (i % found.columns + 1 == found.columns ? "/" : ",");
    }
    return text;
}

TEST(Tables, OfAlignedColumnsAreRead) {
    const Document document = read(
        "近三年项目数量如下表：\n"
        "类别          2021年    2022年\n"
        "房屋建筑        41        38\n"
        "市政工程        22        26\n"
        "合计            63        64\n"
        "项目数量保持稳定。\n");
    ASSERT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(document.tables()[0].columns, 3U);
    EXPECT_EQ(document.tables()[0].row_count(), 4U);
    EXPECT_EQ(cells(document, 0), "类别,2021年,2022年/房屋建筑,41,38/市政工程,22,26/合计,63,64/");
    EXPECT_EQ(document.blocks()[1].kind, BlockKind::table);
    EXPECT_EQ(document.blocks()[1].span, document.tables()[0].span);
    EXPECT_EQ(document.text(document.blocks()[1].span),
              "类别\t2021年\t2022年\v房屋建筑\t41\t38\v市政工程\t22\t26\v合计\t63\t64");
    EXPECT_EQ(document.blocks().size(), 3U);
}

TEST(Tables, OfFullWidthNumbersAreRead) {
    const std::string cells_expected = "类别,２０２１年,２０２２年/房屋建筑,４１,３８／/合计,６３．５％,６４/";
    const Document aligned = read(
        "类别          ２０２１年    ２０２２年\n"
        "房屋建筑          ４１          ３８／\n"
        "合计          ６３．５％        ６４\n");
    ASSERT_EQ(aligned.tables().size(), 1U);
    EXPECT_EQ(cells(aligned, 0), cells_expected);
    const Document single = read(
        "类别 ２０２１年 ２０２２年\n"
        "房屋建筑 ４１ ３８\n"
        "合计 ６３ ６４％\n");
    ASSERT_EQ(single.tables().size(), 1U);
    EXPECT_EQ(cells(single, 0), "类别,２０２１年,２０２２年/房屋建筑,４１,３８/合计,６３,６４％/");
    const Document captioned = read(
        "表３－１  管道长度（单位：公里）\n"
        "管径      ２０２１年    ２０２２年\n"
        "大管          ４１          ３８\n"
        "小管          ６３          ６４\n");
    ASSERT_EQ(captioned.blocks().size(), 2U);
    EXPECT_EQ(captioned.blocks()[0].kind, BlockKind::caption);
}

TEST(Tables, EmptyCellsAreFoundByTheirPlace) {
    const Document document = read(
        "             2021年    2022年\n"
        "房屋建筑        41        38\n"
        "市政工程                  26\n");
    ASSERT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(cells(document, 0), ",2021年,2022年/房屋建筑,41,38/市政工程,,26/");
}

TEST(Tables, OfTabsAndBarsAreRead) {
    EXPECT_EQ(cells(read("类别\t数量\n房屋\t41\n合计\t41\n"), 0), "类别,数量/房屋,41/合计,41/");
    EXPECT_EQ(cells(read("| 类别 | 数量 |\n| 房屋 | 41 |\n"), 0), "类别,数量/房屋,41/");
}

TEST(Tables, OfNumbersBehindNamesAreReadWithTheirHeader) {
    const Document document = read("指标 2021年 2022年 2023年\n员工总数 120 132 140\n女性占比 31% 32% 34.5%\n");
    ASSERT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(cells(document, 0), "指标,2021年,2022年,2023年/员工总数,120,132,140/女性占比,31%,32%,34.5%/");
}

TEST(Tables, MayFollowOneAnother) {
    const Document document = read("类别\t数量\n房屋\t41\n第二张表\n甲\t1\t2\n乙\t3\t4\n");
    ASSERT_EQ(document.tables().size(), 2U);
    EXPECT_EQ(cells(document, 1), "甲,1,2/乙,3,4/");
}

TEST(Tables, LookAlikesAreProse) {
    EXPECT_TRUE(read("单位主任  王五\n单位成立于2001年。\n").tables().empty());
    EXPECT_TRUE(read("弘扬家风  涵养文化，两个活动  同时举办。\n参加活动的家庭有一百二十户，其中  青年家庭六十户。\n")
                    .tables()
                    .empty());
    EXPECT_TRUE(read("截至 2023 年 12 月 31 日\n员工 129 人 平均 40 岁\n").tables().empty());
}

TEST(Tables, CaptionsAreNoPartOfThem) {
    EXPECT_EQ(outline("表2-1  员工构成\n男\t80\n女\t49\n图1 学历分布\n表1显示了员工的构成，其中男性较多。\n"),
              (Lines{"caption 表2-1员工构成", "table 男\t80\v女\t49", "caption 图1学历分布",
                     "paragraph 表1显示了员工的构成，其中男性较多。"}));
}

TEST(Tables, HoldTheirPlaceInTheSource) {
    const Document document = read("类别    数量\n房屋    40\n合计    81   ");
    for (const TextSpan cell : document.tables()[0].cells) {
        const SourceSpan place = document.origin(cell);
        EXPECT_EQ(document.source().text().substr(place.begin, place.end - place.begin), document.text(cell));
    }
}

}  // namespace
}  // namespace mingcha
