// A baseline recognises the findings of a report after its lines moved and its paragraphs were wrapped anew.
#include <cstddef>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/read_small_file.hpp"
#include "golden/golden_file.hpp"
#include "golden/rewrap.hpp"
#include "mingcha/baseline.hpp"

namespace mingcha::golden {

namespace {

FileReport check(std::string_view text) {
    const Checker checker = Checker::create(rule_book(), {}, Language::chinese).value();
    const Document document = read_text_document(decode_source(text, "report.txt").value());
    return place(document, checker.check(document));
}

struct Compared {
    std::size_t unchanged = 0;
    std::vector<std::string> fresh;
    std::vector<std::string> paid_off;
};

Compared compare(const std::string& before, const std::string& after) {
    const FileReport old_report = check(before);
    const Baseline baseline = Baseline::parse(baseline_text({&old_report, 1}, "base.json"), "base.json").value();
    FileReport report = check(after);
    baseline.compare(report);
    Compared compared;
    for (const PlacedDiagnostic& diagnostic : report.diagnostics) {
        if (diagnostic.baseline == BaselineState::unchanged) {
            ++compared.unchanged;
        } else {
            compared.fresh.push_back(diagnostic.rule + ": " + diagnostic.message);
        }
    }
    for (const BaselineEntry& entry : report.paid_off) compared.paid_off.push_back(entry.rule + ": " + entry.message);
    return compared;
}

std::vector<std::string> reports() {
    std::vector<std::string> texts;
    for (const std::filesystem::path& name : files_below("fixtures/reports", ".txt")) {
        if (name.string().ends_with(".expected.txt")) continue;
        texts.push_back(read_small_file(source_folder() / "fixtures/reports" / name).value());
    }
    return texts;
}

TEST(RewrappedBaseline, KnowsFindingsWhereLinesMoved) {
    for (const std::string& text : reports()) {
        const Compared compared = compare(text, "\n\n" + text);
        EXPECT_GT(compared.unchanged, 0U);
        EXPECT_THAT(compared.fresh, testing::IsEmpty());
        EXPECT_THAT(compared.paid_off, testing::IsEmpty());
    }
}

TEST(RewrappedBaseline, KnowsFindingsWhereParagraphsAreWrappedAnew) {
    for (const std::string& text : reports()) {
        for (const std::size_t width : {25U, 31U, 60U}) {
            const Compared compared = compare(text, rewrap(text, width));
            EXPECT_GT(compared.unchanged, 0U);
            EXPECT_THAT(compared.fresh, testing::IsEmpty()) << "in lines of " << width;
            EXPECT_THAT(compared.paid_off, testing::IsEmpty()) << "in lines of " << width;
        }
    }
}

}  // namespace

}  // namespace mingcha::golden
