// Units behind a number that are not legal units of measurement, and symbols of legal units that are written wrongly.
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr auto kMagnitudes = std::to_array<std::string_view>({"万", "亿", "千", "百", "十", "余", "多", " "});
constexpr std::string_view kWrongSymbol = "wrong-symbol";
constexpr std::string_view kAbolished = "abolished";
constexpr std::string_view kCustomary = "customary";

/// A number stands directly before `offset`: 3200cc, 12万KWh.
bool follows_number(std::string_view text, std::size_t offset) {
    std::string_view before = text.substr(0, offset);
    for (bool stripped = true; stripped;) {
        stripped = false;
        for (const std::string_view word : kMagnitudes) {
            if (!before.ends_with(word)) continue;
            before.remove_suffix(word.size());
            stripped = true;
        }
    }
    return !before.empty() && language::is_ascii_digit(static_cast<unsigned char>(before.back()));
}

/// KW in KW3 or KWS is part of a code.
bool is_part_of_code(std::string_view text, std::size_t end) {
    if (end == text.size()) return false;
    const auto next = static_cast<unsigned char>(text[end]);
    return language::is_ascii_digit(next) || language::is_ascii_letter(next) || next == '-';
}

class LegalUnit final : public Rule {
public:
    LegalUnit(const Table& table, WordTable words) : table_(table), words_(std::move(words)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        for (const WordTable::Hit& hit : words_.find(text)) {
            if (!follows_number(text, hit.span.begin) || is_part_of_code(text, hit.span.end)) continue;
            sink.report(finding(text, hit));
        }
    }

private:
    [[nodiscard]] Finding finding(std::string_view text, const WordTable::Hit& hit) const {
        const std::string legal(table_.cell(hit.row, "legal"));
        const std::string_view kind = table_.cell(hit.row, "kind");
        Finding finding;
        finding.message = kind == kWrongSymbol ? kWrongSymbol : kind == kAbolished ? kAbolished : kCustomary;
        finding.arguments = {{"unit", std::string(slice(text, hit.span))}, {"legal", legal}};
        finding.span = hit.span;
        if (kind != kCustomary) {
            finding.fixes.push_back({"replace", finding.arguments, {{hit.span, legal}}, kind == kWrongSymbol});
        }
        return finding;
    }

    const Table& table_;
    WordTable words_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {kWrongSymbol, kAbolished, kCustomary, "replace"}); !complete) {
        return tl::unexpected(complete.error());
    }
    if (auto complete = require_columns(spec, "units", {"symbol", "legal", "kind"}); !complete) {
        return tl::unexpected(complete.error());
    }
    const Table& table = spec.table("units");
    auto words = WordTable::create(table, "symbol");
    if (!words) return tl::unexpected(std::move(words.error()));
    return std::make_unique<const LegalUnit>(table, std::move(*words));
}

}  // namespace

KindInfo legal_unit() { return {"legal-unit", create}; }

}  // namespace mingcha::kinds
