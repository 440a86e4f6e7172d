// What stands on PDF pages: lines, tables, columns of prose, heads and feet, and where they are.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/document/documents.hpp"
#include "unit/document/pdf_pages.hpp"

namespace mingcha {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::outline;
using testing::Pages;

/// Each table as `cell|cell/cell|cell`.
std::vector<std::string> tables(const Document& document) {
    std::vector<std::string> shown;
    for (const DocumentTable& table : document.tables()) {
        std::string& cells = shown.emplace_back();
        for (std::size_t i = 0; i < table.cells.size(); ++i) {
            if (i > 0) cells += i % table.columns == 0 ? '/' : '|';
            cells += document.text(table.cells[i]);
        }
    }
    return shown;
}

TEST(PdfLayout, LinesAreJoinedAndWordsOfAnotherFontAreNotSetApart) {
    Pages pages;
    pages.word(120, 60, "公司全年供水")
        .beside(182, 60.5, "1.23")
        .beside(204, 60, "亿立方米，同比增长百分之四，水质合格率保持");
    pages.word(100, 76, "稳定，没有发生重大安全生产事故，也没有发生影响居民用水的突发事件，");
    pages.word(100, 92, "服务热线接通及时。");
    EXPECT_THAT(outline(pages.read()),
                ElementsAre("paragraph 公司全年供水1.23亿立方米，同比增长百分之四，水质合格率保持稳定，没有发生重大安全"
                            "生产事故，也没有发生影响居民用水的突发事件，服务热线接通及时。"));
}

TEST(PdfLayout, EveryWordKnowsItsPageLineAndBox) {
    Pages pages;
    pages.word(100, 60, "第一行。")
        .word(100, 76, "第二行。")
        .next_page()
        .word(100, 60, "另一页。")
        .word(300, 60, "右边");
    const Document document = pages.read();
    const auto at = static_cast<std::uint32_t>(document.text().find("右边"));
    const FilePlace place = document.place({at, at + 3});
    EXPECT_EQ(place.anchor.page, 2U);
    EXPECT_EQ(place.anchor.line, 1U);
    EXPECT_EQ(place.anchor.box, (PageBox{3000, 600, 3200, 700}));
    const auto second = static_cast<std::uint32_t>(document.text().find("二行"));
    EXPECT_EQ(document.place({second, second + 3}).anchor.line, 2U);
    EXPECT_EQ(document.place({second, second + 3}).character, 2U);
}

/// Names at the left, numbers at the right; the rows have borders of a point.
Pages plain_table() {
    Pages pages;
    pages.word(100, 100, "部门").word(205, 100, "人数").word(305, 100, "占比");
    pages.word(100, 117, "生产部").word(210, 117, "512").word(300, 117, "57.4%");
    pages.word(100, 134, "营销部").word(210, 134, "220").word(300, 134, "24.7%");
    return pages;
}

TEST(PdfLayout, TablesNeedNoLines) {
    EXPECT_THAT(tables(plain_table().read()), ElementsAre("部门|人数|占比/生产部|512|57.4%/营销部|220|24.7%"));
}

TEST(PdfLayout, ARowMayHaveEmptyCells) {
    Pages pages = plain_table();
    pages.word(100, 151, "后勤部").word(300, 151, "17.9%");
    EXPECT_THAT(tables(pages.read()), ElementsAre("部门|人数|占比/生产部|512|57.4%/营销部|220|24.7%/后勤部||17.9%"));
}

TEST(PdfLayout, WrappedWordsOfACellAreJoined) {
    Pages pages;
    pages.word(100, 100, "指标").word(205, 100, "去年").word(305, 100, "今年");
    pages.word(100, 117, "污水处理").word(210, 117, "864").word(300, 117, "921");
    pages.word(100, 133, "与再生水").word(100, 149, "利用总量");
    pages.word(100, 166, "管网漏损").word(210, 166, "9.6").word(300, 166, "8.9");
    pages.word(100, 183, "员工总数").word(210, 183, "126").word(300, 183, "128");
    EXPECT_THAT(tables(pages.read()),
                ElementsAre("指标|去年|今年/污水处理与再生水利用总量|864|921/管网漏损|9.6|8.9/员工总数|126|128"));
}

TEST(PdfLayout, CellsInTheMiddleOfTallRowsAreOfTheirRow) {
    Pages pages;
    pages.word(100, 100, "指标").word(205, 100, "数量").word(300, 100, "单位");
    pages.word(100, 117, "污水处理").word(100, 133, "与再利用").word(210, 125, "864").word(300, 125, "吨");
    pages.word(100, 150, "员工总数").word(210, 150, "126").word(300, 150, "人");
    pages.word(100, 167, "培训场次").word(210, 167, "36").word(300, 167, "场");
    EXPECT_THAT(tables(pages.read()),
                ElementsAre("指标|数量|单位/污水处理与再利用|864|吨/员工总数|126|人/培训场次|36|场"));
}

TEST(PdfLayout, NamesOfOneLengthInRowsAreNotOneCell) {
    Pages pages;
    pages.word(100, 100, "姓名").word(200, 100, "部门").word(300, 100, "职务");
    pages.word(100, 116, "江平").word(200, 116, "生产").word(300, 116, "主任");
    pages.word(100, 132, "何畅").word(200, 132, "营销").word(300, 132, "主管");
    pages.word(100, 148, "苏敏").word(200, 148, "后勤").word(300, 148, "主任");
    EXPECT_THAT(tables(pages.read()), ElementsAre("姓名|部门|职务/江平|生产|主任/何畅|营销|主管/苏敏|后勤|主任"));
}

TEST(PdfLayout, MergedCellsStandInTheFirstOfTheirCells) {
    Pages pages;
    pages.word(255, 100, "员工人数");
    pages.word(100, 108.5, "部门").word(405, 108.5, "合计");
    pages.word(225, 117, "男").word(325, 117, "女");
    pages.word(100, 134, "生产部").word(220, 134, "512").word(320, 134, "138").word(400, 134, "650");
    pages.word(100, 151, "营销部").word(220, 151, "220").word(320, 151, "160").word(400, 151, "380");
    EXPECT_THAT(tables(pages.read()), ElementsAre("部门|员工人数||合计/|男|女|/生产部|512|138|650/营销部|220|160|380"));
}

TEST(PdfLayout, AHeadInTheMiddleIsOfTheColumnBesideWhichNothingStands) {
    Pages pages;
    pages.word(150, 100, "部门").word(255, 100, "人数");
    pages.word(100, 117, "生产部").word(290, 117, "512");
    pages.word(100, 134, "营销部").word(290, 134, "220");
    EXPECT_THAT(tables(pages.read()), ElementsAre("部门|人数/生产部|512/营销部|220"));
}

TEST(PdfLayout, ANarrowSpaceSetsColumnsApartWhereItStaysFree) {
    Pages pages;
    pages.word(100, 100, "活动").word(142, 100, "面向全市小学开设课堂").word(300, 100, "432");
    pages.word(100, 117, "免费检漏").word(142, 117, "检查户内管道").word(300, 117, "860");
    pages.word(100, 134, "夏季送水").word(142, 134, "提供饮水").word(300, 134, "215");
    EXPECT_THAT(tables(pages.read()), ElementsAre("活动|面向全市小学开设课堂|432/免费检漏|检查户内管道|860/"
                                                  "夏季送水|提供饮水|215"));
}

TEST(PdfLayout, ATableGoesOnOnTheNextPageAndItsRepeatedHeadIsLeftOut) {
    Pages pages = plain_table();
    pages.next_page();
    pages.word(100, 100, "部门").word(205, 100, "人数").word(305, 100, "占比");
    pages.word(100, 117, "后勤部").word(210, 117, "160").word(300, 117, "17.9%");
    EXPECT_THAT(tables(pages.read()), ElementsAre("部门|人数|占比/生产部|512|57.4%/营销部|220|24.7%/后勤部|160|17.9%"));
}

TEST(PdfLayout, TablesWithWordsBetweenThemAreTwo) {
    Pages pages = plain_table();
    pages.word(100, 400, "以上为正式员工，下表为劳务派遣人员的情况，两者不重复计算，均截至年末。");
    pages.next_page();
    pages.word(100, 100, "生产部").word(210, 100, "12").word(300, 100, "7.4%");
    pages.word(100, 117, "后勤部").word(210, 117, "60").word(300, 117, "37.9%");
    EXPECT_EQ(pages.read().tables().size(), 2U);
}

TEST(PdfLayout, LinesBeforeAndBehindATableAreNoRows) {
    Pages pages = plain_table();
    pages.word(100, 151, "注：占比按年末在岗人数计算，不含实习人员和返聘人员，四舍五入后合计可能不等。");
    const Document document = pages.read();
    EXPECT_EQ(document.tables().front().row_count(), 3U);
    EXPECT_EQ(outline(document).back(),
              "paragraph 注：占比按年末在岗人数计算，不含实习人员和返聘人员，四舍五入后合计可能不等。");
}

TEST(PdfLayout, ColumnsOfProseAreReadOneAfterTheOther) {
    Pages pages;
    const std::vector<std::string> left{"公司围绕双碳目标推进节能改造，完", "成三座水厂的水泵升级，全年节电二",
                                        "百六十万度，并在各厂区建设屋顶光", "伏，装机容量继续增长，效果明显。"};
    const std::vector<std::string> right{"供应链方面，公司对主要供应商开展", "社会责任评估，要求其遵守劳动法律",
                                         "法规，不得使用童工，对三家供应商", "提出整改要求，均已按期完成整改。"};
    for (std::size_t i = 0; i < left.size(); ++i) {
        pages.word(60, 100 + 16.0 * static_cast<double>(i), left[i]);
        pages.word(250, 100 + 16.0 * static_cast<double>(i), right[i]);
    }
    const Document document = pages.read();
    EXPECT_THAT(document.tables(), IsEmpty());
    const std::string_view text = document.text();
    EXPECT_LT(text.find("效果明显"), text.find("供应链"));
    EXPECT_NE(text.find("节能改造，完成三座"), std::string_view::npos);
    EXPECT_NE(text.find("劳动法律法规"), std::string_view::npos);
}

TEST(PdfLayout, HeadsAndFeetAreLeftOut) {
    Pages pages;
    for (const std::string number : {"1", "2"}) {
        if (number == "2") pages.next_page();
        pages.word(200, 30, "江北供水集团社会责任报告");
        pages.word(100, 100, "第" + number + "页的内容是公司在本年度开展的各项工作，包括供水与排水。");
        pages.word(290, 800, "— " + number + " —");
    }
    EXPECT_THAT(outline(pages.read()),
                ElementsAre("paragraph 第1页的内容是公司在本年度开展的各项工作，包括供水与排水。",
                            "paragraph 第2页的内容是公司在本年度开展的各项工作，包括供水与排水。"));
}

TEST(PdfLayout, ContentsWithPageNumbersAreNoTable) {
    Pages pages;
    pages.word(250, 60, "目录");
    pages.word(100, 100, "一、公司概况").word(400, 100, "1");
    pages.word(100, 117, "二、主要指标").word(400, 117, "3");
    pages.word(100, 134, "三、社区活动").word(395, 134, "12");
    const Document document = pages.read();
    EXPECT_THAT(document.tables(), IsEmpty());
    EXPECT_EQ(document.blocks().back().kind, BlockKind::table_of_contents);
}

TEST(PdfLayout, BrokenLatinWordsAreWholeAndCompoundsKeepTheirHyphen) {
    Pages pages;
    pages.word(100, 100, "The company supports sustainable develop-");
    pages.word(100, 116, "ment and low-carbon growth in all of its plants.");
    const Document document = pages.read();
    EXPECT_NE(document.text().find("sustainable development"), std::string_view::npos);
    EXPECT_NE(document.text().find("low-carbon"), std::string_view::npos);
    const auto at = static_cast<std::uint32_t>(document.text().find("ment"));
    EXPECT_EQ(document.place({at, at + 4}).anchor.line, 2U);
}

}  // namespace
}  // namespace mingcha
