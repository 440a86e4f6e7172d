// Official names and set phrases that are quoted wrongly.
//
// A row of a table holds the official form, wrong forms of it that people write, and whether anything that is the
// official form with one slip counts as well. A wrong form that is only a piece of the official one (国家安全教育日 in
// 全民国家安全教育日) is left alone where the official one stands. Users feed it with tables of their own names.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/near_name.hpp"
#include "kinds/support/quotation.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::LiteralSet;

// Shorter names have too many neighbours.
constexpr std::size_t kShortestNearName = 8;
constexpr std::size_t kMostAdded = 2;

struct Phrase {
    std::string_view official;
    std::u32string characters;
    std::u32string reversed;
    bool hint = false;
    std::vector<std::string_view> not_wrong;  ///< names of their own that resemble this one
    language::Context context;
};

/// What a literal that was found means.
struct Clue {
    enum class Kind : std::uint8_t { wrong_form, beginning, end };
    std::size_t phrase = 0;
    Kind kind = Kind::wrong_form;
};

struct Mention {
    TextSpan span;
    std::size_t phrase = 0;
    bool near = false;

    friend auto operator<=>(const Mention&, const Mention&) = default;
};

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t offset = 0;
    while (count-- > 0) offset += language::length_in_utf8(language::character_at(text, offset));
    return text.substr(0, offset);
}

Phrase read_phrase(const Table& table, std::size_t row) {
    Phrase phrase;
    phrase.official = table.cell(row, "official");
    phrase.characters = characters_from(phrase.official, 0, phrase.official.size());
    phrase.reversed.assign(phrase.characters.rbegin(), phrase.characters.rend());
    phrase.hint = table.cell(row, "say") == "note";
    phrase.not_wrong = table.list(row, "not_wrong");
    phrase.context = {table.list(row, "unless_before"), table.list(row, "unless_after"),
                      table.list(row, "unless_near_before"), table.list(row, "near_before"),
                      table.list(row, "near_after")};
    return phrase;
}

/// True if the official form stands around a wrong form that is a piece of it.
bool is_piece_of_official(std::string_view text, TextSpan span, std::string_view official) {
    const std::string_view wrong = slice(text, span);
    for (std::size_t at = official.find(wrong); at != std::string_view::npos; at = official.find(wrong, at + 1)) {
        if (at <= span.begin && text.substr(span.begin - at).starts_with(official)) return true;
    }
    return false;
}

class OfficialPhrase final : public Rule {
public:
    OfficialPhrase(std::vector<Phrase> phrases, std::vector<Clue> clues, LiteralSet literals)
        : phrases_(std::move(phrases)), clues_(std::move(clues)), literals_(std::move(literals)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        std::vector<Mention> mentions;
        literals_.scan(text, [&](std::size_t literal, TextSpan span) {
            if (const auto mention = mention_at(text, clues_[literal], span)) mentions.push_back(*mention);
        });
        std::ranges::sort(mentions, [](const Mention& a, const Mention& b) {
            return std::tuple(a.span.begin, b.span.end, a) < std::tuple(b.span.begin, a.span.end, b);
        });
        std::uint32_t reported_to = 0;
        for (const Mention& mention : mentions) {
            if (mention.span.begin < reported_to) continue;
            reported_to = mention.span.end;
            sink.report(finding(text, mention));
        }
    }

private:
    [[nodiscard]] std::optional<Mention> mention_at(std::string_view text, Clue clue, TextSpan span) const {
        const Phrase& phrase = phrases_[clue.phrase];
        std::optional<TextSpan> found;
        switch (clue.kind) {
            case Clue::Kind::wrong_form:
                if (!is_piece_of_official(text, span, phrase.official)) found = span;
                break;
            case Clue::Kind::beginning:
                found = near_from(text, phrase, span.begin);
                break;
            case Clue::Kind::end:
                found = near_before(text, phrase, span.end);
                break;
        }
        if (!found || !phrase.context.allows(text, *found)) return std::nullopt;
        const bool near = clue.kind != Clue::Kind::wrong_form;
        if (near && language::touches_after(text, found->begin, phrase.not_wrong)) return std::nullopt;
        return Mention{*found, clue.phrase, near};
    }

    static std::optional<TextSpan> near_from(std::string_view text, const Phrase& phrase, std::uint32_t begin) {
        const std::u32string there = characters_from(text, begin, phrase.characters.size() + kMostAdded);
        const auto length = length_of_near_name(phrase.characters, there);
        if (!length) return std::nullopt;
        const std::size_t size = first_characters(text.substr(begin), *length).size();
        return TextSpan{begin, begin + static_cast<std::uint32_t>(size)};
    }

    static std::optional<TextSpan> near_before(std::string_view text, const Phrase& phrase, std::uint32_t end) {
        const std::u32string there = characters_before(text, end, phrase.characters.size() + kMostAdded);
        const auto length = length_of_near_name(phrase.reversed, there);
        if (!length) return std::nullopt;
        std::size_t begin = end;
        for (std::size_t i = 0; i < *length; ++i) begin = language::previous_offset(text, begin);
        return TextSpan{static_cast<std::uint32_t>(begin), end};
    }

    [[nodiscard]] Finding finding(std::string_view text, const Mention& mention) const {
        const Phrase& phrase = phrases_[mention.phrase];
        Finding finding;
        finding.message = phrase.hint ? "hint" : mention.near ? "near" : "wrong";
        finding.span = mention.span;
        finding.arguments = {{"wrong", quotable(slice(text, mention.span))}, {"official", quotable(phrase.official)}};
        finding.fixes.push_back(
            {"replace", finding.arguments, {Edit{mention.span, std::string(phrase.official)}}, false});
        return finding;
    }

    std::vector<Phrase> phrases_;
    std::vector<Clue> clues_;
    LiteralSet literals_;
};

/// The phrases of all tables, and what to look for to find wrong forms of them.
struct Collection {
    std::vector<Phrase> phrases;
    std::vector<Clue> clues;
    std::vector<std::string> literals;

    void look_for(std::string_view literal, Clue::Kind kind) {
        literals.emplace_back(literal);
        clues.push_back({phrases.size() - 1, kind});
    }

    void add(const Table& table, std::size_t row) {
        phrases.push_back(read_phrase(table, row));
        for (const std::string_view wrong : table.list(row, "wrong")) look_for(wrong, Clue::Kind::wrong_form);
        const Phrase& phrase = phrases.back();
        if (table.cell(row, "near") != "yes" || phrase.characters.size() < kShortestNearName) return;
        const std::string_view half = first_characters(phrase.official, phrase.characters.size() / 2);
        look_for(half, Clue::Kind::beginning);
        look_for(phrase.official.substr(half.size()), Clue::Kind::end);
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "near", "hint", "replace"}); !complete)
        return tl::unexpected(complete.error());
    Collection all;
    for (const auto& [name, table] : spec.tables) {
        if (auto complete = require_columns(spec, name, {"official"}); !complete)
            return tl::unexpected(complete.error());
        for (std::size_t row = 0; row < table->row_count(); ++row) all.add(*table, row);
    }
    auto set = LiteralSet::create(std::move(all.literals));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const OfficialPhrase>(std::move(all.phrases), std::move(all.clues), *std::move(set));
}

}  // namespace

KindInfo official_phrase() { return {"official-phrase", create}; }

}  // namespace mingcha::kinds
