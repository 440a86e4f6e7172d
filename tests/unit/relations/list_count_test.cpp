#include <algorithm>

#include <gtest/gtest.h>

#include "relations/enumeration.hpp"
#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using Lines = std::vector<std::string>;

Lines list_counts(std::string_view text) {
    Lines lines = testing::relations(text);
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("list-count"); });
    return lines;
}

TEST(Enumeration, SmallNumerals) {
    EXPECT_EQ(small_numeral_at("三个")->value, 3);
    EXPECT_EQ(small_numeral_at("两张")->value, 2);
    EXPECT_EQ(small_numeral_at("十二项")->value, 12);
    EXPECT_EQ(small_numeral_at("１２项")->value, 12);
    EXPECT_FALSE(small_numeral_at("三百个"));
    EXPECT_FALSE(small_numeral_at("3.5个"));
    EXPECT_FALSE(small_numeral_at("123个"));
    EXPECT_FALSE(small_numeral_at("个"));
}

TEST(Enumeration, JoinersLeaveTwoReadings) {
    const Things things = things_of("质量、安全和服务", "、");
    EXPECT_EQ(things.least(), 2);
    EXPECT_EQ(things.most(), 3);
    EXPECT_EQ(with_joiner_divided(things)->size(), 3U);
    EXPECT_EQ(things.behind_joiner, "服务");
}

TEST(Enumeration, MarksInsideBracketsDoNotDivide) {
    EXPECT_EQ(things_of("营业厅（甲、乙）、客服", "、").least(), 2);
    EXPECT_EQ(things_of("“甲、乙”、“丙”", "、").least(), 2);
    EXPECT_EQ(things_of("“甲乙”“丙丁”", "、").least(), 2);
}

TEST(Enumeration, OrdinalsBeginAClause) {
    EXPECT_EQ(inline_ordinals("一是完善；二是加强。").size(), 2U);
    EXPECT_TRUE(inline_ordinals("这一是非问题").empty());
}

const Lines kHolds{"list-count holds holds"};
const Lines kPartial{"list-count holds partial"};
const Lines kWrong{"list-count contradicted count-wrong"};
const Lines kNothing{};

/// The list counts of `text` without the numbers that they bind.
Lines verdicts(std::string_view text) {
    Lines lines = list_counts(text);
    for (std::string& line : lines) line.resize(std::min(line.size(), line.find(':')));
    return lines;
}

TEST(Enumeration, ActionsAreNoNamesOfThings) {
    EXPECT_EQ(verdicts("修缮了门厅、走廊，改造、新建三个工程。"), kNothing);
    EXPECT_EQ(verdicts("负责宣传、联络、协调、指导两个部门。"), kNothing);
}

TEST(ListCount, NamedBefore) {
    EXPECT_EQ(list_counts("坚持质量、安全、服务三个原则。"), Lines{"list-count holds holds: 三个"});
    EXPECT_EQ(list_counts("队伍建设、作风建设、制度建设两个方面都有进展。"),
              Lines{"list-count contradicted count-wrong: 两个"});
    EXPECT_EQ(verdicts("设茶艺、剪纸、舞龙三大类12个项目。"), kHolds);
    EXPECT_EQ(verdicts("设茶艺、剪纸、舞龙两大类12个项目。"), kWrong);
    EXPECT_EQ(verdicts("线上、线下两种渠道都已开通。"), kHolds);
}

TEST(ListCount, ThingsOfUnlikeLengthNeedAWordThatSumsThemUp) {
    EXPECT_EQ(verdicts("比武设瓦工、水电工、架子工、油漆工、木工四个工种。"), kWrong);
    EXPECT_EQ(verdicts("比武设瓦工、水电工、架子工、油漆工、木工五个工种。"), kHolds);
    EXPECT_EQ(verdicts("书法、舞蹈、乒乓球、长跑五个职工协会定期活动。"), kWrong);
    EXPECT_EQ(verdicts("书法、舞蹈、乒乓球、长跑五个晚上都有活动。"), kNothing);
    // Another list may end in one of the things.
    EXPECT_EQ(verdicts("在学校、社区的阅览、文体两个方面都有投入。"), kNothing);
    EXPECT_EQ(verdicts("做强主业、做优服务，做实管理、做细保障四个方面。"), kNothing);
    EXPECT_EQ(verdicts("餐饮、住宿、旅游各两个项目。"), kNothing);
}

TEST(ListCount, ThingsThatBearTheNounThatIsCounted) {
    EXPECT_EQ(verdicts("租赁合同、劳务派遣合同、设备采购合同两份合同已续签。"), kWrong);
    EXPECT_EQ(verdicts("租赁合同、劳务派遣合同、设备采购合同三份合同已续签。"), kHolds);
    EXPECT_EQ(verdicts("东岭县、西岭县三县共检查80家。"), kWrong);
    EXPECT_EQ(verdicts("建成文化广场、体育广场三个广场。"), kNothing) << "two kinds";
    EXPECT_EQ(verdicts("东岭县、西岭县两县一市共检查80家。"), kNothing);
    EXPECT_EQ(verdicts("甲方负责人、乙方负责人三人以上在场。"), kNothing);
}

TEST(ListCount, QuotedBefore) {
    EXPECT_EQ(verdicts("采取“一听、二问、三看、四议”的三步法。"), kWrong);
    EXPECT_EQ(verdicts("采取“一听、二问、三看、四议”的四步法。"), kHolds);
    EXPECT_EQ(verdicts("“安居贷”“兴农贷”“助学贷”两款产品均已上线。"), kWrong);
    EXPECT_EQ(verdicts("“安居贷”“兴农贷”“助学贷”三款产品均已上线。"), kHolds);
    EXPECT_EQ(verdicts("“安居贷”“兴农贷”“助学贷”五家门店均已上线。"), kNothing);
    EXPECT_EQ(verdicts("通过“查资料、查现场、查台账”的“两查”办法。"), kWrong);
    EXPECT_EQ(verdicts("通过“查资料、查现场、查台账”的“三查”办法。"), kHolds);
}

TEST(ListCount, NamedBehind) {
    EXPECT_EQ(list_counts("推出“三定”服务，即定线路、定站点、定时刻。"), Lines{"list-count holds holds"});
    EXPECT_EQ(list_counts("坚持三个原则，即安全第一，质量为本，服务至上。"), Lines{"list-count holds holds: 三个"});
    EXPECT_EQ(verdicts("坚持三个原则，即安全第一、质量为本、服务至上、诚信为先。"), kWrong);
    EXPECT_EQ(verdicts("坚持三个原则，即安全第一、质量为本、服务至上、诚信为先等。"), kNothing);
    EXPECT_EQ(verdicts("建立三本台账，即困难职工台账、劳模台账、女职工台账、工会经费台账。"), kWrong);
}

TEST(ListCount, NamedInBrackets) {
    EXPECT_EQ(verdicts("五个业务系统（人事、财务、合同、采购、档案）已打通。"), kHolds);
    EXPECT_EQ(verdicts("四个业务系统（人事、财务、合同、采购、档案）已打通。"), kWrong);
    EXPECT_EQ(verdicts("六个业务系统（人事、财务、合同、采购、档案）已打通。"), kWrong);
    EXPECT_EQ(verdicts("六个业务系统（人事、财务、合同、采购、档案等）已打通。"), kPartial);
    EXPECT_EQ(verdicts("惠及六个县（市、区、旗）。"), kNothing);
    EXPECT_EQ(verdicts("六个在建工程（新开、续建、收尾）进展顺利。"), kNothing);
}

TEST(ListCount, ByTheWordInMarks) {
    EXPECT_EQ(verdicts("实行“三统一”：统一着装，统一标识，统一流程。"), kHolds);
    EXPECT_EQ(verdicts("实行“四统一”：统一着装，统一标识，统一流程。"), kWrong);
    EXPECT_EQ(verdicts("实行“四统一”管理，其中统一着装、统一标识、统一流程已完成。"), kNothing);
    EXPECT_EQ(verdicts("坚持“三个做到”：环境做到整洁、态度做到热情、答复做到及时。"), kHolds);
    EXPECT_EQ(verdicts("事故起数为0，死亡人数为0的“双零”目标已实现。"), kHolds);
    EXPECT_EQ(verdicts("推出“两定”服务，即定线路、定站点、准时发车。"), kHolds);
    EXPECT_EQ(verdicts("推出“三定”服务，即定线路、定站点、准时发车。"), kHolds) << "as many things as the number";
    EXPECT_EQ(verdicts("鼓励青年创业、培育众创空间，打造“双创”品牌。"), kNothing);
}

TEST(ListCount, DistributedAmounts) {
    EXPECT_EQ(verdicts("三项占比分别为50.5%、30.2%和19.3%。"), kHolds);
    EXPECT_EQ(verdicts("两项占比分别为50.5%、30.2%和19.3%。"), kWrong);
    EXPECT_EQ(verdicts("四项占比分别为50.5%、30.2%和19.3%。"), kWrong);
    EXPECT_EQ(verdicts("四项占比分别为50.5%、30.2%、19.3%，第四项未统计。"), kNothing);
    EXPECT_EQ(verdicts("召开例会3次，分别于1月、4月、7月和10月召开。"), kWrong);
    EXPECT_EQ(verdicts("东区、西区、北区的两项指标分别为80%、75%和90%。"), kNothing);
    EXPECT_EQ(verdicts("三家门店两项指标分别为80%、75%和90%。"), kHolds);
    EXPECT_EQ(verdicts("提高三个百分点，分别为2%、1%。"), kNothing);
}

TEST(ListCount, NumberedByTheirNames) {
    EXPECT_EQ(verdicts("三座水厂日供水9万吨，其中一厂4万吨、二厂3万吨、三厂2万吨。"), kHolds);
    EXPECT_EQ(verdicts("两座水厂日供水9万吨，其中一厂4万吨、二厂3万吨、三厂2万吨。"), kWrong);
    EXPECT_EQ(verdicts("两座水厂日供水7万吨，其中一厂4万吨、二厂3万吨，在建三厂2万吨。"), kHolds);
    EXPECT_EQ(verdicts("举办培训班两期，第一期40人，第二期38人，第三期41人。"), kWrong);
    EXPECT_EQ(verdicts("举办培训班两期，第一期40人，第二期38人，第三期正在筹备。"), kNothing);
}

TEST(ListCount, NamedEarlier) {
    EXPECT_EQ(verdicts("对外语学院、艺术学院的情况作了分析，调减这两个学院的计划。"), kHolds);
    EXPECT_EQ(verdicts("对外语学院、艺术学院的情况作了分析，调减这三个学院的计划。"), kWrong);
    EXPECT_EQ(verdicts("商学院较好，外语学院、艺术学院较差，这三个学院都作了分析。"), kNothing);
}

TEST(ListCount, NumberedParagraphs) {
    EXPECT_EQ(verdicts("问题主要有两个方面：\n（一）台账不全。甲。\n（二）培训偏少。乙。\n"), kHolds);
    EXPECT_EQ(verdicts("问题主要有三个方面：\n（一）台账不全。甲。\n（二）培训偏少。乙。\n"), kWrong);
    EXPECT_EQ(verdicts("问题主要有三个方面：\n（一）台账不全。甲。\n（二）培训偏少。乙。（三）宣传不够。\n"), kNothing);
    EXPECT_EQ(verdicts("属于办法第三条规定的情形：\n（一）台账不全。甲。\n（二）培训偏少。乙。\n"), kNothing);
    EXPECT_EQ(verdicts("（一）经营。较好。\n（二）服务。较好。\n以上两个方面均已完成。\n"), kHolds);
    EXPECT_EQ(verdicts("（一）经营。较好。\n（二）服务。较好。\n以上三个方面均已完成。\n"), kWrong);
    EXPECT_EQ(verdicts("（一）经营。较好。\n（二）服务。较好。\n全年完成以上三家单位的检查。\n"), kNothing);
    EXPECT_EQ(verdicts("一是人手偏少；二是台账不全。\n针对上述两个方面的问题，抓好整改。\n"), kHolds);
    EXPECT_EQ(verdicts("一是人手偏少；二是台账不全。\n针对上述三个方面的问题，抓好整改。\n"), kWrong);
}

TEST(ListCount, PartialListsHold) {
    EXPECT_EQ(list_counts("抓好队伍建设、作风建设等六个方面。"), Lines{"list-count holds partial: 六个"});
    EXPECT_EQ(verdicts("检测5款软件，阅读大师、掌上通等，发现12处。"), kPartial);
    EXPECT_EQ(verdicts("发挥六大书社的作用，活动丰富，如春风书社的朗读会、知行书社的讲座。"), kPartial);
    EXPECT_EQ(list_counts("覆盖江苏、浙江、安徽、上海三省一市。"), Lines{});
    EXPECT_EQ(verdicts("三级防火区，包括林网、果园等地。"), kNothing);
    EXPECT_EQ(verdicts("抓好队伍建设、作风建设、制度建设等两个方面。"), kWrong);
}

TEST(ListCount, PartsOfOtherNumbersCountNothing) {
    EXPECT_EQ(verdicts("保护区分为一级保护区、二级保护区。"), kNothing);
    EXPECT_EQ(verdicts("按照第五、第三项办理。"), kNothing);
    EXPECT_EQ(verdicts("签订协议、承诺书3.5份。"), kNothing);
}

TEST(ListCount, OrdinalsBeyondReachAreNotMissed) {
    std::string text = "有三点不足：一是偏慢；二是";
    for (int count = 0; count < 2000; ++count) text += "偏少又";
    EXPECT_EQ(verdicts(text + "偏少；三是偏松。"), kNothing);
}

TEST(ListCount, Ordinals) {
    EXPECT_EQ(list_counts("有两点不足：一是偏慢；二是偏少；三是偏松。"), Lines{"list-count contradicted count-wrong"});
    EXPECT_EQ(list_counts("一是偏慢；三是偏松。"), Lines{"list-count contradicted ordinal-skipped"});
    EXPECT_EQ(list_counts("一是甲。二是抓两件事：一是乙；二是丙。三是考核。"), Lines{"list-count holds holds: 两件"});
    EXPECT_EQ(list_counts("一是修订，抓两件事：一是甲；二是乙。二是公开。三是考核。"),
              Lines{"list-count holds holds: 两件"});
}

}  // namespace
}  // namespace mingcha
