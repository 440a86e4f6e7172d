#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "unit/kinds/check_text.hpp"

namespace mingcha::kinds {

KindInfo confusable();
KindInfo doubled();
KindInfo leftover_note();

namespace {

using Edits = std::vector<std::pair<std::string, std::string>>;

RuleSpec spec_with(std::string_view table_name, std::string_view table,
                   std::initializer_list<std::string_view> messages) {
    RuleSpec spec;
    spec.id = "wording/test";
    spec.tables.emplace(table_name, std::make_shared<const Table>(Table::parse(table, "test.tsv").value()));
    for (const std::string_view message : messages) spec.messages.emplace(message, RuleMessage{});
    return spec;
}

constexpr std::string_view kConfusables =
    "wrong\tright\tnear_before\tnear_after\tunless_before\tunless_after\tboundary\tkind\n"
    "竟争\t竞争\t\t\t\t\tno\twrong\n"
    "时间\t事件\t歧视|违规\t\t\t\tno\twrong\n"
    "自已\t自己\t\t\t\t\tyes\twrong\n"
    "必需\t必须\t\t\t\t品|的\tno\twrong\n"
    "帐单\t账单\t\t\t\t\tno\tvariant\n"
    "帐务\t账务\t\t\t\t中心\tno\tvariant\n";

class ConfusableTest : public testing::Test {
protected:
    RuleSpec spec_ =
        spec_with("words", kConfusables, {"wrong", "in-title", "variant", "variant-repeated", "here", "replace"});
    std::unique_ptr<const Rule> rule_ = confusable().create(spec_).value();

    std::vector<Found> check(std::string_view text) const { return check_text(*rule_, text); }
};

TEST_F(ConfusableTest, ReplacesAWordThatIsAlwaysWrongUnasked) {
    EXPECT_EQ(check("市场竟争激烈。"), (std::vector<Found>{{"wrong", "竟争", {}, {{"竟争", "竞争"}}, true}}));
}

TEST_F(ConfusableTest, AsksBeforeItReplacesAWordThatIsWrongInCompany) {
    EXPECT_EQ(check("没有发生歧视时间。"), (std::vector<Found>{{"wrong", "时间", {}, {{"时间", "事件"}}, false}}));
    EXPECT_TRUE(check("没有歧视，工作时间固定。").empty());
    EXPECT_EQ(check("各厂必需遵守。").size(), 1U);
    EXPECT_TRUE(check("这是生活必需品。").empty());
}

TEST_F(ConfusableTest, HeedsWordsThatCrossTheEdge) {
    EXPECT_EQ(check("做好自已的工作。").size(), 1U);
    EXPECT_TRUE(check("数据来自已完成的项目。").empty());
}

TEST_F(ConfusableTest, ReportsAVariantOnceWithItsOtherPlaces) {
    const std::vector<Found> found = check("帐单清晰，帐单及时，帐单准确，帐务中心、帐务处理。");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0], (Found{"variant", "帐务", {}, {{"帐务", "账务"}}, false}));
    EXPECT_EQ(found[1], (Found{"variant-repeated",
                               "帐单",
                               {"帐单", "帐单"},
                               {{"帐单", "账单"}, {"帐单", "账单"}, {"帐单", "账单"}},
                               false}));
}

TEST_F(ConfusableTest, NamesAtMostTwentyOtherPlacesAndMendsAll) {
    std::string text;
    for (int i = 0; i < 50; ++i) text += "帐单已寄，";
    const std::vector<Found> found = check(text);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].related.size(), 20U);
    EXPECT_EQ(found[0].edits.size(), 50U);
}

TEST_F(ConfusableTest, QuotesTitlesAsTheyWerePublished) {
    EXPECT_EQ(check("依据《反不正当竟争办法》。"), (std::vector<Found>{{"in-title", "竟争", {}, {}, false}}));
    EXPECT_TRUE(check("依据《帐务管理办法》。").empty());
    EXPECT_EQ(check("依据《办法》开展帐务核对。").size(), 1U);
}

TEST(Confusable, FailsWithoutWhatItNeeds) {
    RuleSpec spec = spec_with("words", kConfusables, {"wrong"});
    EXPECT_FALSE(confusable().create(spec).has_value());
    spec = spec_with("words", "wrong\n", {"wrong", "in-title", "variant", "variant-repeated", "here", "replace"});
    EXPECT_FALSE(confusable().create(spec).has_value());
}

TEST(Doubled, HeedsCompanyAndWords) {
    const RuleSpec spec = spec_with("words",
                                    "text\tright\tunless_before\tunless_after\tunless_near_before\n"
                                    "的的\t的\t目\t确\t\n"
                                    "中中国\t中国\t其\t\t\n"
                                    "进行进行\t进行\t\t\t边\n",
                                    {"doubled", "replace"});
    const auto rule = doubled().create(spec).value();
    EXPECT_EQ(check_text(*rule, "全体员工的的努力。"),
              (std::vector<Found>{{"doubled", "的的", {}, {{"的的", "的"}}, false}}));
    EXPECT_EQ(check_text(*rule, "报告覆盖中中国电信。").size(), 1U);
    EXPECT_EQ(check_text(*rule, "对设备进行进行检修。"),
              (std::vector<Found>{{"doubled", "进行进行", {}, {{"进行进行", "进行"}}, false}}));
    EXPECT_TRUE(check_text(*rule, "投资机构其中中国企业占多数。").empty());
    EXPECT_TRUE(check_text(*rule, "我们的的确确做到了。").empty());
    EXPECT_TRUE(check_text(*rule, "边走边进行进行曲演奏。").empty());
}

class LeftoverNoteTest : public testing::Test {
protected:
    RuleSpec spec_ = spec_with("notes",
                               "text\tand\twhere\tmeans\tunless_before\tunless_after\n"
                               "请\t补充\tbracketed\tnote\t\t\n"
                               "请\t修改\tbracketed\tnote\t\t\n"
                               "正文：\t\twhole-line\tresidue\t\t\n"
                               "批注：\t\tline-start\tnote\t\t\n"
                               "待补充\t\tanywhere\tplaceholder\t\t\n"
                               "XXX\t\tanywhere\tplaceholder\t3|X\t\n"
                               "XX公司\t\tanywhere\tplaceholder\t\t\n"
                               "××\t\tanywhere\tplaceholder\t\t\n",
                               {"note", "residue", "placeholder"});
    std::unique_ptr<const Rule> rule_ = leftover_note().create(spec_).value();

    std::vector<Found> check(std::string_view text) const { return check_text(*rule_, text); }
    static Found found(std::string message, std::string text) {
        return {std::move(message), std::move(text), {}, {}, false};
    }
};

TEST_F(LeftoverNoteTest, TakesTheWholeBracket) {
    EXPECT_EQ(check("全年利润情况（请财务补充）如下。"), (std::vector<Found>{found("note", "（请财务补充）")}));
    EXPECT_EQ(check("全年利润情况(请财务(张工)修改、补充)如下。"),
              (std::vector<Found>{found("note", "(请财务(张工)修改、补充)")}));
    EXPECT_TRUE(check("意见箱设在一楼（请投递至前台）。").empty());
    EXPECT_TRUE(check("请各部门补充材料（一式两份）。").empty());
    EXPECT_TRUE(check("（一式两份）请各部门补充材料（含附件）。").empty());
}

TEST_F(LeftoverNoteTest, TakesWhatStandsWhereALineBegins) {
    EXPECT_EQ(check("正文：\n\n一、概况\n\n公司成立十年来一直从事水务。"),
              (std::vector<Found>{found("residue", "正文：")}));
    EXPECT_EQ(check("批注：数据待核\n"), (std::vector<Found>{found("note", "批注：")}));
    EXPECT_TRUE(check("公文由标题和正文：两部分组成，另附批注：若干。").empty());
}

TEST_F(LeftoverNoteTest, JoinsTheSignsOfOnePlaceholder) {
    EXPECT_EQ(check("委托XXXX公司和×××公司，满意率待补充。"),
              (std::vector<Found>{found("placeholder", "XXXX公司"), found("placeholder", "×××"),
                                  found("placeholder", "待补充")}));
}

TEST_F(LeftoverNoteTest, TakesNoPartOfAWordOrNumber) {
    EXPECT_TRUE(check("发放XXXL号工作服，型号为AXXX和XXX7。").empty());
    EXPECT_TRUE(check("回拨号码为3XXXX的用户。").empty());
}

TEST(LeftoverNote, WantsAMessageForEveryMeaning) {
    const RuleSpec spec = spec_with("notes", "text\tand\twhere\tmeans\n待补充\t\tanywhere\tunknown\n", {"note"});
    EXPECT_FALSE(leftover_note().create(spec).has_value());
}

TEST(LeftoverNote, KnowsFourPlaces) {
    const RuleSpec spec = spec_with("notes", "text\tand\twhere\tmeans\n待补充\t\tsomewhere\tnote\n", {"note"});
    EXPECT_FALSE(leftover_note().create(spec).has_value());
}

}  // namespace
}  // namespace mingcha::kinds
