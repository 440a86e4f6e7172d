#include "facts/vocabulary.hpp"

#include <gtest/gtest.h>

#include "facts/code_points.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

Table table(std::string_view content) { return Table::parse(content, "test.tsv").value(); }

const Table& no_scales() {
    static const Table empty = table("scale\trank\tword\n");
    return empty;
}

const Table& no_partitions() {
    static const Table empty = table("partition\tword\trigour\n");
    return empty;
}

Result<Vocabulary> with_units(std::string_view rows) {
    return Vocabulary::create(table("symbol\tgroup\tdimension\tfactor\tnot_before\tnote\n" + std::string(rows)),
                              no_scales(), no_partitions());
}

TEST(UnitTable, TakesTheLongestSymbol) {
    const UnitTable& units = testing::vocabulary().words().units;
    const auto symbol = [&](std::string_view text) {
        const std::u32string points = decode(text);
        const Unit* unit = units.longest_prefix(points.data(), points.data() + points.size());
        return unit == nullptr ? std::u32string() : unit->symbol;
    };
    EXPECT_EQ(symbol("人次参加"), U"人次");
    EXPECT_EQ(symbol("人参加"), U"人");
    EXPECT_EQ(symbol("个百分点"), U"个百分点");
    EXPECT_EQ(symbol("平方公里"), U"平方公里");
    EXPECT_EQ(symbol("分公司"), U"");
    EXPECT_EQ(symbol("mm"), U"mm");
    EXPECT_EQ(symbol("max"), U"");
}

TEST(UnitTable, KnowsFactors) {
    const UnitTable& units = testing::vocabulary().words().units;
    ASSERT_NE(units.find("公里"), nullptr);
    EXPECT_EQ(to_string(units.find("公里")->factor), "1000");
    EXPECT_EQ(units.find("没有"), nullptr);
}

TEST(Vocabulary, RefusesMalformedUnits) {
    EXPECT_TRUE(with_units("人\t人\tcount\t1\t\t\n"));
    EXPECT_FALSE(with_units("人\t人\tnonsense\t1\t\t\n"));
    EXPECT_FALSE(with_units("人\t人\tcount\tmany\t\t\n"));
    EXPECT_FALSE(with_units("人\t人\tcount\t0\t\t\n"));
    EXPECT_FALSE(with_units("人\t人\tcount\t1\t\t\n人\t名\tcount\t1\t\t\n"));
}

TEST(Vocabulary, ReadsScalesAndPartitions) {
    const auto words = Vocabulary::create(
        table("symbol\tgroup\tdimension\tfactor\tnot_before\tnote\n"),
        table("scale\trank\tword\n学历\t1\t大专|专科\n学历\t2\t本科\n职称\t1\t中级\n"),
        table("partition\tword\trigour\n性别\t男\tcomplete\n性别\t女\tcomplete\n办学\t公办\tloose\n"));
    ASSERT_TRUE(words);
    const auto& scales = words->words().scales;
    ASSERT_EQ(scales.size(), 2U);
    EXPECT_EQ(scales[0].name, "学历");
    ASSERT_EQ(scales[0].levels.size(), 2U);
    EXPECT_EQ(scales[0].levels[0].words, (std::vector<std::string>{"大专", "专科"}));
    EXPECT_EQ(scales[0].levels[1].rank, 2);
    ASSERT_EQ(words->words().partitions.size(), 2U);
    EXPECT_EQ(words->words().partitions[0].words.size(), 2U);
    EXPECT_EQ(words->words().partitions[0].rigour, Rigour::complete);
    EXPECT_EQ(words->words().partitions[1].rigour, Rigour::loose);
}

TEST(Vocabulary, RefusesMalformedScalesAndPartitions) {
    const Table units = table("symbol\tgroup\tdimension\tfactor\tnot_before\tnote\n");
    EXPECT_FALSE(Vocabulary::create(units, table("scale\trank\tword\n学历\thigh\t本科\n"), no_partitions()));
    EXPECT_FALSE(Vocabulary::create(units, table("scale\trank\tword\n学历\t1\t\n"), no_partitions()));
    EXPECT_FALSE(Vocabulary::create(units, no_scales(), table("partition\tword\trigour\n性别\t\tcomplete\n")));
    EXPECT_FALSE(Vocabulary::create(units, no_scales(), table("partition\tword\trigour\n性别\t男\tperhaps\n")));
}

}  // namespace
}  // namespace mingcha
