// Whatever becomes of a text, its relations are found without an exception and name numbers that exist.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kMutants = 400;  // sanitizers take their time
constexpr std::size_t kChangesEach = 12;

std::string utf8_text_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    return std::string(read_text_document(decode_source(bytes, "report.txt").value()).source().text());
}

std::vector<std::string> clean_texts() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(MINGCHA_SOURCE_DIR "/fixtures/clean")) {
        if (entry.path().extension() == ".txt") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<std::string> texts;
    std::ranges::transform(files, std::back_inserter(texts), utf8_text_of);
    return texts;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One change after another at random places of a text.
class Mutator {
public:
    explicit Mutator(std::uint32_t seed) : random_(seed) {}

    [[nodiscard]] std::string mutate(std::string text) {
        for (std::size_t change = 0; change < kChangesEach && !text.empty(); ++change) {
            switch (below(4)) {
                case 0:
                    zero_a_number(text, false);
                    break;
                case 1:
                    zero_a_number(text, true);
                    break;
                case 2:
                    drop_a_number(text);
                    break;
                default:
                    swap_a_mark(text);
            }
        }
        return text;
    }

private:
    /// Not std::uniform_int_distribution, whose numbers differ from library to library.
    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }

    [[nodiscard]] std::pair<std::size_t, std::size_t> a_number(const std::string& text) {
        const auto start = text.begin() + static_cast<std::ptrdiff_t>(below(text.size()));
        const auto first = std::find_if(start, text.end(), is_digit);
        const auto last = std::find_if_not(first, text.end(), is_digit);
        return {static_cast<std::size_t>(first - text.begin()), static_cast<std::size_t>(last - first)};
    }

    void zero_a_number(std::string& text, bool whole) {
        const auto [at, length] = a_number(text);
        if (length == 0) return;
        if (whole) {
            text.replace(at, length, length, '0');
        } else {
            text.at(at + below(length)) = '0';
        }
    }

    void drop_a_number(std::string& text) {
        const auto [at, length] = a_number(text);
        text.erase(at, length);
    }

    void swap_a_mark(std::string& text) {
        static constexpr std::array<std::string_view, 12> kMarks{"，", "。", "、", "；", "：", "（",
                                                                 "）", "—",  "％", "万", "亿", "\n"};
        const std::string_view old = kMarks.at(below(kMarks.size()));
        const std::size_t at = text.find(old, below(text.size()));
        if (at != std::string::npos) text.replace(at, old.size(), kMarks.at(below(kMarks.size())));
    }

    std::mt19937 random_;
};

void expect_sane(const std::string& text) {
    const Document document = testing::document_of(text);
    const Facts facts = extract_facts(document, testing::vocabulary());
    for (const Relation& relation : find_relations(document, facts, testing::vocabulary(), {.explain_all = true})) {
        // A list that is counted by names alone has no numbers.
        ASSERT_TRUE(relation.operands.empty() || relation.subject < relation.operands.size());
        for (const Operand& operand : relation.operands) ASSERT_LT(operand.quantity, facts.quantities.size());
    }
}

TEST(MutatedText, IsReadWithoutAnException) {
    const std::vector<std::string> texts = clean_texts();
    ASSERT_FALSE(texts.empty());
    for (std::size_t i = 0; i < kMutants; ++i) {
        const auto seed = static_cast<std::uint32_t>(i);
        SCOPED_TRACE("seed " + std::to_string(seed));
        const std::string mutant = Mutator(seed).mutate(texts.at(i % texts.size()));
        ASSERT_NO_THROW(expect_sane(mutant));
        if (HasFatalFailure()) return;
    }
}

TEST(MutatedText, OfNothingButZerosIsSurvived) {
    for (std::string text : clean_texts()) {
        std::ranges::replace_if(text, is_digit, '0');
        ASSERT_NO_THROW(expect_sane(text));
    }
}

}  // namespace
}  // namespace mingcha
