#include "report/place_text.hpp"

#include <string>

#include <gtest/gtest.h>

#include "mingcha/report.hpp"
#include "report/place_json.hpp"
#include "unit/report/hand_made.hpp"

namespace mingcha {
namespace {

PlacedSpan placed_at(FilePlace in_file) {
    PlacedSpan place = testing::on_line(7, "全年培训12次。", 3, 5);
    place.in_file = in_file;
    return place;
}

const FilePlace kParagraph{.anchor = {.paragraph = 12, .run = 2}, .character = 5, .cell = {}};
const FilePlace kCell{.anchor = {.run = 1}, .character = 1, .cell = {.table = 3, .row = 2, .column = 1}};
const FilePlace kFootnote{
    .anchor = {.part = DocumentPart::footnote, .part_number = 2, .paragraph = 1}, .character = 1, .cell = {}};
const FilePlace kPage{.anchor = {.page = 12, .line = 7, .box = {700, 1000, 900, 1120}}, .character = 3, .cell = {}};

std::string chinese(FileFormat format, const FilePlace& place) {
    return compiler_place(format, placed_at(place), Language::chinese);
}

TEST(PlaceText, OfTextIsLineAndColumn) {
    EXPECT_EQ(chinese(FileFormat::text, {}), "7:3");
    EXPECT_EQ(chinese(FileFormat::markdown, kCell), "7:3");
}

TEST(PlaceText, OfWordIsParagraphOrCell) {
    EXPECT_EQ(chinese(FileFormat::word, kParagraph), "第12段");
    EXPECT_EQ(chinese(FileFormat::word, kCell), "表3:第2行:第1列");
    EXPECT_EQ(chinese(FileFormat::open_document, kFootnote), "脚注2:第1段");
    EXPECT_EQ(compiler_place(FileFormat::word, placed_at(kCell), Language::english), "table 3:row 2:column 1");
}

TEST(PlaceText, OfPdfIsPageAndLine) { EXPECT_EQ(chinese(FileFormat::pdf, kPage), "12:7"); }

TEST(PlaceText, FallsBackOnTheLinesOfWhatWasExtracted) {
    EXPECT_EQ(chinese(FileFormat::word, {}), "7:3");
    EXPECT_EQ(chinese(FileFormat::pdf, {}), "7:3");
}

TEST(PlaceText, IsSpokenAsPeopleSayIt) {
    EXPECT_EQ(spoken_place(FileFormat::text, placed_at({}), Language::chinese), "第7行");
    EXPECT_EQ(spoken_place(FileFormat::pdf, placed_at(kPage), Language::chinese), "第12页第7行");
    EXPECT_EQ(spoken_place(FileFormat::word, placed_at(kCell), Language::chinese), "表3第2行第1列");
    EXPECT_EQ(spoken_place(FileFormat::word, placed_at(kCell), Language::english), "table 3, row 2, column 1");
}

TEST(PlaceText, StandsInMessagesOfFilesWithoutLines) {
    const PlacedDiagnostic diagnostic = testing::finding("numeric/sum", Severity::error, "不符", placed_at(kCell));
    EXPECT_EQ(message_with_place(FileFormat::word, diagnostic, Language::chinese), "表3第2行第1列：不符");
    EXPECT_EQ(message_with_place(FileFormat::text, diagnostic, Language::chinese), "不符");
}

TEST(PlaceJson, NamesWhatIsKnown) {
    EXPECT_EQ(dump(to_json(FilePlace())), "{}");
    EXPECT_EQ(dump(to_json(kPage)), R"({"page":12,"line":7,"box":[700,1000,900,1120]})");
    EXPECT_EQ(dump(to_json(kParagraph)), R"({"part":"body","paragraph":12,"run":2,"character":5})");
    EXPECT_EQ(dump(to_json(kFootnote)), R"({"part":"footnote","part_number":2,"paragraph":1})");
}

TEST(LogicalLocation, LeadsFromTheHeadingsToThePlace) {
    PlacedDiagnostic diagnostic = testing::finding("numeric/sum", Severity::error, "不符", placed_at(kCell));
    EXPECT_TRUE(logical_location(FileFormat::text, diagnostic, Language::chinese).is_null());
    diagnostic.outline = {"三、员工", "（二）培训"};
    const Json in_text = logical_location(FileFormat::text, diagnostic, Language::chinese);
    EXPECT_EQ(in_text["fullyQualifiedName"], "三、员工/（二）培训");
    EXPECT_EQ(in_text["kind"], "section");
    const Json in_word = logical_location(FileFormat::word, diagnostic, Language::chinese);
    EXPECT_EQ(in_word["fullyQualifiedName"], "三、员工/（二）培训/表3第2行第1列");
    EXPECT_EQ(in_word["name"], "表3第2行第1列");
    EXPECT_EQ(in_word["kind"], "cell");
    EXPECT_EQ(in_word["properties"]["row"], 2);
}

}  // namespace
}  // namespace mingcha
