// Whatever the text, the facts lie inside it, in order, without overlap, on the borders of characters, and the grammars
// get on. Chinese numerals mean what a slow reading of them says.
#include "facts/number_grammar.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/date_grammar.hpp"
#include "facts/decimal.hpp"
#include "facts/fact_scanner.hpp"
#include "fuzz/reference_numeral.hpp"
#include "mingcha/source.hpp"

namespace mingcha {
namespace {

Table rule_table(const std::string& name) {
    std::ifstream file(std::string(MINGCHA_SOURCE_DIR) + "/rules/data/" + name);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    return Table::parse(content, name).value();
}

const UnitTable& units() {
    static const UnitTable table = UnitTable::create(rule_table("units.tsv")).value();
    return table;
}

void require(bool condition) {
    if (!condition) std::abort();
}

bool is_border(std::string_view text, std::uint32_t offset) {
    return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void require_inside(std::string_view text, TextSpan span) {
    require(span.begin <= span.end && span.end <= text.size());
    require(is_border(text, span.begin) && is_border(text, span.end));
}

void require_sound(std::string_view text, const Quantity& quantity) {
    require_inside(text, quantity.span);
    require(!quantity.number.empty());
    require(quantity.span.contains(quantity.number));
    require(quantity.unit.empty() || quantity.span.contains(quantity.unit));
    require(quantity.per.empty() || quantity.span.contains(quantity.per));
    require(!quantity.unit.overlaps(quantity.number));
    require(compare(quantity.value, quantity.upper) <= 0);
    const bool has_interval = quantity.hedge == Hedge::range || quantity.hedge == Hedge::vague;
    require(has_interval || quantity.value == quantity.upper);
}

void require_sound(std::string_view text, const DateFact& date) {
    require_inside(text, date.span);
    require(!date.span.empty());
    require(date.year >= 0 && date.year <= 2199 && date.month >= 0 && date.month <= 12 && date.day >= 0 &&
            date.day <= 31);
}

template <typename Fact>
void require_in_order(const std::vector<Fact>& facts) {
    for (std::size_t i = 1; i < facts.size(); ++i) require(facts[i - 1].span.end <= facts[i].span.begin);
}

void require_apart(const Facts& facts) {
    auto date = facts.dates.begin();
    for (const Quantity& quantity : facts.quantities) {
        while (date != facts.dates.end() && date->span.end <= quantity.span.begin) ++date;
        require(date == facts.dates.end() || quantity.span.end <= date->span.begin);
    }
}

void try_facts(std::string_view text, Scope scope) {
    Facts facts;
    FactScanner(units(), scope).scan(text, 0, facts);
    for (const Quantity& quantity : facts.quantities) require_sound(text, quantity);
    for (const DateFact& date : facts.dates) require_sound(text, date);
    for (const TitleFact& title : facts.titles) {
        require_inside(text, title.span);
        require(title.span.contains(title.name));
    }
    require_in_order(facts.quantities);
    require_in_order(facts.dates);
    require_apart(facts);
}

void try_grammars(std::string_view text) {
    BlockText block;
    block.assign(text, 0);
    for (const char32_t* at = block.begin(); at != block.end(); ++at) {
        if (const auto number = parse_number(at, block.end())) {
            require(number->end > at && number->end <= block.end());
            require(compare(number->value, number->upper) <= 0);
        }
        if (const auto date = parse_date(at, block.end())) require(date->end > at && date->end <= block.end());
    }
}

void require_value(std::u32string text, std::int64_t value) {
    const std::size_t size = text.size();
    text.append(BlockText::kMargin, U'\0');
    const auto number = parse_number(text.data(), text.data() + size);
    require(number && number->end == text.data() + size && compare(number->value, {value, 0}) == 0);
}

/// Every byte is one character of a numeral, so that many of them are well-formed.
void try_numeral(std::string_view bytes) {
    constexpr std::u32string_view kCharacters = U"零一二三四五六七八九十百千万亿";
    constexpr std::size_t kLongest = 24;
    std::u32string text;
    for (const char byte : bytes.substr(0, kLongest)) {
        text += kCharacters[static_cast<unsigned char>(byte) % kCharacters.size()];
    }
    if (const auto value = reference::value_of(text)) require_value(std::move(text), *value);
}

}  // namespace
}  // namespace mingcha

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mingcha::try_numeral({reinterpret_cast<const char*>(data), size});
    const auto source = mingcha::decode_source({reinterpret_cast<const char*>(data), size}, "fuzz.txt");
    if (!source) return 0;
    mingcha::try_facts(source->text(), mingcha::Scope::quantities);
    mingcha::try_facts(source->text(), mingcha::Scope::numbers);
    mingcha::try_grammars(source->text());
    return 0;
}
