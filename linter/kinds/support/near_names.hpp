// Names that differ so little that they are one name, typed in two ways.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/support/readings.hpp"
#include "language/segmentation.hpp"
#include "mingcha/span.hpp"

namespace mingcha::kinds {

/// A name as it stands at one place.
struct NameMention {
    std::u32string name;
    TextSpan span;
};

/// One thing under two names: where it has its usual name, and where the other.
struct TwoNames {
    std::vector<TextSpan> usual;
    std::vector<TextSpan> odd;
};

/// How two names may differ in order to be one.
struct NameLikeness {
    const Readings& readings;
    std::size_t shortest = 3;        ///< characters
    std::size_t fixed_begin = 0;     ///< so many characters at the beginning must be the same
    std::size_t usual_at_least = 2;  ///< places of the usual name
    bool is_running_text = false;    ///< no marks tell a name from the sentence: words such as 由 and 有 belong to it
    bool is_person = false;          ///< given names hold numerals and directions like any character
    bool is_title = false;           ///< 和, 与 and 及 may stand for one another, 的 may be left out
};

/// True if one of the names is a slip for the other: a character that sounds alike (but no numeral, direction or level,
/// in which things differ on purpose), two neighbours exchanged, a character twice.
[[nodiscard]] bool are_one_name(std::u32string_view a, std::u32string_view b, const NameLikeness& likeness);

/// The pairs among `mentions` that are one name and of which one is clearly the usual: it stands there often enough and
/// twice as often, or the other stands there but once. Names that meet in one sentence of `text` are two things. O(size
/// of the names).
[[nodiscard]] std::vector<TwoNames> find_two_names(std::string_view text, const std::vector<NameMention>& mentions,
                                                   const NameLikeness& likeness);

/// Takes out the pairs whose odd name differs in a character that belongs to a word of the language: beside 童心讲堂,
/// 同心讲堂 may well be another thing, while 百日功坚行动 is a slip.
void erase_real_words(std::string_view text, const language::Segmentation& segmentation, std::vector<TwoNames>& pairs);

/// Names that differ in commas and dots only: 绿色环保，节能减排 and 绿色环保、节能减排.
[[nodiscard]] std::vector<TwoNames> find_two_punctuations(const std::vector<NameMention>& mentions);

/// True if some place of `a` and some place of `b` stand in one sentence. Both are in the order of the text.
[[nodiscard]] bool meet_in_a_sentence(std::string_view text, const std::vector<TextSpan>& a,
                                      const std::vector<TextSpan>& b);

/// The characters of valid UTF-8.
[[nodiscard]] std::u32string characters_of(std::string_view text);

}  // namespace mingcha::kinds
