// Trees of Word files made by hand, and the text that stands in them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "document/word/word_text.hpp"
#include "report/word/text_places.hpp"
#include "report/word/xml.hpp"

namespace mingcha::annotation {

inline constexpr std::string_view kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A body of plain elements w:t, one line a paragraph. Text boxes and whatever else is no w:t are left out.
class WordTree {
public:
    explicit WordTree(std::string_view body) {
        const std::string xml = std::string("<w:document xmlns:w=\"").append(kWordNamespace) + "\"><w:body>" +
                                std::string(body) + "</w:body></w:document>";
        EXPECT_TRUE(main.load_string(xml.c_str(), pugi::parse_full | pugi::parse_ws_pcdata)) << xml;
        names = std::make_unique<WordNames>(main.document_element());
        std::vector<WordPiece> pieces;
        for (pugi::xml_node node = main.root(); node; node = next_node(node, main.root())) {
            if (names->is(node, "p") && !text.empty()) text += '\n';
            if (!names->is(node, "t")) continue;
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += node.text().get();
            pieces.push_back({begin, static_cast<std::uint32_t>(text.size()), node, {}});
        }
        places = std::make_unique<TextPlaces>(std::move(pieces), main.root(), *names);
        ids.take_in(main.root(), *names);
    }

    /// What the body holds now.
    [[nodiscard]] std::string body() {
        const std::string xml = xml_text(main);
        const std::size_t begin = xml.find("<w:body>") + 8;
        return xml.substr(begin, xml.find("</w:body>") - begin);
    }

    [[nodiscard]] SourceSpan span(std::string_view words) const {
        const std::size_t begin = text.find(words);
        EXPECT_NE(begin, std::string::npos) << words;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
    }

    pugi::xml_document main;
    std::unique_ptr<WordNames> names;
    std::string text;
    std::unique_ptr<TextPlaces> places;
    AnnotationIds ids;
};

}  // namespace mingcha::annotation
