#include "cli/rule_words.hpp"

#include "cli/input_arguments.hpp"
#include "engine/project.hpp"

namespace mingcha::cli {

std::vector<OptionSpec> rule_options() {
    return {{"config", "FILE", {"用这个配置文件里的规则包", "with the packs of this configuration"}},
            {"no-config", "", {"不找 mingcha.toml", "do not look for mingcha.toml"}}};
}

Result<std::shared_ptr<const RuleBook>> rules_here(const ParsedOptions& options, Language language) {
    return parse_overrides(options)
        .and_then([&](Overrides overrides) {
            return Project::create(std::move(overrides), language, Documentation::complete);
        })
        .and_then([](Project project) { return project.rules_in("."); });
}

}  // namespace mingcha::cli
