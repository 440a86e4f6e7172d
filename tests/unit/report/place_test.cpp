#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "mingcha/report.hpp"

namespace mingcha {
namespace {

/// A document whose text is that of its source, piece by piece, with the line ends left out.
Document joined_document(std::string_view bytes) {
    Source source = *decode_source(bytes, "report.txt");
    std::vector<char> text;
    std::vector<Document::Segment> segments;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        segments.push_back(
            {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(line.data() - source.text().data())});
        text.insert(text.end(), line.begin(), line.end());
    }
    Block block;
    block.span = {0, static_cast<std::uint32_t>(text.size())};
    return Document(std::move(source), std::move(text), std::move(segments), {block}, {}, 0);
}

TextSpan find(const Document& document, std::string_view words) {
    const std::size_t begin = document.text().find(words);
    EXPECT_NE(begin, std::string_view::npos) << words;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

PlacedDiagnostic placed(const Document& document, Diagnostic diagnostic) {
    CheckResult result;
    result.diagnostics.push_back(std::move(diagnostic));
    return place(document, std::move(result)).diagnostics.front();
}

PlacedSpan placed(const Document& document, TextSpan span) {
    Diagnostic diagnostic;
    diagnostic.span = span;
    return placed(document, std::move(diagnostic)).place;
}

Diagnostic with_fix(TextSpan span, std::string replacement) {
    Diagnostic diagnostic;
    diagnostic.span = span;
    diagnostic.fixes.push_back({"改", {{span, std::move(replacement)}}, true});
    return diagnostic;
}

TEST(Place, CountsLinesAndColumnsOfTheSource) {
    const Document document = joined_document("甲乙\n丙丁戊\n");
    const PlacedSpan place = placed(document, find(document, "丁"));
    EXPECT_EQ(place.begin, (LineColumn{2, 2, 2}));
    EXPECT_EQ(place.end, (LineColumn{2, 3, 3}));
    EXPECT_EQ(place.line, "丙丁戊");
    EXPECT_EQ(place.text, "丁");
    EXPECT_FALSE(place.line_continues);
}

TEST(Place, ASpanOverALineBreakKeepsTheTextOfTheSource) {
    const Document document = joined_document("上海分\r\n公司");
    const PlacedSpan place = placed(document, find(document, "分公"));
    EXPECT_EQ(place.begin, (LineColumn{1, 3, 3}));
    EXPECT_EQ(place.end, (LineColumn{2, 2, 2}));
    EXPECT_EQ(place.line, "上海分");
    EXPECT_EQ(place.text, "分\r\n公");
}

TEST(Place, PlacesOfReplacementsAreExactInEveryEncoding) {
    const std::string utf8 = "开头\r\n𠮷野e\u0301事件";
    std::string utf16("\xFF\xFE", 2);
    for (const char16_t unit : std::u16string_view(u"开头\r\n𠮷野e\u0301事件")) {
        utf16.push_back(static_cast<char>(unit & 0xFF));
        utf16.push_back(static_cast<char>(unit >> 8));
    }
    for (const std::string& bytes : {utf8, "\xEF\xBB\xBF" + utf8, utf16}) {
        const Document document = joined_document(bytes);
        const PlacedDiagnostic diagnostic = placed(document, with_fix(find(document, "事件"), "事项"));
        ASSERT_EQ(diagnostic.fixes.size(), 1);
        EXPECT_EQ(diagnostic.fixes[0].edits[0].begin, (LineColumn{2, 5, 6}));
        EXPECT_EQ(diagnostic.fixes[0].edits[0].end, (LineColumn{2, 7, 8}));
        EXPECT_EQ(diagnostic.fixes[0].edits[0].replacement, "事项");
    }
}

TEST(Place, AnInsertionHasAnEmptyPlace) {
    const Document document = joined_document("甲乙");
    const std::uint32_t behind_the_first = find(document, "乙").begin;
    const PlacedDiagnostic diagnostic = placed(document, with_fix({behind_the_first, behind_the_first}, "、"));
    ASSERT_EQ(diagnostic.fixes.size(), 1);
    EXPECT_EQ(diagnostic.fixes[0].edits[0].begin, (LineColumn{1, 2, 2}));
    EXPECT_EQ(diagnostic.fixes[0].edits[0].end, (LineColumn{1, 2, 2}));
}

TEST(Place, AFixIsOfferedOnlyIfEveryEditStandsInOnePiece) {
    const Document document = joined_document("甲乙\n丙丁");
    EXPECT_EQ(placed(document, with_fix(find(document, "甲乙"), "x")).fixes.size(), 1);
    EXPECT_EQ(placed(document, with_fix(find(document, "乙丙"), "x")).fixes.size(), 0);

    Diagnostic two_edits = with_fix(find(document, "甲"), "x");
    two_edits.fixes[0].edits.push_back({find(document, "乙丙"), "y"});
    EXPECT_EQ(placed(document, two_edits).fixes.size(), 0);
}

TEST(Place, ALongLineIsCutAroundThePlace) {
    std::string line;
    for (int i = 0; i < 1000; ++i) line += "一";
    const Document document = joined_document(line + "错" + line);
    const PlacedSpan place = placed(document, find(document, "错"));
    EXPECT_EQ(place.begin, (LineColumn{1, 1001, 1001}));
    EXPECT_EQ(place.line_offset, 970);
    EXPECT_TRUE(place.line_continues);
    EXPECT_EQ(place.line.size(), 240);
    EXPECT_EQ(place.line.substr(90, 3), "错");
}

TEST(Place, ALineThatFitsIsNotCut) {
    const std::string line(160, 'x');
    const Document document = joined_document(line);
    for (const TextSpan span : {TextSpan{20, 21}, TextSpan{158, 160}, TextSpan{160, 160}}) {
        const PlacedSpan place = placed(document, span);
        EXPECT_EQ(place.line, line);
        EXPECT_EQ(place.line_offset, 0);
        EXPECT_FALSE(place.line_continues);
    }
}

TEST(Place, TheEndOfALongLineIsNotMarkedAsCut) {
    const Document document = joined_document(std::string(161, 'x'));
    const PlacedSpan place = placed(document, {160, 161});
    EXPECT_EQ(place.line_offset, 100);
    EXPECT_EQ(place.line.size(), 61);
    EXPECT_FALSE(place.line_continues);
}

TEST(Place, AnExcerptIsSmallEvenWithoutAnyWidth) {
    std::string line = "e";
    for (int i = 0; i < 100000; ++i) line += "\u0301";
    const Document document = joined_document(line);
    EXPECT_LT(placed(document, {0, 1}).line.size(), 1000);
}

TEST(Place, AVeryLongTextIsLeftOut) {
    const Document document = joined_document(std::string(5000, 'x'));
    EXPECT_EQ(placed(document, {0, 5000}).text, "");
}

TEST(Place, PointsIntoTheFileWhenTheReaderJoinedLinesAndDroppedAPageNumber) {
    const Document document =
        read_text_document(*decode_source("\xEF\xBB\xBF一、经营情况\r\n\r\n公司在全国设有多家机构，员工人数在上海分\r\n"
                                          "\r\n12\r\n\r\n公司最多，占到全部员工的一半以上。\r\n",
                                          "report.txt"));
    const PlacedSpan across = placed(document, find(document, "上海分公司"));
    EXPECT_EQ(across.begin, (LineColumn{3, 18, 18}));
    EXPECT_EQ(across.end, (LineColumn{7, 3, 3}));
    EXPECT_EQ(placed(document, with_fix(find(document, "上海分公司"), "x")).fixes.size(), 0);
    EXPECT_EQ(placed(document, with_fix(find(document, "最多"), "x")).fixes[0].edits[0].begin, (LineColumn{7, 3, 3}));
}

TEST(Place, TakesOverWhatNeedsNoPlace) {
    const Document document = joined_document("甲");
    CheckResult result;
    result.statistics.numbers = 5;
    result.period.year = 2022;
    Diagnostic diagnostic = with_fix({0, 3}, "乙");
    diagnostic.rule = "a/b";
    diagnostic.message = "m";
    diagnostic.fingerprint = "f";
    diagnostic.pass = true;
    diagnostic.related.push_back({{0, 3}, "r"});
    result.diagnostics.push_back(diagnostic);
    const FileReport report = place(document, std::move(result));
    EXPECT_EQ(report.path, "report.txt");
    EXPECT_EQ(report.statistics.numbers, 5);
    EXPECT_EQ(report.period.year, 2022);
    EXPECT_EQ(report.diagnostics[0].rule, "a/b");
    EXPECT_EQ(report.diagnostics[0].message, "m");
    EXPECT_EQ(report.diagnostics[0].fingerprint, "f");
    EXPECT_TRUE(report.diagnostics[0].pass);
    EXPECT_EQ(report.diagnostics[0].related[0].message, "r");
}

}  // namespace
}  // namespace mingcha
