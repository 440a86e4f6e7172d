#include "engine/rule_file.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "engine/placeholders.hpp"
#include "engine/suggestion.hpp"
#include "engine/toml_file.hpp"
#include "engine/toml_keys.hpp"
#include "kinds/registry.hpp"

namespace mingcha {

namespace {

std::string read_kind(const TomlSection& file) {
    std::string kind = file.required_text("kind");
    const std::vector<KindInfo> kinds = kinds::all_kinds();
    std::vector<std::string_view> names;
    for (const KindInfo& info : kinds) names.push_back(info.name);
    if (file.has("kind") && std::ranges::find(names, kind) == names.end()) {
        file.mistake(file.place_of_value("kind"), with_suggestion({fmt::format("不认识的规则种类 “{}”", kind),
                                                                   fmt::format("unknown kind “{}”", kind)},
                                                                  nearest(kind, names)));
    }
    return kind;
}

Severity read_severity(const TomlSection& file) {
    if (file.required_text("severity").empty()) return Severity::warning;
    return file.severity("severity").value_or(Severity::warning);
}

RuleStatus read_status(const TomlSection& file) {
    const std::string word = file.required_text("status");
    if (word != "preview" && word != "stable") {
        file.mistake(file.place_of_value("status"), {fmt::format("不认识的状态 “{}”，可用 preview、stable", word),
                                                     fmt::format("unknown status “{}”: use preview or stable", word)});
    }
    return word == "stable" ? RuleStatus::stable : RuleStatus::preview;
}

Bilingual read_texts(const TomlSection& section) { return {section.required_text("zh"), section.required_text("en")}; }

Bilingual read_bilingual(const TomlSection& file, std::string_view key) {
    const std::optional<TomlSection> section = file.section(key);
    if (!section) {
        file.mistake(file.place(), {fmt::format("缺少 [{}]", key), fmt::format("[{}] is missing", key)});
        return {};
    }
    section->allow_only(toml_keys::kBilingual);
    return read_texts(*section);
}

RuleMessage read_message(const TomlSection& section) {
    section.allow_only(toml_keys::kMessage);
    RuleMessage message{read_texts(section), section.severity("severity")};
    if (placeholders(message.text.zh) != placeholders(message.text.en)) {
        section.mistake(section.place_of("en"), {"中英文消息的占位符不同", "the placeholders of zh and en differ"});
    }
    return message;
}

RuleExample read_example(const TomlSection& section) {
    section.allow_only(toml_keys::kExample);
    return {section.required_text("text"), section.required_flag("fires"),
            static_cast<int>(section.integer("report_year").value_or(0)), section.text("tie_out").value_or("")};
}

void read_messages(const TomlSection& file, RuleSpec& rule) {
    const std::optional<TomlSection> messages = file.section("messages");
    if (!messages) return;
    for (const std::string_view key : messages->keys()) {
        if (const auto section = messages->section(key)) rule.messages.emplace(key, read_message(*section));
    }
}

void read_options(const TomlSection& file, RuleSpec& rule) {
    const std::optional<TomlSection> options = file.section("options");
    if (!options) return;
    for (const std::string_view key : options->keys()) {
        if (auto value = options->option(key)) rule.options.set(std::string(key), *std::move(value));
    }
}

void read_tables(const TomlSection& file, const TableLoader& load_table, RuleSpec& rule) {
    const std::optional<TomlSection> tables = file.section("tables");
    if (!tables) return;
    for (const std::string_view key : tables->keys()) {
        const std::string name = tables->required_text(key);
        if (name.empty()) continue;
        if (auto table = load_table(name)) {
            rule.tables.emplace(key, *std::move(table));
        } else if (table.error().file.empty()) {
            tables->mistake(tables->place_of_value(key), table.error().message);
        } else {
            const Failure& failure = table.error();
            const std::string place = fmt::format("{}:{}", failure.file, failure.line);
            tables->mistake(tables->place_of_value(key), {fmt::format("{}：{}", place, failure.message.zh),
                                                          fmt::format("{}: {}", place, failure.message.en)});
        }
    }
}

void read_documentation(const TomlSection& file, RuleSpec& rule) {
    rule.precision = file.text("precision").value_or("");
    rule.title = read_bilingual(file, "title");
    rule.what = read_bilingual(file, "what");
    rule.why = read_bilingual(file, "why");
    rule.remedy = read_bilingual(file, "remedy");
    for (const TomlSection& example : file.sections("examples")) rule.examples.push_back(read_example(example));
}

void read_working_part(const TomlSection& file, const TableLoader& load_table, RuleSpec& rule) {
    rule.kind = read_kind(file);
    rule.severity = read_severity(file);
    rule.status = read_status(file);
    rule.yields_to = file.list("yields_to").value_or(std::vector<std::string>());
    read_messages(file, rule);
    read_options(file, rule);
    read_tables(file, load_table, rule);
}

/// The file without what documents the rule: some sections, and the line that says how precise it is.
std::string working_part_of(std::string_view toml) {
    constexpr std::array<std::string_view, 8> kSections = {"[title]",    "[what]",    "[why]",    "[remedy]",
                                                           "[messages.", "[options]", "[tables]", "[[examples]]"};
    constexpr std::array<std::string_view, 5> kDocumentation = {"[title]", "[what]", "[why]", "[remedy]",
                                                                "[[examples]]"};
    const auto begins_one_of = [](std::string_view rest, std::span<const std::string_view> sections) {
        return std::ranges::any_of(sections, [&](std::string_view section) { return rest.starts_with(section); });
    };
    std::string part;
    bool is_documentation = false;
    while (!toml.empty()) {
        const std::string_view line = toml.substr(0, std::min(toml.find('\n'), toml.size() - 1) + 1);
        if (begins_one_of(line, kSections)) is_documentation = begins_one_of(line, kDocumentation);
        if (!is_documentation && !line.starts_with("precision =")) part += line;
        toml.remove_prefix(line.size());
    }
    return part;
}

}  // namespace

Result<RuleSpec> parse_rule(std::string_view toml, std::string id, const std::string& file,
                            const TableLoader& load_table) {
    const Result<toml::table> root = parse_toml(toml, file);
    if (!root) return tl::unexpected(root.error());
    TomlMistake mistake(file);
    const TomlSection section(*root, mistake);
    section.allow_only(toml_keys::kRule);
    RuleSpec rule;
    rule.id = std::move(id);
    read_working_part(section, load_table, rule);
    read_documentation(section, rule);
    if (mistake.failure()) return tl::unexpected(*mistake.failure());
    return rule;
}

Result<RuleSpec> parse_working_part(std::string_view toml, std::string id, const std::string& file,
                                    const TableLoader& load_table) {
    const Result<toml::table> root = parse_toml(working_part_of(toml), file);
    if (!root) return tl::unexpected(root.error());
    TomlMistake mistake(file);
    RuleSpec rule;
    rule.id = std::move(id);
    read_working_part(TomlSection(*root, mistake), load_table, rule);
    if (mistake.failure()) return tl::unexpected(*mistake.failure());
    return rule;
}

bool is_rule_id(std::string_view id) {
    const auto is_word = [](std::string_view word) {
        const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
        return !word.empty() && std::ranges::all_of(word, allowed);
    };
    const std::size_t slash = id.find('/');
    return slash != std::string_view::npos && is_word(id.substr(0, slash)) && is_word(id.substr(slash + 1));
}

}  // namespace mingcha
