#include "kinds/support/requirements.hpp"

#include <string>

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

}  // namespace mingcha::kinds
