#include "lsp/toml_insertion.hpp"

#include <string>

#include <gtest/gtest.h>

#include "engine/toml_file.hpp"

namespace mingcha::lsp {
namespace {

std::string accepting(std::string toml, std::string_view word) {
    const Result<TomlInsertion> insertion = accept_word(toml, word);
    if (!insertion) return "refused";
    toml.insert(insertion->offset, insertion->text);
    EXPECT_TRUE(parse_toml(toml, "mingcha.toml")) << toml;
    return toml;
}

TEST(AcceptWord, MakesTheListBeforeEverythingElse) {
    EXPECT_EQ(accepting("", "翼起"), "accept = [\"翼起\"]\n");
    EXPECT_EQ(accepting("[report]\nyear = 2023\n", "翼起"), "accept = [\"翼起\"]\n[report]\nyear = 2023\n");
}

TEST(AcceptWord, PutsItFirstIntoTheListThatIsThere) {
    EXPECT_EQ(accepting("accept = []\n", "翼起"), "accept = [\"翼起\"]\n");
    EXPECT_EQ(accepting("# 名称\naccept = [\"𠮷店\"]\n", "翼起"), "# 名称\naccept = [\"翼起\", \"𠮷店\"]\n");
    EXPECT_EQ(accepting("x = \"中𠮷\"\r\naccept = [ # 名称\r\n  \"甲店\", # 甲\r\n]\r\n", "翼起"),
              "x = \"中𠮷\"\r\naccept = [\"翼起\",  # 名称\r\n  \"甲店\", # 甲\r\n]\r\n");
}

TEST(AcceptWord, QuotesWhatNeedsIt) { EXPECT_EQ(accepting("", "a\"\\b"), "accept = [\"a\\\"\\\\b\"]\n"); }

TEST(AcceptWord, LeavesAloneWhatItDoesNotUnderstand) {
    EXPECT_EQ(accepting("accept = ", "翼起"), "refused");
    EXPECT_EQ(accepting("accept = \"甲\"", "翼起"), "refused");
}

}  // namespace
}  // namespace mingcha::lsp
