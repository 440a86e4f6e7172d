// What was left behind while a report was written: notes to colleagues in brackets, labels of a template that stand
// alone on a line, placeholders for figures. Which words give them away, and where, is data.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/brackets.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using language::is_ascii_digit;
using language::is_ascii_letter;

enum class Where : std::uint8_t { anywhere, bracketed, line_start, whole_line };

std::optional<Where> where_of(std::string_view word) {
    if (word == "anywhere") return Where::anywhere;
    if (word == "bracketed") return Where::bracketed;
    if (word == "line-start") return Where::line_start;
    if (word == "whole-line") return Where::whole_line;
    return std::nullopt;
}

/// A sign of a note: the word itself is the row's literal.
struct Sign {
    Where where = Where::anywhere;
    std::vector<std::string_view> company;  ///< one of these must stand in the note as well, if there are any
};

struct Note {
    TextSpan span;
    std::size_t row = 0;
};

/// A Latin word at an edge must end there, as TODO and lorem ipsum do; of XX, the whole row of X belongs to it.
std::optional<TextSpan> whole_latin_word(std::string_view text, TextSpan span) {
    const auto byte = [&](std::uint32_t offset) { return static_cast<unsigned char>(text[offset]); };
    if (is_ascii_letter(byte(span.begin))) {
        while (span.begin > 0 && text[span.begin - 1] == text[span.begin]) --span.begin;
        if (span.begin > 0 && is_ascii_letter(byte(span.begin - 1))) return std::nullopt;
    }
    if (is_ascii_letter(byte(span.end - 1))) {
        while (span.end < text.size() && text[span.end] == text[span.end - 1]) ++span.end;
        if (span.end < text.size() && (is_ascii_letter(byte(span.end)) || is_ascii_digit(byte(span.end))))
            return std::nullopt;
    }
    return span;
}

class LeftoverNote final : public Rule {
public:
    LeftoverNote(const RuleSpec& spec, std::vector<Sign> signs, WordTable words)
        : table_(spec.table("notes")),
          surnames_(spec.options.list("surnames")),
          signs_(std::move(signs)),
          words_(std::move(words)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const Note& note : notes_in(context.document)) {
            Finding finding;
            finding.message = table_.cell(note.row, "means");
            finding.arguments = {{"text", std::string(context.document.text(note.span))}};
            finding.span = note.span;
            sink.report(std::move(finding));
        }
    }

private:
    [[nodiscard]] std::vector<Note> notes_in(const Document& document) const {
        std::vector<Note> notes;
        Bracket bracket;
        words_.scan(document.text(), [&](const WordTable::Hit& hit) {
            if (!notes.empty() && notes.back().span.contains(hit.span)) return;
            if (is_withheld_name(document.text(), hit)) return;
            const std::optional<TextSpan> span = note_around(document, hit, bracket);
            if (!span) return;
            if (!notes.empty() && notes.back().span.overlaps(*span)) {
                notes.back().span = cover(notes.back().span, *span);  // several signs of one note
            } else {
                notes.push_back({*span, hit.row});
            }
        });
        return notes;
    }

    /// 市民王××反映: who it was is not to be told.
    [[nodiscard]] bool is_withheld_name(std::string_view text, const WordTable::Hit& hit) const {
        const std::string_view word = slice(text, hit.span);
        return (word.starts_with("×") || word.starts_with("X")) &&
               language::touches_before(text, hit.span.begin, surnames_);
    }

    /// The bracket around the last word that was asked for, since one word stands in many rows.
    struct Bracket {
        TextSpan word;
        std::optional<TextSpan> span;
    };

    [[nodiscard]] std::optional<TextSpan> note_around(const Document& document, const WordTable::Hit& hit,
                                                      Bracket& bracket) const {
        const std::string_view text = document.text();
        const Sign& sign = signs_[hit.row];
        if (sign.where == Where::bracketed) {
            if (bracket.word != hit.span) bracket = {hit.span, bracket_around(text, hit.span)};
            return bracket.span && has_company(sign, slice(text, *bracket.span)) ? bracket.span : std::nullopt;
        }
        if (sign.where != Where::anywhere) {
            const TextSpan block = document.block_at(hit.span.begin).span;
            if (hit.span.begin != block.begin) return std::nullopt;
            if (sign.where == Where::whole_line && hit.span != block) return std::nullopt;
        }
        if (!has_company(sign, slice(text, language::clause_around(text, hit.span)))) return std::nullopt;
        return whole_latin_word(text, hit.span);
    }

    static bool has_company(const Sign& sign, std::string_view note) {
        return sign.company.empty() || language::contains_any(note, sign.company);
    }

    const Table& table_;
    std::vector<std::string_view> surnames_;
    std::vector<Sign> signs_;
    WordTable words_;
};

Result<std::vector<Sign>> signs_of(const RuleSpec& spec) {
    const Table& notes = spec.table("notes");
    std::vector<Sign> signs;
    for (std::size_t row = 0; row < notes.row_count(); ++row) {
        if (auto complete = require_messages(spec, {notes.cell(row, "means")}); !complete)
            return tl::unexpected(complete.error());
        const std::string_view word = notes.cell(row, "where");
        const std::optional<Where> where = where_of(word);
        if (!where) {
            const std::string name(word);
            return fail({"规则 " + spec.id + " 的表里，where 不能是 " + name,
                         "in a table of rule " + spec.id + ", where cannot be " + name});
        }
        signs.push_back({*where, notes.list(row, "and")});
    }
    return signs;
}

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_columns(spec, "notes", {"text", "and", "where", "means"}); !complete)
        return tl::unexpected(complete.error());
    auto signs = signs_of(spec);
    if (!signs) return tl::unexpected(signs.error());
    auto words = WordTable::create(spec.table("notes"), "text");
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const LeftoverNote>(spec, *std::move(signs), *std::move(words));
}

}  // namespace

KindInfo leftover_note() { return {"leftover-note", create}; }

}  // namespace mingcha::kinds
