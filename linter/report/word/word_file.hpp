// The parts of a Word file beside its text that an annotation reads and writes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/office/package.hpp"
#include "mingcha/language.hpp"
#include "report/word/comments_part.hpp"
#include "report/word/package_copy.hpp"

namespace mingcha::annotation {

class WordFile {
public:
    /// `bytes` must outlive it. `main_part` is the name of the part with the body, `uri` the namespace of its elements.
    /// Fails as `Package::open` does, and for parts that are no XML.
    [[nodiscard]] static Result<WordFile> open(std::string_view bytes, std::string main_part, std::string uri,
                                               const ReadOptions& reading);

    /// The comments of the file. There may be none; then the part is new.
    [[nodiscard]] CommentsPart comments() { return CommentsPart(comments_); }
    /// The root of what Word keeps of discussions beside the comments; null if there is no such part.
    [[nodiscard]] pugi::xml_node extended_comments() const { return extended_.document_element(); }
    /// What the reader of a changed copy should know: that signatures do not hold any more, that it is protected.
    [[nodiscard]] const std::vector<Bilingual>& remarks() const { return remarks_; }

    /// The file with `main` as its body, and the comments as they are now.
    [[nodiscard]] Result<std::string> with_body(pugi::xml_document& main);

private:
    WordFile(std::string_view bytes, Package package, std::string main_part, std::string uri);

    [[nodiscard]] Result<void> read();
    [[nodiscard]] Result<void> read_protection(std::string_view settings);
    [[nodiscard]] Result<void> enter_comments_part(NewParts& parts);

    std::string_view bytes_;
    Package package_;
    std::string main_part_;
    std::string uri_;
    std::string comments_part_;
    bool is_related_ = false;         // the body has a relationship to the comments part
    bool has_comments_part_ = false;  // which may be missing all the same
    pugi::xml_document comments_;
    pugi::xml_document extended_;
    std::vector<Bilingual> remarks_;
};

}  // namespace mingcha::annotation
