#include <gtest/gtest.h>

#include "engine/byte_size.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {
namespace {

Configuration read(std::string_view toml) {
    Result<Configuration> configuration = parse_configuration(toml, "/reports/mingcha.toml");
    EXPECT_TRUE(configuration) << to_string(configuration.error(), Language::english);
    return configuration.value_or(Configuration());
}

/// The failure in Chinese, or what was wrongly accepted.
std::string mistake(std::string_view toml) {
    const Result<Configuration> configuration = parse_configuration(toml, "mingcha.toml");
    return configuration ? "accepted" : to_string(configuration.error(), Language::chinese);
}

TEST(Configuration, IsReadWhole) {
    const Configuration configuration = read(R"(
select = ["numeric", "wording/confusable"]
ignore = ["numeric/change"]
packs = ["house-rules"]
max-file-size = "64 MiB"
[report]
year = 2023
standard = "SH-WMDW-2023"
[severity]
"punctuation/half-width" = "note"
[rules."structure/leftover-note"]
markers = ["待定"]
strict = true
)");
    const Settings& general = configuration.general;
    EXPECT_EQ(general.select, (std::vector<std::string>{"numeric", "wording/confusable"}));
    EXPECT_EQ(general.ignore, (std::vector<std::string>{"numeric/change"}));
    EXPECT_EQ(configuration.packs.at(0), "/reports/house-rules");
    EXPECT_EQ(configuration.max_file_size, std::uint64_t{64} << 20);
    EXPECT_EQ(general.report_year, 2023);
    EXPECT_EQ(general.standard, "SH-WMDW-2023");
    EXPECT_EQ(general.severity.at("punctuation/half-width"), Severity::note);
    EXPECT_TRUE(general.rule_options.at("structure/leftover-note").flag("strict"));
    EXPECT_EQ(general.origins.find("numeric/change")->second.line, 3U);
}

TEST(Configuration, SectionsForFilesLieOverTheGeneralOnes) {
    const Configuration configuration = read(R"(
select = ["numeric"]
ignore = ["numeric/change"]
[[per-file]]
files = ["archive/**"]
ignore = ["temporal"]
[per-file.report]
year = 2019
[[per-file]]
files = ["archive/old.txt"]
select = ["wording"]
)");
    EXPECT_EQ(configuration.settings_for("/reports/a.txt").report_year, std::nullopt);
    const Settings archived = configuration.settings_for("/reports/archive/a.txt");
    EXPECT_EQ(archived.report_year, 2019);
    EXPECT_EQ(archived.ignore, (std::vector<std::string>{"numeric/change", "temporal"}));
    EXPECT_EQ(archived.select, std::vector<std::string>{"numeric"});
    EXPECT_EQ(configuration.settings_for("/reports/archive/old.txt").select, std::vector<std::string>{"wording"});
}

TEST(Configuration, AnUnknownKeyIsNamedWithTheOneThatWasMeant) {
    EXPECT_EQ(mistake("\n\nselct = []\n"), "mingcha.toml:3:1: 不认识的键 “selct”，是不是 “select”？");
    EXPECT_EQ(mistake("[report]\nyaer = 1\n"), "mingcha.toml:2:1: 不认识的键 “yaer”，是不是 “year”？");
    EXPECT_EQ(mistake("[[per-file]]\nfiles = [\"a\"]\npacks = []\n"), "mingcha.toml:3:1: 不认识的键 “packs”");
}

TEST(Configuration, WrongValuesHaveAPlace) {
    EXPECT_EQ(mistake("select = \"numeric\""), "mingcha.toml:1:10: “select” 应为字符串列表");
    EXPECT_EQ(mistake("select = [\"a\", 1]"), "mingcha.toml:1:10: “select” 应为字符串列表");
    EXPECT_EQ(mistake("report = 3"), "mingcha.toml:1:10: “report” 应为表");
    EXPECT_EQ(mistake("[report]\nyear = 12"), "mingcha.toml:2:8: 年份应在 1900 到 2100 之间");
    EXPECT_EQ(mistake("[severity]\nnumeric = \"fatal\""),
              "mingcha.toml:2:11: 不认识的级别 “fatal”，可用 note、warning、error");
    EXPECT_EQ(mistake("[rules.\"a/b\"]\nx = 1.5"), "mingcha.toml:2:5: “x” 应为布尔值、整数、字符串或字符串列表");
    EXPECT_EQ(mistake("per-file = 1"), "mingcha.toml:1:12: “per-file” 应为若干个 [[per-file]]");
    EXPECT_EQ(mistake("[[per-file]]\nignore = []"), "mingcha.toml:1:1: [[per-file]] 缺少 “files”");
    EXPECT_TRUE(mistake("max-file-size = \"much\"").starts_with("mingcha.toml:1:17: “much” 不是大小"));
}

TEST(Configuration, BrokenTomlHasAPlace) {
    EXPECT_TRUE(mistake("select = [").starts_with("mingcha.toml:1:"));
    EXPECT_TRUE(mistake("[; a]").starts_with("mingcha.toml:1:2: 不是有效的 TOML："));
    EXPECT_TRUE(mistake("select = []。").starts_with("mingcha.toml:1:12: 不是有效的 TOML："));
    EXPECT_TRUE(mistake("a = 1\na = 2").starts_with("mingcha.toml:2:"));
    std::string deep = "a";
    for (int i = 0; i < 100000; ++i) deep += ".a";
    EXPECT_EQ(mistake(deep + " = 1"), "mingcha.toml:1:1: 键的层数太多");
    EXPECT_NE(mistake("select = " + std::string(100000, '[')), "accepted");
}

TEST(Configuration, AnAbsentFileIsAFailure) {
    EXPECT_FALSE(read_configuration("/nowhere/mingcha.toml"));
    EXPECT_FALSE(find_configuration("/nowhere/a.txt"));
}

TEST(ByteSize, KnowsUnits) {
    EXPECT_EQ(parse_byte_size("64 MiB"), std::uint64_t{64} << 20);
    EXPECT_EQ(parse_byte_size("10kB"), 10000U);
    EXPECT_EQ(parse_byte_size("5"), 5U);
    EXPECT_FALSE(parse_byte_size(""));
    EXPECT_FALSE(parse_byte_size("MiB"));
    EXPECT_FALSE(parse_byte_size("-1"));
    EXPECT_FALSE(parse_byte_size("1 potato"));
    EXPECT_FALSE(parse_byte_size("99999999999 GiB"));
}

}  // namespace
}  // namespace mingcha
