#include <chrono>

#include <gtest/gtest.h>

#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using namespace std::chrono_literals;

struct Found {
    ReportPeriod period;
    std::string evidence;
};

Found period_of(std::string_view text, int option = 0) {
    const Document document = read_text_document(decode_source(text, "report.txt").value());
    const Facts facts = extract_facts(document, testing::vocabulary(), {option});
    return {facts.period, std::string(document.text(facts.period.evidence))};
}

TEST(Period, OfTheOptionWins) {
    const Found found = period_of("报告时间范围为2023年1月1日至12月31日。\n", 2021);
    EXPECT_EQ(found.period.year, 2021);
    EXPECT_EQ(found.period.basis, ReportPeriod::Basis::option);
    EXPECT_TRUE(found.evidence.empty());
}

TEST(Period, IsReadFromItsStatement) {
    for (const char* text : {"时间范围除另有注明外，均为2023年1月1日至12月31日。\n",
                             "报告期：2023年1月1日—2023年12月31日\n", "本报告的时间跨度为2023年1月至12月底。\n",
                             "本报告从2023年1月1日到2023年12月31日，围绕履行责任的情况展开。\n"}) {
        const Found found = period_of(std::string("2022年度社会责任报告\n\n") + text);
        EXPECT_EQ(found.period.year, 2023) << text;
        EXPECT_EQ(found.period.basis, ReportPeriod::Basis::statement) << text;
        EXPECT_TRUE(found.evidence.find("2023年1月") <= sizeof "从") << found.evidence;
    }
}

TEST(Period, OfAFiscalYearIsTheYearInWhichItEnds) {
    const ReportPeriod period = period_of("报告期为2022年7月1日至2023年6月30日。\n").period;
    EXPECT_EQ(period.year, 2023);
    EXPECT_EQ(period.first, std::chrono::sys_days{2022y / 7 / 1});
    EXPECT_EQ(period.last, std::chrono::sys_days{2023y / 6 / 30});
    EXPECT_FALSE(period.is_calendar_year());
}

TEST(Period, CoversTheYearUnlessTheDocumentSaysOtherwise) {
    EXPECT_TRUE(period_of("2023年度社会责任报告\n").period.is_calendar_year());
    EXPECT_TRUE(period_of("报告时间范围为2023年1月1日至12月31日。\n").period.is_calendar_year());
    EXPECT_TRUE(period_of("工作情况\n", 2021).period.is_calendar_year());
    EXPECT_EQ(period_of("2023年半年度报告\n").period.last, std::chrono::sys_days{2023y / 6 / 30});
    EXPECT_EQ(period_of("2023年上半年工作总结\n").period.last, std::chrono::sys_days{2023y / 6 / 30});
}

TEST(Period, OfAPlanLooksAhead) {
    EXPECT_TRUE(period_of("2023年政府工作报告\n").period.looks_ahead);
    EXPECT_TRUE(period_of("某某局2023年工作要点\n").period.looks_ahead);
    EXPECT_FALSE(period_of("2023年工作总结\n").period.looks_ahead);
    EXPECT_FALSE(period_of("2023年度社会责任报告\n").period.looks_ahead);
}

TEST(Period, IsReadFromTheTitle) {
    for (const char* text : {"某某公司2023年度社会责任报告\n", "二〇二三年工作总结\n", "2023年工作总结\n",
                             "2023年环境、社会及治理报告\n"}) {
        const Found found = period_of(text);
        EXPECT_EQ(found.period.year, 2023) << text;
        EXPECT_EQ(found.period.basis, ReportPeriod::Basis::title) << text;
    }
}

TEST(Period, IsNotReadFromTheTitleOfAnotherDocument) {
    EXPECT_EQ(period_of("编写时参照《2019年度社会责任报告编写办法》。\n").period.year, 0);
}

TEST(Period, IsTheYearNamedMostOften) {
    const std::string mostly = "2023年甲。2023年乙。2023年丙。2023年丁。2023年戊。2019年己。2020年庚。\n";
    const Found found = period_of(mostly);
    EXPECT_EQ(found.period.year, 2023);
    EXPECT_EQ(found.period.basis, ReportPeriod::Basis::majority);
    EXPECT_EQ(found.evidence, "2023年");
}

TEST(Period, IsUnknownWithoutAClearMajority) {
    EXPECT_EQ(period_of("2023年甲。2023年乙。2023年丙。2023年丁。\n").period.year, 0);
    EXPECT_EQ(period_of("2023年甲。2023年乙。2023年丙。2023年丁。2023年戊。2022年己。2022年庚。2021年辛。2020年壬。\n")
                  .period.year,
              0);
    EXPECT_EQ(period_of("没有年份。\n").period.basis, ReportPeriod::Basis::unknown);
}

}  // namespace
}  // namespace mingcha
