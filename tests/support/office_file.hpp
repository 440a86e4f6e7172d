// Word and OpenDocument files for tests, packed in memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zip.h>

namespace mingcha::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;  // name and bytes

/// A zip of the parts, in order. `method` is ZIP_CM_STORE or ZIP_CM_DEFLATE. Empty if libzip refuses.
inline std::string pack(const Parts& parts, zip_int32_t method = ZIP_CM_DEFLATE) {
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);  // to read what was written
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(target, zip_source_free);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            continue;
        }
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), method, 1);
    }
    if (zip_close(archive) != 0) {
        zip_discard(archive);
        return {};
    }
    std::string packed;
    if (zip_source_open(target) != 0) return packed;
    zip_source_seek(target, 0, SEEK_END);
    packed.resize(static_cast<std::size_t>(zip_source_tell(target)));
    zip_source_seek(target, 0, SEEK_SET);
    if (zip_source_read(target, packed.data(), packed.size()) < 0) packed.clear();
    zip_source_close(target);
    return packed;
}

/// A .docx whose parts are given as the insides of their root elements.
struct WordFile {
    std::string body;
    std::string styles;
    std::string numbering;
    std::string footnotes;
    std::string endnotes;
    Parts margins;  ///< `header1.xml`, `footer1.xml`, … whose relationships have the names for ids

    [[nodiscard]] Parts parts() const {
        const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const auto relationship = [&](std::string_view id, std::string_view type, std::string_view target) {
            return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + types + std::string(type) + "\" Target=\"" +
                   std::string(target) + "\"/>";
        };
        Parts parts = {{"[Content_Types].xml", "<Types/>"},
                       {"_rels/.rels", "<Relationships>" + relationship("r1", "officeDocument", "word/document.xml") +
                                           "</Relationships>"},
                       {"word/document.xml", root("document", "<w:body>" + body + "</w:body>")}};
        std::string relationships;
        const auto add = [&](const std::string& name, const std::string& element, const std::string& inside) {
            if (inside.empty()) return;
            relationships += relationship(name, name, name + ".xml");
            parts.emplace_back("word/" + name + ".xml", root(element, inside));
        };
        add("styles", "styles", styles);
        add("numbering", "numbering", numbering);
        add("footnotes", "footnotes", footnotes);
        add("endnotes", "endnotes", endnotes);
        for (const auto& [name, inside] : margins) {
            const std::string type = name.substr(0, 6);  // header or footer
            relationships += relationship(name, type, name);
            parts.emplace_back("word/" + name, root(type == "header" ? "hdr" : "ftr", inside));
        }
        parts.emplace_back("word/_rels/document.xml.rels", "<Relationships>" + relationships + "</Relationships>");
        return parts;
    }

    [[nodiscard]] std::string bytes() const { return pack(parts()); }

private:
    static std::string root(const std::string& name, const std::string& inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + name +
               " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
               " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
               " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
               " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" +
               inside + "</w:" + name + ">";
    }
};

/// An .odt whose parts are given as the insides of their elements.
struct OpenFile {
    std::string body;
    std::string automatic_styles;
    std::string styles;        ///< of office:styles
    std::string master_pages;  ///< of office:master-styles

    [[nodiscard]] Parts parts() const {
        return {{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", "<office:document-content><office:automatic-styles>" + automatic_styles +
                                    "</office:automatic-styles><office:body><office:text>" + body +
                                    "</office:text></office:body></office:document-content>"},
                {"styles.xml", "<office:document-styles><office:styles>" + styles +
                                   "</office:styles><office:master-styles>" + master_pages +
                                   "</office:master-styles></office:document-styles>"}};
    }

    [[nodiscard]] std::string bytes() const { return pack(parts()); }
};

}  // namespace mingcha::testing
