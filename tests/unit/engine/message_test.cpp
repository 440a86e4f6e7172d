// Placeholders, options and severities: what messages are made of.
#include <gtest/gtest.h>

#include "engine/placeholders.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {
namespace {

TEST(Placeholders, AreFilled) {
    EXPECT_EQ(fill_placeholders("差{difference}，共{whole}", {{"whole", "5人"}, {"difference", "2人"}}),
              "差2人，共5人");
}

TEST(Placeholders, UnknownOnesStay) { EXPECT_EQ(fill_placeholders("{a}{b", {{"b", "x"}}), "{a}{b"); }

TEST(Placeholders, AreNotFilledTwice) { EXPECT_EQ(fill_placeholders("{a}", {{"a", "{a}"}}), "{a}"); }

TEST(Placeholders, AreListed) {
    EXPECT_EQ(placeholders("{b}和{a}，{b}"), (std::set<std::string_view>{"a", "b"}));
    EXPECT_TRUE(placeholders("没有").empty());
}

TEST(SeverityWord, GoesBothWays) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
        EXPECT_EQ(parse_severity(to_string(severity)), severity);
    }
    EXPECT_FALSE(parse_severity("Error"));
}

TEST(RuleOptions, GiveEmptyValuesForWhatIsNotThere) {
    RuleOptions options;
    options.set("flag", true);
    options.set("list", std::vector<std::string>{"a", "b"});
    EXPECT_TRUE(options.flag("flag"));
    EXPECT_EQ(options.list("list"), (std::vector<std::string_view>{"a", "b"}));
    EXPECT_EQ(options.integer("flag"), 0);
    EXPECT_EQ(options.text("absent"), "");
}

}  // namespace
}  // namespace mingcha
