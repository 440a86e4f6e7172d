#include "report/word/word_file.hpp"

#include <utility>

#include "document/office/xml.hpp"
#include "document/word/relationships.hpp"
#include "report/word/package_entries.hpp"
#include "report/word/xml.hpp"

namespace mingcha::annotation {

namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr const char* kCommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// Strict files have relationship types of their own (ECMA-376-1, 11.3.2 and ECMA-376-4, 10.1.2).
std::string comments_relationship(std::string_view uri) {
    return uri.starts_with("http://purl.oclc.org/")
               ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
               : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
}

std::string free_name(const Package& package, std::string_view folder) {
    std::string name = std::string(folder) + "comments.xml";
    for (std::size_t number = 2; package.has(name); ++number) {
        name = std::string(folder) + "comments" + std::to_string(number) + ".xml";
    }
    return name;
}

}  // namespace

WordFile::WordFile(std::string_view bytes, Package package, std::string main_part, std::string uri)
    : bytes_(bytes), package_(std::move(package)), main_part_(std::move(main_part)), uri_(std::move(uri)) {}

Result<WordFile> WordFile::open(std::string_view bytes, std::string main_part, std::string uri,
                                const ReadOptions& reading) {
    Result<Package> package = Package::open(bytes, reading);
    if (!package) return tl::unexpected(package.error());
    WordFile file(bytes, *std::move(package), std::move(main_part), std::move(uri));
    if (const Result<void> read = file.read(); !read) return tl::unexpected(read.error());
    return file;
}

Result<void> WordFile::read() {
    const Result<Relationships> relations = Relationships::read(package_, main_part_);
    if (!relations) return tl::unexpected(relations.error());
    const Result<Relationships> of_package = Relationships::read(package_, "");
    if (!of_package) return tl::unexpected(of_package.error());

    comments_part_ = relations->target_of_type("comments");
    is_related_ = !comments_part_.empty();
    has_comments_part_ = package_.has(comments_part_);
    if (!is_related_) comments_part_ = free_name(package_, folder_of(main_part_));
    if (has_comments_part_) {
        if (auto parsed = parse_part(package_, comments_part_, comments_); !parsed) return parsed;
    } else {
        comments_.load_string(CommentsPart::empty_part(uri_).c_str(), pugi::parse_full);
    }
    const std::string_view extended = relations->target_of_type("commentsExtended");
    if (package_.has(extended)) {
        if (auto parsed = parse_part(package_, extended, extended_); !parsed) return parsed;
    }
    if (!of_package->target_of_type("origin").empty()) {
        remarks_.push_back({"报告带有数字签名；副本有改动，其中的签名不再有效",
                            "the report is signed; the copy differs from it, so that its signature is not valid"});
    }
    return read_protection(relations->target_of_type("settings"));
}

Result<void> WordFile::read_protection(std::string_view settings) {
    if (!package_.has(settings)) return {};
    pugi::xml_document tree;
    if (auto parsed = parse_part(package_, settings, tree); !parsed) return parsed;
    const WordNames names(tree.document_element());
    const pugi::xml_node protection = names.child(tree.document_element(), "documentProtection");
    const std::string_view enforced = names.value(protection, "enforcement");
    if (enforced == "1" || enforced == "true" || enforced == "on") {
        remarks_.push_back({"报告设有编辑限制，副本也有；要接受或拒绝修订，请先在 Word 中停止保护",
                            "editing of the report is restricted, and so is that of the copy; stop the protection in "
                            "Word before you accept or reject changes"});
    }
    return {};
}

Result<void> WordFile::enter_comments_part(NewParts& parts) {
    pugi::xml_document types;
    if (auto parsed = parse_part(package_, kContentTypes, types); !parsed) return parsed;
    add_content_type(types.document_element(), comments_part_, kCommentsType);
    parts.emplace(kContentTypes, xml_text(types));

    const std::string relationships_part = relationships_of(main_part_);
    pugi::xml_document relationships;
    if (package_.has(relationships_part)) {
        if (auto parsed = parse_part(package_, relationships_part, relationships); !parsed) return parsed;
    } else {
        relationships.load_string(no_relationships().c_str(), pugi::parse_full);
    }
    if (!is_related_) {
        // Relative to the main part, as every program writes it.
        const std::string target = comments_part_.substr(folder_of(main_part_).size());
        add_relationship(relationships.document_element(), comments_relationship(uri_), target);
    }
    parts.emplace(relationships_part, xml_text(relationships));
    return {};
}

Result<std::string> WordFile::with_body(pugi::xml_document& main) {
    NewParts parts;
    parts.emplace(main_part_, xml_text(main));
    parts.emplace(comments_part_, xml_text(comments_));
    if (!has_comments_part_) {
        if (const auto entered = enter_comments_part(parts); !entered) return tl::unexpected(entered.error());
    }
    return copy_package(bytes_, parts);
}

}  // namespace mingcha::annotation
