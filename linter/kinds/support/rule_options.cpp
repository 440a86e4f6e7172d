#include "mingcha/rule.hpp"

namespace mingcha {

namespace {

template <typename T>
const T* value_of(const RuleOptions& options, std::string_view name) {
    const auto found = options.all().find(name);
    return found == options.all().end() ? nullptr : std::get_if<T>(&found->second);
}

}  // namespace

bool RuleOptions::flag(std::string_view name) const {
    const bool* value = value_of<bool>(*this, name);
    return value != nullptr && *value;
}

std::int64_t RuleOptions::integer(std::string_view name) const {
    const auto* value = value_of<std::int64_t>(*this, name);
    return value == nullptr ? 0 : *value;
}

std::string_view RuleOptions::text(std::string_view name) const {
    const auto* value = value_of<std::string>(*this, name);
    return value == nullptr ? std::string_view() : *value;
}

std::vector<std::string_view> RuleOptions::list(std::string_view name) const {
    const auto* value = value_of<std::vector<std::string>>(*this, name);
    return value == nullptr ? std::vector<std::string_view>()
                            : std::vector<std::string_view>(value->begin(), value->end());
}

const Table& RuleSpec::table(std::string_view name) const {
    static const Table kEmpty;
    const auto found = tables.find(name);
    return found == tables.end() ? kEmpty : *found->second;
}

}  // namespace mingcha
