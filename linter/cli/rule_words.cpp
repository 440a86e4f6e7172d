#include "cli/rule_words.hpp"

#include <fmt/format.h>

#include "cli/input_arguments.hpp"
#include "cli/project.hpp"

namespace mingcha::cli {

namespace {

bool is_control(char byte) {
    constexpr char kFirstPrinted = 0x20;
    constexpr char kDelete = 0x7F;
    return (byte >= 0 && byte < kFirstPrinted) || byte == kDelete;
}

std::string toml_string(std::string_view text) {
    std::string toml = "\"";
    for (const char byte : text) {
        switch (byte) {
            case '"':
                toml += "\\\"";
                break;
            case '\\':
                toml += "\\\\";
                break;
            case '\n':
                toml += "\\n";
                break;
            case '\t':
                toml += "\\t";
                break;
            default:
                // TOML 1.0.0, Basic Strings: control characters must be escaped.
                toml += is_control(byte) ? fmt::format("\\u{:04X}", byte) : std::string(1, byte);
        }
    }
    return toml + '"';
}

struct TomlWriter {
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
    std::string operator()(const std::string& value) const { return toml_string(value); }
    std::string operator()(const std::vector<std::string>& values) const {
        std::string list;
        for (const std::string& value : values) list += (list.empty() ? "" : ", ") + toml_string(value);
        return fmt::format("[{}]", list);
    }
};

}  // namespace

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

std::string_view to_string(RuleStatus status) { return status == RuleStatus::stable ? "stable" : "preview"; }

std::string as_toml(const RuleOptions::Value& value) { return std::visit(TomlWriter{}, value); }

}  // namespace mingcha::cli
