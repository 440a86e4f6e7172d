// Tables of Word files.
#include <gtest/gtest.h>

#include "unit/document/word_documents.hpp"

namespace mingcha {
namespace {

using testing::cell;
using testing::extracted;
using testing::Lines;
using testing::outline;
using testing::paragraph;
using testing::read_body;
using testing::row;
using testing::run;
using testing::table;
using testing::words;

constexpr std::string_view kContinues = "<w:vMerge/>";
constexpr std::string_view kBegins = "<w:vMerge w:val=\"restart\"/>";

std::string span(int columns) { return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>"; }

std::string plain_row(std::string_view a, std::string_view b) { return row(cell(words(a)) + cell(words(b))); }

TEST(WordTable, CellsStandInRowsAndColumns) {
    const Document document =
        read_body(words("前") + table(plain_row("部门", "人数") + plain_row("生产", "90")) + words("后"));
    EXPECT_EQ(extracted(document), "前\n部门\t人数\n生产\t90\n后\n");
    ASSERT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(document.tables()[0].columns, 2U);
    EXPECT_EQ(document.text(document.tables()[0].cells[3]), "90");
}

TEST(WordTable, AMergedCellHasItsTextOnce) {
    const Document document =
        read_body(table(row(cell(words("指标"), kBegins) + cell(words("年度"), span(2))) +
                        row(cell(words(""), kContinues) + cell(words("2022年")) + cell(words("2023年"))) +
                        row(cell(words("员工")) + cell(words("100")) + cell(words("123")))));
    EXPECT_EQ(extracted(document), "指标\t年度\t\n\t2022年\t2023年\n员工\t100\t123\n");
}

TEST(WordTable, ColumnsInWhichNoCellBeginsAreLeftOut) {
    const std::string wide = row(cell(words("甲"), span(3)) + cell(words("乙"), span(2)));
    EXPECT_EQ(read_body(table(wide + wide)).tables()[0].columns, 2U);
}

TEST(WordTable, RowsMayBeginLate) {
    const Document document =
        read_body(table(plain_row("甲", "乙") + row(cell(words("丙")), "<w:gridBefore w:val=\"1\"/>")));
    EXPECT_EQ(extracted(document), "甲\t乙\n\t丙\n");
}

TEST(WordTable, ParagraphsOfACellAreSetApart) {
    const Document document =
        read_body(table(row(cell(words("甲") + words("乙") + words("")) + cell(words("1"))) + plain_row("丙", "2")));
    EXPECT_EQ(extracted(document), "甲 乙\t1\n丙\t2\n");
}

TEST(WordTable, ASoftBreakInACellJoinsWideCharacters) {
    const Document document = read_body(table(row(cell(paragraph(run("平均") + "<w:r><w:br/></w:r>" + run("工资"))) +
                                                  cell(paragraph(run("per") + "<w:r><w:br/></w:r>" + run("year")))) +
                                              plain_row("1", "2")));
    EXPECT_EQ(extracted(document), "平均工资\tper year\n1\t2\n");
}

TEST(WordTable, TextOfANestedTableStandsInTheOuterCell) {
    const Document document = read_body(
        table(row(cell(words("甲") + table(plain_row("一", "二") + plain_row("三", "四"))) + cell(words("乙"))) +
              plain_row("丙", "丁")));
    EXPECT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(extracted(document), "甲 一 二 三 四\t乙\n丙\t丁\n");
}

TEST(WordTable, OneRowOrOneColumnOnlySetsText) {
    EXPECT_EQ(outline(read_body(table(plain_row("甲方：", "乙方：")))),
              (Lines{"paragraph 甲方：", "paragraph 乙方："}));
    const Document framed =
        read_body(table(row(cell(words("提示。") + table(plain_row("一", "二") + plain_row("三", "四"))))));
    EXPECT_EQ(framed.tables().size(), 1U);
    EXPECT_EQ(extracted(framed), "提示。\n一\t二\n三\t四\n");
}

TEST(WordTable, EmptyTablesAreLeftOut) {
    EXPECT_EQ(extracted(read_body(words("甲") + table(plain_row("", " ") + plain_row("", "")) + words("乙"))),
              "甲\n乙\n");
}

TEST(WordTable, RowsAndCellsMayStandInContentControls) {
    const auto control = [](std::string_view inside) {
        return "<w:sdt><w:sdtContent>" + std::string(inside) + "</w:sdtContent></w:sdt>";
    };
    const Document document =
        read_body(table(plain_row("甲", "乙") + control(row(control(cell(words("丙"))) + cell(words("丁"))))));
    EXPECT_EQ(extracted(document), "甲\t乙\n丙\t丁\n");
}

TEST(WordTable, DeletedRowsAreLeftOut) {
    const std::string body = table(plain_row("甲", "1") + plain_row("乙", "2") +
                                   row(cell(words("丙")) + cell(words("3")), "<w:del w:id=\"1\"/>"));
    EXPECT_EQ(extracted(read_body(body)), "甲\t1\n乙\t2\n");
    EXPECT_EQ(extracted(read_body(body, TrackedChanges::refused)), "甲\t1\n乙\t2\n丙\t3\n");
}

TEST(WordTable, TabsInACellAreNoColumns) {
    const Document document = read_body(table(
        row(cell(paragraph(run("甲") + "<w:r><w:tab/></w:r>" + run("乙"))) + cell(words("1"))) + plain_row("丙", "2")));
    EXPECT_EQ(document.tables()[0].columns, 2U);
    EXPECT_EQ(extracted(document), "甲 乙\t1\n丙\t2\n");
}

TEST(WordTable, ASpanOfABillionIsBounded) {
    const Document document =
        read_body(table(row(cell(words("甲"), span(1'000'000'000)) + cell(words("乙"))) + plain_row("丙", "丁")));
    EXPECT_EQ(document.tables()[0].columns, 3U);
}

TEST(WordTable, PlacesNameTheCell) {
    const Document document = read_body(table(plain_row("部门", "人数") + plain_row("生产", "90")));
    const FilePlace place = document.place(document.tables()[0].cells[3]);
    EXPECT_EQ(place.cell, (CellPlace{1, 2, 2}));
    EXPECT_EQ(place.anchor.paragraph, 0U);
    EXPECT_EQ(place.anchor.run, 1U);
    EXPECT_EQ(place.character, 1U);
}

}  // namespace
}  // namespace mingcha
