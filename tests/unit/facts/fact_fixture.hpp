// The vocabulary of the rule data, and facts of a text that was typed into a test.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "facts/fact_scanner.hpp"
#include "mingcha/facts.hpp"

namespace mingcha::testing {

inline Table rule_table(const std::string& name) {
    std::ifstream file(std::string(MINGCHA_SOURCE_DIR) + "/rules/data/" + name);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    return Table::parse(content, name).value();
}

inline const Vocabulary& vocabulary() {
    static const Vocabulary words =
        Vocabulary::create(rule_table("units.tsv"), rule_table("scales.tsv"), rule_table("partitions.tsv")).value();
    return words;
}

/// The facts of one block of text, without relations.
inline Facts scan(std::string_view text) {
    Facts facts;
    FactScanner(vocabulary().words().units).scan(text, 0, facts);
    return facts;
}

/// The words of every quantity in `text`.
inline std::vector<std::string> quantities(std::string_view text) {
    std::vector<std::string> words;
    for (const Quantity& quantity : scan(text).quantities) words.emplace_back(slice(text, quantity.span));
    return words;
}

}  // namespace mingcha::testing
