// The grammar of tie-outs:
//
//   equation   = sum sign sum
//   sum        = product { ("+" | "-") product }
//   product    = factor { ("*" | "/") factor }
//   factor     = "(" sum ")" | number | name
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "facts/block_text.hpp"
#include "facts/decimal.hpp"
#include "facts/grammar_primitives.hpp"
#include "mingcha/tie_out.hpp"

namespace mingcha {
namespace {

using namespace grammar;
using Step = TieOut::Step;
using Kind = TieOut::Step::Kind;

constexpr std::size_t kLongest = 400;  // characters; brackets nest no deeper than that

constexpr std::u32string_view kNotInNames = U"+＋-－−*＊×/／÷=＝<＜>＞≤≥()（）";

constexpr bool is_space(char32_t c) { return is_one_of(c, U" \t　"); }
constexpr bool is_in_name(char32_t c) { return c != U'\0' && !is_one_of(c, kNotInNames); }
constexpr bool begins_name(char32_t c) { return is_in_name(c) && !is_space(c); }

/// What is being built while the text is read.
struct Building {
    const BlockText& block;
    std::string_view text;
    TieOut::Sign sign = TieOut::Sign::equal;
    std::vector<Step> left;
    std::vector<Step> steps;  ///< of the side that is being read

    [[nodiscard]] std::string words(auto range) const {
        std::string words(slice(text, block.span(range.begin(), range.end())));
        words.erase(words.find_last_not_of(' ') + 1);
        return words;
    }
};

Building& building(auto& context) { return x3::get<Building>(context).get(); }

// The grammar reads as in the comment above: its parts are named in small letters, and > is Spirit's "then must
// follow". NOLINTBEGIN(readability-identifier-naming,bugprone-chained-comparison)
constexpr auto push(Kind kind) {
    return [kind](auto& context) { building(context).steps.push_back({kind, {}, {}}); };
}

constexpr auto push_name = [](auto& context) {
    Building& tie_out = building(context);
    tie_out.steps.push_back({Kind::name, tie_out.words(x3::_attr(context)), {}});
};

constexpr auto push_number = [](auto& context) {
    std::string digits;  // folded to ASCII
    for (const char32_t c : x3::_attr(context)) digits += static_cast<char>(c);
    const auto value = parse_decimal(digits);
    x3::_pass(context) = value.has_value();
    if (value) building(context).steps.push_back({Kind::number, {}, *value});
};

constexpr auto begin_right(TieOut::Sign sign) {
    return [sign](auto& context) {
        building(context).sign = sign;
        building(context).left = std::exchange(building(context).steps, {});
    };
}

constexpr x3::rule<struct SumRule> sum_of_products = "sum";
constexpr x3::rule<struct ProductRule> product_of_factors = "product";
constexpr x3::rule<struct FactorRule> factor = "factor";
constexpr x3::rule<struct SignRule> sign = "sign";
constexpr x3::rule<struct ClosingRule> closing = "closing";
constexpr x3::rule<struct EndRule> end_of_text = "end";

constexpr auto blanks = x3::omit[*satisfying(is_space)];
constexpr auto mark(std::u32string_view marks) { return x3::omit[one_of(marks)] >> blanks; }
constexpr auto digit_run = x3::omit[+satisfying(is_digit)];
constexpr auto number = x3::raw[digit_run >> -(word(U".") >> digit_run)] >> !x3::omit[satisfying(begins_name)];
constexpr auto name = x3::raw[x3::omit[satisfying(begins_name)] >> x3::omit[*satisfying(is_in_name)]];

constexpr auto sum_of_products_def = product_of_factors >>
                                     *((mark(U"+＋") > product_of_factors)[push(Kind::add)] |
                                       (mark(U"-－−") > product_of_factors)[push(Kind::subtract)]);
constexpr auto product_of_factors_def = factor >> *((mark(U"*＊×") > factor)[push(Kind::multiply)] |
                                                    (mark(U"/／÷") > factor)[push(Kind::divide)]);
constexpr auto factor_def =
    (mark(U"(（") > sum_of_products > closing) | (number[push_number] >> blanks) | (name[push_name] >> blanks);

constexpr auto at_most = (word(U"<=") | word(U"≤")) >> blanks;
constexpr auto at_least = (word(U">=") | word(U"≥")) >> blanks;
constexpr auto sign_def = at_most[begin_right(TieOut::Sign::at_most)] | at_least[begin_right(TieOut::Sign::at_least)] |
                          mark(U"=＝")[begin_right(TieOut::Sign::equal)];
constexpr auto closing_def = mark(U")）");
constexpr auto end_of_text_def = x3::eoi;

BOOST_SPIRIT_DEFINE(sum_of_products, product_of_factors, factor, sign, closing, end_of_text)

constexpr auto equation = blanks > sum_of_products > sign > sum_of_products > end_of_text;
// NOLINTEND(readability-identifier-naming,bugprone-chained-comparison)

/// What was expected where, if the text is wrong.
struct Mistake {
    const char32_t* at = nullptr;
    Bilingual expected;
};

/// Of what a rule of the grammar is called to what a user calls it.
Bilingual expected(std::string_view rule) {
    if (rule == sign.name)
        return {"这里应为运算符或等号（=、<=、>=）", "an operator or a sign (=, <=, >=) is expected here"};
    if (rule == closing.name) return {"这里应为运算符或右括号", "an operator or a closing bracket is expected here"};
    if (rule == end_of_text.name) return {"等式到这里应已结束", "the equation should end here"};
    return {"这里应为名称、数字或左括号", "a name, a number or an opening bracket is expected here"};
}

std::optional<Mistake> read(Building& tie_out) {
    const char32_t* at = tie_out.block.begin();
    try {
        x3::parse(at, tie_out.block.end(), x3::with<Building>(std::ref(tie_out))[equation]);
    } catch (const x3::expectation_failure<const char32_t*>& failure) {
        return Mistake{failure.where(), expected(failure.which())};
    }
    return std::nullopt;
}

/// Spaces as wide as `text` is where a character beyond Latin takes two columns.
std::string blank(std::string_view text) {
    std::string spaces;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80) spaces += " ";
        if (value >= 0xE0) spaces += "  ";
    }
    return spaces;
}

}  // namespace

Result<TieOut> parse_tie_out(std::string_view text) {
    BlockText block;
    block.assign(text, 0);
    if (block.view().size() > kLongest) {
        return fail(
            {fmt::format("等式最长{}个字", kLongest), fmt::format("an equation has at most {} characters", kLongest)});
    }
    Building building{block, text, {}, {}, {}};
    if (const auto mistake = read(building)) {
        const std::string caret =
            fmt::format("\n    {}\n    {}^", text, blank(text.substr(0, block.offset(mistake->at))));
        return fail({mistake->expected.zh + caret, mistake->expected.en + caret});
    }
    return TieOut{std::string(text), std::move(building.left), building.sign, std::move(building.steps)};
}

}  // namespace mingcha
