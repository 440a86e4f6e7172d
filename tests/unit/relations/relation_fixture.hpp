// The relations of a text that was typed into a test, one line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mingcha/relations.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha::testing {

inline Document document_of(std::string_view text) {
    return read_text_document(decode_source(text, "report.txt").value());
}

/// Each relation of `text` as `kind verdict outcome: 130人 | 120人 | 15人`.
inline std::vector<std::string> relations(std::string_view text) {
    const Document document = document_of(text);
    const Facts facts = extract_facts(document, vocabulary());
    std::vector<std::string> lines;
    for (const Relation& relation : find_relations(document, facts, vocabulary())) {
        std::string line(to_string(relation.kind));
        line += ' ';
        line += to_string(relation.verdict);
        line += ' ';
        line += relation.outcome;
        std::string_view separator = ": ";
        for (const Operand& operand : relation.operands) {
            line += separator;
            line += document.text(facts.quantities[operand.quantity].span);
            separator = " | ";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace mingcha::testing
