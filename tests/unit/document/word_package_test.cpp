// What is no sound Word file.
#include <algorithm>

#include <gtest/gtest.h>

#include "unit/document/word_documents.hpp"

namespace mingcha {
namespace {

using testing::pack;
using testing::Parts;
using testing::WordFile;
using testing::words;

WordFile sound_file() {
    WordFile file;
    file.body = words("全年平稳。");
    return file;
}

/// The message of the failure; empty if there is none.
std::string failure_of(std::string_view bytes, const ReadOptions& options = {}) {
    const auto document = read_word_document(bytes, "报告.docx", options);
    if (document) return {};
    EXPECT_EQ(document.error().file, "报告.docx");
    EXPECT_FALSE(document.error().message.zh.empty());
    return document.error().message.en;
}

/// The sound file with other bytes in one part, or with one part more.
std::string with_part(std::string_view name, std::string_view bytes) {
    Parts parts = sound_file().parts();
    const auto found = std::ranges::find(parts, name, &Parts::value_type::first);
    if (found == parts.end()) {
        parts.emplace_back(name, bytes);
    } else {
        found->second = bytes;
    }
    return pack(parts);
}

::testing::AssertionResult says(const std::string& message, std::string_view words) {
    if (message.find(words) != std::string::npos) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << '"' << message << '"';
}

TEST(WordPackage, ASoundFileIsRead) { EXPECT_EQ(failure_of(sound_file().bytes()), ""); }

TEST(WordPackage, StoredPartsAreReadToo) { EXPECT_EQ(failure_of(pack(sound_file().parts(), ZIP_CM_STORE)), ""); }

TEST(WordPackage, WhatIsNoZip) {
    EXPECT_TRUE(says(failure_of(""), "no Word"));
    EXPECT_TRUE(says(failure_of("全年平稳。"), "no Word"));
    EXPECT_TRUE(says(failure_of("PK"), "damaged"));
}

TEST(WordPackage, EncryptedAndOldFiles) {
    EXPECT_TRUE(says(failure_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"), "password"));
}

TEST(WordPackage, EveryTruncationIsAFailure) {
    const std::string bytes = sound_file().bytes();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        EXPECT_NE(failure_of(std::string_view(bytes).substr(0, size)), "") << size;
    }
}

TEST(WordPackage, AChangedByteNeverGoesUnnoticedInTheText) {
    const std::string bytes = sound_file().bytes();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        const auto document = read_word_document(changed, "t.docx");
        EXPECT_TRUE(!document || document->text() == "全年平稳。") << i;
    }
}

TEST(WordPackage, OtherKindsOfPackages) {
    EXPECT_TRUE(says(failure_of(pack({{"x", "y"}})), "no Word file"));
    EXPECT_TRUE(says(failure_of(with_part("word/document.xml", "<workbook/>")), "no Word file"));
}

TEST(WordPackage, AMainPartThatIsMissing) {
    Parts parts = sound_file().parts();
    std::erase_if(parts, [](const auto& part) { return part.first == "word/document.xml"; });
    EXPECT_NE(failure_of(pack(parts)), "");
}

TEST(WordPackage, PartsThatNothingDependsOnMayBeMissing) {
    EXPECT_EQ(failure_of(with_part("word/_rels/document.xml.rels",
                                   "<Relationships><Relationship Id=\"a\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                                   "</Relationships>")),
              "");
}

TEST(WordPackage, RelationshipsThatPointOutsideAreNotFollowed) {
    for (const std::string_view target :
         {"../../../etc/passwd", "/../secret.xml", "file:///etc/passwd", "http://x/y"}) {
        EXPECT_EQ(failure_of(with_part("word/_rels/document.xml.rels",
                                       "<Relationships><Relationship Id=\"a\" Type=\"x/styles\" Target=\"" +
                                           std::string(target) + "\"/><Relationship Id=\"b\" Type=\"x/numbering\" " +
                                           "TargetMode=\"External\" Target=\"document.xml\"/></Relationships>")),
                  "");
    }
}

TEST(WordPackage, NamesThatClimbAreOnlyNames) { EXPECT_EQ(failure_of(with_part("../../tmp/x", "y")), ""); }

TEST(WordPackage, BrokenXml) {
    EXPECT_TRUE(says(failure_of(with_part("word/document.xml", "<w:document><w:body>")), "well-formed"));
    EXPECT_TRUE(says(failure_of(with_part("word/document.xml", "")), "well-formed"));
}

TEST(WordPackage, EntitiesAreNotExpanded) {
    EXPECT_TRUE(says(failure_of(with_part("word/document.xml",
                                          "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                                          "<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>"
                                          "</w:document>")),
                     "DTD"));
    WordFile file;
    file.body = words("&b;");
    EXPECT_EQ(testing::read_word(file).text(), "&b;");
}

TEST(WordPackage, TextThatIsNoUtf8) {
    WordFile file;
    file.body = words("甲\xFF乙");
    EXPECT_TRUE(says(failure_of(file.bytes()), "UTF-8"));
    file.body = words("&#xD800;");
    EXPECT_TRUE(says(failure_of(file.bytes()), "UTF-8"));
}

TEST(WordPackage, PartsInUtf16AreRead) {
    const std::string xml = sound_file().parts()[2].second;
    std::string wide = "\xFF\xFE";
    for (std::size_t i = 0; i < xml.size();) {  // the text has no characters outside the basic plane
        const auto lead = static_cast<unsigned char>(xml[i]);
        const auto next = [&](std::size_t n) { return static_cast<unsigned>(xml[i + n]) & 0x3FU; };
        const unsigned value = lead < 0x80 ? lead : (lead & 0x0FU) << 12U | next(1) << 6U | next(2);
        i += lead < 0x80 ? 1 : 3;
        wide += {static_cast<char>(value & 0xFFU), static_cast<char>(value >> 8U)};
    }
    const std::size_t declared = wide.find(std::string("U\0T\0F\0-\0008\0", 10));
    ASSERT_NE(declared, std::string::npos);
    const auto document = read_word_document(with_part("word/document.xml", wide), "t.docx");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->text(), "全年平稳。");
}

TEST(WordPackage, ABombStopsAtTheLimit) {
    const std::string bytes = with_part("word/document.xml", std::string(std::size_t{100} << 20U, ' '));
    EXPECT_LT(bytes.size(), std::size_t{1} << 20U);
    EXPECT_TRUE(says(failure_of(bytes), "--max-file-size"));
}

TEST(WordPackage, TheLimitHoldsForAllPartsTogether) {
    WordFile file = sound_file();
    file.styles = std::string(600, ' ') + "<w:style/>";
    ReadOptions options;
    options.limits.max_bytes = 1500;
    EXPECT_TRUE(says(failure_of(file.bytes(), options), "--max-file-size"));
    options.limits.max_bytes = 5000;
    EXPECT_EQ(failure_of(file.bytes(), options), "");
}

TEST(WordPackage, ManyParts) {
    Parts parts = sound_file().parts();
    for (int i = 0; i < 10'001; ++i) parts.emplace_back("p" + std::to_string(i), "");
    EXPECT_TRUE(says(failure_of(pack(parts)), "parts"));
}

TEST(WordPackage, TwoPartsOfOneName) {
    EXPECT_TRUE(says(failure_of(with_part("WORD/Document.xml", "<w:document/>")), "damaged"));
}

TEST(WordPackage, DeepNesting) {
    constexpr int kDepth = 100'000;
    std::string deep;
    for (int i = 0; i < kDepth; ++i) deep += "<w:sdt><w:sdtContent>";
    deep += words("甲");
    for (int i = 0; i < kDepth; ++i) deep += "</w:sdtContent></w:sdt>";
    WordFile file;
    file.body = deep;
    EXPECT_TRUE(says(failure_of(file.bytes()), "nested"));
}

TEST(WordPackage, BoxesInBoxesInBoxes) {
    constexpr int kDepth = 20'000;
    std::string deep;
    for (int i = 0; i < kDepth; ++i) deep += "<w:p><w:r><w:pict><w:txbxContent>";
    deep += words("甲");
    for (int i = 0; i < kDepth; ++i) deep += "</w:txbxContent></w:pict></w:r></w:p>";
    WordFile file;
    file.body = deep;
    EXPECT_EQ(testing::read_word(file).text(), "甲");
}

TEST(WordPackage, AMillionRuns) {
    std::string runs;
    for (int i = 0; i < 1'000'000; ++i) runs += "<w:r><w:t>字</w:t></w:r>";
    WordFile file;
    file.body = testing::paragraph(runs);
    EXPECT_EQ(testing::read_word(file).text().size(), 3'000'000U);
}

}  // namespace
}  // namespace mingcha
