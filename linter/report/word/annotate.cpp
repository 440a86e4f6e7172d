#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "document/word/word_text.hpp"
#include "mingcha/annotation.hpp"
#include "mingcha/fix.hpp"
#include "report/word/comment_marks.hpp"
#include "report/word/comment_text.hpp"
#include "report/word/tracked_changes.hpp"
#include "report/word/word_file.hpp"

namespace mingcha {

namespace {

using namespace annotation;

/// As Word writes it: the local time, and yet a Z (ECMA-376-1, 17.13.4.2 leaves the zone open).
std::string date_of(std::chrono::local_seconds moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

/// Annotates the tree of one file.
class Annotator {
public:
    Annotator(WordText& text, CommentsPart comments, const Document& document, const AnnotationStyle& style)
        : text_(text),
          comments_(std::move(comments)),
          document_(document),
          language_(style.language),
          mark_{std::string(kAnnotationAuthor), date_of(style.moment)},
          names_(text.main.document_element()),
          places_(std::move(text.pieces), text.main.root(), names_) {}

    void annotate(std::span<const Diagnostic> findings) {
        plan_changes(findings);
        plan_comments(findings);
        if (edits_.empty() && new_comments_.empty()) return;
        ids_.take_in(text_.main.document_element(), names_);
        ids_.take_in(comments_.root(), comments_.names());
        places_.cut(std::move(cuts_), ids_);
        add_comments();
        track_changes(edits_, places_, mark_, names_, ids_);
    }

    [[nodiscard]] std::size_t comments() const { return new_comments_.size(); }
    [[nodiscard]] std::size_t tracked_fixes() const { return revised_.size(); }

private:
    struct NewComment {
        SourceSpan span;
        std::vector<std::string> paragraphs;
    };

    /// Of the fixes that the text allows, those that go together.
    void plan_changes(std::span<const Diagnostic> findings) {
        const ChangeableText changeable(places_, text_.main.root(), names_);
        const auto allows = [&](const SourceEdit& edit) { return changeable.allows(smallest_edit(edit, text_.text)); };
        std::vector<Diagnostic> candidates;
        std::vector<const Diagnostic*> originals;
        for (const Diagnostic& finding : findings) {
            const FixPlan alone = plan_fixes(document_, {&finding, 1}, FixScope::safe);
            if (alone.edits.empty() || !std::ranges::all_of(alone.edits, allows)) continue;
            candidates.push_back(finding);
            originals.push_back(&finding);
        }
        const FixPlan plan = plan_fixes(document_, candidates, FixScope::safe);
        for (const SourceEdit& edit : plan.edits) {
            const SourceEdit smallest = smallest_edit(edit, text_.text);
            if (smallest.span.begin < smallest.span.end || !smallest.replacement.empty()) edits_.push_back(smallest);
        }
        for (const Diagnostic* candidate : plan.findings) {
            revised_.insert(originals[static_cast<std::size_t>(candidate - candidates.data())]);
        }
        for (const SourceEdit& edit : edits_) changeable.add_cuts(edit, cuts_);
    }

    /// Comments that were kept, since somebody answered them, are not made again.
    void plan_comments(std::span<const Diagnostic> findings) {
        std::multiset<std::string> kept = comments_.texts(kAnnotationAuthor);
        for (const Diagnostic& finding : findings) {
            std::vector<std::string> paragraphs =
                comment_text(document_, finding, revised_.contains(&finding), language_);
            if (const auto told = kept.find(fmt::format("{}", fmt::join(paragraphs, "\n"))); told != kept.end()) {
                kept.erase(told);
                continue;
            }
            const SourceSpan span = document_.origin(finding.span);
            if (span.begin < span.end) cuts_.insert(cuts_.end(), {span.begin, span.end});
            new_comments_.push_back({span, std::move(paragraphs)});
        }
    }

    void add_comments() {
        const pugi::xml_node home = first_paragraph(text_.main, names_);
        std::vector<MarkedComment> marked;
        marked.reserve(new_comments_.size());
        for (const NewComment& comment : new_comments_) {
            marked.push_back({comment_range(comment.span, text_.text, places_, home), ids_.next()});
            comments_.add(marked.back().id, mark_, comment.paragraphs);
        }
        mark_comments(marked, names_);
    }

    WordText& text_;
    CommentsPart comments_;
    const Document& document_;
    Language language_;
    ChangeMark mark_;
    WordNames names_;
    TextPlaces places_;
    AnnotationIds ids_;
    std::vector<SourceEdit> edits_;  // in order, each as small as it can be
    std::set<const Diagnostic*> revised_;
    std::vector<NewComment> new_comments_;
    std::vector<std::uint32_t> cuts_;
};

}  // namespace

Result<AnnotatedCopy> annotate(std::string_view docx, const Document& document, std::span<const Diagnostic> findings,
                               const ReadOptions& reading, const AnnotationStyle& style) {
    Result<WordText> text = extract_word_text(docx, reading);
    if (!text) return tl::unexpected(text.error());
    if (text->text != document.source().text()) {
        return fail({"报告与检查过的不同，没有写出批注副本；请再运行一次",
                     "the report is not the one that was checked, so that no annotated copy was made; run this again"});
    }
    const std::string uri = WordNames(text->main.document_element()).uri();
    Result<WordFile> file = WordFile::open(docx, text->main_part, uri, reading);
    if (!file) return tl::unexpected(file.error());
    Annotator annotator(*text, file->comments(), document, style);
    annotator.annotate(findings);
    AnnotatedCopy copy{std::string(docx), annotator.comments(), annotator.tracked_fixes(), {}};
    if (copy.comments + copy.tracked_fixes == 0) return copy;
    copy.remarks = file->remarks();
    return file->with_body(text->main).map([&](std::string&& bytes) {
        copy.bytes = std::move(bytes);
        return std::move(copy);
    });
}

}  // namespace mingcha
