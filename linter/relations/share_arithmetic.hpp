// The arithmetic of one share: part / whole = percentage.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "relations/interval.hpp"
#include "relations/sentence.hpp"

namespace mingcha {

/// Indices into Facts::quantities.
struct Share {
    std::uint32_t whole = 0;
    std::uint32_t percent = 0;
    std::uint32_t part = 0;
};

/// The number is an amount of something, not a ratio, and a part can be taken of it.
[[nodiscard]] bool is_amount(const Quantity& quantity);

/// Counted in the same unit.
[[nodiscard]] bool is_comparable(const Quantity& part, const Quantity& whole);

/// 100 for a percentage, 1 for 成.
[[nodiscard]] Decimal constant_of(const Quantity& percent);

[[nodiscard]] Verdict verdict_of(const Share& share, std::span<const Quantity> quantities);

/// The percentage has so many digits that no other pair of numbers is likely to give it.
[[nodiscard]] bool is_telling(const Quantity& percent);

/// Some other numbers near the percentage give it: any two of them, or several parts together. Then the words may bind
/// those. Looks at a handful of numbers, none before `first`.
[[nodiscard]] bool has_other_reading(const Share& share, std::span<const Quantity> quantities, std::uint32_t first);

/// The same for other wholes of the same part, farther back, and for several parts together.
[[nodiscard]] bool has_other_whole(const Share& share, std::span<const Quantity> quantities, std::uint32_t first);

/// Part and percentage make the same whole as another part and its percentage do, though that whole is not printed:
/// 持股6.86亿股，占总股本的49.6%，其中国有股东5.12亿股，占37.0%.
[[nodiscard]] bool has_implied_whole(const Share& share, std::span<const Quantity> quantities, std::uint32_t first);

/// The same for other parts of the same whole.
[[nodiscard]] bool has_other_part(const Share& share, std::span<const Quantity> quantities, std::uint32_t first);

/// A slip in one of the three numbers would explain why they do not agree, and chance hardly would.
[[nodiscard]] bool may_be_slip(const Share& share, std::span<const Quantity> quantities);

/// The percentage is that of what is left of the whole: 缺席3人，出席率97%.
[[nodiscard]] bool is_share_of_rest(const Share& share, std::span<const Quantity> quantities);

/// The percentage is that of what there was before the part came: 总值2.18亿元，当年新增1,926万元，新增比例9.7%.
[[nodiscard]] bool is_share_of_before(const Share& share, std::span<const Quantity> quantities);

/// The relation with its words, if they are wanted. The part stands in `passage`, the whole in `whole_passage`.
[[nodiscard]] Relation share_relation(const Share& share, Verdict verdict, std::string_view outcome,
                                      const Sentence& passage, const Sentence& whole_passage);

}  // namespace mingcha
