#include "cli/completion.hpp"

#include <algorithm>
#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mingcha::cli {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;

const Completer& completer() {
    static const Completer kCompleter(all_commands(), std::make_shared<const RuleBook>(RuleBook::built_in().value()),
                                      Language::english);
    return kCompleter;
}

std::vector<std::string> complete(const std::vector<std::string>& words) {
    std::vector<std::string> texts;
    for (const Candidate& candidate : completer().complete(words).candidates) texts.push_back(candidate.text);
    return texts;
}

bool wants_files(const std::vector<std::string>& words) { return completer().complete(words).files; }

TEST(Completion, OfCommands) {
    EXPECT_THAT(complete({"ex"}), ElementsAre("explain"));
    EXPECT_THAT(complete({""}), Contains("check"));
    EXPECT_THAT(complete({"--ver"}), ElementsAre("--version"));
    EXPECT_THAT(complete({"nonsense", ""}), IsEmpty());
    EXPECT_THAT(complete({}), IsEmpty());
}

TEST(Completion, OfOptions) {
    EXPECT_THAT(complete({"check", "--sel"}), ElementsAre("--select"));
    EXPECT_THAT(complete({"check", "--he"}), ElementsAre("--help"));
    EXPECT_THAT(complete({"check", "-"}), Contains("--output"));
    EXPECT_THAT(complete({"explain", "--sel"}), IsEmpty());
}

TEST(Completion, OfChoices) {
    EXPECT_THAT(complete({"check", "--color", ""}), ElementsAre("auto", "always", "never"));
    EXPECT_THAT(complete({"check", "--color", "al"}), ElementsAre("always"));
    EXPECT_THAT(complete({"check", "--color=al"}), ElementsAre("--color=always"));
    EXPECT_THAT(complete({"completions", "z"}), ElementsAre("zsh"));
}

TEST(Completion, OfRules) {
    EXPECT_THAT(complete({"explain", "numeric/part-w"}), ElementsAre("numeric/part-whole"));
    EXPECT_THAT(complete({"explain", "numeric"}), Not(Contains("numeric")));
    EXPECT_THAT(completer().complete(std::vector<std::string>{"explain", "numeric/part-w"}).candidates.front(),
                Field(&Candidate::description, Not(IsEmpty())));
}

TEST(Completion, OfTheLastSelectorOfAList) {
    EXPECT_THAT(complete({"check", "--select", "numeric/part-w"}), ElementsAre("numeric/part-whole"));
    EXPECT_THAT(complete({"check", "--select", "all,temporal/sta"}), ElementsAre("all,temporal/stale-year"));
    EXPECT_THAT(complete({"check", "--ignore=all,temporal/sta"}), ElementsAre("--ignore=all,temporal/stale-year"));
    const std::vector<std::string> all = complete({"check", "--select", ""});
    EXPECT_THAT(all, Contains("all"));
    EXPECT_EQ(std::ranges::count(all, "numeric"), 1);
}

TEST(Completion, OfSeverities) {
    EXPECT_THAT(complete({"check", "--severity", "numeric/part-w"}), ElementsAre("numeric/part-whole="));
    EXPECT_THAT(complete({"check", "--severity", "numeric=w"}), ElementsAre("numeric=warning"));
    EXPECT_THAT(complete({"check", "--severity=numeric=w"}), ElementsAre("--severity=numeric=warning"));
}

TEST(Completion, OfStandards) { EXPECT_THAT(complete({"check", "--standard", "HK"}), ElementsAre("HKEX-C2-2025")); }

TEST(Completion, FilesAreLeftToTheShell) {
    EXPECT_TRUE(wants_files({"check", ""}));
    EXPECT_TRUE(wants_files({"check", "-o", ""}));
    EXPECT_TRUE(wants_files({"check", "--config", "m"}));
    EXPECT_TRUE(wants_files({"check", "--", "--sel"}));
    EXPECT_TRUE(wants_files({"check", "-q", "a"}));
    EXPECT_FALSE(wants_files({"check", "--jobs", ""}));
    EXPECT_FALSE(wants_files({"rules", ""}));
}

TEST(Completion, EveryValueOfAnOptionIsOfAKnownForm) {
    for (const Command& command : all_commands()) {
        for (const OptionSpec& option : options_of(command)) {
            if (option.value.empty()) continue;
            const std::vector<std::string> words{std::string(command.name), "--" + std::string(long_name(option)), ""};
            const Completion completion = completer().complete(words);
            constexpr std::array<std::string_view, 4> kFree = {"YEAR", "N", "SIZE", "NAME"};
            const bool is_free = std::ranges::find(kFree, option.value) != kFree.end();
            EXPECT_NE(is_free, completion.files || !completion.candidates.empty())
                << command.name << " --" << long_name(option) << " " << option.value;
        }
    }
}

}  // namespace
}  // namespace mingcha::cli
