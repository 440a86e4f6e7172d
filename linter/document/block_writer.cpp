#include "document/block_writer.hpp"

#include "document/characters.hpp"

namespace mingcha {
namespace {

/// 1.2 before 2023年: the two would be one number.
bool runs_into_number(std::string_view marker, std::string_view words) {
    return is_decimal_digit(back_code_point(marker).value) && is_decimal_digit(front_code_point(words).value);
}

}  // namespace

DocumentTable BlockWriter::write(const DraftTable& draft) {
    DocumentTable table{.span = {builder_.size(), 0}, .columns = draft.columns, .cells = {}};
    table.cells.reserve(draft.cells.size());
    for (const SourceCell& cell : draft.cells) {
        const std::size_t column = table.cells.size() % table.columns;
        if (!table.cells.empty()) builder_.separate(column == 0 ? '\v' : '\t');
        const std::uint32_t begin = builder_.size();
        builder_.append(cell.begin, cell.end);
        table.cells.push_back({begin, builder_.size()});
    }
    table.span.end = builder_.size();
    return table;
}

Block BlockWriter::write(const DraftBlock& draft) {
    Block block{.kind = draft.kind, .level = draft.level, .span = {builder_.size(), 0}, .numbering = {}};
    const PrintedLine& first = lines_[draft.first_line];
    std::uint32_t begin = first.begin;
    if (draft.marker) {
        begin += draft.marker->size;
        builder_.append(first.begin, begin);
        block.numbering = {draft.marker->style, draft.marker->value, {block.span.begin, builder_.size()}};
        begin = skip_spaces(source_, begin, first.end);
        if (runs_into_number(source_.substr(0, first.begin + draft.marker->size), source_.substr(begin)))
            builder_.separate(' ');
    }
    builder_.append(begin, first.end, first.inner_space);
    for (std::uint32_t i = draft.first_line + 1; i < draft.end_line; ++i) {
        if (lines_[i].role != LineRole::furniture) builder_.join(lines_[i]);
    }
    block.span.end = builder_.size();
    return block;
}

}  // namespace mingcha
