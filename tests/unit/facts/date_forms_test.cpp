// The written forms of dates, periods and clock times, and what looks like them.
#include <gtest/gtest.h>

#include "unit/facts/date_words.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using testing::scan;

struct Form {
    const char* text;     ///< a clause with one date
    const char* written;  ///< the date in it
    const char* meaning;
};

class DateForm : public ::testing::TestWithParam<Form> {};

TEST_P(DateForm, IsRead) {
    const Facts facts = scan(GetParam().text);
    ASSERT_EQ(facts.dates.size(), 1U) << GetParam().text;
    EXPECT_EQ(slice(GetParam().text, facts.dates[0].span), GetParam().written);
    EXPECT_EQ(testing::shown(facts.dates[0]), GetParam().meaning) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Numeric, DateForm,
                         ::testing::Values(Form{"截至6.30，已完成", "6.30", "--06-30"},               //
                                           Form{"“12.4”国家宪法日", "12.4", "--12-04"},               //
                                           Form{"开展12·4宪法宣传", "12·4", "--12-04"},               //
                                           Form{"截至2023.06，已完成", "2023.06", "2023-06"},         //
                                           Form{"2023-06至今", "2023-06至今", "2023-06 to day+0"},    //
                                           Form{"会议于31.12.2023召开", "31.12.2023", "2023-12-31"},  //
                                           Form{"2023-2024学年", "2023-2024", "2023 to 2024"},        //
                                           Form{"举办3·15晚会", "3·15", "--03-15"},                   //
                                           Form{"2023.1.1-2023.12.31", "2023.1.1-2023.12.31",
                                                "2023-01-01 to 2023-12-31"}));

INSTANTIATE_TEST_SUITE_P(Chinese, DateForm,
                         ::testing::Values(Form{"两千零二十三年六月", "两千零二十三年六月", "2023-06"},    //
                                           Form{"农历腊月二十三祭灶", "农历腊月二十三", "--12-23 lunar"},  //
                                           Form{"正月初八开工", "正月初八", "--01-08 lunar"},              //
                                           Form{"民国三年建校", "民国三年", "1914"},                       //
                                           Form{"20世纪80年代建厂", "20世纪80年代", "1980 decade"},        //
                                           Form{"2023年12月31日（星期日）", "2023年12月31日（星期日）",
                                                "2023-12-31 weekday 7"}));

INSTANTIATE_TEST_SUITE_P(Periods, DateForm,
                         ::testing::Values(Form{"2023年第三季度收入", "2023年第三季度", "2023 Q3"},     //
                                           Form{"一季度收入", "一季度", "Q1"},                          //
                                           Form{"前三季度收入", "前三季度", "Q1x3"},                    //
                                           Form{"一、二季度收入", "一、二季度", "Q1x2"},                //
                                           Form{"2023年1-3季度收入", "2023年1-3季度", "2023 Q1x3"},     //
                                           Form{"2023Q1收入", "2023Q1", "2023 Q1"},                     //
                                           Form{"Q4收入", "Q4", "Q4"},                                  //
                                           Form{"2023年上半年收入", "2023年上半年", "2023 half1"},      //
                                           Form{"下半年收入", "下半年", "half2"},                       //
                                           Form{"6月上旬召开", "6月上旬", "--06 third1"},               //
                                           Form{"2023年11月下旬", "2023年11月下旬", "2023-11 third3"},  //
                                           Form{"2023年初启动", "2023年初", "2023 beginning"},          //
                                           Form{"年初启动", "年初", "beginning"},                       //
                                           Form{"2023年年中，", "2023年年中", "2023 middle"},           //
                                           Form{"2023年年底，", "2023年年底", "2023 end"},              //
                                           Form{"年内完成", "年内", "whole"},                           //
                                           Form{"全年收入", "全年", "whole"},                           //
                                           Form{"“十四五”期间", "十四五", "2021 plan"},                 //
                                           Form{"“十三五”时期", "十三五", "2016 plan"},                 //
                                           Form{"前11个月收入", "前11个月", "--01 months 11"},          //
                                           Form{"2023年春节", "2023年春节", "2023-01-01 lunar"}));

INSTANTIATE_TEST_SUITE_P(Relative, DateForm,
                         ::testing::Values(Form{"去年收入", "去年", "year-1"},                  //
                                           Form{"较上年末增加", "上年末", "year-1 end"},        //
                                           Form{"比上年同期增加", "上年同期", "year-1 same"},   //
                                           Form{"本年度收入", "本年", "year+0"},                //
                                           Form{"今年以来", "今年", "since year+0"},            //
                                           Form{"去年三季度收入", "去年三季度", "year-1 Q3"},   //
                                           Form{"去年12月收入", "去年12月", "year-1 --12"},     //
                                           Form{"上月收入", "上月", "month-1"},                 //
                                           Form{"本月中旬召开", "本月中旬", "month+0 third2"},  //
                                           Form{"下周五召开", "下周五", "week+1 weekday 5"},    //
                                           Form{"近三年，收入", "近三年", "rolling year-3"},    //
                                           Form{"近三年来，收入", "近三年", "rolling year-3"},  //
                                           Form{"过去5年收入", "过去5年", "rolling year-5"},    //
                                           Form{"未来三年投资", "未来三年", "rolling year+3"},  //
                                           Form{"每年收入", "每年", "every year+1"},            //
                                           Form{"明天上午9点半开会", "明天上午9点半", "day+1 9:30"}));

INSTANTIATE_TEST_SUITE_P(Ranges, DateForm,
                         ::testing::Values(Form{"2021—2023年收入", "2021—2023年", "2021 to 2023"},        //
                                           Form{"2021年至2023年收入", "2021年至2023年", "2021 to 2023"},  //
                                           Form{"2021-2023，", "2021-2023", "2021 to 2023"},              //
                                           Form{"1月至6月收入", "1月至6月", "--01 to --06"},              //
                                           Form{"1-9月收入", "1-9月", "--01 to --09"},                    //
                                           Form{"2023年1—6月收入", "2023年1—6月", "2023-01 to --06"},     //
                                           Form{"从2023年1月1日到12月31日", "从2023年1月1日到12月31日",
                                                "2023-01-01 to --12-31"},                               //
                                           Form{"3月5日至8日举办", "3月5日至8日", "--03-05 to ---08"},  //
                                           Form{"2023年5月至今", "2023年5月至今", "2023-05 to day+0"}));

INSTANTIATE_TEST_SUITE_P(Clock, DateForm,
                         ::testing::Values(Form{"8:30开会", "8:30", "8:30"},                          //
                                           Form{"上午9点半开会", "上午9点半", "9:30"},                //
                                           Form{"14时20分发车", "14时20分", "14:20"},                 //
                                           Form{"下午3点开会", "下午3点", "15:00"},                   //
                                           Form{"8:30—17:30办公", "8:30—17:30", "8:30 to 17:30"},     //
                                           Form{"晚上8点到10点", "晚上8点到10点", "20:00 to 22:00"},  //
                                           Form{"6月15日14时召开", "6月15日14时", "--06-15 14:00"},   //
                                           Form{"周五值班", "周五", "weekday 5"}));

INSTANTIATE_TEST_SUITE_P(Bounds, DateForm,
                         ::testing::Values(Form{"2020年以来，", "2020年", "since 2020"},                      //
                                           Form{"自2023年1月1日起施行", "2023年1月1日", "since 2023-01-01"},  //
                                           Form{"6月30日前完成", "6月30日", "before --06-30"},                //
                                           Form{"2020年以前", "2020年", "before 2020"}));

TEST(Date, KeepsTheWordsThatBoundIt) {
    const std::string_view text = "自2018年以来";
    const Facts facts = scan(text);
    ASSERT_EQ(facts.dates.size(), 1U);
    EXPECT_EQ(slice(text, facts.dates[0].bounded), text);
}

class NoDate : public ::testing::TestWithParam<const char*> {};

TEST_P(NoDate, IsReadAsOne) { EXPECT_TRUE(scan(GetParam()).dates.empty()) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(LookAlikes, NoDate,
                         ::testing::Values("增长6.30个百分点", "单价3.15元", "满意度6.30", "第12·4章", "12·4节",
                                           "1-9号楼", "比例1:3", "比例为1:10", "版本2023.1", "V2023.06",
                                           "GB/T 2020-2023", "国发〔2014〕20号", "三点要求", "两点意见", "以上年份",
                                           "成本年均", "目前年产", "今年轻人", "上周期", "本月刊", "马上一年半",
                                           "五一路", "劳动合同", "青年员工", "历时近三年", "将近3年", "三季稻",
                                           "一周一次", "大前提", "长期以来", "年中国", "三分之一", "1/3", "24/7",
                                           "3-5人", "2100家", "1500元", "100只", "三天两头", "中国梦", "新年度",
                                           "时间就是效率", "12345热线"));

}  // namespace
}  // namespace mingcha
