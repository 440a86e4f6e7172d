#include "cli/schema.hpp"
#include "engine/toml_keys.hpp"
#include "kinds/registry.hpp"

namespace mingcha::cli {

namespace {

Json bilingual_schema(const Bilingual& description) {
    Json schema = table_schema(toml_keys::kBilingual, {{"zh", text_schema()}, {"en", text_schema()}});
    schema["required"] = {"zh", "en"};
    return described(std::move(schema), description);
}

Json table_of(Json values, const Bilingual& description) {
    return described({{"type", "object"}, {"additionalProperties", std::move(values)}}, description);
}

Json messages_schema() {
    Json message = table_schema(toml_keys::kMessage,
                                {{"zh", text_schema()}, {"en", text_schema()}, {"severity", severity_schema()}});
    message["required"] = {"zh", "en"};
    return table_of(std::move(message), {"消息，占位符写作 {name}", "Messages, with placeholders such as {name}"});
}

Json options_schema() {
    const Json text{{"type", "string"}};
    return table_of({{"anyOf", {{{"type", "boolean"}}, {{"type", "integer"}}, text, list_of(text)}}},
                    {"选项及其默认值", "Options with their defaults"});
}

Json examples_schema() {
    Json example = table_schema(toml_keys::kExample, {{"text", text_schema()},
                                                      {"fires", {{"type", "boolean"}}},
                                                      {"report_year", {{"type", "integer"}}},
                                                      {"tie_out", {{"type", "string"}}}});
    example["required"] = {"text", "fires"};
    return described(list_of(std::move(example)), {"例子", "Examples"});
}

Json kind_schema() {
    Json names = Json::array();
    for (const KindInfo& kind : kinds::all_kinds()) names.push_back(kind.name);
    return described({{"enum", std::move(names)}}, {"规则的种类", "The kind of rule"});
}

}  // namespace

Json rule_schema() {
    const Json schemas{
        {"kind", kind_schema()},
        {"severity", described(severity_schema(), {"级别", "The severity"})},
        {"status", described({{"enum", {"preview", "stable"}}},
                             {"preview 规则只在按名字选用时运行", "A preview rule runs only if its id is selected"})},
        {"precision", described({{"type", "string"}}, {"准确率及其来由", "The precision and how it was measured"})},
        {"yields_to",
         described(list_of({{"type", "string"}}), {"更懂的规则或类别", "Rules or categories that know better"})},
        {"title", bilingual_schema({"标题", "One line"})},
        {"what", bilingual_schema({"查什么", "What it finds"})},
        {"why", bilingual_schema({"为什么", "Why it matters"})},
        {"remedy", bilingual_schema({"怎么改", "What to do"})},
        {"messages", messages_schema()},
        {"options", options_schema()},
        {"tables", table_of(text_schema(), {"表格文件，以规则包的文件夹为准", "Files, relative to the pack's folder"})},
        {"examples", examples_schema()},
    };
    Json schema = schema_head("A rule of mingcha");
    schema.update(table_schema(toml_keys::kRule, schemas));
    schema["required"] = {"kind", "severity", "status", "title", "what", "why", "remedy"};
    return schema;
}

}  // namespace mingcha::cli
