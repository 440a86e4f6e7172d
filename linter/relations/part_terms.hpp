// The numbers of a paragraph as terms of sums: which of them may be added, and how they stand in lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "relations/finders.hpp"
#include "relations/part_words.hpp"
#include "relations/per_unit.hpp"

namespace mingcha {

class PartTerms {
public:
    /// O(size of the paragraph), which must not be empty and must outlive the terms.
    explicit PartTerms(Paragraph paragraph);

    /// The paragraph as one stretch; indices of terms are indices into its quantities.
    [[nodiscard]] const Sentence& stretch() const { return stretch_; }
    [[nodiscard]] std::size_t size() const { return stretch_.quantities.size(); }
    [[nodiscard]] const Quantity& at(std::size_t index) const { return stretch_.quantities[index]; }
    /// How many sentences end between two terms.
    [[nodiscard]] std::size_t sentences_between(std::size_t a, std::size_t b) const {
        return static_cast<std::size_t>(sentences_[b] - sentences_[a]);
    }

    /// A change, an average, a level of another time: no term of a sum.
    [[nodiscard]] bool is_beside(std::size_t index) const { return beside_[index]; }
    /// 12个村|各新建文化广场1个: so many for each of several and not that number in all, or how many those are.
    [[nodiscard]] bool is_factor(std::size_t index) const {
        return is_for_each_before(stretch_, index) || (index + 1 < size() && is_for_each_before(stretch_, index + 1));
    }
    [[nodiscard]] bool can_be_whole(std::size_t index) const;
    /// Of the cells of a table, only those of one column or one row are terms of one sum.
    [[nodiscard]] bool in_line(std::size_t a, std::size_t b) const {
        return places_[a].row == places_[b].row || places_[a].column == places_[b].column;
    }
    /// A number of days may be a time limit, of which nothing is a part.
    [[nodiscard]] bool may_be_limit(std::size_t index) const;
    [[nodiscard]] bool same_unit(std::size_t a, std::size_t b) const;
    /// `whole` is counted with 个, which stands for any other counter: 共74个点位 of 6座, 9个 and 24口.
    [[nodiscard]] bool counts_in_general(std::size_t whole, std::size_t part) const;

    /// Where the item of the number at `index` begins: its label may hold another number (35岁以下|149人).
    [[nodiscard]] std::size_t item_begin(std::size_t index) const;
    /// The words before that item.
    [[nodiscard]] std::string_view item_lead(std::size_t index) const { return stretch_.lead_words(item_begin(index)); }

    /// What the number counts or, if it is named by its time only, that time: 第一季度.
    [[nodiscard]] std::string_view name_of(std::size_t index) const;

    /// The words before an item, with the label's own number if the words behind it distribute: ，四个季度分别为|20件.
    [[nodiscard]] std::string_view opening_lead(std::size_t index) const { return openings_[index].lead; }
    /// The words there that open a list.
    [[nodiscard]] const std::optional<ListOpening>& opening(std::size_t index) const { return openings_[index].word; }

    /// The parts from `first` on: numbers of one unit and depth, separated as in a list.
    [[nodiscard]] std::vector<std::size_t> list_from(std::size_t first) const;
    /// The same with numbers of any counter, for a whole that is counted with 个.
    [[nodiscard]] std::vector<std::size_t> mixed_list_before(std::size_t total) const;
    /// How many of `list` come before the separator changes from 、 to ，; only one if there are two with ； between.
    [[nodiscard]] std::size_t core_size(const std::vector<std::size_t>& list) const;
    /// The list of parts that ends right before `total`, in order.
    [[nodiscard]] std::vector<std::size_t> list_before(std::size_t total) const;
    /// Terms of the unit and depth of `index` before or behind it, nearest first, wherever they stand.
    [[nodiscard]] std::vector<std::size_t> terms_before(std::size_t index, std::size_t most) const;
    [[nodiscard]] std::vector<std::size_t> terms_behind(std::size_t index, std::size_t most) const;

private:
    struct Opening {
        std::string_view lead;
        std::optional<ListOpening> word;
    };
    [[nodiscard]] Opening read_opening(std::size_t index) const;

    template <typename Fits>
    [[nodiscard]] std::vector<std::size_t> collect_before(std::size_t total, Fits fits) const;
    [[nodiscard]] bool is_aside(std::size_t index, std::size_t like) const;
    [[nodiscard]] bool continues_list(std::size_t previous, std::size_t next, bool semicolons) const;
    [[nodiscard]] bool semicolons_behind(std::size_t first, std::size_t second) const;
    [[nodiscard]] bool can_be_term(std::size_t candidate, std::size_t model) const;

    /// Of a number in a table; all zero outside of one.
    struct Place {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
    };
    void find_places();

    Sentence stretch_;
    std::vector<Place> places_;
    std::vector<std::uint32_t> sentences_;
    std::vector<bool> beside_;
    std::vector<Opening> openings_;
};

}  // namespace mingcha
