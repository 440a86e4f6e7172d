// A relation that repeats along the lines of a table: in every row, 增减 is 本年 − 上年; in every column, 合计 is the
// sum of the rows above it.
//
// One position proves little. What binds the lines is that the numbers fit again and again; a position where they do
// not then stands out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "relations/table_lines.hpp"

namespace mingcha {

struct TableTerm {
    static constexpr std::size_t kEachPosition = SIZE_MAX;

    std::string_view role;  ///< static
    std::size_t line = 0;
    std::int8_t sign = 1;
    std::size_t position = kEachPosition;  ///< the same number everywhere: the total in 占比
};

struct TablePattern {
    RelationKind kind = RelationKind::table_total;
    Equation equation;
    std::vector<TableTerm> terms;
    std::uint32_t subject = 0;  ///< index of the term that the others give
};

/// How the words of a table speak for a pattern.
enum class Support : std::uint8_t { none, likely, sure };

struct PatternScore {
    std::size_t holds = 0;
    std::size_t misses = 0;
    std::size_t unread = 0;    ///< positions whose numbers could not all be read
    std::size_t evidence = 0;  ///< decimal digits that would have to agree by chance
};

/// The operands of a pattern at a position; no value if one of them cannot be read there or does not belong.
[[nodiscard]] std::optional<std::vector<Operand>> operands_at(const TableLines& lines, const TablePattern& pattern,
                                                              std::size_t position);

[[nodiscard]] PatternScore score_of(const TableLines& lines, const TablePattern& pattern);

/// Whether the numbers prove that the pattern is meant.
[[nodiscard]] bool is_proven(const PatternScore& score, Support support);

/// Appends the relation at every position. What misses is contradicted with the outcome `wrong`.
void add_relations(const TableLines& lines, const TablePattern& pattern, std::string_view wrong,
                   std::vector<Relation>& relations);

}  // namespace mingcha
