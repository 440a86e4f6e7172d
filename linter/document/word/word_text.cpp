#include "document/word/word_text.hpp"

#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "document/office/package.hpp"
#include "document/office/xml.hpp"
#include "document/word/part_reader.hpp"
#include "document/word/relationships.hpp"

namespace mingcha {
namespace {

tl::unexpected<Failure> fail_no_word_file() {
    return fail(
        {"这不是 Word 文件。请在 Word 或 WPS 中另存为 .docx，再检查；如果是别的格式，请把文件名的结尾改对。",
         "This is no Word file. Save it as .docx in Word or WPS, and check that; if it has another format, give "
         "its name the right ending."});
}

/// Reads the parts of a file in their order: the body, the notes, the headers and footers.
class Extraction {
public:
    Extraction(Package package, const ReadOptions& options) : package_(std::move(package)), options_(options) {}

    [[nodiscard]] Result<WordText> run() {
        return find_main_part()
            .and_then([&] { return parse_part(package_, text_.main_part, text_.main); })
            .and_then([&] { return Relationships::read(package_, text_.main_part); })
            .and_then([&](Relationships&& relationships) {
                relationships_ = std::move(relationships);
                return read_definitions();
            })
            .and_then([&] { return read_parts(); })
            .map([&] { return std::move(text_); });
    }

private:
    Result<void> find_main_part() {
        return Relationships::read(package_, "").and_then([&](const Relationships& root) -> Result<void> {
            text_.main_part = root.target_of_type("officeDocument");
            if (!package_.has(text_.main_part)) return fail_no_word_file();
            return {};
        });
    }

    /// Parses the part of this type if there is one.
    Result<void> parse_optional(std::string_view type, pugi::xml_document& into) {
        const std::string_view part = relationships_.target_of_type(type);
        if (!package_.has(part)) return {};
        return parse_part(package_, part, into);
    }

    Result<void> read_definitions() {
        return parse_optional("styles", styles_).and_then([&] { return parse_optional("numbering", numbering_); });
    }

    Result<void> read_parts() {
        const pugi::xml_node body = text_.main.document_element().child("w:body");
        if (!body) return fail_no_word_file();
        const WordStyles styles(styles_.document_element());
        WordReading reading{.styles = styles,
                            .numbers = ListNumbers(numbering_.document_element(), styles),
                            .changes = options_.tracked_changes,
                            .writer = OfficeWriter(text_, options_.limits.max_bytes),
                            .pieces = text_.pieces};
        PartReader reader(reading);
        reading.writer.begin_part(DocumentPart::body, 0, 0);
        reader.read(body);
        return read_notes("footnotes", DocumentPart::footnote, reader.footnotes(), reading)
            .and_then([&] { return read_notes("endnotes", DocumentPart::endnote, reader.endnotes(), reading); })
            .and_then([&] { return read_margins(DocumentPart::header, reader.headers(), reading); })
            .and_then([&] { return read_margins(DocumentPart::footer, reader.footers(), reading); })
            .and_then([&]() -> Result<void> {
                if (reading.too_deep) return fail_too_deep();
                return check_text(text_, reading.writer.is_full(), options_.limits);
            });
    }

    /// In the order of their references, which also numbers them.
    Result<void> read_notes(std::string_view type, DocumentPart part, const std::vector<NoteReference>& references,
                            WordReading& reading) {
        if (references.empty()) return {};
        pugi::xml_document& tree = *text_.other_parts.emplace_back(std::make_unique<pugi::xml_document>());
        return parse_optional(type, tree).map([&] {
            std::unordered_map<std::string_view, pugi::xml_node> notes;
            for (const pugi::xml_node note : tree.document_element().children()) {
                notes.emplace(attribute(note, "w:id"), note);
            }
            std::uint32_t number = 0;
            for (const NoteReference& reference : references) {
                const auto note = notes.extract(reference.id);  // a note is read once
                if (note.empty()) continue;
                reading.writer.begin_part(part, ++number, reference.page);
                PartReader(reading).read(note.mapped(), reference.element);
            }
        });
    }

    /// Sections have headers of their own, which often say the same: each text is read once.
    Result<void> read_margins(DocumentPart part, const std::vector<std::string_view>& ids, WordReading& reading) {
        std::uint32_t number = 0;
        for (const std::string_view id : ids) {
            const std::string_view name = relationships_.target_of_id(id);
            if (!package_.has(name) || !read_parts_.insert(name).second) continue;
            pugi::xml_document& tree = *text_.other_parts.emplace_back(std::make_unique<pugi::xml_document>());
            if (auto parsed = parse_part(package_, name, tree); !parsed) return parsed;
            const OfficeWriter::Mark before = reading.writer.mark();
            reading.writer.begin_part(part, number + 1, 0);
            PartReader(reading).read_margin(tree.document_element());
            if (reading.writer.keep_margin(before)) {
                ++number;
            } else {
                while (!text_.pieces.empty() && text_.pieces.back().begin >= before.size) text_.pieces.pop_back();
            }
        }
        return {};
    }

    Package package_;
    ReadOptions options_;
    Relationships relationships_;
    pugi::xml_document styles_;
    pugi::xml_document numbering_;
    std::unordered_set<std::string_view> read_parts_;
    WordText text_;
};

}  // namespace

Result<WordText> extract_word_text(std::string_view bytes, const ReadOptions& options) {
    return Package::open(bytes, options).and_then([&](Package&& package) {
        return Extraction(std::move(package), options).run();
    });
}

Result<Document> read_word_document(std::string_view bytes, std::string name, const ReadOptions& options) {
    Result<WordText> text = extract_word_text(bytes, options);
    if (!text) {
        text.error().file = std::move(name);
        return tl::unexpected(std::move(text.error()));
    }
    return build_document(std::move(*text), std::move(name), FileFormat::word);
}

}  // namespace mingcha
