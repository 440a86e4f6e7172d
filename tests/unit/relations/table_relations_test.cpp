// Tables in every layout that plain text knows, each with the same verdicts.
#include <algorithm>

#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using testing::relations;
using Lines = std::vector<std::string>;

/// Only those found in tables.
Lines in_tables(std::string_view text) {
    Lines found = relations(text);
    std::erase_if(found, [](const std::string& line) { return !line.starts_with("table-"); });
    return found;
}

Lines contradicted(std::string_view text) {
    Lines found = in_tables(text);
    std::erase_if(found, [](const std::string& line) { return line.find(" contradicted ") == std::string::npos; });
    return found;
}

std::size_t holding(std::string_view text) {
    const Lines found = in_tables(text);
    return static_cast<std::size_t>(std::ranges::count_if(
        found, [](const std::string& line) { return line.find(" holds ") != std::string::npos; }));
}

const Lines kWrongTotal = {"table-total contradicted column-wrong: 83 | 35 | 29 | 17"};

TEST(TableTotals, OfBarsAreCompared) {
    EXPECT_EQ(contradicted("| 类别（个） | 2022年 | 2023年 |\n| --- | ---: | ---: |\n| 房屋 | 38 | 35 |\n"
                           "| 市政 | 26 | 29 |\n| 交通 | 15 | 17 |\n| 合计 | 79 | 83 |\n"),
              kWrongTotal);
}

TEST(TableTotals, OfTabsAreCompared) {
    EXPECT_EQ(contradicted("单位：个\n类别\t2022年\t2023年\n房屋\t38\t35\n市政\t26\t29\n交通\t15\t17\n合计\t79\t83\n"),
              kWrongTotal);
}

TEST(TableTotals, OfSpacesAreCompared) {
    EXPECT_EQ(contradicted("项目数量（单位：个）\n类别      2022年    2023年\n房屋        38        35\n"
                           "市政        26        29\n交通        15        17\n合计        79        83\n"),
              kWrongTotal);
}

TEST(TableTotals, OfSingleSpacesAreCompared) {
    EXPECT_EQ(
        contradicted("项目数量（单位：个）\n类别 2022年 2023年\n房屋 38 35\n市政 26 29\n交通 15 17\n合计 79 83\n"),
        kWrongTotal);
}

TEST(TableTotals, BelowAWrappedHeadAreCompared) {
    EXPECT_EQ(
        contradicted("项目数量（单位：个）。\n类别\n2022年\n2023年\n房屋 38 35\n市政 26 29\n交通 15 17\n合计 79 83\n"),
        kWrongTotal);
}

TEST(TableTotals, OfCellsBelowOneAnotherAreCompared) {
    EXPECT_EQ(
        contradicted(
            "项目数量（单位：个）。\n类别\n上半年\n下半年\n房屋\n38\n35\n市政\n26\n29\n交通\n17\n17\n合计\n81\n83\n"),
        kWrongTotal);
}

TEST(TableTotals, MayStandFirst) {
    EXPECT_EQ(contradicted("单位：个\n类别\t2022年\t2023年\n合计\t79\t83\n房屋\t38\t35\n市政\t26\t29\n交通\t15\t17\n"),
              kWrongTotal);
}

TEST(TableTotals, OfATransposedTableAreCompared) {
    EXPECT_EQ(contradicted("单位：个\n年份\t房屋\t市政\t交通\t合计\n2022年\t38\t26\t15\t79\n2023年\t35\t29\t17\t83\n"),
              kWrongTotal);
}

TEST(TableTotals, OfOneColumnAreCompared) {
    EXPECT_EQ(contradicted("部门\t人数（人）\n生产\t165\n销售\t90\n合计\t265\n"),
              (Lines{"table-total contradicted total-wrong: 265 | 165 | 90"}));
    EXPECT_EQ(holding("部门\t人数（人）\n生产\t165\n销售\t90\n合计\t255\n"), 1U);
}

TEST(TableTotals, OfGroupsAndOfAllAreCompared) {
    constexpr std::string_view kNested =
        "单位：人\n部门\t男\t女\n一车间\t61\t24\n二车间\t59\t21\n生产小计\t120\t45\n一部\t20\t31\n二部\t18\t21\n"
        "销售小计\t38\t52\n总计\t158\t97\n";
    EXPECT_TRUE(contradicted(kNested).empty());
    EXPECT_EQ(holding(kNested), 6U);
}

TEST(TableTotals, LeaveOutPartsOfParts) {
    constexpr std::string_view kOfWhich =
        "项目\t2022年（万元）\t2023年（万元）\n捐赠收入\t412.5\t386.2\n其中：个人捐赠\t120.4\t98.3\n补助收入\t87.3\t91."
        "6\n"
        "合计\t499.8\t477.8\n";
    EXPECT_TRUE(contradicted(kOfWhich).empty());
    EXPECT_EQ(holding(kOfWhich), 2U);
}

TEST(TableTotals, MayDifferByRounding) {
    constexpr std::string_view kRounded =
        "单位：万吨\n类别\t2022年\t2023年\n煤\t12.34\t13.11\n油\t4.56\t4.81\n气\t1.23\t1.37\n合计\t18.14\t19.29\n";
    EXPECT_TRUE(contradicted(kRounded).empty());
    EXPECT_EQ(holding(kRounded), 2U);
}

TEST(TableTotals, AreNotMadeOfRatesAndRanks) {
    EXPECT_TRUE(
        contradicted("序号\t班级\t人数（人）\t合格率\t平均年龄\n1\t一班\t48\t95.8%\t12.1\n2\t二班\t52\t98.1%\t12.4\n"
                     "\t合计\t100\t97.0%\t12.3\n")
            .empty());
}

TEST(TableTotals, OfOverlappingRowsAreLeftAlone) {
    EXPECT_TRUE(contradicted("类别\t人数（人）\n党员\t61\n女职工\t97\n其中：管理人员\t12\n合计\t120\n").empty());
    EXPECT_TRUE(
        contradicted("类别\t2022年\t2023年\n党员（人）\t61\t64\n女职工（人）\t97\t99\n合计（人）\t120\t123\n").empty());
}

TEST(TableTotals, OfSeveralUnitsAreLeftAlone) {
    EXPECT_TRUE(contradicted("项目\t单位\t数值\n用电\t万千瓦时\t120\n用水\t万吨\t45\n合计\t吨标准煤\t312\n").empty());
}

TEST(TableTotals, WithoutAHeadAreLeftAlone) {
    // The rows above may have been lost on another page.
    EXPECT_TRUE(contradicted("销售部\t90\n管理部\t33\n合计\t288\n").empty());
}

TEST(TableTotals, OfUnreadCellsAreLeftAlone) {
    EXPECT_TRUE(contradicted("部门\t人数（人）\n生产\t约百余\n销售\t90\n管理\t33\n合计\t288\n").empty());
}

TEST(TableSums, OfDifferencesAndBalancesAreCompared) {
    EXPECT_EQ(
        contradicted(
            "项目\t年初（万元）\t收入（万元）\t支出（万元）\t年末（万元）\n助学\t412.6\t1386.5\t1298.4\t500.7\n"
            "助医\t286.3\t924.8\t1003.2\t207.9\n书屋\t98.2\t356.4\t318.7\t153.9\n救灾\t153.9\t612.0\t704.6\t61.3\n"
            "支教\t75.4\t288.3\t241.1\t122.6\n"),
        (Lines{"table-total contradicted likely-wrong: 98.2 | 356.4 | 318.7 | 153.9"}));
    EXPECT_EQ(contradicted("品种（万吨）\t2021年\t2022年\t增减量\n蒸汽\t21.5\t20.6\t-0.9\n天然气\t17.4\t17.9\t0.5\n"
                           "原煤\t9.8\t5.3\t-4.5\n成品油\t3.8\t3.6\t0.2\n外购电\t38.2\t41.0\t2.8\n"),
              (Lines{"table-total contradicted likely-wrong: 3.8 | 3.6 | 0.2"}));
}

TEST(TableRates, AreCompared) {
    EXPECT_EQ(contradicted("学院\t毕业生（人）\t已落实（人）\t落实率\n机械\t812\t765\t94.21%\n电子\t968\t912\t94.21%\n"
                           "计算机\t874\t826\t95.41%\n化学\t623\t571\t91.65%\n"),
              (Lines{"table-rate contradicted rate-wrong: 874 | 95.41% | 826"}));
    EXPECT_EQ(
        contradicted(
            "去向\t人数（人）\t占比\n升学\t2368\t40.53%\n就业\t3021\t51.17%\n待业\t453\t7.75%\n合计\t5842\t100.00%\n"),
        (Lines{"table-total contradicted column-wrong: 100.00% | 40.53% | 51.17% | 7.75%",
               "table-rate contradicted rate-wrong: 5842 | 51.17% | 3021"}));
    EXPECT_EQ(contradicted("用户\t2023年\t2024年\t增长率\n居民\t12650\t13282\t5.0%\n商业\t6840\t7319\t7.0%\n"
                           "工业\t17900\t18437\t3.0%\n车用\t3420\t3062\t-15.0%\n"),
              (Lines{"table-rate contradicted rate-wrong: 3420 | 3062 | -15.0%"}));
}

TEST(TableRates, OfOtherThingsAreLeftAlone) {
    EXPECT_TRUE(in_tables("指标\t2022年\t2023年\t同比\n收入\t12650\t13282\t8.1%\n成本\t6840\t7319\t2.2%\n").empty());
}

TEST(TableCells, TakeTheirUnitsFromTheHeadings) {
    const Document document =
        testing::document_of("收支（单位：万元）\n项目\t2022年\t人数（人）\n甲\t12.5\t30\n乙\t（3.4）\t2013\n");
    const Facts facts = extract_facts(document, testing::vocabulary());
    std::string numbers;
    for (const Quantity& quantity : facts.quantities) numbers += to_string(quantity.value) + " ";
    ASSERT_EQ(numbers, "12.5 30 -3.4 2013 ");
    EXPECT_EQ(document.text(facts.quantities[0].unit), "万元");
    EXPECT_EQ(facts.quantities[0].dimension, Dimension::money);
    EXPECT_EQ(to_string(facts.quantities[0].unit_factor), "10000");
    EXPECT_EQ(document.text(facts.quantities[1].unit), "人");
    EXPECT_EQ(facts.quantities[1].dimension, Dimension::count);
    EXPECT_EQ(to_string(facts.quantities[2].value), "-3.4");
    EXPECT_EQ(to_string(facts.quantities[3].value), "2013");
}

}  // namespace
}  // namespace mingcha
