// What looks like a slip of the pen to a statistical model and is none: names, short names of countries, numbers of
// documents, verse.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "language/tokens.hpp"
#include "mingcha/rule.hpp"

namespace mingcha::kinds {

/// Guards made of the options of a rule: `countries`, `beside_countries`, `never`, `words`, `place_heads`,
/// `district_heads`, `titles`, `bodies`, `surnames`, `given_names`. Immutable.
class SlipGuards {
public:
    explicit SlipGuards(const RuleSpec& spec);

    /// The tokens [begin, end) are best left alone. Requires a break before and behind them. `sure`: only what no score
    /// outweighs counts. O(1).
    [[nodiscard]] bool keep(std::string_view text, std::span<const language::Token> tokens, std::size_t begin,
                            std::size_t end, bool sure) const;

private:
    [[nodiscard]] bool is_place(std::span<const language::Token> tokens, std::size_t begin, std::size_t behind,
                                bool sure) const;
    [[nodiscard]] bool is_name_of_body(std::string_view text, std::span<const language::Token> tokens,
                                       std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool is_country(std::span<const language::Token> tokens, std::size_t begin) const;
    [[nodiscard]] bool is_person(std::span<const language::Token> tokens, std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool is_one_of_the_words(std::string_view text, TextSpan span) const;

    std::vector<char32_t> countries_;
    std::vector<char32_t> beside_countries_;
    std::vector<char32_t> never_;
    std::vector<std::string_view> words_;
    std::vector<char32_t> place_heads_;
    std::vector<char32_t> district_heads_;
    std::vector<std::string_view> titles_;
    std::vector<std::string_view> bodies_;
    std::vector<char32_t> surnames_;
    std::vector<char32_t> given_names_;
};

}  // namespace mingcha::kinds
