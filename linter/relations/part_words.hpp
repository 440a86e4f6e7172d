// What the words before a number say of its place among a whole and its parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mingcha {

/// The words by which a list of parts is opened.
struct ListOpening {
    enum class Kind : std::uint8_t {
        among,         ///< 员工120人中，男70人: directly behind the whole
        of_which,      ///< 其中, 包括, 含
        composed_of,   ///< 由: if 组成 or 构成 follows behind the list
        respectively,  ///< 分别, 依次
        classified,    ///< 按学历分, 分季度看
        listed,        ///< a colon, or a bracket, directly behind the whole and its noun
    };
    Kind kind = Kind::of_which;
    std::string_view word;
    std::size_t begin = 0;  ///< in the lead
};

/// The last opening in `lead`, the words between two numbers.
[[nodiscard]] std::optional<ListOpening> list_opening(std::string_view lead);

/// 分季度看: the words say by what a whole is divided.
[[nodiscard]] bool names_classification(std::string_view lead);

/// 四个季度分别为: four numbers make the year.
[[nodiscard]] bool names_the_quarters(std::string_view lead);

/// Whether `before`, the words of a lead up to the opening, and `behind`, those from it on, let the whole before them
/// be divided: 对其中32家开展审核 takes up some, it does not list them.
[[nodiscard]] bool divides_the_whole(std::string_view before, std::string_view behind);

/// What follows the last comma, semicolon, colon, bracket or full stop of `lead`.
[[nodiscard]] std::string_view clause_of(std::string_view lead);

/// A change, an average, a share, a level of another time, or a plan: neither a whole nor a part of one.
[[nodiscard]] bool is_beside_the_sum(std::string_view lead);

/// A comma, semicolon, full stop, 、, colon or bracket comes first.
[[nodiscard]] bool starts_with_mark(std::string_view words);

/// It says how the number before it has changed, or what it was: 比上年增加2人.
[[nodiscard]] bool compares_times(std::string_view lead);

/// It begins a statement of its own, so it is no part of the list before it.
[[nodiscard]] bool breaks_list(std::string_view lead);

/// How the item that begins in `lead` is set off from the one before it.
struct ItemSeparator {
    std::size_t strong = 0;  ///< how many of ， 、 ；
    bool semicolon = false;
    bool enumeration = false;  ///< 、
    bool conjunction = false;
    bool full_stop = false;

    [[nodiscard]] bool any() const { return strong > 0 || full_stop; }
};
[[nodiscard]] ItemSeparator separator_in(std::string_view lead);

/// The number sums up what stands before it: a clause that is but 合计 or 共 is firm; 上半年合计, or 合计减排, is
/// loose.
enum class TotalWord : std::uint8_t { none, loose, firm };
[[nodiscard]] TotalWord total_word_in(std::string_view lead);

/// The number is what is left of a whole: 其余, 剩余.
[[nodiscard]] bool is_rest(std::string_view lead);
/// The same, and no mere class like 其他收入.
[[nodiscard]] bool is_what_is_left(std::string_view lead);
/// The part is a class for everything else: 其他收入.
[[nodiscard]] bool names_everything_else(std::string_view label);

/// The words say that some are counted in several parts: 有30户兼养两种.
[[nodiscard]] bool says_overlap(std::string_view words);
/// Behind the last part, the words say that there are more.
[[nodiscard]] bool leaves_more(std::string_view trail);
/// 由 … 组成: the words behind the last part close the list.
[[nodiscard]] bool closes_composition(std::string_view trail);

}  // namespace mingcha
