#include <string>

#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using testing::Lines;
using testing::outline;

const std::string kBody = "单位认真履行社会责任，全年没有发生违法违规事件。\n";
const std::string kBodyLine = "paragraph 单位认真履行社会责任，全年没有发生违法违规事件。";

TEST(Headings, NestInTheOrderOfFirstAppearance) {
    EXPECT_EQ(outline("一、责任管理\n1、战略\n（1）目标\n" + kBody + "（2）措施\n" + kBody + "2、能力\n" + kBody +
                      "二、责任绩效\n" + kBody),
              (Lines{"heading1 一、责任管理", "heading2 1、战略", "heading3 （1）目标", kBodyLine, "heading3 （2）措施",
                     kBodyLine, "heading2 2、能力", kBodyLine, "heading1 二、责任绩效", kBodyLine}));
}

TEST(Headings, MayNestInAnyOrder) {
    EXPECT_EQ(outline("一、社会评价\n1、荣誉\n（一）市级\n" + kBody + "（二）区级\n" + kBody + "2、反响\n" + kBody),
              (Lines{"heading1 一、社会评价", "heading2 1、荣誉", "heading3 （一）市级", kBodyLine,
                     "heading3 （二）区级", kBodyLine, "heading2 2、反响", kBodyLine}));
}

TEST(Headings, SectionsNestInChapters) {
    EXPECT_EQ(outline("第一章 环境\n第一节 用水\n" + kBody + "第二章 社会\n第一节 员工\n" + kBody),
              (Lines{"heading1 第一章环境", "heading2 第一节用水", kBodyLine, "heading1 第二章社会",
                     "heading2 第一节员工", kBodyLine}));
}

TEST(Headings, DecimalNumbersNestInPlainOnes) {
    EXPECT_EQ(outline("1. 公司概况\n" + kBody + "2. 生产\n2.1 产量\n" + kBody + "2.2 投入\n" + kBody),
              (Lines{"heading1 1.公司概况", kBodyLine, "heading1 2.生产", "heading2 2.1产量", kBodyLine,
                     "heading2 2.2投入", kBodyLine}));
}

TEST(Headings, WithoutANumberStandAboveProse) {
    EXPECT_EQ(outline("一、科学发展\n核心价值观\n" + kBody + "反对商业贿赂和防止腐败\n" + kBody),
              (Lines{"heading1 一、科学发展", "heading2 核心价值观", kBodyLine, "heading2 反对商业贿赂和防止腐败",
                     kBodyLine}));
}

TEST(Headings, WithoutANumberStandAboveAListThatBegins) {
    EXPECT_EQ(outline("7、劳动关系\n尊重人权\n（1）杜绝童工\n" + kBody + "劳动合同\n" + kBody),
              (Lines{"heading1 7、劳动关系", "heading2 尊重人权", "heading3 （1）杜绝童工", kBodyLine,
                     "heading2 劳动合同", kBodyLine}));
}

TEST(Headings, LookAlikesStayParagraphs) {
    const auto second = [](const std::string& line, const std::string& next) {
        return outline(kBody + line + "\n" + next)[1];
    };
    EXPECT_EQ(second("联系人：王五", kBody), "paragraph 联系人：王五");
    EXPECT_EQ(second("2024年1月9日", kBody), "paragraph 2024年1月9日");
    EXPECT_EQ(second("（二〇二四年一月九日）", kBody), "paragraph （二〇二四年一月九日）");
    EXPECT_EQ(second("完成情况如下：", kBody), "paragraph 完成情况如下：");
    EXPECT_EQ(second("参加消防演练 参观消防博物馆", kBody), "paragraph 参加消防演练 参观消防博物馆");
    EXPECT_EQ(second("组织参加消防演练", "四、展望\n" + kBody), "paragraph 组织参加消防演练");
    EXPECT_EQ(second("各项工作，再上台阶", kBody), "paragraph 各项工作，再上台阶");
    EXPECT_EQ(second("高级管理层", "集团公司、客户服务部高级管理层\n"), "paragraph 高级管理层");
}

TEST(Headings, LabelsThatComeInSeriesAreHeadings) {
    EXPECT_EQ(outline("社会绩效：\n" + kBody + "环境绩效：\n" + kBody),
              (Lines{"heading1 社会绩效：", kBodyLine, "heading1 环境绩效：", kBodyLine}));
    EXPECT_EQ(outline("各位代表：\n" + kBody)[0], "paragraph 各位代表：");
    EXPECT_EQ(outline("各位代表：\n" + kBody + "有三点：\n" + kBody + "各位代表：\n" + kBody)[4],
              "paragraph 各位代表：");
}

TEST(Headings, TheFirstShortLinesAreTheTitle) {
    EXPECT_EQ(
        outline("沿江轨道运营有限公司\n2023年度社会责任报告\n一、概况\n" + kBody),
        (Lines{"heading1 沿江轨道运营有限公司", "heading1 2023年度社会责任报告", "heading1 一、概况", kBodyLine}));
}

TEST(Headings, ShortItemsWithoutABodyAreAList) {
    EXPECT_EQ(outline("年度目标完成情况如下：\n（1）火灾事故为0\n（2）刑事案件为0\n（3）重大事故未超标\n"),
              (Lines{"paragraph 年度目标完成情况如下：", "list-item （1）火灾事故为0", "list-item （2）刑事案件为0",
                     "list-item （3）重大事故未超标"}));
}

TEST(Headings, ATornTableIsNeitherProseNorHeadings) {
    for (const std::string& line : outline("关注的议题 沟通与回应\n高级管理层\n年度工作报告等\n客户 "
                                           "电信用户\n热线服务\n满意度\n员工\n员工大会等\n")) {
        EXPECT_TRUE(line.starts_with("paragraph ")) << line;
    }
}

}  // namespace
}  // namespace mingcha
