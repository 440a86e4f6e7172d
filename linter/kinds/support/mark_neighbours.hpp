// What stands beside a punctuation mark, and whether that is Chinese.
#pragma once

#include <cstddef>
#include <string_view>

#include "language/characters.hpp"

namespace mingcha::kinds {

/// The characters beside a mark, looked at through spaces, curly quotation marks (which Latin text uses as well) and,
/// for ? and !, further ones of these. 0 at the edge of a block or cell.
struct MarkNeighbours {
    char32_t before = 0;
    char32_t after = 0;

    /// A Chinese character, or a full-width mark that closes (before) or opens (after) something.
    [[nodiscard]] bool chinese_before() const;
    [[nodiscard]] bool chinese_after() const;
    [[nodiscard]] bool is_last() const { return after == 0; }
};

/// `offset` is that of a half-width mark.
[[nodiscard]] MarkNeighbours neighbours_of(std::string_view text, std::size_t offset);

/// The character before the run of letters, digits, % and spaces that ends at `offset`: 率 for the semicolon in
/// 完成率100%; and 0 if the block begins with that run.
[[nodiscard]] char32_t character_before_token(std::string_view text, std::size_t offset);

/// True if the mark stands within an address, a path or an entity (https://…?查询, C:\文件, &nbsp;) rather than behind
/// one. A comma always stands behind.
[[nodiscard]] bool is_part_of_token(std::string_view text, std::size_t offset);

/// How many Chinese characters stand without a break before `offset`; counts up to `at_most`.
[[nodiscard]] std::size_t han_run_before(std::string_view text, std::size_t offset, std::size_t at_most);

}  // namespace mingcha::kinds
