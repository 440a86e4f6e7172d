// Abbreviations in Latin capitals that the text never explains: BU总监, 通过“HW”.
//
// An explanation is a pair of brackets, on either side, that holds Chinese or an English phrase, or 即, 是, 指 behind
// it. Units, codes with digits, grades (AAA), English phrases and what stands in tables are left out, as are the
// abbreviations of the table, which everybody knows.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "facts/short_names.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/brackets.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;

constexpr std::size_t kLeast = 2;  // letters
constexpr std::size_t kMost = 6;
constexpr char32_t kOrdinal = U'第';        // 第IIA部
constexpr std::size_t kShortestPhrase = 4;  // letters of an explanation in English
constexpr std::array<std::string_view, 7> kExplains{"即", "，即", "是指", "指的是", "是", "：", "全称"};
constexpr std::array<std::string_view, 3> kOpens{"（", "(", "【"};

bool is_token(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && (language::is_ascii_letter(byte) || language::is_ascii_digit(byte) ||
                           std::string_view("&.+/-_@:#").find(c) != std::string_view::npos);
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_abbreviation(std::string_view token) {
    if (token.size() < kLeast || token.size() > kMost || !std::ranges::all_of(token, is_capital)) return false;
    const bool is_grade = std::ranges::all_of(token, [&](char c) { return c == token.front(); });
    const bool is_roman = std::ranges::all_of(token, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
    return !is_grade && !is_roman;
}

bool holds_explanation(std::string_view bracket, std::string_view abbreviation) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < bracket.size();) {
        const char32_t c = character_at(bracket, at);
        if (language::is_han(c)) return true;
        if (language::is_ascii_letter(c)) ++letters;
        at += language::length_in_utf8(c);
    }
    return letters >= abbreviation.size() + kShortestPhrase;
}

bool is_explained(std::string_view text, TextSpan span) {
    const std::string_view behind = text.substr(span.end);
    if (std::ranges::any_of(kExplains, [&](std::string_view word) { return behind.starts_with(word); })) return true;
    if (std::ranges::any_of(kOpens, [&](std::string_view open) { return behind.starts_with(open); })) {
        const std::size_t open = span.end + language::length_in_utf8(character_at(text, span.end));
        const TextSpan first{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(open)};
        const auto bracket = bracket_around(text, first);
        if (bracket && holds_explanation(slice(text, *bracket), slice(text, span))) return true;
    }
    // （Corporate Social Responsibility，CSR）, 企业社会责任（CSR）
    const auto around = bracket_around(text, span);
    const char32_t before = around ? character_before(text, around->begin) : 0;
    return around && (language::is_han(before) || before == U'》' || before == U'”' ||
                      holds_explanation(slice(text, *around), slice(text, span)));
}

/// A Latin word or a number beside it makes it a part of a longer name: GRI Standards, 12 MW, HUAWEI P60.
bool has_latin_neighbour(std::string_view text, TextSpan span) {
    std::size_t before = span.begin;
    while (before > 0 && text[before - 1] == ' ') --before;
    std::size_t behind = span.end;
    while (behind < text.size() && text[behind] == ' ') ++behind;
    const auto is_latin = [](char32_t c) {
        return c > ' ' && c < 0x80 && c != '"' && c != '(' && c != ')' && c != ',' && c != ';';
    };
    return is_latin(character_before(text, before)) || is_latin(character_at(text, behind));
}

class UnexplainedAbbreviation final : public Rule {
public:
    explicit UnexplainedAbbreviation(const Table& known) {
        for (std::size_t row = 0; row < known.row_count(); ++row) known_.insert(known.cell(row, "abbreviation"));
    }

    void check(const RuleContext& context, Sink& sink) const override {
        std::map<std::string_view, TextSpan> first;
        std::set<std::string_view> explained;
        for (const Block& block : context.document.blocks()) {
            if (block.kind == BlockKind::table_of_contents) continue;
            read(context.document.text(), block, first, explained);
        }
        for (const ShortNameFact& name : read_short_names(context.document.text()))
            explained.insert(context.document.text(name.name));
        for (const auto& [abbreviation, span] : first) {
            if (explained.contains(abbreviation)) continue;
            Finding finding;
            finding.message = "unexplained";
            finding.arguments = {{"abbreviation", std::string(abbreviation)}};
            finding.span = span;
            sink.report(std::move(finding));
        }
    }

private:
    void read(std::string_view text, const Block& block, std::map<std::string_view, TextSpan>& first,
              std::set<std::string_view>& explained) const {
        for (std::uint32_t at = block.span.begin; at < block.span.end;) {
            if (!is_token(text[at])) {
                ++at;
                continue;
            }
            std::uint32_t end = at;
            while (end < block.span.end && is_token(text[end])) ++end;
            const TextSpan span{at, end};
            at = end;
            const std::string_view token = slice(text, span);
            if (!is_abbreviation(token) || known_.contains(token)) continue;
            if (block.kind == BlockKind::table || is_explained(text, span))
                explained.insert(token);
            else if (!has_latin_neighbour(text, span) && character_before(text, span.begin) != kOrdinal)
                first.try_emplace(token, span);
        }
    }

    std::set<std::string_view> known_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"unexplained"}); !complete) return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "known", {"abbreviation"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const UnexplainedAbbreviation>(spec.table("known"));
}

}  // namespace

KindInfo unexplained_abbreviation() { return {"unexplained-abbreviation", create}; }

}  // namespace mingcha::kinds
