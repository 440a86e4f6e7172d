#include "cli/options.hpp"

#include <gtest/gtest.h>

namespace mingcha::cli {
namespace {

const std::vector<OptionSpec> kSpecs{
    {"format", "FORMAT", {"格式", "the format"}},
    {"output,o", "FILE", {"文件", "the file"}},
    {"quiet,q", "", {"安静", "be quiet"}},
};

ParsedOptions parse(const std::vector<std::string>& arguments) { return parse_options(kSpecs, arguments).value(); }

std::string mistake(const std::vector<std::string>& arguments) {
    const Result<ParsedOptions> parsed = parse_options(kSpecs, arguments);
    return parsed ? "accepted" : parsed.error().message.zh;
}

TEST(Options, AreParsedAmongOperands) {
    const ParsedOptions parsed = parse({"a.txt", "--format=json", "-q", "-", "-o", "out", "--", "--format"});
    EXPECT_EQ(parsed.value("format"), "json");
    EXPECT_EQ(parsed.value("output"), "out");
    EXPECT_TRUE(parsed.has("quiet"));
    EXPECT_EQ(parsed.operands(), (std::vector<std::string>{"a.txt", "-", "--format"}));
}

TEST(Options, TheLastValueCountsAndListsAddUp) {
    const ParsedOptions parsed = parse({"--format", "a,b", "--format", "c,,"});
    EXPECT_EQ(parsed.value("format"), "c,,");
    EXPECT_EQ(parsed.items("format"), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_FALSE(parsed.value("output"));
}

TEST(Options, MistakesSayWhatWasMeant) {
    EXPECT_EQ(mistake({"--formt", "x"}), "没有选项 “--formt”，是不是 “--format”？");
    EXPECT_EQ(mistake({"--form", "x"}), "没有选项 “--form”，是不是 “--format”？");
    EXPECT_EQ(mistake({"--format"}), "选项 “--format” 缺少值");
    EXPECT_EQ(mistake({"--quiet=1"}), "选项 “--quiet” 不带值");
    EXPECT_EQ(mistake({"-x"}), "没有选项 “-x”");
}

TEST(Options, AreDescribedInBothLanguages) {
    EXPECT_NE(describe_options(kSpecs, Language::chinese).find("  -o, --output FILE           文件\n"),
              std::string::npos);
    EXPECT_NE(describe_options(kSpecs, Language::english).find("      --format FORMAT         the format\n"),
              std::string::npos);
}

}  // namespace
}  // namespace mingcha::cli
