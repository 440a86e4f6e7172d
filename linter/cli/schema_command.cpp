#include "cli/command.hpp"
#include "cli/input_arguments.hpp"
#include "cli/rule_words.hpp"
#include "cli/schema.hpp"

namespace mingcha::cli {

namespace {

constexpr int kIndent = 2;

Result<Json> schema(const Invocation& invocation) {
    return single_operand(invocation.options, {"模式（config 或 pack）", "schema (config or pack)"})
        .and_then([&](const std::string& name) -> Result<Json> {
            if (name == "pack") return rule_schema();
            if (name != "config") return bad_choice("schema", name, "config, pack");
            return rules_here(invocation.options, invocation.language)
                .map([](const std::shared_ptr<const RuleBook>& book) { return configuration_schema(*book); });
        });
}

int run_schema(const Invocation& invocation) {
    const Result<Json> made = schema(invocation);
    return made ? print_result(made->dump(kIndent) + "\n", invocation.language)
                : give_up(made.error(), invocation.language);
}

}  // namespace

Command schema_command() {
    return {"schema",
            "config|pack",
            {"打印 mingcha.toml 或规则文件的 JSON Schema", "print the JSON Schema of mingcha.toml or of rules"},
            {"供编辑器补全和检查。config 含本文件夹规则包的规则；pack 用于规则包里的规则文件。",
             "For editors, to complete and check. config has the rules of the packs that apply here; pack is for the "
             "files of rules in a pack."},
            rule_options(),
            run_schema};
}

}  // namespace mingcha::cli
