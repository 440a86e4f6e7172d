#include "relations/words.hpp"

#include <array>

namespace mingcha {
namespace {

constexpr auto kMarks = std::to_array<std::string_view>(
    {"，", "；", "。", "：", "、", "（", "）", "！", "？", "“", "”", ",", ";", ":", "(", ")", "\t", "\v", "\n"});

}  // namespace

std::string_view last_clause(std::string_view words) { return behind_last<kMarks>(words); }

std::string quote(const Sentence& sentence, std::size_t index) {
    const TextSpan label = label_of(sentence, index);
    const std::string name(sentence.words(label));
    const std::string number(sentence.words(sentence.quantities[index].span));
    return label.begin >= sentence.quantities[index].span.end ? number + name : name + number;
}

}  // namespace mingcha
