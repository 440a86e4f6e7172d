#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unistd.h>

#include "mingcha/source.hpp"

namespace mingcha {
namespace {

struct EncodedText {
    const char* converter;
    Encoding encoding;
    std::string_view bom;
};

const std::vector<EncodedText> kEncodings = {
    {"UTF-8", Encoding::utf8, "\xEF\xBB\xBF"},
    {"UTF-16LE", Encoding::utf16_little_endian, "\xFF\xFE"},
    {"UTF-16BE", Encoding::utf16_big_endian, "\xFE\xFF"},
    {"gb18030", Encoding::gb18030, "\x84\x31\x95\x33"},
};

std::string encode(const std::string& text, const char* converter) {
    std::string bytes(text.size() * 4 + 16, '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto size = ucnv_convert(converter, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                   text.data(), static_cast<std::int32_t>(text.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status));
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

std::string report(std::string_view line_end) {
    std::string text;
    for (const std::string_view line :
         {"一、基本情况", "截至2023年12月31日，职工共129人（含派遣4人）。", "𠮷野家 2 号店"}) {
        text.append(line).append(line_end);
    }
    return text;
}

std::string failure_of(std::string_view bytes) {
    const auto source = decode_source(bytes, "t.txt");
    return source ? "" : to_string(source.error(), Language::english);
}

TEST(Encoding, EveryEncodingIsRecognisedWithAndWithoutMarkAndWithEveryLineEnd) {
    for (const auto& [converter, encoding, bom] : kEncodings) {
        for (const std::string_view line_end : {"\n", "\r\n", "\r"}) {
            for (const bool marked : {false, true}) {
                const std::string text = report(line_end);
                const std::string bytes = std::string(marked ? bom : "") + encode(text, converter);
                const auto source = decode_source(bytes, "t.txt");
                ASSERT_TRUE(source) << converter << marked;
                EXPECT_EQ(source->encoding(), encoding) << converter << marked;
                EXPECT_EQ(source->has_bom(), marked);
                EXPECT_EQ(source->text(), text);
                EXPECT_EQ(source->line_count(), 4U);
            }
        }
    }
}

TEST(Encoding, LongTextsAreConvertedWhole) {
    std::string text;
    while (text.size() < 300'000) text += "𠮷、2023年度社会责任报告，第abc节\n";
    for (const auto& [converter, encoding, bom] : kEncodings) {
        const auto source = decode_source(encode(text, converter), "t.txt");
        ASSERT_TRUE(source);
        EXPECT_EQ(source->encoding(), encoding);
        EXPECT_TRUE(source->text() == text);
    }
}

TEST(Encoding, PlainAsciiInUtf16IsRecognised) {
    const auto source = decode_source(encode("annual report 2023\n", "UTF-16LE"), "t.txt");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->text(), "annual report 2023\n");
}

TEST(Encoding, EmptyInputIsAnEmptyText) {
    for (const std::string_view bytes : {"", "\xEF\xBB\xBF", "\xFF\xFE"}) {
        const auto source = decode_source(bytes, "t.txt");
        ASSERT_TRUE(source);
        EXPECT_EQ(source->text(), "");
        EXPECT_EQ(source->line_count(), 1U);
    }
}

TEST(Encoding, MalformedUtf8IsNamedWithItsOffset) {
    const std::string good = report("\n") + report("\n");
    for (const std::string_view bad :
         {"\xFF", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE4\xB8"}) {
        const std::string expected = "at offset " + std::to_string(good.size()) + " are not valid UTF-8";
        std::string bytes = good;
        bytes += bad;
        EXPECT_NE(failure_of(bytes).find(expected), std::string::npos);
        bytes += "。";
        bytes += good;
        EXPECT_NE(failure_of(bytes).find(expected), std::string::npos);
    }
}

TEST(Encoding, AByteOrderMarkIsBinding) {
    EXPECT_NE(failure_of("\xEF\xBB\xBF" + encode("中共有129人", "gb18030")).find("at offset 3 are not valid UTF-8"),
              std::string::npos);
}

TEST(Encoding, MalformedGb18030IsNamedWithItsOffset) {
    const std::string good = encode(report("\n"), "gb18030");
    EXPECT_NE(
        failure_of(good + "\xFF" + good).find("at offset " + std::to_string(good.size()) + " are not valid GB18030"),
        std::string::npos);
    EXPECT_NE(failure_of(good + "\xB0").find("at offset " + std::to_string(good.size())), std::string::npos);
}

TEST(Encoding, AHalfSurrogatePairIsNamedWithItsOffset) {
    const std::string good = encode(report("\n"), "UTF-16LE");
    const std::string half("\x00\xD8", 2);
    const std::string expected = "at offset " + std::to_string(good.size()) + " are not valid UTF-16LE";
    EXPECT_NE(failure_of(good + half + good).find(expected), std::string::npos);
    EXPECT_NE(failure_of(good + half).find(expected), std::string::npos);
}

TEST(Encoding, BinaryFilesAreRefused) {
    std::string zip("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xB7\xEE\x96\x8E", 18);
    EXPECT_NE(failure_of(zip).find("binary"), std::string::npos);
    EXPECT_NE(failure_of(std::string("报告\0", 7)).find("binary"), std::string::npos);
    EXPECT_NE(failure_of(std::string(30, '\x02') + "abc").find("binary"), std::string::npos);
    EXPECT_NE(failure_of(std::string("\xFF\xFE\0\0", 4)).find("binary"), std::string::npos);
}

TEST(Encoding, AFewControlCharactersAreText) { EXPECT_EQ(failure_of(report("\f") + "\x1B" + report("\n")), ""); }

TEST(Encoding, TheLimitIsNamedWithItsOption) {
    const auto source = decode_source("12345678901", "t.txt", {.max_bytes = 10});
    ASSERT_FALSE(source);
    EXPECT_NE(source.error().message.en.find("10 B"), std::string::npos);
    EXPECT_NE(source.error().message.zh.find("--max-file-size"), std::string::npos);
    EXPECT_TRUE(decode_source("1234567890", "t.txt", {.max_bytes = 10}));
}

class ReadSource : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::temp_directory_path() / ("mingcha-read-source-" + std::to_string(::getpid()));
        std::filesystem::create_directory(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path folder_;
};

TEST_F(ReadSource, ReadsAFile) {
    std::ofstream(folder_ / "报告.txt", std::ios::binary) << "\xEF\xBB\xBF一\r\n";
    const auto source = read_source(folder_ / "报告.txt");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->text(), "一\r\n");
    EXPECT_EQ(source->name(), (folder_ / "报告.txt").string());
}

TEST_F(ReadSource, RefusesWhatIsNoFile) {
    EXPECT_FALSE(read_source(folder_));
    EXPECT_FALSE(read_source(folder_ / "absent.txt"));
    EXPECT_FALSE(read_source("/dev/null"));
}

TEST_F(ReadSource, RefusesAFileOverTheLimitWithoutReadingIt) {
    const auto path = folder_ / "large.txt";
    std::ofstream(path).put('a');
    std::filesystem::resize_file(path, std::uintmax_t{200} << 20U);
    const auto source = read_source(path);
    ASSERT_FALSE(source);
    EXPECT_NE(source.error().message.en.find("64 MiB"), std::string::npos);
    EXPECT_EQ(source.error().file, path.string());
}

TEST_F(ReadSource, RefusesAForbiddenFile) {
    const auto path = folder_ / "forbidden.txt";
    std::ofstream(path).put('a');
    std::filesystem::permissions(path, std::filesystem::perms::none);
    if (std::ifstream(path)) GTEST_SKIP() << "this user may read everything";
    EXPECT_FALSE(read_source(path));
}

}  // namespace
}  // namespace mingcha
