// The published titles of laws, and which of them a cited title resembles.
//
// Titles are compared without 中华人民共和国, without marks inside them, and without what stands in brackets at their
// end: （试行）, （2018年修正）.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "mingcha/table.hpp"

namespace mingcha::kinds {

enum class TitleKind : std::uint8_t {
    law,         ///< of the National People's Congress
    regulation,  ///< of the State Council
    local,       ///< of a province or a city
    other,       ///< interpretations of courts, rules of departments
};

/// The title as it is compared.
[[nodiscard]] std::u32string comparable_title(std::string_view title);

/// Where two titles differ: both are `begin` characters, then these, then the same `end` characters.
struct TitleDifference {
    std::u32string_view cited;
    std::u32string_view published;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Requires that the titles differ. O(length).
[[nodiscard]] TitleDifference title_difference(std::u32string_view cited, std::u32string_view published);

/// How many characters of the title name a place: 3 in 上海市绿化条例.
[[nodiscard]] std::size_t region_length(std::u32string_view title);
/// How many characters at the end say what kind of document it is: 2 in 绿化条例, 1 in 劳动法; 0 if none do.
[[nodiscard]] std::size_t kind_length(std::u32string_view title);

/// Immutable; keeps views into the table of titles.
class TitleIndex {
public:
    struct Entry {
        std::string_view title;  ///< as published
        std::u32string comparable;
        TitleKind kind = TitleKind::other;
    };

    /// Of `titles` (columns `title` and `kind`). What `also_known` (column `names`) lists is known as well, but is
    /// never what a misspelt title should have been.
    TitleIndex(const Table& titles, const Table& also_known);

    /// True if the comparable title is published, or is a short form of one: without its place or its issuer.
    [[nodiscard]] bool is_known(const std::u32string& title) const { return known_.contains(title); }

    /// Tells of every entry that begins or ends like the comparable title and is nearly as long. The work is limited
    /// by how many titles share a beginning or an end.
    void visit_similar(std::u32string_view title, const std::function<void(const Entry&)>& visit) const;

private:
    void add_short_forms(const Entry& entry);

    std::vector<Entry> entries_;
    std::unordered_set<std::u32string> known_;
    std::unordered_map<std::u32string_view, std::vector<std::size_t>> by_beginning_;
    std::unordered_map<std::u32string_view, std::vector<std::size_t>> by_end_;
};

}  // namespace mingcha::kinds
