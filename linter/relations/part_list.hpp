// A whole and its parts as the words of a paragraph bind them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "relations/part_terms.hpp"

namespace mingcha {

/// How surely the words say that no part is left out.
enum class Completeness : std::uint8_t {
    unknown,
    likely,   ///< 按学历分…, …及其他, 合计
    certain,  ///< 分别为, 由…组成, every class of a partition
};

struct PartList {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;
    Completeness complete = Completeness::unknown;
    bool introduced = false;  ///< by 其中 and the like, so that a remainder is natural
    /// 0 if the words bind whole and parts; otherwise they are too weak to contradict, unless a slip explains the miss
    /// so well (see SlipOdds).
    std::int64_t odds = 0;
    /// Where `parts` add up and are only the first of those that stand close together: all of these.
    std::vector<std::size_t> closest{};
};

/// The list that opens before `first`: 其中, 分别为, 按学历分, a colon or bracket behind the whole. `taken` says which
/// numbers are known as parts, so that they are no likely whole of another division.
[[nodiscard]] std::optional<PartList> opened_list(const PartTerms& terms, std::size_t first,
                                                  const std::vector<bool>& taken);

/// The total stated behind its parts: 股东大会3次、董事会9次，合计12次; 两项共30人.
[[nodiscard]] std::optional<PartList> summed_list(const PartTerms& terms, std::size_t total);

/// The whole of which the number at `rest` is what is left: 立案27起，办结22起，其余5起正在办理.
[[nodiscard]] std::optional<PartList> list_with_rest(const PartTerms& terms, std::size_t rest);

/// The whole of `parts`, which name every class of a partition, where no word binds them: 员工50名，男30名，女20名.
[[nodiscard]] std::optional<PartList> unopened_list(const PartTerms& terms, std::vector<std::size_t> parts);

/// Numbers side by side that add up so exactly that chance is no explanation:
/// 隐患1876处，当场整改1433处，限期整改443处.
[[nodiscard]] std::optional<PartList> coinciding_list(const PartTerms& terms, std::size_t whole);

}  // namespace mingcha
