#include "engine/toml_file.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "engine/suggestion.hpp"

namespace mingcha {

namespace {

constexpr std::size_t kDeepestKey = 64;  // the parser and its tables recurse once a dotted part

TomlPlace place_from(const toml::source_region& region) { return {region.begin.line, region.begin.column}; }

/// The first line with a dotted key deeper than the limit; 0 if there is none. Only single dots separate the parts of
/// a key, and a key never spans lines, so no deep key is overlooked.
std::uint32_t line_with_deep_key(std::string_view text) {
    std::uint32_t line = 1;
    std::size_t dots = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            dots = 0;
        } else if (text[i] == '.' && (i == 0 || text[i - 1] != '.') && ++dots > kDeepestKey) {
            return line;
        }
    }
    return 0;
}

}  // namespace

void TomlMistake::note(TomlPlace place, Bilingual message) {
    if (!failure_) failure_ = Failure{std::move(message), file_, place.line, place.column};
}

void TomlSection::allow_only(std::span<const std::string_view> known) const {
    for (const auto& [key, value] : *table_) {
        if (std::ranges::find(known, key.str()) != known.end()) continue;
        mistake(place_from(key.source()),
                with_suggestion({fmt::format("不认识的键 “{}”", key.str()), fmt::format("unknown key “{}”", key.str())},
                                nearest(key.str(), known)));
    }
}

void TomlSection::allow_only(std::initializer_list<std::string_view> known) const {
    allow_only(std::span<const std::string_view>(known.begin(), known.size()));
}

std::vector<std::string_view> TomlSection::keys() const {
    std::vector<std::string_view> names;
    for (const auto& [key, value] : *table_) names.push_back(key.str());
    return names;
}

TomlPlace TomlSection::place() const { return place_from(table_->source()); }

TomlPlace TomlSection::place_of(std::string_view key) const {
    const auto found = table_->find(key);
    return found == table_->end() ? place() : place_from(found->first.source());
}

TomlPlace TomlSection::place_of_value(std::string_view key) const {
    const toml::node* value = table_->get(key);
    return value == nullptr ? place() : place_from(value->source());
}

TomlPlace TomlSection::place_of_item(std::string_view key, std::size_t index) const {
    const toml::array* array = table_->get_as<toml::array>(key);
    const toml::node* item = array == nullptr ? nullptr : array->get(index);
    return item == nullptr ? place_of_value(key) : place_from(item->source());
}

std::optional<std::string> TomlSection::text(std::string_view key) const {
    const toml::node* value = table_->get(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_string()) wrong_type(key, {"字符串", "a string"});
    return value->value_exact<std::string>();
}

std::optional<bool> TomlSection::flag(std::string_view key) const {
    const toml::node* value = table_->get(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_boolean()) wrong_type(key, {"true 或 false", "true or false"});
    return value->value_exact<bool>();
}

std::optional<std::int64_t> TomlSection::integer(std::string_view key) const {
    const toml::node* value = table_->get(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_integer()) wrong_type(key, {"整数", "an integer"});
    return value->value_exact<std::int64_t>();
}

std::optional<std::vector<std::string>> TomlSection::list(std::string_view key) const {
    const toml::node* value = table_->get(key);
    if (value == nullptr) return std::nullopt;
    const toml::array* array = value->as_array();
    const auto is_string = [](const toml::node& item) { return item.is_string(); };
    if (array == nullptr || !std::ranges::all_of(*array, is_string)) {
        wrong_type(key, {"字符串列表", "a list of strings"});
        return std::nullopt;
    }
    std::vector<std::string> items;
    for (const toml::node& item : *array) items.push_back(item.as_string()->get());
    return items;
}

std::optional<TomlSection> TomlSection::section(std::string_view key) const {
    const toml::node* value = table_->get(key);
    if (value == nullptr) return std::nullopt;
    const toml::table* table = value->as_table();
    if (table == nullptr) {
        wrong_type(key, {"表", "a table"});
        return std::nullopt;
    }
    return TomlSection(*table, *mistake_);
}

std::vector<TomlSection> TomlSection::sections(std::string_view key) const {
    std::vector<TomlSection> found;
    const toml::node* value = table_->get(key);
    if (value == nullptr) return found;
    const toml::array* array = value->as_array();
    const auto is_table = [](const toml::node& item) { return item.is_table(); };
    if (array == nullptr || !std::ranges::all_of(*array, is_table)) {
        wrong_type(key, {fmt::format("若干个 [[{}]]", key), fmt::format("[[{}]] sections", key)});
        return found;
    }
    for (const toml::node& item : *array) found.emplace_back(*item.as_table(), *mistake_);
    return found;
}

std::optional<RuleOptions::Value> TomlSection::option(std::string_view key) const {
    const toml::node* value = table_->get(key);
    if (value == nullptr) return std::nullopt;
    if (value->is_boolean()) return *flag(key);
    if (value->is_integer()) return *integer(key);
    if (value->is_string()) return *text(key);
    if (value->is_array()) {
        if (auto items = list(key)) return *std::move(items);
        return std::nullopt;
    }
    wrong_type(key, {"布尔值、整数、字符串或字符串列表", "a boolean, an integer, a string or a list of strings"});
    return std::nullopt;
}

std::string TomlSection::required_text(std::string_view key) const {
    if (!has(key)) missing(key);
    const std::string value = text(key).value_or("");
    if (has(key) && value.empty()) {
        mistake(place_of_value(key), {fmt::format("“{}” 不能为空", key), fmt::format("“{}” must not be empty", key)});
    }
    return value;
}

bool TomlSection::required_flag(std::string_view key) const {
    if (!has(key)) missing(key);
    return flag(key).value_or(false);
}

std::optional<Severity> TomlSection::severity(std::string_view key) const {
    const std::optional<std::string> word = text(key);
    if (!word) return std::nullopt;
    const std::optional<Severity> severity = parse_severity(*word);
    if (!severity) mistake(place_of_value(key), unknown_severity(*word));
    return severity;
}

void TomlSection::wrong_type(std::string_view key, const Bilingual& wanted) const {
    mistake(place_of_value(key),
            {fmt::format("“{}” 应为{}", key, wanted.zh), fmt::format("“{}” must be {}", key, wanted.en)});
}

void TomlSection::missing(std::string_view key) const {
    mistake(place(), {fmt::format("缺少 “{}”", key), fmt::format("“{}” is missing", key)});
}

Result<toml::table> parse_toml(std::string_view text, const std::string& file) {
    if (const std::uint32_t line = line_with_deep_key(text); line != 0) {
        return fail({"键的层数太多", "a key has too many parts"}, file, line, 1);
    }
    toml::parse_result parsed = toml::parse(text, file);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        const TomlPlace place = place_from(error.source());
        return fail({fmt::format("不是有效的 TOML：{}", error.description()),
                     fmt::format("not valid TOML: {}", error.description())},
                    file, place.line, place.column);
    }
    return std::move(parsed).table();
}

}  // namespace mingcha
