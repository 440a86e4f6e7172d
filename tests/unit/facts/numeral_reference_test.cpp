// The grammar of Chinese numerals against a slow reading of them.
#include <cstdint>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "facts/code_points.hpp"
#include "facts/decimal.hpp"
#include "facts/number_grammar.hpp"
#include "fuzz/reference_numeral.hpp"

namespace mingcha {
namespace {

void expect_value(const std::u32string& text, std::int64_t value) {
    const std::u32string padded = text + std::u32string(4, U'\0');
    const auto form = parse_number(padded.data(), padded.data() + text.size());
    ASSERT_TRUE(form.has_value()) << value;
    EXPECT_EQ(form->end - padded.data(), static_cast<std::ptrdiff_t>(text.size())) << value;
    EXPECT_TRUE(compare(form->value, {value, 0}) == 0) << value << " read as " << to_string(form->value);
}

TEST(Numeral, BelowTenThousandIsReadInEveryWriting) {
    for (const auto& [text, value] : reference::sections()) expect_value(text, value);
}

TEST(Numeral, OfRandomCharactersIsReadAsTheReferenceReadsIt) {
    constexpr std::u32string_view kCharacters = U"零一二三四五六七八九十百千万亿";
    std::mt19937 random(20231121);
    int well_formed = 0;
    for (int i = 0; i < 300'000; ++i) {
        std::u32string text;
        for (std::size_t length = 1 + random() % 7; text.size() < length;) {
            text += kCharacters[random() % kCharacters.size()];
        }
        if (const auto value = reference::value_of(text)) {
            expect_value(text, *value);
            ++well_formed;
        }
    }
    EXPECT_GT(well_formed, 1000);
}

TEST(Numeral, OfSeveralSectionsIsReadAsTheReferenceReadsIt) {
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const auto section = [&] { return static_cast<int>(1 + random() % 9999); };
        const int high = section();
        const int middle = section();
        const int low = section();
        const auto joined = [](int below) { return (below < 1000 ? U"零" : U"") + reference::written(below); };
        const std::u32string text = reference::written(high) + U"亿" + joined(middle) + U"万" + joined(low);
        const std::int64_t value = (std::int64_t{high} * 10'000 + middle) * 10'000 + low;
        ASSERT_EQ(reference::value_of(text), value);
        expect_value(text, value);
    }
}

}  // namespace
}  // namespace mingcha
