#include "kinds/support/word_table.hpp"

#include <string>
#include <utility>

namespace mingcha::kinds {

Result<WordTable> WordTable::create(const Table& table, std::string_view words) {
    std::vector<std::string> literals;
    literals.reserve(table.row_count());
    for (std::size_t row = 0; row < table.row_count(); ++row) literals.emplace_back(table.cell(row, words));
    auto set = language::LiteralSet::create(std::move(literals));
    if (!set) return tl::unexpected(set.error());
    auto segmentation = language::Segmentation::create();
    if (!segmentation) return tl::unexpected(segmentation.error());
    return WordTable(*std::move(set), *std::move(segmentation), table);
}

language::Context WordTable::context_of(std::size_t row) const {
    return {table_->list(row, "unless_before"),      table_->list(row, "unless_after"),
            table_->list(row, "unless_near_before"), table_->list(row, "near_before"),
            table_->list(row, "near_after"),         table_->list(row, "beside_before"),
            table_->list(row, "beside_after")};
}

bool WordTable::counts(std::string_view text, const Hit& hit) const {
    return context_of(hit.row).allows(text, hit.span) &&
           !(needs_boundary(hit.row) && segmentation_.crosses_word(text, hit.span));
}

void WordTable::scan(std::string_view text, const std::function<void(const Hit&)>& on_hit) const {
    words_.scan(text, [&](std::size_t row, TextSpan span) {
        const Hit hit{row, span};
        if (counts(text, hit)) on_hit(hit);
    });
}

std::vector<WordTable::Hit> WordTable::find(std::string_view text) const {
    std::vector<Hit> found;
    words_.scan(text, [&](std::size_t row, TextSpan span) {
        const Hit hit{row, span};
        if (found.empty() || found.back().span.end <= span.begin) {
            if (counts(text, hit)) found.push_back(hit);
        } else if (found.back().span.begin == span.begin && found.back().span.size() < span.size()) {
            if (counts(text, hit)) found.back() = hit;
        }
    });
    return found;
}

}  // namespace mingcha::kinds
