#include "source/encoder.hpp"

#include <array>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "source/decoder.hpp"

namespace mingcha {
namespace {

constexpr std::array<Encoding, 4> kAll{Encoding::utf8, Encoding::utf16_little_endian, Encoding::utf16_big_endian,
                                       Encoding::gb18030};

/// Every character there is, but for surrogates and controls.
std::string every_character() {
    std::string text;
    for (char32_t point = 0x20; point <= 0x10FFFF; ++point) {
        if (point >= 0xD800 && point <= 0xDFFF) continue;
        if (point >= 0x10000) text += static_cast<char>(0xF0U | (point >> 18U));
        if (point >= 0x800) {
            text += static_cast<char>(point >= 0x10000 ? 0x80U | ((point >> 12U) & 0x3FU) : 0xE0U | (point >> 12U));
        }
        if (point >= 0x80)
            text += static_cast<char>(point >= 0x800 ? 0x80U | ((point >> 6U) & 0x3FU) : 0xC0U | (point >> 6U));
        text += static_cast<char>(point >= 0x80 ? 0x80U | (point & 0x3FU) : point);
    }
    return text;
}

TEST(Encode, HoldsEveryCharacterInEveryEncoding) {
    const std::string text = every_character();
    for (const Encoding encoding : kAll) {
        const Result<Source> source = decode_source(encode(text, encoding, true), "a.txt");
        ASSERT_TRUE(source) << to_string(encoding);
        EXPECT_TRUE(source->text() == text) << to_string(encoding);
    }
}

/// The bytes as they come back; what cannot be decoded comes back as it is.
std::string there_and_back(std::string_view bytes) {
    const auto text = convert_to_utf8(bytes, Encoding::gb18030);
    return text ? encode({text->data(), text->size()}, Encoding::gb18030, false) : std::string(bytes);
}

TEST(Encode, GivesBackTheBytesOfEveryPairOfGb18030) {
    std::string bytes;
    for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
        for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
            if (trail != 0x7F) bytes.append({static_cast<char>(lead), static_cast<char>(trail)});
        }
    }
    EXPECT_TRUE(convert_to_utf8(bytes, Encoding::gb18030));
    EXPECT_TRUE(there_and_back(bytes) == bytes);
}

TEST(Encode, GivesBackTheFourBytesOfEveryOtherCharacterOfTheBmpInGb18030) {
    for (unsigned index = 0; index < 4U * 10 * 126 * 10; ++index) {
        const std::string bytes{static_cast<char>(0x81 + index / 12600), static_cast<char>(0x30 + index / 1260 % 10),
                                static_cast<char>(0x81 + index / 10 % 126), static_cast<char>(0x30 + index % 10)};
        ASSERT_EQ(there_and_back(bytes), bytes) << index;
    }
}

TEST(Encode, KeepsTheByteOrderMark) {
    for (const Encoding encoding : kAll) {
        const std::string bytes = encode("企业社会责任报告\r\n", encoding, true);
        const Result<Source> source = decode_source(bytes, "a.txt");
        ASSERT_TRUE(source) << to_string(encoding);
        EXPECT_EQ(source->encoding(), encoding);
        EXPECT_TRUE(source->has_bom());
        EXPECT_EQ(encode(source->text(), encoding, true), bytes);
    }
}

TEST(Encode, AnEmptyTextIsItsMark) {
    EXPECT_EQ(encode("", Encoding::gb18030, false), "");
    EXPECT_EQ(encode("", Encoding::utf16_big_endian, true), "\xFE\xFF");
}

}  // namespace
}  // namespace mingcha
