#include <string>
#include <utility>

#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using testing::read;
using testing::wrap;

TextSpan find(const Document& document, std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(document.text().find(words));
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

TEST(Positions, AreThoseOfTheSource) {
    const Document document = read("一、 概况\n\n截至 2023 年 12 月\n");
    const TextSpan year = find(document, "2023年");
    const SourceSpan place = document.origin(year);
    EXPECT_EQ(document.source().text().substr(place.begin, place.end - place.begin), "2023 年");
    EXPECT_EQ(document.source().position(place.begin), (LineColumn{3, 4, 4}));
    EXPECT_FALSE(document.is_verbatim(year));
    EXPECT_TRUE(document.is_verbatim(find(document, "2023")));
}

TEST(Positions, CountCharactersOutsideTheBmpTwiceInUtf16) {
    const Document document = read("𠮷野家 有员工 12 人。\n");
    const SourceSpan place = document.origin(find(document, "12"));
    EXPECT_EQ(document.source().position(place.begin), (LineColumn{1, 9, 10}));
}

TEST(Positions, OfAnEmptySpanAreWhereItsByteStands) {
    const Document document = read("甲 1 乙\n");
    EXPECT_EQ(document.text(), "甲1乙");
    EXPECT_EQ(document.origin({0, 0}), (SourceSpan{0, 0}));
    EXPECT_EQ(document.origin({3, 3}), (SourceSpan{4, 4}));
    EXPECT_EQ(document.origin({7, 7}).begin, 9U);
}

TEST(Positions, OfABlockThatAPageBreakTearsCoverBothParts) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += "公司在全市范围内组织开展安全生产检查并及时整改排查出的问题和\n";
    text += "\n\n7\n\n\n隐患。\n";
    const Document document = read(text);
    ASSERT_EQ(document.blocks().size(), 1U);
    EXPECT_EQ(document.origin(document.blocks()[0].span), (SourceSpan{0, static_cast<std::uint32_t>(text.size() - 1)}));
}

TEST(Positions, EveryCharacterStandsInTheSource) {
    const std::string text = wrap(
        "目 录\n概况 ....... 1\n\n1. 概况\n员工 129 人，  其中  派遣 4 人。\n\t类别\t数量\n房屋\t\t41\n合计\t41\n𠮷 "
        "〇　x  y\r\n末 行",
        9);
    const Document document = read(text);
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < document.text().size(); ++i) {
        const SourceSpan place = document.origin({i, i + 1});
        ASSERT_LE(last, place.begin);
        ASSERT_LE(place.end, text.size());
        last = place.begin;
        const char byte = document.text()[i];
        if (std::string_view("\n\t\v ").find(byte) != std::string_view::npos) continue;
        ASSERT_EQ(byte, text[place.begin]) << i;
    }
}

TEST(Positions, FindTheirBlock) {
    const Document document = read("一、概况\n单位成立于2001年。\n");
    EXPECT_EQ(&document.block_at(0), &document.blocks().front());
    EXPECT_EQ(&document.block_at(document.blocks().front().span.end), &document.blocks().front());
    EXPECT_EQ(&document.block_at(document.blocks()[1].span.begin), &document.blocks()[1]);
    EXPECT_EQ(&document.block_at(static_cast<std::uint32_t>(document.text().size() - 1)), &document.blocks()[1]);
}

TEST(Positions, SurviveAMove) {
    Document document = read("单位成立。\n");
    const Document moved = std::move(document);
    EXPECT_EQ(moved.text(moved.blocks()[0].span), "单位成立。");
    EXPECT_EQ(moved.source().text(), "单位成立。\n");
}

TEST(FileFormat, IsToldByTheEndingOfTheName) {
    EXPECT_EQ(file_format("报告.txt"), FileFormat::text);
    EXPECT_EQ(file_format("a/b.TXT"), FileFormat::text);
    EXPECT_EQ(file_format("报告.MD"), FileFormat::markdown);
    EXPECT_EQ(file_format("报告.docx"), FileFormat::word);
    EXPECT_EQ(file_format("报告.Pdf"), FileFormat::pdf);
    EXPECT_EQ(file_format(".txt"), std::nullopt);
    EXPECT_EQ(file_format("txt"), std::nullopt);
    EXPECT_EQ(file_format("报告.doc"), std::nullopt);
}

TEST(FileFormat, OfOldWordFilesIsNamedWithARemedy) {
    EXPECT_TRUE(conversion_advice("报告.doc"));
    EXPECT_TRUE(conversion_advice("报告.WPS"));
    EXPECT_FALSE(conversion_advice("报告.docx"));
    EXPECT_FALSE(conversion_advice("报告.txt"));
}

}  // namespace
}  // namespace mingcha
