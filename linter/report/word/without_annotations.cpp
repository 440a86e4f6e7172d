#include "document/word/word_text.hpp"
#include "mingcha/annotation.hpp"
#include "report/word/comment_marks.hpp"
#include "report/word/tracked_changes.hpp"
#include "report/word/word_file.hpp"

namespace mingcha {

Result<std::string> without_annotations(std::string_view docx, const ReadOptions& reading) {
    using namespace annotation;
    Result<WordText> text = extract_word_text(docx, reading);
    if (!text) return tl::unexpected(text.error());
    const WordNames names(text->main.document_element());
    Result<WordFile> file = WordFile::open(docx, text->main_part, names.uri(), reading);
    if (!file) return tl::unexpected(file.error());
    CommentsPart comments = file->comments();
    const CommentIds removed = comments.unanswered(kAnnotationAuthor, file->extended_comments());
    const std::size_t refused = refuse_changes(text->main, kAnnotationAuthor, names);
    if (removed.empty() && refused == 0) return std::string(docx);
    comments.remove(removed);
    remove_comment_marks(text->main, removed, names);
    return file->with_body(text->main);
}

}  // namespace mingcha
