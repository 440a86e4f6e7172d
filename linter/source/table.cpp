#include "mingcha/table.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace mingcha {
namespace {

void split(std::string_view text, char separator, std::vector<std::string_view>& pieces) {
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(separator, begin);
        pieces.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return;
        begin = end + 1;
    }
}

/// Takes the first line off `text`, without its line end.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace

Result<Table> Table::parse(std::string_view content, std::string name) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (content.starts_with(kByteOrderMark)) content.remove_prefix(kByteOrderMark.size());

    Table table;
    table.text_.assign(content.begin(), content.end());
    std::string_view rest(table.text_.data(), table.text_.size());
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const std::string_view line = take_line(rest);
        if (line.empty() || line.starts_with('#')) continue;
        if (table.columns_.empty()) {
            split(line, '\t', table.columns_);
            continue;
        }
        const std::size_t before = table.cells_.size();
        split(line, '\t', table.cells_);
        const std::size_t found = table.cells_.size() - before;
        if (found != table.columns_.size()) {
            return fail({fmt::format("这一行有 {} 格，表头有 {} 格。请用制表符补齐。", found, table.columns_.size()),
                         fmt::format("This row has {} cells, the header {}. Separate the cells by tabs.", found,
                                     table.columns_.size())},
                        std::move(name), number);
        }
    }
    return table;
}

std::optional<std::size_t> Table::column(std::string_view name) const {
    const auto found = std::ranges::find(columns_, name);
    if (found == columns_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns_.begin());
}

std::string_view Table::cell(std::size_t row, std::string_view name) const {
    const auto index = column(name);
    return index ? cells_[row * columns_.size() + *index] : std::string_view{};
}

std::vector<std::string_view> Table::list(std::size_t row, std::string_view name) const {
    std::vector<std::string_view> items;
    if (const std::string_view text = cell(row, name); !text.empty()) split(text, '|', items);
    return items;
}

}  // namespace mingcha
