// The tables of a document: both axes of each, so that a transposed table says the same.
#include "relations/finders.hpp"
#include "relations/table_finders.hpp"

namespace mingcha {

void find_in_tables(const Surroundings& around, std::vector<Relation>& relations) {
    for (const DocumentTable& table : around.document.tables()) {
        const TableGrid grid(around.document, table, around.facts);
        for (const Axis axis : {Axis::rows, Axis::columns}) {
            const TableLines lines(around, grid, axis);
            find_table_sums(lines, relations);
            find_table_rates(lines, relations);
        }
    }
}

}  // namespace mingcha
