// Whatever the body, the notes and the comments of a Word file are, an annotated copy can be read, and taking the
// annotations out and adding them again gives the same copy.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/document_checks.hpp"
#include "mingcha/annotation.hpp"
#include "support/office_file.hpp"

namespace {

using mingcha::fuzz::require;

constexpr std::uint32_t kStride = 7;

std::string take_part(std::string_view& bytes) {
    const std::string_view part = bytes.substr(0, bytes.find('\0'));
    bytes.remove_prefix(std::min(part.size() + 1, bytes.size()));
    return std::string(part);
}

std::uint32_t at_character(std::string_view text, std::uint32_t offset) {
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) ++offset;
    return offset;
}

/// Findings that overlap, every third of them with a safe fix.
std::vector<mingcha::Diagnostic> findings_in(const mingcha::Document& document) {
    std::vector<mingcha::Diagnostic> findings;
    const std::string_view text = document.text();
    for (std::uint32_t begin = 0; begin < text.size(); begin = at_character(text, begin + kStride)) {
        mingcha::Diagnostic finding;
        finding.rule = "fuzz/rule";
        finding.span = {begin, at_character(text, std::min<std::uint32_t>(begin + 2 * kStride,
                                                                          static_cast<std::uint32_t>(text.size())))};
        if (findings.size() % 3 == 0) finding.fixes.push_back({"", {{finding.span, "新"}}, true});
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::string annotated(std::string_view docx, const mingcha::ReadOptions& reading) {
    const auto document = mingcha::read_word_document(docx, "fuzz.docx", reading);
    if (!document) return {};
    const auto copy = mingcha::annotate(docx, *document, findings_in(*document), reading, {});
    if (!copy) return {};
    require(mingcha::read_word_document(copy->bytes, "fuzz.docx", reading).has_value());
    return copy->bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const mingcha::ReadOptions reading{.limits = {.max_bytes = std::uint64_t{4} << 20U}, .tracked_changes = {}};
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    mingcha::testing::WordFile file;
    file.body = take_part(bytes);
    file.footnotes = take_part(bytes);
    mingcha::testing::Parts parts = file.parts();
    const std::string comments = take_part(bytes);
    if (!comments.empty()) {
        std::string& relationships = parts.back().second;  // of the body
        relationships.insert(relationships.find("</"),
                             "<Relationship Id=\"c\" Type=\"/comments\" Target=\"comments.xml\"/>");
        parts.emplace_back("word/comments.xml", comments);
    }

    const auto clean = mingcha::without_annotations(mingcha::testing::pack(parts, ZIP_CM_STORE), reading);
    if (!clean) return 0;
    const std::string copy = annotated(*clean, reading);
    if (copy.empty()) return 0;
    const auto undone = mingcha::without_annotations(copy, reading);
    require(undone.has_value());
    require(mingcha::read_word_document(*undone, "fuzz.docx", reading)->text() ==
            mingcha::read_word_document(*clean, "fuzz.docx", reading)->text());
    require(annotated(*undone, reading) == copy);
    return 0;
}
