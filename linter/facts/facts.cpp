#include "mingcha/facts.hpp"

#include "facts/fact_scanner.hpp"
#include "facts/period.hpp"
#include "facts/table_cells.hpp"
#include "facts/vocabulary.hpp"

namespace mingcha {

Facts extract_facts(const Document& document, const Vocabulary& vocabulary, const FactOptions& options) {
    Facts facts;
    FactScanner scanner(vocabulary.words().units);
    for (const Block& block : document.blocks()) {
        const TextSpan body = block.body();
        scanner.scan(document.text(body), body.begin, facts);
    }
    read_table_cells(document, vocabulary.words().units, facts);
    facts.period = find_period(document, facts, options);
    return facts;
}

}  // namespace mingcha
