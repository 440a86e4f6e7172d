#include <string>
#include <type_traits>
#include <variant>

#include <fmt/format.h>

#include "cli/schema.hpp"
#include "engine/standards.hpp"
#include "engine/toml_keys.hpp"

namespace mingcha::cli {

namespace {

// Packs bring rules and categories of their own, which a schema cannot know.
constexpr const char* kRuleId = "^[a-z0-9-]+/[a-z0-9-]+$";
constexpr const char* kSelector = "^[a-z0-9-]+(/[a-z0-9-]+)?$";

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

Json reference(std::string_view definition) { return {{"$ref", fmt::format("#/definitions/{}", definition)}}; }

/// One of `known`, which an editor can propose, or another text that fits the pattern.
Json known_or(Json known, std::string_view pattern) {
    return {{"anyOf", {{{"enum", std::move(known)}}, {{"type", "string"}, {"pattern", pattern}}}}};
}

Json selector(const RuleBook& book) {
    Json known = {"all"};
    for (const RuleSpec& rule : book.rules()) {
        if (known.back() != rule.category()) known.push_back(rule.category());
    }
    for (const RuleSpec& rule : book.rules()) known.push_back(rule.id);
    return known_or(std::move(known), kSelector);
}

std::string_view type_of(const RuleOptions::Value& value) {
    if (std::holds_alternative<bool>(value)) return "boolean";
    if (std::holds_alternative<std::int64_t>(value)) return "integer";
    return "string";
}

Json option_schema(const RuleOptions::Value& value) {
    Json schema{{"type", type_of(value)}};
    if (std::holds_alternative<std::vector<std::string>>(value)) schema = list_of(std::move(schema));
    std::visit([&](const auto& fallback) { schema["default"] = fallback; }, value);
    return schema;
}

Json options_schema(const RuleSpec& rule) {
    Json properties = Json::object();
    for (const auto& [name, value] : rule.options.all()) properties[name] = option_schema(value);
    return described({{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}},
                     rule.title);
}

Json rules_schema(const RuleBook& book) {
    Json properties = Json::object();
    for (const RuleSpec& rule : book.rules()) properties[rule.id] = options_schema(rule);
    return described({{"type", "object"},
                      {"properties", std::move(properties)},
                      {"propertyNames", {{"pattern", kRuleId}}},
                      {"additionalProperties", {{"type", "object"}}}},
                     {"规则的选项", "Options of rules"});
}

Json report_schema(const RuleBook& book) {
    const Json schemas{
        {"year",
         described({{"type", "integer"}, {"minimum", kFirstYear}, {"maximum", kLastYear}},
                   {"报告的年度；不写则从报告里识别", "The year that the reports cover; otherwise recognised"})},
        {"standard",
         described({{"enum", standards_of(book)}}, {"报告依据的标准；不写则从报告里识别",
                                                    "The standard that the reports follow; otherwise recognised"})},
    };
    return described(table_schema(toml_keys::kReport, schemas), {"报告的年度和标准", "The reports' year and standard"});
}

Json tie_out_schema() {
    Json section = table_schema(toml_keys::kTieOut, {{"equation", text_schema()}});
    section["required"] = {"equation"};
    return described(list_of(std::move(section)),
                     {"必须成立的等式，如“在岗职工 = 合同制 + 派遣制”", "Equations over the numbers of a report"});
}

Json suppress_schema() {
    Json section =
        table_schema(toml_keys::kSuppress, {{"rule", reference("selector")},
                                            {"reason", text_schema()},
                                            {"text", {{"type", "string"}}},
                                            {"fingerprint", {{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}}},
                                            {"files", list_of({{"type", "string"}})}});
    section["required"] = {"rule", "reason"};
    return described(list_of(std::move(section)),
                     {"有理由地不计的问题", "Findings that do not count, each with a reason"});
}

/// For each key that has the same meaning for all files and in a section for some.
Json shared_definitions(const RuleBook& book) {
    return {
        {"selector", selector(book)},
        {"select",
         described(list_of(reference("selector")), {"只用这些规则或类别；不写则用全部 stable 规则",
                                                    "The rules or categories that run; otherwise every stable rule"})},
        {"ignore",
         described(list_of(reference("selector")), {"不用这些规则或类别", "Rules or categories that do not run"})},
        {"accept",
         described(list_of(text_schema()), {"本项目认可的名称和词语", "Names and words that the project accepts"})},
        {"report", report_schema(book)},
        {"severity", described({{"type", "object"},
                                {"propertyNames", reference("selector")},
                                {"additionalProperties", severity_schema()}},
                               {"规则或类别的级别", "The severity of rules or categories"})},
        {"rules", rules_schema(book)},
        {"tie-out", tie_out_schema()},
    };
}

Json per_file_schema(Json schemas) {
    Json files = list_of({{"type", "string"}});
    files["minItems"] = 1;
    schemas["files"] = described(std::move(files),
                                 {"文件，如 archive/**，以本文件的位置为准", "Globs, relative to the configuration"});
    Json section = table_schema(toml_keys::kPerFile, schemas);
    section["required"] = {"files"};
    return described(list_of(std::move(section)), {"只对某些文件有效的设置", "Settings for some files only"});
}

}  // namespace

Json configuration_schema(const RuleBook& book) {
    Json definitions = shared_definitions(book);
    Json schemas;
    for (const auto& [key, definition] : definitions.items()) schemas[key] = reference(key);
    schemas["per-file"] = per_file_schema(schemas);
    schemas["suppress"] = suppress_schema();
    schemas["packs"] =
        described(list_of({{"type", "string"}}), {"自己的规则包所在的文件夹", "Folders of your own rules"});
    schemas["max-file-size"] = described({{"type", "string"}, {"pattern", "^[0-9]+ *([kKmMgG][iI]?)?[bB]?$"}},
                                         {"不读更大的文件，如 64 MiB", "Larger files are refused, such as 64 MiB"});
    schemas["tracked-changes"] =
        described({{"enum", {"accepted", "refused"}}},
                  {"Word 文件中的修订按接受后还是拒绝后的文字来读", "How tracked changes of Word files are read"});
    Json schema = schema_head("mingcha.toml");
    schema.update(table_schema(toml_keys::kConfiguration, schemas));
    schema["definitions"] = std::move(definitions);
    return schema;
}

}  // namespace mingcha::cli
