#include "kinds/support/synonyms.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kCharacter = 3;              // bytes
constexpr std::uint32_t kCoined = 2 * kCharacter;  // 强基
constexpr std::size_t kLeastUsual = 2;             // places of a usual name
constexpr std::u32string_view kParticles = U"的和与及或在为对是了地得以于从到把被让使有个这那各其之所等不也都就还再又";

bool stands_in_title(const Facts& facts, TextSpan span) {
    const auto behind =
        std::ranges::upper_bound(facts.titles, span.begin, {}, [](const TitleFact& title) { return title.span.begin; });
    return behind != facts.titles.begin() && std::prev(behind)->span.contains(span);
}

bool may_be_coined(std::string_view words) {
    return std::ranges::all_of(characters_of(words), [](char32_t c) {
        return language::is_han(c) && kParticles.find(c) == std::u32string_view::npos;
    });
}

}  // namespace

Synonyms::Synonyms(const Table& table, WordTable others, language::LiteralSet usual,
                   language::Segmentation segmentation)
    : table_(table), others_(std::move(others)), usual_(std::move(usual)), segmentation_(std::move(segmentation)) {}

Result<Synonyms> Synonyms::create(const Table& table) {
    auto others = WordTable::create(table, "other");
    if (!others) return tl::unexpected(others.error());
    std::vector<std::string> words;
    for (std::size_t row = 0; row < table.row_count(); ++row) words.emplace_back(table.cell(row, "usual"));
    auto usual = language::LiteralSet::create(std::move(words));
    if (!usual) return tl::unexpected(usual.error());
    auto segmentation = language::Segmentation::create();
    if (!segmentation) return tl::unexpected(segmentation.error());
    return Synonyms(table, *std::move(others), *std::move(usual), *std::move(segmentation));
}

bool Synonyms::key_of(std::string_view text, std::size_t row, TextSpan& span, std::string_view& key) const {
    if (table_.cell(row, "kind") != "head") return true;
    if (span.begin < kCoined) return false;
    key = text.substr(span.begin - kCoined, kCoined);
    if ((static_cast<unsigned char>(key.front()) & 0xC0) == 0x80 || !may_be_coined(key)) return false;
    span.begin -= kCoined;
    return true;
}

bool Synonyms::is_coined(std::string_view text, TextSpan first, TextSpan second) const {
    const auto is_no_word = [&](TextSpan name) {
        const TextSpan left{name.begin, name.begin + static_cast<std::uint32_t>(kCharacter)};
        const TextSpan right{left.end, name.begin + kCoined};
        return !segmentation_.crosses_word(text, left) && !segmentation_.crosses_word(text, right);
    };
    return is_no_word(first) && is_no_word(second);
}

bool Synonyms::counts(std::string_view text, std::size_t row, std::string_view key, const std::vector<TextSpan>& usual,
                      const std::vector<TextSpan>& odd) const {
    if (meet_in_a_sentence(text, odd, usual)) return false;
    if (!key.empty()) return is_coined(text, usual.front(), odd.front());
    return usual.size() >= kLeastUsual && usual.size() >= odd.size() && table_.cell(row, "kind") == "name";
}

std::vector<TwoNames> Synonyms::find(std::string_view text, const Facts& facts) const {
    Places odd;
    others_.scan(text, [&](const WordTable::Hit& hit) {
        TextSpan span = hit.span;
        std::string_view key;
        if (!stands_in_title(facts, span) && key_of(text, hit.row, span, key)) odd[{hit.row, key}].push_back(span);
    });
    if (odd.empty()) return {};
    Places usual;
    usual_.scan(text, [&](std::size_t row, TextSpan span) {
        std::string_view key;
        if (!stands_in_title(facts, span) && key_of(text, row, span, key)) usual[{row, key}].push_back(span);
    });
    std::vector<TwoNames> found;
    for (auto& [name, places] : odd) {
        const auto other = usual.find(name);
        if (other == usual.end() || !counts(text, name.first, name.second, other->second, places)) continue;
        const bool is_rarer = places.size() <= other->second.size();
        TwoNames pair{is_rarer ? other->second : places, is_rarer ? places : other->second};
        found.push_back(std::move(pair));
    }
    return found;
}

}  // namespace mingcha::kinds
