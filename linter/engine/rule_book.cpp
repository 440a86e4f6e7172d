#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "engine/embedded.hpp"
#include "engine/read_small_file.hpp"
#include "engine/rule_file.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDataFolder = "data/";
constexpr std::string_view kAsOf = "# as-of: ";

std::string id_of(fs::path relative) { return relative.replace_extension().generic_string(); }

Result<std::string_view> embedded_table(std::string_view name) {
    const auto tables = embedded_tables();
    const auto found = std::ranges::find_if(tables, [&](const EmbeddedFile& file) {
        return file.path.starts_with(kDataFolder) && file.path.substr(kDataFolder.size()) == name;
    });
    if (found != tables.end()) return found->content;
    return fail({fmt::format("没有表 “{}”", name), fmt::format("there is no table “{}”", name)});
}

/// The date in a comment line `# as-of: 2025-01-31`; empty if there is none.
std::string_view as_of(std::string_view table) {
    while (table.starts_with('#')) {
        const std::string_view line = table.substr(0, table.find('\n'));
        if (line.starts_with(kAsOf)) return line.substr(kAsOf.size(), 10);
        table.remove_prefix(std::min(line.size() + 1, table.size()));
    }
    return {};
}

Result<std::vector<fs::path>> rule_files_below(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".toml") files.push_back(at->path());
    }
    if (error) return fail({"无法读取规则包的文件夹", "the folder of the rule pack cannot be read"}, folder.string());
    std::ranges::sort(files);
    return files;
}

/// Gives `rule` the messages of its category that it has no words of its own for.
void add_shared_messages(const Table& shared, RuleSpec& rule) {
    for (std::size_t row = 0; row < shared.row_count(); ++row) {
        if (shared.cell(row, "category") != rule.category()) continue;
        const Bilingual text{std::string(shared.cell(row, "zh")), std::string(shared.cell(row, "en"))};
        rule.messages.emplace(shared.cell(row, "key"), RuleMessage{text, std::nullopt});
    }
}

}  // namespace

Result<std::shared_ptr<const Table>> RuleBook::built_in_table(std::string_view name) {
    if (const auto known = tables_.find(name); known != tables_.end()) return known->second;
    return embedded_table(name)
        .and_then([&](std::string_view content) { return Table::view(content, std::string(name)); })
        .map([&](Table&& table) {
            return tables_.emplace(name, std::make_shared<const Table>(std::move(table))).first->second;
        });
}

Result<void> RuleBook::read_vocabulary() {
    const auto units = built_in_table("units.tsv");
    const auto scales = built_in_table("scales.tsv");
    const auto partitions = built_in_table("partitions.tsv");
    for (const auto* table : {&units, &scales, &partitions}) {
        if (!*table) return tl::unexpected(table->error());
    }
    return Vocabulary::create(**units, **scales, **partitions).map([&](Vocabulary&& vocabulary) {
        vocabulary_ = std::make_shared<const Vocabulary>(std::move(vocabulary));
    });
}

Result<RuleBook> RuleBook::built_in(Documentation documentation) {
    RuleBook book;
    if (const auto read = book.read_vocabulary(); !read) return tl::unexpected(read.error());
    const TableLoader load = [&](std::string_view name) { return book.built_in_table(name); };
    const auto messages = book.built_in_table("messages.tsv");
    if (!messages) return tl::unexpected(messages.error());
    book.rules_.reserve(embedded_rules().size());
    for (const EmbeddedFile& file : embedded_rules()) {
        const std::string path(file.path);
        Result<RuleSpec> rule = documentation == Documentation::complete
                                    ? parse_rule(file.content, id_of(path), path, load)
                                    : parse_working_part(file.content, id_of(path), path, load);
        if (!rule) return tl::unexpected(rule.error());
        add_shared_messages(**messages, *rule);
        book.rules_.push_back(*std::move(rule));
    }
    std::ranges::sort(book.rules_, {}, &RuleSpec::id);
    return book;
}

Result<void> RuleBook::add_pack(const fs::path& folder) {
    const Result<std::vector<fs::path>> files = rule_files_below(folder);
    if (!files) return tl::unexpected(files.error());
    const TableLoader load = [&](std::string_view name) -> Result<std::shared_ptr<const Table>> {
        const fs::path path = folder / name;
        return read_small_file(path)
            .and_then([&](const std::string& content) { return Table::parse(content, path.string()); })
            .map([](Table&& table) { return std::make_shared<const Table>(std::move(table)); });
    };
    for (const fs::path& path : *files) {
        const std::string id = id_of(path.lexically_relative(folder));
        if (!is_rule_id(id)) {
            return fail({"规则文件应为“类别/名称.toml”，只用小写字母、数字和连字符",
                         "a rule's file is category/name.toml, in lower-case letters, digits and hyphens"},
                        path.string());
        }
        if (find(id) != nullptr) {
            return fail({fmt::format("已经有规则 “{}”", id), fmt::format("there is a rule “{}” already", id)},
                        path.string());
        }
        Result<RuleSpec> rule = read_small_file(path).and_then(
            [&](const std::string& content) { return parse_rule(content, id, path.string(), load); });
        if (!rule) return tl::unexpected(rule.error());
        rules_.insert(std::ranges::upper_bound(rules_, id, {}, &RuleSpec::id), *std::move(rule));
    }
    return {};
}

void RuleBook::add_missing(const RuleBook& other) {
    for (const RuleSpec& rule : other.rules_) {
        if (find(rule.id) == nullptr) rules_.insert(std::ranges::upper_bound(rules_, rule.id, {}, &RuleSpec::id), rule);
    }
}

const RuleSpec* RuleBook::find(std::string_view id) const {
    const auto found =
        std::ranges::lower_bound(rules_, id, {}, [](const RuleSpec& rule) { return std::string_view(rule.id); });
    return found != rules_.end() && found->id == id ? &*found : nullptr;
}

std::string_view RuleBook::facts_as_of() {
    std::string_view earliest;
    for (const EmbeddedFile& table : embedded_tables()) {
        const std::string_view date = as_of(table.content);
        if (!date.empty() && (earliest.empty() || date < earliest)) earliest = date;
    }
    return earliest;
}

std::string_view RuleBook::nearest_id(std::string_view mistyped) const {
    std::vector<std::string_view> ids;
    std::vector<std::string_view> names;
    for (const RuleSpec& rule : rules_) {
        ids.push_back(rule.id);
        names.push_back(ids.back().substr(rule.category().size() + 1));
    }
    if (const std::string_view id = nearest(mistyped, ids); !id.empty()) return id;
    const std::string_view name = nearest(mistyped.substr(mistyped.find('/') + 1), names);
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::string_view() : ids[static_cast<std::size_t>(found - names.begin())];
}

}  // namespace mingcha
