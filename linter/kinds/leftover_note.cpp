// What was left behind while a report was written: notes to colleagues in brackets, template labels that stand alone on
// a line, placeholders for figures. Which words give them away, and where, is data.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::uint32_t kLongestNote = 180;  // bytes; a longer bracket is part of the text

struct BracketPair {
    std::string_view open;
    std::string_view close;
};

constexpr std::array kBrackets = {BracketPair{"（", "）"}, BracketPair{"(", ")"},   BracketPair{"【", "】"},
                                  BracketPair{"[", "]"},   BracketPair{"〔", "〕"}, BracketPair{"［", "］"}};

bool is_ascii_alphanumeric(char32_t c) { return language::is_ascii_digit(c) || language::is_ascii_letter(c); }

/// The nearest bracket that holds `span`, with its marks.
std::optional<TextSpan> bracket_around(std::string_view text, TextSpan block, TextSpan span) {
    const std::uint32_t from = std::max(block.begin, span.begin - std::min(span.begin, kLongestNote));
    const std::uint32_t to = std::min(block.end, span.end + kLongestNote);
    const std::string_view before = slice(text, {from, span.begin});
    const std::string_view after = slice(text, {span.end, to});
    for (const auto& [open, close] : kBrackets) {
        const std::size_t begin = before.rfind(open);
        const std::size_t end = after.find(close);
        if (begin == std::string_view::npos || end == std::string_view::npos) continue;
        if (before.find(close, begin) != std::string_view::npos ||
            after.substr(0, end).find(open) != std::string_view::npos)
            continue;
        return TextSpan{from + static_cast<std::uint32_t>(begin),
                        span.end + static_cast<std::uint32_t>(end + close.size())};
    }
    return std::nullopt;
}

/// A row of X stretches as far as it goes, and is no placeholder within a Latin word: XXL.
std::optional<TextSpan> placeholder_at(std::string_view text, TextSpan span) {
    if (!is_ascii_alphanumeric(static_cast<unsigned char>(text[span.begin]))) return span;
    while (span.end < text.size() && text[span.end] == text[span.begin]) ++span.end;
    const bool is_word = is_ascii_alphanumeric(language::character_before(text, span.begin)) ||
                         is_ascii_alphanumeric(language::character_at(text, span.end));
    if (is_word) return std::nullopt;
    return span;
}

bool contains_any(std::string_view text, const std::vector<std::string_view>& items) {
    return std::any_of(items.begin(), items.end(),
                       [&](std::string_view item) { return text.find(item) != std::string_view::npos; });
}

class LeftoverNote final : public Rule {
public:
    LeftoverNote(const RuleSpec& spec, WordTable words) : table_(spec.table("notes")), words_(std::move(words)) {
        for (std::size_t row = 0; row < table_.row_count(); ++row) company_.push_back(table_.list(row, "and"));
    }

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        std::uint32_t done = 0;  // several words may give away the same note
        for (const WordTable::Hit& hit : words_.find(document.text())) {
            if (hit.span.begin < done) continue;
            const std::optional<TextSpan> note = note_around(document, hit);
            if (!note) continue;
            done = note->end;
            Finding finding;
            finding.message = table_.cell(hit.row, "means");
            finding.arguments = {{"text", std::string(document.text(*note))}};
            finding.span = *note;
            sink.report(std::move(finding));
        }
    }

private:
    [[nodiscard]] std::optional<TextSpan> note_around(const Document& document, const WordTable::Hit& hit) const {
        const std::string_view text = document.text();
        const std::string_view where = table_.cell(hit.row, "where");
        const TextSpan block = document.block_at(hit.span.begin).span;
        std::optional<TextSpan> note;
        if (where == "bracket") {
            note = bracket_around(text, block, hit.span);
        } else if (where == "line") {
            if (block == hit.span) note = block;
        } else {
            note = placeholder_at(text, hit.span);
        }
        const auto& company = company_[hit.row];
        if (note && !company.empty()) {
            const TextSpan around = where == "bracket" ? *note : language::clause_around(text, hit.span);
            if (!contains_any(slice(text, around), company)) return std::nullopt;
        }
        return note;
    }

    const Table& table_;
    WordTable words_;
    std::vector<std::vector<std::string_view>> company_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_columns(spec, "notes", {"text", "and", "where", "means"}); !complete)
        return tl::unexpected(complete.error());
    const Table& notes = spec.table("notes");
    for (std::size_t row = 0; row < notes.row_count(); ++row) {
        if (auto complete = require_messages(spec, {notes.cell(row, "means")}); !complete)
            return tl::unexpected(complete.error());
    }
    auto words = WordTable::create(notes, "text");
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const LeftoverNote>(spec, *std::move(words));
}

}  // namespace

KindInfo leftover_note() { return {"leftover-note", create}; }

}  // namespace mingcha::kinds
