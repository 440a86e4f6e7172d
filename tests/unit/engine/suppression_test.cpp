#include "mingcha/suppression.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mingcha/engine.hpp"
#include "unit/engine/house_pack.hpp"

namespace mingcha {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kSlip = "本年完成管网改造12公里，，解决积水点8处。\n";
const std::string kPaste = "本年完成管网改造12公里,解决积水点8处。\n";

std::shared_ptr<const RuleBook> book() {
    static const auto kBook = std::make_shared<const RuleBook>(RuleBook::built_in().value());
    return kBook;
}

CheckResult check(std::string_view text, std::string name, const Settings& settings = {},
                  std::vector<Exemption> exemptions = {}) {
    const Checker checker = Checker::create(book(), settings, Language::chinese).value();
    const Document document = read_document(decode_source(text, std::move(name)).value());
    return checker.with_exemptions(std::move(exemptions)).check(document);
}

/// Of each finding its rule, with the reason if it is suppressed.
std::vector<std::string> told(const CheckResult& result) {
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        lines.push_back(diagnostic.rule + (diagnostic.suppression ? ": " + diagnostic.suppression->reason : ""));
    }
    return lines;
}

/// `line:column severity message`
std::vector<std::string> remarks(const CheckResult& result) {
    std::vector<std::string> lines;
    for (const SuppressionRemark& remark : result.remarks) {
        lines.push_back(std::to_string(remark.place.line) + ":" + std::to_string(remark.place.column) + " " +
                        std::string(to_string(remark.severity)) + " " + remark.message.en);
    }
    return lines;
}

CheckResult in_markdown(const std::string& text) { return check(text, "report.md"); }

TEST(SuppressionComment, SuppressesOnTheNextLineOnly) {
    const CheckResult result =
        in_markdown("<!-- mingcha-disable-next-line punctuation/repeated: 照录 -->\n\n" + kSlip + "\n" + kSlip);
    EXPECT_THAT(told(result), ElementsAre("punctuation/repeated: 照录", "punctuation/repeated"));
    EXPECT_THAT(remarks(result), IsEmpty());
}

TEST(SuppressionComment, HeapsOverOneLine) {
    const CheckResult result = in_markdown(
        "<!-- mingcha-disable-next-line punctuation/repeated: 甲 -->\n"
        "<!-- mingcha-disable-next-line punctuation/half-width：乙 -->\n"
        "本年完成管网改造12公里，，解决积水点8处,效果良好。\n");
    EXPECT_THAT(told(result), ElementsAre("punctuation/repeated: 甲", "punctuation/half-width: 乙"));
    EXPECT_THAT(remarks(result), IsEmpty());
}

TEST(SuppressionComment, SuppressesUpToTheCommentThatEnables) {
    const CheckResult result = in_markdown("<!-- mingcha-disable punctuation: 照录 -->\n\n" + kSlip +
                                           "\n<!-- mingcha-enable punctuation -->\n\n" + kSlip);
    EXPECT_THAT(told(result), ElementsAre("punctuation/repeated: 照录", "punctuation/repeated"));
}

TEST(SuppressionComment, SuppressesToTheEnd) {
    EXPECT_THAT(told(in_markdown(kSlip + "\n<!-- mingcha-disable all: 照录 -->\n\n" + kSlip)),
                ElementsAre("punctuation/repeated", "punctuation/repeated: 照录"));
}

TEST(SuppressionComment, EnablesOneOfSeveral) {
    const CheckResult result = in_markdown(
        "<!-- mingcha-disable punctuation/repeated, punctuation/half-width: 照录 -->\n"
        "<!-- mingcha-enable punctuation/half-width -->\n\n" +
        kSlip + "\n" + kPaste);
    EXPECT_THAT(told(result), ElementsAre("punctuation/repeated: 照录", "punctuation/half-width"));
    EXPECT_THAT(remarks(result),
                ElementsAre("1:1 note the suppression of punctuation/half-width fits no finding and can be removed"));
}

TEST(SuppressionComment, NeedsAReasonAndARuleThatExists) {
    const CheckResult result =
        in_markdown("<!-- mingcha-disable-next-line punctuation/repeated -->\n" + kSlip +
                    "\n<!-- mingcha-disable-next-line punctuation/repeatd: 照录 -->\n" + kSlip +
                    "\n<!-- mingcha-disable-next-line: 照录 -->\n" + kSlip + "\n<!-- mingcha-disabel all: 照录 -->\n" +
                    kSlip + "\n<!-- mingcha-enable wording -->\n<!-- mingcha-enable -->\n");
    EXPECT_THAT(told(result), testing::Each("punctuation/repeated"));
    EXPECT_THAT(
        remarks(result),
        ElementsAre(HasSubstr("1:1 warning this comment gives no reason"),
                    HasSubstr("4:1 warning there is no rule or category “punctuation/repeatd”, did you mean "
                              "“punctuation/repeated”?"),
                    HasSubstr("7:1 warning this comment names no rule"),
                    HasSubstr("10:1 warning unknown comment “mingcha-disabel”, did you mean “mingcha-disable”?"),
                    HasSubstr("13:1 note wording is not disabled here"),
                    HasSubstr("14:1 note no rule is disabled here")));
}

TEST(SuppressionComment, IsToldIfItIsNotNeeded) {
    const std::string text = "<!-- mingcha-disable-next-line wording: 照录 -->\n" + kSlip;
    EXPECT_THAT(remarks(in_markdown(text)),
                ElementsAre("1:1 note the suppression of wording fits no finding and can be removed"));
    Settings others;
    others.select = {"punctuation"};
    EXPECT_THAT(remarks(check(text, "report.md", others)), IsEmpty()) << "who knows, if the rule was not run";
}

TEST(SuppressionComment, IsNoneInCodeNorInPlainText) {
    const std::string text = "<!-- mingcha-disable all: 照录 -->\n";
    EXPECT_THAT(told(in_markdown("```\n" + text + "```\n\n" + kSlip)), testing::Contains("punctuation/repeated"));
    EXPECT_THAT(told(check(text + "\n" + kSlip, "report.txt")), testing::Contains("punctuation/repeated"));
}

TEST(SuppressionComment, HasNoFindingsOfItsOwn) {
    EXPECT_THAT(
        told(in_markdown("<!-- mingcha-disable-next-line numeric: 前者是，，后者,不是 -->\n\n本年工作完成。\n")),
        IsEmpty());
}

TEST(SuppressionComment, MayBeBroken) {
    EXPECT_THAT(told(in_markdown(kSlip + "<!-- mingcha-disable all: 照录\n")),
                testing::Contains("punctuation/repeated"));
    EXPECT_THAT(told(in_markdown("```\n<!-- mingcha-enable")), IsEmpty());
    EXPECT_THAT(told(in_markdown("本年工作完成。<!-- mingcha-disable-next-line all: 照录 -->")), IsEmpty());
}

Exemption exemption(std::string rule, Suppression::Place place = Suppression::Place::companion_file) {
    Exemption made;
    made.rule = std::move(rule);
    made.reason = "照录";
    made.place = place;
    made.origin = {"mingcha.toml", 2, 8};
    return made;
}

TEST(ExemptionOfAFile, FitsByTheTextOfTheSentence) {
    Exemption fitting = exemption("punctuation");
    fitting.text = "积水点8处";
    const std::string text = kSlip + "\n本年新建泵站3座，，提前完工。\n";
    const CheckResult result = check(text, "report.txt", {}, {fitting});
    EXPECT_THAT(told(result), ElementsAre("punctuation/repeated: 照录", "punctuation/repeated"));
    EXPECT_THAT(result.used_exemptions, ElementsAre(fitting.origin));
}

TEST(ExemptionOfAFile, FitsByTheFingerprint) {
    Exemption fitting = exemption("all");
    fitting.fingerprint = check(kSlip, "report.txt").diagnostics.front().fingerprint;
    EXPECT_THAT(told(check(kSlip, "report.txt", {}, {fitting})), ElementsAre("punctuation/repeated: 照录"));
    fitting.fingerprint = "0123456789abcdef";
    const CheckResult result = check(kSlip, "report.txt", {}, {fitting});
    EXPECT_THAT(told(result), ElementsAre("punctuation/repeated"));
    EXPECT_THAT(remarks(result), ElementsAre("2:8 note the suppression of all fits no finding and can be removed"));
}

TEST(ExemptionOfAFile, OfAConfigurationMayBeForOtherFiles) {
    const CheckResult result =
        check(kSlip, "report.txt", {}, {exemption("wording", Suppression::Place::configuration)});
    EXPECT_THAT(remarks(result), IsEmpty());
    EXPECT_THAT(result.used_exemptions, IsEmpty());
}

TEST(ExemptionOfAFile, IsReadFromTheConfiguration) {
    const Configuration configuration = parse_configuration(R"([[suppress]]
rule = "punctuation/repeated"
reason = "照录"
text = "，，"
files = ["2023/**"]

[[suppress]]
rule = "wording"
reason = "方言"
)",
                                                            "/reports/mingcha.toml")
                                            .value();
    EXPECT_EQ(configuration.exemptions_for("/reports/2023/a.txt").size(), 2U);
    const std::vector<Exemption> of_others = configuration.exemptions_for("/reports/2024/a.txt");
    ASSERT_EQ(of_others.size(), 1U);
    EXPECT_EQ(of_others[0].rule, "wording");
    EXPECT_EQ(of_others[0].origin, (Origin{"/reports/mingcha.toml", 8, 8}));
    EXPECT_TRUE(validate(configuration.exemptions, *book()));
}

std::string mistake_in(std::string_view toml) {
    const Result<Configuration> configuration = parse_configuration(toml, "mingcha.toml");
    if (!configuration) return to_string(configuration.error(), Language::english);
    const Result<void> valid = validate(configuration->exemptions, *book());
    return valid ? "" : to_string(valid.error(), Language::english);
}

TEST(ExemptionOfAFile, HasMistakesWithAPlace) {
    EXPECT_EQ(mistake_in("[[suppress]]\nrule = 'wording'\n"), "mingcha.toml:1:1: “reason” is missing");
    EXPECT_EQ(mistake_in("[[suppress]]\nrule = 'wording'\nreason = ''\n"),
              "mingcha.toml:3:10: “reason” must not be empty");
    EXPECT_EQ(mistake_in("[[suppress]]\nrule = 'wordin'\nreason = 'x'\n"),
              "mingcha.toml:2:8: there is no rule or category “wordin”, did you mean “wording”?");
    EXPECT_EQ(mistake_in("[[suppress]]\nrule = 'wording'\nreason = 'x'\nfingerprint = 'x'\n"),
              "mingcha.toml:4:15: a fingerprint has 16 hexadecimal digits, see fingerprint in --format json");
    EXPECT_EQ(mistake_in("[[supress]]\n"), "mingcha.toml:1:3: unknown key “supress”, did you mean “suppress”?");
}

TEST(Companion, StandsBesideItsDocument) {
    const HousePack folder;
    const std::filesystem::path document = folder.folder() / "report.txt";
    EXPECT_EQ(companion_of("a/report.txt"), "a/report.txt.mingcha.toml");
    EXPECT_THAT(read_companion(document).value(), IsEmpty());
    folder.write("report.txt.mingcha.toml", "[[suppress]]\nrule = 'wording'\nreason = '方言'\n");
    const std::vector<Exemption> exemptions = read_companion(document).value();
    ASSERT_EQ(exemptions.size(), 1U);
    EXPECT_EQ(exemptions[0].place, Suppression::Place::companion_file);
    folder.write("report.txt.mingcha.toml", "[[suppress]]\nrule = 'wording'\nreason = '方言'\nfiles = ['*']\n");
    EXPECT_THAT(to_string(read_companion(document).error(), Language::english), HasSubstr(":4:1: unknown key “files”"));
}

TEST(Accept, KeepsWordingAndPunctuationQuiet) {
    constexpr std::string_view kText = "公司按照“，，翼起”行动的要求,完成管网改造。\n";
    Settings settings;
    EXPECT_THAT(told(check(kText, "report.txt", settings)),
                ElementsAre("punctuation/repeated", "punctuation/half-width"));
    settings.accept = {"，翼起"};
    EXPECT_THAT(told(check(kText, "report.txt", settings)), ElementsAre("punctuation/half-width"));
}

TEST(Accept, IsReadForAllAndForSomeFiles) {
    const Configuration configuration =
        parse_configuration("accept = ['翼起']\n[[per-file]]\nfiles = ['a.txt']\naccept = ['翼行']\n",
                            "/r/mingcha.toml")
            .value();
    EXPECT_THAT(configuration.settings_for("/r/b.txt").accept, ElementsAre("翼起"));
    EXPECT_THAT(configuration.settings_for("/r/a.txt").accept, ElementsAre("翼起", "翼行"));
    EXPECT_EQ(mistake_in("accept = ['翼起', '']\n"), "mingcha.toml:1:17: a word must not be empty");
}

}  // namespace
}  // namespace mingcha
