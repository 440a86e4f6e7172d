#include "engine/fix_planning.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

/// A document whose one paragraph is broken behind 歧视.
Document broken_document() {
    return read_text_document(
        decode_source("报告期内公司没有发生任何歧视\n时间，员工权益得到保障。\n", "a.txt").value());
}

TextSpan span_of(const Document& document, std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(document.text().find(text));
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

TEST(FixPlanning, KeepsEditsThatStandInOnePiece) {
    const Document document = broken_document();
    const auto edits = place_edits(document, {{span_of(document, "时间"), "事件"}});
    ASSERT_TRUE(edits);
    ASSERT_EQ(edits->size(), 1U);
    EXPECT_EQ(edits->at(0).replacement, "事件");
}

TEST(FixPlanning, SplitsEditsAcrossALineBreak) {
    const Document document = broken_document();
    ASSERT_FALSE(document.is_verbatim(span_of(document, "歧视时间")));
    const auto edits = place_edits(document, {{span_of(document, "歧视时间"), "歧视事件"}});
    ASSERT_TRUE(edits);
    ASSERT_EQ(edits->size(), 2U);
    EXPECT_EQ(document.text(edits->at(0).span), "时");
    EXPECT_EQ(edits->at(0).replacement, "事");
    EXPECT_EQ(document.text(edits->at(1).span), "间");
}

TEST(FixPlanning, GivesUpWhereTheLineIsNotKnown) {
    const Document document = broken_document();
    EXPECT_FALSE(place_edits(document, {{span_of(document, "歧视时间"), "歧视"}}));
}

}  // namespace
}  // namespace mingcha
