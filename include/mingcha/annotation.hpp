// Comments and tracked changes in a copy of a Word file, for those who write in Word: each finding is a comment at its
// place, each safe fix a change that a person accepts or refuses.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/document.hpp"
#include "mingcha/language.hpp"

namespace mingcha {

/// Who comments and changes, as Word shows it; by this name what was added is found again.
inline constexpr std::string_view kAnnotationAuthor = "mingcha";

/// The file without what an earlier `annotate` added: its comments, except those that somebody answered or marked as
/// done, and its tracked changes, which are refused. The same bytes if there is nothing of that. Fails as
/// `read_word_document` does, without the file's name.
[[nodiscard]] Result<std::string> without_annotations(std::string_view docx, const ReadOptions& reading);

struct AnnotationStyle {
    Language language = Language::chinese;
    std::chrono::local_seconds moment{};  ///< the date of the comments: Word writes and shows the local time
};

struct AnnotatedCopy {
    std::string bytes;
    std::size_t comments = 0;
    std::size_t tracked_fixes = 0;   ///< fixes that were made as tracked changes
    std::vector<Bilingual> remarks;  ///< what its reader should know: signatures that are no longer valid, protection
};

/// A copy of the Word file `docx` with a comment at each of `findings`, and their safe fixes as tracked changes where
/// they stand in plain text of one paragraph of the body. A finding that a comment which was kept tells already gets no
/// second one. Only the main part, its comments, its relationships and the content types are written anew; the same
/// input makes the same bytes. `document` was read from `docx` with `reading`, without any annotations. Fails if it was
/// not, and as `read_word_document` does.
[[nodiscard]] Result<AnnotatedCopy> annotate(std::string_view docx, const Document& document,
                                             std::span<const Diagnostic> findings, const ReadOptions& reading,
                                             const AnnotationStyle& style);

}  // namespace mingcha
