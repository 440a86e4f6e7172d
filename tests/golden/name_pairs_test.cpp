// How well wording/one-name tells one name under two spellings from two names, on pairs that were written before the
// rule was tuned: tests/golden/names/.
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "engine/read_small_file.hpp"
#include "golden/golden_file.hpp"
#include "golden/run_text.hpp"
#include "mingcha/table.hpp"

namespace mingcha::golden {

namespace {

// A little below what was measured; raise them when the rule gets better.
constexpr double kLeastPrecision = 0.99;
constexpr double kLeastRecall = 0.64;

Table table_of(std::string_view name) {
    const std::string path = "tests/golden/names/" + std::string(name);
    return Table::parse(read_small_file(source_folder() / path).value(), path).value();
}

std::string with(std::string_view frame, const std::map<char32_t, std::string_view>& names) {
    std::string text(frame);
    const auto put = [&](std::string_view mark, std::string_view word) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + word.size()))
            text.replace(at, mark.size(), word);
    };
    put("○", names.at(U'○'));
    put("●", names.at(U'●'));
    put("◎", names.at(U'◎'));
    put("|", "\n\n");
    return text + '\n';
}

/// The pairs of a file on which the rule fires, and those on which it does not.
struct Outcome {
    std::vector<std::string> told;
    std::vector<std::string> silent;

    [[nodiscard]] std::size_t size() const { return told.size() + silent.size(); }
};

Outcome outcome_of(std::string_view file) {
    const Table frames = table_of("frames.tsv");
    std::map<std::string_view, std::string_view> frame_of;
    for (std::size_t row = 0; row < frames.row_count(); ++row)
        frame_of[frames.cell(row, "frame")] = frames.cell(row, "text");
    const Table pairs = table_of(file);
    Settings settings;
    settings.select = {"wording/one-name"};
    Outcome outcome;
    for (std::size_t row = 0; row < pairs.row_count(); ++row) {
        const std::string_view frame = pairs.cell(row, "frame");
        const std::string_view usual = pairs.cell(row, "frequent");
        const std::string_view odd = pairs.cell(row, "odd");
        const std::string text =
            with(frame_of.at(frame), {{U'○', usual}, {U'●', odd}, {U'◎', pairs.cell(row, "full")}});
        std::string line = std::string(frame) + ": " + std::string(usual) + " / " + std::string(odd);
        (findings(text, settings).empty() ? outcome.silent : outcome.told).push_back(std::move(line));
    }
    return outcome;
}

TEST(NamePairs, AreToldApart) {
    const Outcome same = outcome_of("same.tsv");
    const Outcome different = outcome_of("different.tsv");
    const auto right = static_cast<double>(same.told.size());
    const double precision = right / (right + static_cast<double>(different.told.size()));
    const double recall = right / static_cast<double>(same.size());
    std::printf("one name: %zu of %zu pairs told; two names: %zu of %zu told; precision %.3f, recall %.3f\n",
                same.told.size(), same.size(), different.told.size(), different.size(), precision, recall);
    for (const std::string& line : different.told) std::printf("  false alarm: %s\n", line.c_str());
    for (const std::string& line : same.silent) std::printf("  missed: %s\n", line.c_str());
    EXPECT_GE(same.size(), 200U);
    EXPECT_GE(different.size(), 400U);
    EXPECT_GE(precision, kLeastPrecision);
    EXPECT_GE(recall, kLeastRecall);
}

}  // namespace

}  // namespace mingcha::golden
