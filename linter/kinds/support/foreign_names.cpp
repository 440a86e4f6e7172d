#include "kinds/support/foreign_names.hpp"

#include "language/clause.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {

ForeignNames::ForeignNames(const RuleSpec& spec) {
    const Table& table = spec.table(kCountriesTable);
    for (std::size_t row = 0; row < table.row_count(); ++row) countries_.push_back(table.cell(row, "name"));
}

bool ForeignNames::claim(std::string_view text, TextSpan span) const {
    const TextSpan item = language::clause_around(text, span, language::ClauseExtent::item);
    return language::contains_any(slice(text, {item.begin, span.begin}), countries_);
}

}  // namespace mingcha::kinds
