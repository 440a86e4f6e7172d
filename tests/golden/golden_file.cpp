#include "golden/golden_file.hpp"

#include <algorithm>

#include "engine/read_small_file.hpp"
#include "engine/toml_file.hpp"

namespace mingcha::golden {

namespace {

namespace fs = std::filesystem;

const fs::path kCases = "fixtures/rules";

GoldenCase read_case(const TomlSection& section, const std::string& rule) {
    section.allow_only({"name", "text", "expect", "report_year", "standard", "options", "tie_outs"});
    GoldenCase golden;
    golden.name = section.required_text("name");
    golden.text = section.required_text("text");
    if (!section.has("expect")) section.mistake(section.place(), {"缺少 expect", "expect is missing"});
    golden.expect = section.list("expect").value_or(std::vector<std::string>());
    golden.settings.select = {rule};
    golden.settings.standard = section.text("standard").value_or("");
    if (const auto year = section.integer("report_year")) golden.settings.report_year = static_cast<int>(*year);
    for (const std::string& equation : section.list("tie_outs").value_or(std::vector<std::string>())) {
        golden.settings.tie_outs.push_back(parse_tie_out(equation).value());
    }
    if (const auto options = section.section("options")) {
        for (const std::string_view name : options->keys()) {
            if (auto value = options->option(name)) {
                golden.settings.rule_options[rule].set(std::string(name), *std::move(value));
            }
        }
    }
    return golden;
}

}  // namespace

fs::path source_folder() { return MINGCHA_SOURCE_DIR; }

std::vector<fs::path> files_below(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> files;
    const fs::path root = source_folder() / folder;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
        const fs::path relative = entry.path().lexically_relative(root);
        if (entry.is_regular_file() && relative.string().ends_with(ending)) files.push_back(relative);
    }
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> rules_with_cases() {
    std::vector<std::string> rules;
    for (fs::path file : files_below(kCases, ".toml")) rules.push_back(file.replace_extension().generic_string());
    return rules;
}

Result<GoldenFile> read_golden_file(const std::string& rule) {
    const fs::path path = source_folder() / kCases / (rule + ".toml");
    const Result<std::string> text = read_small_file(path);
    if (!text) return tl::unexpected(text.error());
    const Result<toml::table> root = parse_toml(*text, path.string());
    if (!root) return tl::unexpected(root.error());
    TomlMistake mistake(path.string());
    const TomlSection section(*root, mistake);
    section.allow_only({"case"});
    GoldenFile golden{rule, {}};
    for (const TomlSection& one : section.sections("case")) golden.cases.push_back(read_case(one, rule));
    if (mistake.failure()) return tl::unexpected(*mistake.failure());
    return golden;
}

std::shared_ptr<const RuleBook> rule_book() {
    static const std::shared_ptr<const RuleBook> kBook = [] {
        Result<RuleBook> book = RuleBook::built_in();
        if (!book) throw std::runtime_error(to_string(book.error(), Language::english));
        return std::make_shared<const RuleBook>(*std::move(book));
    }();
    return kBook;
}

}  // namespace mingcha::golden
