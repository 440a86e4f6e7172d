// The number of a list against what it names: finds the small numbers of a text and asks for each, in the order of how
// surely the words bind, which list it counts.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "relations/equation.hpp"
#include "relations/finders.hpp"
#include "relations/listing.hpp"
#include "relations/listing_words.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr int kMostListed = 20;
constexpr auto kNumeralStarts =
    std::to_array<std::string_view>({"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两",
                                     "双", "０", "１", "２", "３", "４", "５", "６", "７", "８", "９"});

/// What a numeral is a part of: 第二百零三条, 3.5.
constexpr auto kNumberParts =
    std::to_array<std::string_view>({"第",   "十", "百", "千", "万", "亿", "零", "〇", "○",  "点", "几", "数",
                                     "分之", "一", "二", "三", "四", "五", "六", "七", "八", "九", ".",  "．"});

constexpr auto kReadings = std::to_array<std::optional<Listing> (*)(const Announced&)>({
    named_before,
    distributed,
    named_behind,
    named_by_key,
    numbered_by_name,
    named_earlier,
    examples_behind,
});

std::size_t skip_digits(std::string_view text) {
    std::size_t at = 0;
    while (const std::size_t size = digit_size_at(text.substr(at))) at += size;
    return at;
}

/// 第二项 is the second one and no two; 双方 are no two things either, but “双控” names some.
bool is_part_of_number(std::string_view before, std::string_view numeral) {
    return ends_with_any<kNumberParts>(before) || (numeral.starts_with("双") && !before.ends_with("“"));
}

class Reader {
public:
    Reader(const Surroundings& around, std::vector<Relation>& relations)
        : around_(around), text_(around.document.text()), relations_(relations) {}

    void read(std::size_t block) {
        const std::string_view body = slice(text_, around_.document.blocks()[block].body());
        if (const auto broken = find_ordinal_break(body)) add(*broken);
        for (std::size_t at = 0; at < body.size();) {
            const char byte = body[at];
            const std::size_t length = character_length(byte);
            const bool may_begin = length == 1 ? byte >= '0' && byte <= '9'
                                               : kFirstCharacters<kNumeralStarts>.may_hold(body.substr(at, length));
            at += may_begin ? read_numeral(body, at, block) : length;
        }
    }

private:
    /// Judges the number at `at`, and says how far it reaches.
    std::size_t read_numeral(std::string_view body, std::size_t at, std::size_t block) {
        const std::string_view rest = body.substr(at);
        const auto numeral = small_numeral_at(rest);
        if (!numeral) return std::max(skip_digits(rest), character_length(rest.front()));
        if (numeral->value < 2 || is_part_of_number(body.substr(0, at), rest)) return numeral->size;
        Announced announced{*numeral, rest.substr(0, numeral->size), body.substr(0, at), rest.substr(numeral->size), {},
                            block};
        while (announced.behind.starts_with(' ')) announced.behind.remove_prefix(1);
        announced.counter = listing_counter_at(announced.behind);
        const bool may_count =
            !announced.counter.empty() || announced.behind.starts_with("次") || announced.before.ends_with("“");
        if (may_count) judge(announced);
        return numeral->size;
    }

    void judge(const Announced& announced) {
        std::optional<Listing> reading;
        if (announced.numeral.value > kMostListed) {
            // So many things are never all named.
            reading = announced.before.ends_with("等") ? named_before(announced) : examples_behind(announced);
        } else {
            reading = ordinals_behind(announced, around_.document);
            if (!reading) reading = numbered_blocks(announced, around_.document);
            for (const auto read : kReadings) {
                if (reading) break;
                reading = read(announced);
            }
        }
        if (!reading) return;
        const bool is_small = announced.numeral.value <= kMostListed || reading->outcome == Listing::Outcome::partial;
        if (is_small) add(announced, *reading);
    }

    void add(const OrdinalBreak& broken) {
        Relation relation;
        relation.kind = RelationKind::list_count;
        relation.verdict = Verdict::contradicted;
        relation.outcome = broken.value == broken.before ? "ordinal-repeated" : "ordinal-skipped";
        relation.span = span_of(broken.ordinal);
        relation.figures = {{"ordinal", std::string(broken.ordinal)}, {"expected", std::to_string(broken.before + 1)}};
        relations_.push_back(std::move(relation));
    }

    void add(const Announced& announced, const Listing& listing) {
        const bool is_wrong = listing.outcome == Listing::Outcome::wrong;
        const bool is_partial =
            listing.outcome == Listing::Outcome::partial && listing.listed < announced.numeral.value;
        Relation relation;
        relation.kind = RelationKind::list_count;
        relation.verdict = is_wrong ? Verdict::contradicted : Verdict::holds;
        relation.outcome = is_wrong ? "count-wrong" : is_partial ? "partial" : "holds";
        relation.span = place_of(announced, listing);
        if (const auto quantity = quantity_at(span_of(announced.words).begin)) {
            relation.operands.push_back({"number", *quantity, {}, 1});
            // A partial list only sets a lower bound, which no other number shares.
            if (!is_partial) relation.equation = {Equation::Form::sum, {listing.listed, 0}};
        }
        if (is_wrong || around_.explain_all) {
            relation.figures = {{"stated", std::string(announced.words)}, {"listed", std::to_string(listing.listed)}};
        }
        relations_.push_back(std::move(relation));
    }

    /// Number and list. Where the list stands further off, one of them: the list if it is complete.
    [[nodiscard]] TextSpan place_of(const Announced& announced, const Listing& listing) const {
        const TextSpan number = span_of(announced.words);
        const TextSpan list = span_of(listing.list);
        const bool is_far = list.begin > number.end && list.begin - number.end > kLongestCountedNoun;
        if (!is_far || listing.outcome == Listing::Outcome::wrong) return cover(number, list);
        return listing.outcome == Listing::Outcome::agrees ? list : number;
    }

    [[nodiscard]] TextSpan span_of(std::string_view words) const {
        const auto begin = static_cast<std::uint32_t>(words.data() - text_.data());
        return {begin, begin + static_cast<std::uint32_t>(words.size())};
    }

    [[nodiscard]] std::optional<std::uint32_t> quantity_at(std::uint32_t offset) const {
        const auto& quantities = around_.facts.quantities;
        const auto found =
            std::ranges::lower_bound(quantities, offset, {}, [](const Quantity& q) { return q.number.begin; });
        if (found == quantities.end() || found->number.begin != offset) return std::nullopt;
        return static_cast<std::uint32_t>(found - quantities.begin());
    }

    const Surroundings& around_;
    std::string_view text_;
    std::vector<Relation>& relations_;
};

}  // namespace

void find_list_counts(const Surroundings& around, std::vector<Relation>& relations) {
    Reader reader(around, relations);
    const auto blocks = around.document.blocks();
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const bool is_prose = blocks[index].kind == BlockKind::paragraph || blocks[index].kind == BlockKind::list_item;
        if (is_prose) reader.read(index);
    }
}

}  // namespace mingcha
