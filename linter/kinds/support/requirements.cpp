#include "kinds/support/requirements.hpp"

#include <charconv>
#include <string>
#include <system_error>

namespace mingcha::kinds {

Result<void> require_messages(const RuleSpec& spec, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        if (spec.messages.contains(key)) continue;
        const std::string name(key);
        return fail({"规则 " + spec.id + " 缺少消息 " + name, "rule " + spec.id + " lacks the message " + name});
    }
    return {};
}

Result<void> require_columns(const RuleSpec& spec, std::string_view table,
                             std::initializer_list<std::string_view> columns) {
    const Table& found = spec.table(table);
    for (const std::string_view column : columns) {
        if (found.column(column)) continue;
        const std::string name = std::string(table) + "." + std::string(column);
        return fail(
            {"规则 " + spec.id + " 的表缺少列 " + name, "a table of rule " + spec.id + " lacks the column " + name});
    }
    return {};
}

Result<int> require_number(const RuleSpec& spec, std::string_view table, std::size_t row, std::string_view column) {
    const std::string_view cell = spec.table(table).cell(row, column);
    int number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error == std::errc() && end == cell.data() + cell.size()) return number;
    const std::string place = std::string(table) + "." + std::string(column);
    const std::string line = std::to_string(row + 1);
    return fail({"规则 " + spec.id + " 的表第 " + line + " 行 " + place + " 应为整数",
                 "row " + line + " of a table of rule " + spec.id + ": " + place + " must be an integer"});
}

}  // namespace mingcha::kinds
