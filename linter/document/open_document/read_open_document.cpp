#include <cstddef>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "document/office/office_text.hpp"
#include "document/office/office_writer.hpp"
#include "document/office/package.hpp"
#include "document/office/xml.hpp"
#include "document/open_document/open_reader.hpp"

namespace mingcha {
namespace {

tl::unexpected<Failure> fail_no_text() {
    return fail(
        {"这不是 OpenDocument 文本文件。请在 Writer 中另存为 .odt，再检查；如果是别的格式，请把文件名的结尾改对。",
         "This is no OpenDocument text. Save it as .odt in Writer, and check that; if it has another format, give "
         "its name the right ending."});
}

/// Reads the parts of a file in their order: the body, the notes, the headers and footers.
class Extraction {
public:
    Extraction(Package package, const ReadOptions& options)
        : package_(std::move(package)), options_(options), writer_(text_, options.limits.max_bytes) {}

    [[nodiscard]] Result<OfficeText> run() {
        return refuse_encryption()
            .and_then([&] { return parse_part(package_, "content.xml", content_); })
            .and_then([&] { return parse_styles(); })
            .and_then([&] { return read(); })
            .and_then([&] { return check_text(text_, writer_.is_full(), options_.limits); })
            .map([&] { return std::move(text_); });
    }

private:
    /// OpenDocument 1.3, part 2, 4.4: what is encrypted has its data in the manifest.
    Result<void> refuse_encryption() {
        constexpr const char* kManifest = "META-INF/manifest.xml";
        if (!package_.has(kManifest)) return {};
        pugi::xml_document manifest;
        if (auto parsed = parse_part(package_, kManifest, manifest); !parsed) return parsed;
        for (const pugi::xml_node entry : manifest.document_element().children()) {
            if (entry.child("manifest:encryption-data")) return fail_encrypted();
        }
        return {};
    }

    Result<void> parse_styles() {
        return package_.has("styles.xml") ? parse_part(package_, "styles.xml", styles_) : Result<void>();
    }

    Result<void> read() {
        const pugi::xml_node content = content_.document_element();
        const pugi::xml_node body = content.child("office:body").child("office:text");
        if (!body) return fail_no_text();
        const pugi::xml_node common = styles_.document_element().child("office:styles");
        const pugi::xml_node automatic = content.child("office:automatic-styles");
        const OpenStyles styles(common, automatic);
        OpenLists lists;
        lists.add_styles(common);
        lists.add_styles(automatic);

        OpenReader reader(styles, lists, options_.tracked_changes, writer_);
        writer_.begin_part(DocumentPart::body, 0, 0);
        reader.read(body);
        read_notes(DocumentPart::footnote, reader.footnotes(), reader);
        read_notes(DocumentPart::endnote, reader.endnotes(), reader);
        read_margins(lists);
        if (reader.is_too_deep() || margins_too_deep_) return fail_too_deep();
        return {};
    }

    /// A note may hold notes, which `reader` then adds to `notes`.
    void read_notes(DocumentPart part, const std::vector<OpenNote>& notes, OpenReader& reader) {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            const OpenNote note = notes[i];
            writer_.begin_part(part, static_cast<std::uint32_t>(i + 1), note.page);
            reader.read(note.note);
        }
    }

    /// Those of all kinds of pages, which have automatic styles of their own; each text is read once.
    void read_margins(OpenLists& lists) {
        const pugi::xml_node root = styles_.document_element();
        const pugi::xml_node automatic = root.child("office:automatic-styles");
        const OpenStyles styles(root.child("office:styles"), automatic);
        lists.add_styles(automatic);
        OpenReader reader(styles, lists, options_.tracked_changes, writer_);
        const auto read = [&](DocumentPart part, std::string_view kind) {
            std::uint32_t number = 0;
            for (const pugi::xml_node page : root.child("office:master-styles").children("style:master-page")) {
                for (const pugi::xml_node margin : page.children()) {
                    if (!std::string_view(margin.name()).starts_with(kind)) continue;
                    const OfficeWriter::Mark before = writer_.mark();
                    writer_.begin_part(part, number + 1, 0);
                    reader.read_margin(margin);
                    if (writer_.keep_margin(before)) ++number;
                }
            }
        };
        read(DocumentPart::header, "style:header");
        read(DocumentPart::footer, "style:footer");
        margins_too_deep_ = reader.is_too_deep();
    }

    Package package_;
    ReadOptions options_;
    pugi::xml_document content_;
    pugi::xml_document styles_;
    OfficeText text_;
    OfficeWriter writer_;
    bool margins_too_deep_ = false;
};

}  // namespace

Result<Document> read_open_document(std::string_view bytes, std::string name, const ReadOptions& options) {
    Result<OfficeText> text = Package::open(bytes, options).and_then([&](Package&& package) {
        return Extraction(std::move(package), options).run();
    });
    if (!text) {
        text.error().file = std::move(name);
        return tl::unexpected(std::move(text.error()));
    }
    return build_document(std::move(*text), std::move(name), FileFormat::open_document);
}

}  // namespace mingcha
