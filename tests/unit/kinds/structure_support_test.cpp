// What the rules of structure share: clauses, labels, numerals, entries of contents, distances.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "kinds/support/contents_entry.hpp"
#include "kinds/support/edit_distance.hpp"
#include "kinds/support/label.hpp"
#include "kinds/support/numeral.hpp"
#include "kinds/support/prose.hpp"
#include "mingcha/document.hpp"
#include "mingcha/source.hpp"

namespace mingcha::kinds {
namespace {

Document read(std::string_view text) { return read_text_document(decode_source(text, "report.txt").value()); }

TEST(Prose, ClausesEndAtMarksAndKnowTheirSentence) {
    const Document document = read("全年供水3,200万吨，同比增长5%；漏损率下降。用户满意！");
    std::vector<std::string> words;
    std::vector<bool> ends;
    for (const Clause& clause : clauses_of(document)) {
        words.emplace_back(document.text(clause.span));
        ends.push_back(clause.ends_sentence);
    }
    EXPECT_EQ(words, (std::vector<std::string>{"全年供水3,200万吨", "同比增长5%", "漏损率下降", "用户满意"}));
    EXPECT_EQ(ends, (std::vector<bool>{false, true, true, true}));
}

TEST(Prose, MarksAndSpacesDoNotMakeAClauseAnother) {
    const Document document = read("修订了“采购”制度，修订了采购制度，修订了采购办法。");
    const std::vector<Clause> clauses = clauses_of(document);
    ASSERT_EQ(clauses.size(), 3U);
    EXPECT_EQ(clauses[0].key, clauses[1].key);
    EXPECT_NE(clauses[1].key, clauses[2].key);
    EXPECT_EQ(clauses[0].ideographs, 7U);
}

TEST(Prose, ThreeArticlesMakeAStatute) {
    EXPECT_TRUE(is_statute(read("第一条 总则如下。\n\n第二条 定义如下。\n\n第三条 本办法自发布之日起施行。\n")));
    EXPECT_FALSE(is_statute(read("第一章 总则\n\n内容如下。\n\n第二章 附则\n\n内容如下。\n")));
}

TEST(Label, ReadsEveryWayOfWritingANumber) {
    EXPECT_EQ(label_at("表3项目收支", 0)->name(), "表3");
    EXPECT_EQ(label_at("图 2-1 走势", 0)->name(), "图2-1");
    EXPECT_EQ(label_at("图2．1走势", 0)->name(), "图2-1");
    EXPECT_EQ(label_at("附表十二", 0)->name(), "附表12");
    EXPECT_EQ(label_at("附件４", 0)->name(), "附件4");
    EXPECT_EQ(label_at("表2-1", 0)->series(), "表2-");
}

TEST(Label, LeavesOtherWordsAlone) {
    for (const std::string_view words : {"图3D打印", "表5%", "表示", "图书", "附件", "表二三", "表1/2"}) {
        EXPECT_FALSE(label_at(words, 0)) << words;
    }
}

TEST(Numeral, ReadsBothScripts) {
    EXPECT_EQ(numeral_at("12章", 0)->value, 12U);
    EXPECT_EQ(numeral_at("十二章", 0)->value, 12U);
    EXPECT_EQ(numeral_at("一百零三条", 0)->value, 103U);
    EXPECT_EQ(numeral_at("二十", 0)->end, 6U);
    EXPECT_FALSE(numeral_at("二〇二三年", 0));
    EXPECT_FALSE(numeral_at("2023", 0));
    EXPECT_FALSE(numeral_at("章", 0));
}

TEST(Numeral, WritesEnclosedNumbers) {
    EXPECT_EQ(numeral_like("②", 3), "③");
    EXPECT_EQ(numeral_like("⑴", 2), "⑵");
    EXPECT_EQ(numeral_like("⒈", 12), "⒓");
}

TEST(ContentsEntries, LoseLeaderAndPage) {
    const Document document = read(
        "目录\n\n第一章 公司 治理 ........ 3\n\n二、环境责任………………12\n\n第一章 公司治理\n\n董事会由九名董事组成。\n");
    const std::vector<ContentsEntry> entries = contents_entries(document);
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].words, "公司治理");
    EXPECT_EQ(entries[0].marker, "第一章");
    EXPECT_EQ(entries[0].page, 3U);
    EXPECT_EQ(entries[1].words, "环境责任");
    EXPECT_EQ(entries[1].page, 12U);
}

TEST(ContentsEntries, AreFoundInATableBelowTheWord) {
    const Document document = read(
        "目录\nCONTENTS\n\n关于本报告            01\n董事长致辞            02\n  公司简介            "
        "04\n公司治理              09\n\n关于本报告\n\n本报告覆盖2023年全年的工作。\n");
    const std::vector<ContentsEntry> entries = contents_entries(document);
    ASSERT_EQ(entries.size(), 4U);
    EXPECT_EQ(entries[2].title, "公司简介");
    EXPECT_EQ(entries[2].page, 4U);
    const std::vector<ContentsEntry> titles = titles_behind_contents(document);
    ASSERT_FALSE(titles.empty());
    EXPECT_EQ(titles.front().words, "关于本报告");
}

TEST(EditDistance, CountsCharacters) {
    EXPECT_EQ(edit_distance("员工权益", "员工权利"), 1U);
    EXPECT_EQ(edit_distance("员工权益", "员工的权益"), 1U);
    EXPECT_EQ(edit_distance("", "权益"), 2U);
    EXPECT_EQ(edit_distance("权益", "权益"), 0U);
}

}  // namespace
}  // namespace mingcha::kinds
