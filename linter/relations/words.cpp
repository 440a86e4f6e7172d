#include "relations/words.hpp"

#include <algorithm>
#include <array>

namespace mingcha {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>(
    {"，", "；", "。", "：", "、", "（", "）", "！", "？", "“", "”", ",", ";", ":", "(", ")", "\t", "\v", "\n"});

using Words = std::span<const std::string_view>;

}  // namespace

std::string_view last_clause(std::string_view words) {
    std::size_t begin = 0;
    for (const std::string_view mark : kMarks) {
        const std::size_t at = words.rfind(mark);
        if (at != std::string_view::npos) begin = std::max(begin, at + mark.size());
    }
    return words.substr(begin);
}

bool contains_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool ends_with_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

std::size_t count_of(std::string_view text, Words words) {
    std::size_t count = 0;
    for (const std::string_view word : words) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) {
            ++count;
        }
    }
    return count;
}

std::string quote(const Sentence& sentence, std::size_t index) {
    const TextSpan label = label_of(sentence, index);
    const std::string name(sentence.words(label));
    const std::string number(sentence.words(sentence.quantities[index].span));
    return label.begin >= sentence.quantities[index].span.end ? number + name : name + number;
}

}  // namespace mingcha
