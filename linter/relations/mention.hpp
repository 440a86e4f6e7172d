// The mentions of facts in a document: every number of its sentences and tables, with what it is said of.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "relations/claim.hpp"
#include "relations/fact_key.hpp"

namespace mingcha {

struct Mention {
    const Surroundings* around = nullptr;
    const Sentence* sentence = nullptr;  ///< null for a cell of a table
    std::uint32_t number = 0;            ///< index into Facts::quantities
    std::uint32_t table = 0;             ///< of a cell, which table of the document, from 1 on
    std::int16_t year = 0;               ///< of a cell, the year in its heads; 0 if none
    Claim claim;     ///< of a cell, the phrase is the name of its row and the noun that of its column
    TextSpan topic;  ///< where the number itself names nothing, what the number before it in its sentence names
    FactKey key;
    PlainValue value;

    [[nodiscard]] const Quantity& quantity() const { return around->facts.quantities[number]; }
    [[nodiscard]] std::string_view words(TextSpan span) const { return around->document.text(span); }
    [[nodiscard]] std::string_view phrase() const { return words(claim.phrase); }
    [[nodiscard]] std::string_view counted() const { return words(claim.counted); }
};

/// In the order of the text, cells behind the sentences.
[[nodiscard]] std::vector<Mention> gather_mentions(const Surroundings& around, std::span<const Sentence> sentences);

/// The same for mentions that may speak of one time; a time that is not said is the report's. Numbers that belong to no
/// single time have keys of their own.
[[nodiscard]] std::uint64_t time_key(const Mention& mention);

/// A time that is said of both tells them apart. Of a cell none is known for certain.
[[nodiscard]] bool differ_in_time(const Mention& a, const Mention& b);

/// Both sentences open with a clause of their own, and not with the same: 东区门诊，… and 西区门诊，….
[[nodiscard]] bool differ_in_opening(const Mention& a, const Mention& b);

/// One of the nouns of both is the same.
[[nodiscard]] bool share_noun(const Mention& a, const Mention& b);

/// The same words stand before both numbers, and the numbers are printed alike.
[[nodiscard]] bool is_same_passage(const Mention& a, const Mention& b);

}  // namespace mingcha
