// Word documents for tests, written as WordprocessingML in short.
#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "support/office_file.hpp"
#include "unit/document/documents.hpp"

namespace mingcha::testing {

inline std::string run(std::string_view text, std::string_view properties = {}) {
    std::string xml = "<w:r>";
    if (!properties.empty()) xml += "<w:rPr>" + std::string(properties) + "</w:rPr>";
    return xml + "<w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r>";
}

/// A paragraph of runs and other inline elements.
inline std::string paragraph(std::string_view inside, std::string_view properties = {}) {
    std::string xml = "<w:p>";
    if (!properties.empty()) xml += "<w:pPr>" + std::string(properties) + "</w:pPr>";
    return xml + std::string(inside) + "</w:p>";
}

inline std::string words(std::string_view text, std::string_view properties = {}) {
    return paragraph(run(text), properties);
}

inline std::string style(std::string_view id) { return "<w:pStyle w:val=\"" + std::string(id) + "\"/>"; }

inline std::string cell(std::string_view inside, std::string_view properties = {}) {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + std::string(inside) + "</w:tc>";
}

inline std::string row(std::string_view cells, std::string_view properties = {}) {
    return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}

inline std::string table(std::string_view rows) { return "<w:tbl>" + std::string(rows) + "</w:tbl>"; }

inline Document read_word(const WordFile& file, TrackedChanges changes = TrackedChanges::accepted) {
    auto document = read_word_document(file.bytes(), "t.docx", {.limits = {}, .tracked_changes = changes});
    if (document) return *std::move(document);
    ADD_FAILURE() << document.error().message.en;
    return read("");
}

inline Document read_body(std::string_view body, TrackedChanges changes = TrackedChanges::accepted) {
    return read_word(
        {.body = std::string(body), .styles = {}, .numbering = {}, .footnotes = {}, .endnotes = {}, .margins = {}},
        changes);
}

/// The lines of the text that was extracted.
inline std::string extracted(const Document& document) { return std::string(document.source().text()); }

}  // namespace mingcha::testing
