// The part of a Word file that holds its comments (ECMA-376-1, 17.13.4.6).
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/word/comment_marks.hpp"
#include "report/word/names.hpp"
#include "report/word/tracked_changes.hpp"

namespace mingcha::annotation {

class CommentsPart {
public:
    /// An empty part whose namespace is `uri`.
    [[nodiscard]] static std::string empty_part(const std::string& uri);

    /// `comments` is the parsed part.
    explicit CommentsPart(pugi::xml_document& comments);

    /// The root of the part.
    [[nodiscard]] pugi::xml_node root() const { return root_; }
    [[nodiscard]] const WordNames& names() const { return names_; }

    /// The comments of `author` that nobody answered or marked as done. Word and Writer note both in a part of its own,
    /// `extended` ([MS-DOCX] 2.5.1, commentsExtended); null if there is none.
    [[nodiscard]] CommentIds unanswered(std::string_view author, pugi::xml_node extended) const;
    void remove(const CommentIds& ids);

    /// The texts of the comments of `author`, as `add` was given them, paragraphs separated by line ends.
    [[nodiscard]] std::multiset<std::string> texts(std::string_view author) const;
    void add(const std::string& id, const ChangeMark& mark, std::span<const std::string> paragraphs);

private:
    pugi::xml_node root_;
    WordNames names_;
};

}  // namespace mingcha::annotation
