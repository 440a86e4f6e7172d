// Whole reports: nothing fires on correct ones, and on the others exactly what stands in their golden files.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/read_small_file.hpp"
#include "golden/golden_file.hpp"
#include "golden/same_lines.hpp"
#include "mingcha/report.hpp"

namespace mingcha::golden {

namespace {

namespace fs = std::filesystem;

FileReport check(const fs::path& file) {
    const Result<Checker> checker = Checker::create(rule_book(), {}, Language::chinese);
    if (!checker) throw std::runtime_error(to_string(checker.error(), Language::english));
    Result<Source> source = read_small_file(source_folder() / file).and_then([&](const std::string& bytes) {
        return decode_source(bytes, file.string());
    });
    if (!source) throw std::runtime_error(to_string(source.error(), Language::english));
    const Document document = read_text_document(*std::move(source));
    return place(document, checker->check(document));
}

std::string as_text(const FileReport& report) {
    const ReportStyle style;
    return text_report(report, style) + text_summary({&report, 1}, style);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> reports() {
    std::vector<std::string> names;
    for (const fs::path& file : files_below("fixtures/reports", ".txt")) {
        if (!file.string().ends_with(".expected.txt")) names.push_back(file.stem().string());
    }
    return names;
}

std::vector<std::string> clean_reports() {
    std::vector<std::string> names;
    for (const fs::path& file : files_below("fixtures/clean", "")) {
        if (file_format(file.string())) names.push_back(file.string());
    }
    return names;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    for (char& c : name) c = c == '-' || c == '.' || c == '/' ? '_' : c;
    return name;
}

class CleanReportTest : public testing::TestWithParam<std::string> {};

TEST_P(CleanReportTest, HasNoFinding) {
    EXPECT_TRUE(same_lines(lines_of(text_report(check(fs::path("fixtures/clean") / GetParam()), {})), {}));
}

INSTANTIATE_TEST_SUITE_P(Golden, CleanReportTest, testing::ValuesIn(clean_reports()), test_name);

class ReportTest : public testing::TestWithParam<std::string> {};

TEST_P(ReportTest, HasTheExpectedOutput) {
    const std::string actual = as_text(check(fs::path("fixtures/reports") / (GetParam() + ".txt")));
    const fs::path golden = source_folder() / "fixtures/reports" / (GetParam() + ".expected.txt");
    if (std::getenv("MINGCHA_UPDATE_GOLDEN") != nullptr) {  // NOLINT(concurrency-mt-unsafe)
        std::ofstream(golden, std::ios::binary) << actual;
    }
    const Result<std::string> expected = read_small_file(golden);
    ASSERT_TRUE(expected) << to_string(expected.error(), Language::english);
    EXPECT_TRUE(same_lines(lines_of(actual), lines_of(*expected)));
}

INSTANTIATE_TEST_SUITE_P(Golden, ReportTest, testing::ValuesIn(reports()), test_name);

}  // namespace

}  // namespace mingcha::golden
