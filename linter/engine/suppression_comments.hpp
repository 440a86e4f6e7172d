// The comments in Markdown by which an author suppresses findings.
#pragma once

#include <string>
#include <vector>

#include "mingcha/engine.hpp"
#include "mingcha/suppression.hpp"

namespace mingcha {

/// What one comment says of one rule or category.
struct CommentedExemption {
    std::string selector;
    std::string reason;
    SourceSpan reach;    ///< findings that begin here are suppressed
    SourceSpan comment;  ///< `<!-- … -->`
};

struct SuppressionComments {
    std::vector<CommentedExemption> exemptions;  ///< in the order of the comments
    std::vector<SourceSpan> comments;            ///< all of them, in order: their text is none of the report's
    std::vector<SuppressionRemark> mistakes;
};

/// Reads the comments of a source whose name ends in .md or .markdown; others have none. What stands in a fenced block
/// of code is no comment. Blank lines and further comments may stand between a comment and its next line. O(size).
[[nodiscard]] SuppressionComments read_suppression_comments(const Document& document, const RuleBook& book);

}  // namespace mingcha
