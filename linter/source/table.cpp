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

/// The line that begins at `begin`, without its line end.
std::string_view line_at(std::string_view text, std::size_t begin) {
    std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

}  // namespace

Result<Table> Table::parse(std::string_view content, std::string name) {
    std::vector<char> copy(content.begin(), content.end());
    Result<Table> table = view({copy.data(), copy.size()}, std::move(name));
    if (table) table->copy_ = std::move(copy);
    return table;
}

Result<Table> Table::view(std::string_view content, std::string name) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (content.starts_with(kByteOrderMark)) content.remove_prefix(kByteOrderMark.size());

    Table table;
    table.text_ = content;
    std::uint32_t number = 0;
    for (std::size_t begin = 0, next = 0; begin < content.size(); begin = next) {
        next = std::min(content.find('\n', begin), content.size()) + 1;
        ++number;
        const std::string_view line = line_at(content, begin);
        if (line.empty() || line.starts_with('#')) continue;
        if (table.columns_.empty()) {
            split(line, '\t', table.columns_);
            continue;
        }
        const auto found = static_cast<std::size_t>(std::ranges::count(line, '\t')) + 1;
        if (found != table.columns_.size()) {
            return fail({fmt::format("这一行有 {} 格，表头有 {} 格。请用制表符补齐。", found, table.columns_.size()),
                         fmt::format("This row has {} cells, the header {}. Separate the cells by tabs.", found,
                                     table.columns_.size())},
                        std::move(name), number);
        }
        table.rows_.push_back(static_cast<std::uint32_t>(begin));
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
    if (!index) return {};
    std::string_view rest = line_at(text_, rows_[row]);
    for (std::size_t before = 0; before < *index; ++before) rest.remove_prefix(rest.find('\t') + 1);
    return rest.substr(0, rest.find('\t'));
}

std::vector<std::string_view> Table::list(std::size_t row, std::string_view name) const {
    std::vector<std::string_view> items;
    if (const std::string_view text = cell(row, name); !text.empty()) split(text, '|', items);
    return items;
}

}  // namespace mingcha
