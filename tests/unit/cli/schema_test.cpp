#include "cli/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/toml_keys.hpp"

namespace mingcha::cli {
namespace {

RuleBook book() { return RuleBook::built_in().value(); }

std::vector<std::string> keys_of(const Json& table) {
    std::vector<std::string> keys;
    for (const auto& [key, schema] : table.at("properties").items()) {
        EXPECT_FALSE(schema.empty()) << key << " is not described";
        keys.push_back(key);
    }
    return keys;
}

TEST(Schema, OfTheConfigurationDescribesEveryKey) {
    const Json schema = configuration_schema(book());
    EXPECT_THAT(keys_of(schema), ::testing::ElementsAreArray(toml_keys::kConfiguration));
    EXPECT_THAT(keys_of(schema["properties"]["per-file"]["items"]), ::testing::ElementsAreArray(toml_keys::kPerFile));
    EXPECT_THAT(keys_of(schema["definitions"]["report"]), ::testing::ElementsAreArray(toml_keys::kReport));
    EXPECT_THAT(keys_of(schema["definitions"]["tie-out"]["items"]), ::testing::ElementsAreArray(toml_keys::kTieOut));
}

TEST(Schema, OfARuleDescribesEveryKey) {
    const Json schema = rule_schema();
    EXPECT_THAT(keys_of(schema), ::testing::ElementsAreArray(toml_keys::kRule));
    EXPECT_THAT(keys_of(schema["properties"]["examples"]["items"]), ::testing::ElementsAreArray(toml_keys::kExample));
    EXPECT_THAT(keys_of(schema["properties"]["messages"]["additionalProperties"]),
                ::testing::ElementsAreArray(toml_keys::kMessage));
}

TEST(Schema, OptionsHaveTheTypesAndDefaultsOfTheProgram) {
    const RuleBook rules = book();
    const Json described = configuration_schema(rules)["definitions"]["rules"]["properties"];
    for (const RuleSpec& rule : rules.rules()) {
        const Json& options = described.at(rule.id).at("properties");
        ASSERT_EQ(options.size(), rule.options.all().size()) << rule.id;
        for (const auto& [name, value] : rule.options.all()) {
            const Json fallback = std::visit([](const auto& held) { return Json(held); }, value);
            EXPECT_EQ(options.at(name).at("default"), fallback) << rule.id << " " << name;
            const std::string type = options.at(name).at("type");
            EXPECT_EQ(type == "array", fallback.is_array()) << rule.id << " " << name;
            EXPECT_EQ(type == "boolean", fallback.is_boolean()) << rule.id << " " << name;
        }
    }
}

}  // namespace
}  // namespace mingcha::cli
