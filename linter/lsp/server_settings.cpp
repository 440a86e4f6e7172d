#include "lsp/server_settings.hpp"

#include <map>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace mingcha::lsp {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

/// Reads members of one object. An absent one and null are nothing, and so is, with a complaint, one of the wrong type.
class SettingsReader {
public:
    SettingsReader(const Json& settings, std::string& complaint) : settings_(settings), complaint_(complaint) {}

    [[nodiscard]] std::optional<std::string> text(const char* name) {
        return read(name, "a string", as_text(member(settings_, name)));
    }

    [[nodiscard]] std::optional<std::vector<std::string>> list(const char* name) {
        std::optional<std::vector<std::string>> items;
        const Json& value = member(settings_, name);
        if (value.is_array()) items.emplace();
        for (const Json& item : value.is_array() ? value : Json::array()) {
            const auto word = as_text(item);
            if (!word) return read(name, "a list of strings", decltype(items)());
            items->push_back(*word);
        }
        return read(name, "a list of strings", std::move(items));
    }

    [[nodiscard]] std::optional<int> year(const char* name) {
        std::optional<int> year = as_integer(member(settings_, name));
        if (year && (*year < kFirstYear || *year > kLastYear)) year.reset();
        return read(name, "a year", year);
    }

    /// Severities by rule or category.
    [[nodiscard]] std::optional<std::map<std::string, Severity>> severities(const char* name) {
        std::optional<std::map<std::string, Severity>> severities;
        const Json& value = member(settings_, name);
        if (value.is_object()) {
            severities.emplace();
            for (const auto& [rule, word] : value.items()) {
                const auto severity = parse_severity(as_text(word).value_or(""));
                if (!severity) return read(name, "an object of severities", decltype(severities)());
                severities->emplace(rule, *severity);
            }
        }
        return read(name, "an object of severities", std::move(severities));
    }

    [[nodiscard]] std::optional<Language> language(const char* name) {
        const Json& value = member(settings_, name);
        std::optional<Language> language;
        if (value == "zh") language = Language::chinese;
        if (value == "en") language = Language::english;
        return read(name, R"("zh" or "en")", language);
    }

private:
    template <typename T>
    std::optional<T> read(const char* name, std::string_view wanted, std::optional<T> value) {
        if (!value && !member(settings_, name).is_null()) {
            complaint_ = fmt::format("the setting {} must be {}; it is passed over", name, wanted);
        }
        return value;
    }

    const Json& settings_;
    std::string& complaint_;
};

}  // namespace

ServerSettings read_settings(const Json& settings, ServerSettings base, std::string& complaint) {
    SettingsReader reader(settings, complaint);
    if (const auto language = reader.language("language")) base.language = *language;
    if (const auto file = reader.text("configuration"); file && !file->empty()) base.overrides.configuration = *file;
    if (auto select = reader.list("select")) base.overrides.settings.select = *std::move(select);
    if (auto ignore = reader.list("ignore")) base.overrides.settings.ignore = *std::move(ignore);
    if (auto severities = reader.severities("severity")) base.overrides.settings.severity = *std::move(severities);
    if (const auto year = reader.year("reportYear")) base.overrides.settings.report_year = year;
    if (const auto standard = reader.text("standard")) base.overrides.settings.standard = *standard;
    if (const auto pages = reader.text("rulePages")) base.rule_pages = *pages;
    if (!base.rule_pages.empty() && !base.rule_pages.ends_with('/')) base.rule_pages += '/';
    return base;
}

}  // namespace mingcha::lsp
