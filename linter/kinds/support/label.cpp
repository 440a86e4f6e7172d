#include "kinds/support/label.hpp"

#include <array>

#include "kinds/support/numeral.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;

constexpr std::array<std::string_view, 6> kWords = {"附表", "附图", "附件", "附录", "表", "图"};
constexpr std::size_t kMostParts = 3;  // 图3-2-1

bool joins_numbers(char32_t c) {
    return c == U'-' || c == U'—' || c == U'–' || c == U'－' || c == U'.' || c == U'．' || c == U'·';
}

/// Characters that make another name of the number before them: 图3D, 表5%. Words may follow at once, since extraction
/// drops the space: 表3项目资金收支.
bool goes_on(char32_t c) {
    constexpr std::u32string_view kMarks = U"%％‰·/";
    return language::is_ascii_letter(c) || language::is_ascii_digit(c) || kMarks.find(c) != std::u32string_view::npos;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] == ' ' ? at + 1 : at;
}

bool may_precede_thing(char32_t c) {
    constexpr std::u32string_view kOpenings = U" \n\t\v\u3000（(【[“：:。；、";
    return c == 0 || kOpenings.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string Label::series() const {
    std::string result = what;
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) result += std::to_string(numbers[i]) + "-";
    return result;
}

std::string Label::name() const { return series() + std::to_string(numbers.back()); }

std::optional<Label> label_at(std::string_view text, std::size_t at) {
    Label label;
    label.span.begin = static_cast<std::uint32_t>(at);
    for (const std::string_view word : kWords) {
        if (!text.substr(at).starts_with(word)) continue;
        label.what = word;
        break;
    }
    if (label.what.empty()) return std::nullopt;
    std::optional<NumeralValue> number = numeral_at(text, skip_space(text, at + label.what.size()));
    while (number && label.numbers.size() < kMostParts) {
        label.numbers.push_back(number->value);
        label.span.end = static_cast<std::uint32_t>(number->end);
        const char32_t joint = character_at(text, number->end);
        if (!joins_numbers(joint)) break;
        number = numeral_at(text, number->end + language::length_in_utf8(joint));
    }
    if (label.numbers.empty() || goes_on(character_at(text, label.span.end))) return std::nullopt;
    return label;
}

std::vector<Label> labels_of_things(const Document& document) {
    std::vector<Label> labels;
    const std::string_view text = document.text();
    for (const std::string_view word : {std::string_view("表"), std::string_view("图"), std::string_view("附")}) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
            if (!may_precede_thing(character_before(text, at))) continue;
            if (auto label = label_at(text, at)) labels.push_back(*std::move(label));
        }
    }
    return labels;
}

}  // namespace mingcha::kinds
