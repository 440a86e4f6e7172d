#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "unit/kinds/check_text.hpp"

namespace mingcha::kinds {

KindInfo word_frame();
KindInfo missing_character();

namespace {

constexpr std::string_view kFrames =
    "anchors\textent\tpattern\tunless\tright\treplace\tmessage\tsource\n"
    "水平\tclause\t(加强{gap}{1,8}水平)$\t对标\t提高……水平\t加强>提高\twrong\tmemory\n"
    "通过\tsentence\t(?:^|，)(通过，)\t表决\t补上宾语\t\twrong\tmemory\n";

RuleSpec spec_of_frames(std::string_view table) {
    RuleSpec spec;
    spec.id = "wording/test";
    spec.tables.emplace("frames", std::make_shared<const Table>(Table::parse(table, "test.tsv").value()));
    spec.options.set("gap", std::string("[^，、提]"));
    for (const std::string_view message : {"wrong", "replace"}) spec.messages.emplace(message, RuleMessage{});
    return spec;
}

class WordFrameTest : public testing::Test {
protected:
    RuleSpec spec_ = spec_of_frames(kFrames);
    std::unique_ptr<const Rule> rule_ = word_frame().create(spec_).value();

    std::vector<Found> check(std::string_view text) const { return check_text(*rule_, text); }
};

TEST_F(WordFrameTest, TellsTheGroupAndReplacesPartOfIt) {
    EXPECT_EQ(check("持续加强服务水平。"),
              (std::vector<Found>{{"wrong", "加强服务水平", {}, {{"加强服务水平", "提高服务水平"}}, false}}));
}

TEST_F(WordFrameTest, LooksInsideTheExtentOnly) {
    EXPECT_TRUE(check("加强管理，提高水平。").empty());
    EXPECT_EQ(check("一是通过，积极协调。二是通过，积极协调。").size(), 0U);
    EXPECT_EQ(check("通过，积极协调。通过，积极协调。").size(), 2U);
}

TEST_F(WordFrameTest, PutsTheOptionInTheMark) { EXPECT_TRUE(check("加强管理提高服务水平。").empty()); }

TEST_F(WordFrameTest, HeedsTheExcuse) {
    EXPECT_TRUE(check("对标一流加强服务水平。").empty());
    EXPECT_TRUE(check("通过，经表决。").empty());
}

TEST_F(WordFrameTest, LeavesTitlesAlone) { EXPECT_TRUE(check("印发《关于加强服务水平》。").empty()); }

TEST(WordFrame, RefusesRowsThatCannotWork) {
    const auto fails = [](std::string_view row) {
        const RuleSpec spec =
            spec_of_frames("anchors\textent\tpattern\tunless\tright\treplace\tmessage\n" + std::string(row) + "\n");
        return !word_frame().create(spec);
    };
    EXPECT_FALSE(fails("甲\titem\t(甲)\t\t\t\twrong"));
    EXPECT_TRUE(fails("甲\tpage\t(甲)\t\t\t\twrong"));
    EXPECT_TRUE(fails("甲\titem\t(甲\t\t\t\twrong"));
    EXPECT_TRUE(fails("甲\titem\t甲\t\t\t\twrong"));
    EXPECT_TRUE(fails("甲\titem\t(甲)\t(\t\t\twrong"));
    EXPECT_TRUE(fails("甲\titem\t(甲)\t\t\t\tother"));
}

class MissingCharacterTest : public testing::Test {
protected:
    MissingCharacterTest() {
        spec_.id = "wording/test";
        const auto add = [&](std::string_view name, std::string_view text) {
            spec_.tables.emplace(name, std::make_shared<const Table>(Table::parse(text, "test.tsv").value()));
        };
        add("words",
            "wrong\tright\tunless_after\n党支\t党支部\t部\n息化\t信息化\t\n兴振\t振兴\t\n因地制\t因地制宜\t宜\n");
        add("readings", "reading\tcharacters\nyi\t宜意\nbu\t部不\n");
        for (const std::string_view message : {"wrong", "in-title", "replace"})
            spec_.messages.emplace(message, RuleMessage{});
        rule_ = missing_character().create(spec_).value();
    }

    std::vector<Found> check(std::string_view text) const { return check_text(*rule_, text); }

    RuleSpec spec_;
    std::unique_ptr<const Rule> rule_;
};

TEST_F(MissingCharacterTest, SuppliesWhatIsMissing) {
    EXPECT_EQ(check("各党支每月开会。"), (std::vector<Found>{{"wrong", "党支", {}, {{"党支", "党支部"}}, false}}));
    EXPECT_EQ(check("推进息化。").size(), 1U);
    EXPECT_TRUE(check("各党支部每月开会。").empty());
}

TEST_F(MissingCharacterTest, LeavesTheEdgeOfALineAlone) {
    EXPECT_TRUE(check("建设先锋党支").empty());
    EXPECT_TRUE(check("息化建设").empty());
    EXPECT_EQ(check("兴振").size(), 1U);
}

TEST_F(MissingCharacterTest, LeavesAnotherCharacterOfItsSoundToOtherRules) {
    EXPECT_TRUE(check("坚持因地制意。").empty());
    EXPECT_EQ(check("坚持因地制。").size(), 1U);
}

TEST_F(MissingCharacterTest, OnlyHintsInATitle) { EXPECT_EQ(check("《党支工作办法》。")[0].message, "in-title"); }

}  // namespace
}  // namespace mingcha::kinds
