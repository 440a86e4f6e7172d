#include <string>

#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using testing::Lines;
using testing::outline;
using testing::read;
using testing::wrap;

const std::string kProse =
    "一、总体情况\n"
    "2023年，水务公司坚持把供水安全放在首位，全年供水3.27亿立方米，比上年增长4.2%，水质综合合格率为100%。\n"
    "公司下设7个基层单位，截至2023年12月31日，在册职工642人，其中合同制职工598人、派遣制职工44人，平均年龄41岁。\n"
    "二、主要工作\n"
    "（一）保障供水\n"
    "完成DN1200输水管道改造12.5公里，改造老旧小区管网86处，惠及居民2.4万户；漏损率由12.1%降至10.8%，降低1.3个百分点。\n"
    "（二）服务用户\n"
    "1、热线服务。962740热线全年受理来电18.6万件，接通率96.4%，用户满意率98.2%。\n"
    "2、上门服务。为孤老和残疾用户上门抄表、维修1360次，举办“水厂开放日”活动24场，参加市民2100人次。\n"
    "（1）开放日讲解员由青年职工担任；\n"
    "（2）社区宣传由党员志愿者担任。\n";

TEST(Paragraphs, OfTypedTextAreItsLines) {
    const Document document = read(kProse);
    EXPECT_EQ(document.blocks().size(), 11U);
    EXPECT_EQ(std::string(document.text()) + "\n", kProse);
}

TEST(Paragraphs, AreTheSameHoweverTheTextIsWrapped) {
    const Lines expected = outline(kProse);
    for (const std::size_t width : {20U, 23U, 26U, 31U, 35U, 40U})
        EXPECT_EQ(outline(wrap(kProse, width)), expected) << width;
}

/// A number too wide for its line goes to the next one as a whole, and full-width digits make some lines longer.
TEST(Paragraphs, AreJoinedWhereTheWidthsOfLinesScatter) {
    const Document document = read(
        "全年安排维修经费３８６．５万元，\n"
        "比上年增加２１．４万元，其中管网更新２１０．２\n"
        "万元、泵站改造９８．６万元、其他７７．７万元；\n"
        "完成更新管道３２公里，改造泵站１４座，新装远传水表\n"
        "１２６００只。抢修队伍由４８人增加到６０人，全年出动\n"
        "１８６０次，平均到场时间２６分钟，比上年缩短４\n"
        "分钟。用户对维修服务的满意率为９８．６％。\n"
        "水质检测项目由４２项增加到１０６项，出厂水合格率\n"
        "１００％，管网水浑浊度平均０．１６，均优于国家标准；\n"
        "全年接受抽查２４次，没有一次不合格，其中飞行检查\n"
        "６次。二次供水设施２１８处，每半年清洗消毒一\n"
        "次，清洗单位均有备案，清洗后由水质监测中心取样，\n"
        "结果在营业厅和公众号公布，全年公布４３６次。\n");
    EXPECT_EQ(document.blocks().size(), 2U);  // one for each sentence end at the end of a line
    EXPECT_NE(document.text().find("１２６００只。抢修"), std::string_view::npos);
    EXPECT_NE(document.text().find("出动１８６０次"), std::string_view::npos);
    EXPECT_NE(document.text().find("其他７７．７万元；完成"), std::string_view::npos);
}

TEST(Paragraphs, TitlesOfManyWidthsAreNotJoined) {
    const Document document = read(
        "职工食堂采购和留样办法实施细则\n"
        "车辆使用和驾驶人员安全管理办法实施细则\n"
        "固定资产采购验收入库领用登记和报废处置管理办法\n"
        "会议室和多功能厅使用办法\n"
        "办公用品采购和领用登记办法\n"
        "供水管网巡查维护和突发爆管事故应急抢修作业规程补充规定\n"
        "档案查阅复制和借出审批规定\n"
        "印章使用审批登记和外带管理办法\n"
        "外来施工单位和人员登记及安全交底办法\n"
        "值班和交接班管理规定实施意见\n"
        "以上制度已经印发。\n");
    EXPECT_EQ(document.blocks().size(), 11U);
}

TEST(Paragraphs, SpacesBetweenFullWidthNumbersSeparateThem) {
    EXPECT_EQ(read("电话：６６８８ ４３２１。").text(), "电话：６６８８ ４３２１。");
    EXPECT_EQ(read("共有 ４３ 人。").text(), "共有４３人。");
}

TEST(Paragraphs, AreTheSameWithEveryLineEnd) {
    std::string crlf;
    std::string cr;
    for (const char c : wrap(kProse, 24)) {
        crlf += c == '\n' ? "\r\n" : std::string(1, c);
        cr += c == '\n' ? '\r' : c;
    }
    EXPECT_EQ(outline(crlf), outline(kProse));
    EXPECT_EQ(outline(cr), outline(kProse));
}

TEST(Paragraphs, BlankLinesBetweenAllLinesSeparateNothing) {
    std::string spaced;
    for (const char c : wrap(kProse, 24)) spaced += c == '\n' ? "\n\n" : std::string(1, c);
    EXPECT_EQ(outline(spaced), outline(kProse));
}

TEST(Paragraphs, OneShortParagraphIsJoined) {
    EXPECT_EQ(outline(wrap("截至年底，全院在编人员86人，本科以上学历80人，博士学历5人。\n", 20)),
              (Lines{"paragraph 截至年底，全院在编人员86人，本科以上学历80人，博士学历5人。"}));
}

TEST(Paragraphs, ShortLinesStayApart) {
    EXPECT_EQ(outline("在册员工129人\n本科99人\n硕士18人\n"),
              (Lines{"paragraph 在册员工129人", "paragraph 本科99人", "paragraph 硕士18人"}));
}

TEST(Paragraphs, APauseAtTheEndOfALineGoesOn) {
    EXPECT_EQ(outline("在册员工129人，\n其中本科99人。\n"), (Lines{"paragraph 在册员工129人，其中本科99人。"}));
}

TEST(Paragraphs, AnIndentBeginsAParagraph) {
    const std::string first =
        "　　公司成立于1996年，主要从事市政道路、桥梁和地下管线的施工\n与养护，现有员工1186人，拥有市政公用工程总承包一"
        "级资质等证\n书。\n";
    const std::string second =
        "　　公司全年承建工程42项，其中道路工程18项、桥梁工程9项、管线\n工程15项，合同总额12.6亿元，比上年增加1."
        "1亿元，增长速度较快\n";
    EXPECT_EQ(read(first + second + first + second + first).blocks().size(), 5U);
}

TEST(Paragraphs, ANumberAmidASentenceIsNoHeading) {
    const std::string text =
        "公司全年完成老旧管网改造、泵站更新和水质监测点建设，分别投入资金\n"
        "3.5亿元，按照分步实施的原则推进，项目的设计寿命均为五十年，目前已\n"
        "1、2号泵站投入运行，其余工程将在明年汛期以前完成，预计可惠及居民\n"
        "20. 6万户。\n";
    EXPECT_EQ(outline(text).size(), 1U);
}

TEST(Paragraphs, ATrailingSpaceMarksTheEndWhereWordPutOne) {
    std::string text;
    for (int i = 0; i < 6; ++i) {
        text +=
            "中心全年受理群众来信来访三百余件，办结率和满意率均保持在较\n\n高水平，群众对信访工作的评价持续向好，工作作"
            "风进一步转变改\n\n善。 \n\n";
    }
    text += "获奖情况如下 \n\n二等奖一项 \n\n三等奖一\n\n项 \n";
    const Lines lines = outline(text);
    ASSERT_EQ(lines.size(), 9U);
    EXPECT_EQ(lines[7], "paragraph 二等奖一项");
    EXPECT_EQ(lines[8], "paragraph 三等奖一项");
}

TEST(Paragraphs, SpacesBesideChineseAreDropped) {
    EXPECT_EQ(outline("截至 2023 年 12 月 31 日 ，员工 129 人 （含 派遣） 。\n"),
              (Lines{"paragraph 截至2023年12月31日，员工129人（含 派遣）。"}));
    EXPECT_EQ(outline("学习 Python 3 和 Machine  Learning 课程。\n"),
              (Lines{"paragraph 学习Python 3和Machine Learning课程。"}));
    EXPECT_EQ(outline("弘扬清正家风　涵养廉洁文化。\n"), (Lines{"paragraph 弘扬清正家风 涵养廉洁文化。"}));
}

TEST(Paragraphs, WordsAreJoinedWithASpaceAndNumbersWithout) {
    std::string text;
    for (int i = 0; i < 8; ++i) text += "公司在全市范围内开展安全检查并及时整改隐患消除各类风险隐患点\n";
    text +=
        "公司按照 ISO 标准和 Quality Management System 的要求开展 Annual\nReview "
        "工作，全年共完成检查和整改任务一千多项，涉及资金总额为20\n23万元。\n";
    const std::string last = outline(text).back();
    EXPECT_NE(last.find("Annual Review"), std::string::npos) << last;
    EXPECT_NE(last.find("2023万元"), std::string::npos) << last;
}

TEST(Paragraphs, EmptyTextsHaveNoBlocks) {
    for (const char* text : {"", "\n", " \n\t\r\n　\f"}) EXPECT_TRUE(read(text).blocks().empty());
}

}  // namespace
}  // namespace mingcha
