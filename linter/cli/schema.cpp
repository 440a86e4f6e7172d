#include "cli/schema.hpp"

#include <fmt/format.h>

namespace mingcha::cli {

Json schema_head(std::string_view title) {
    return {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
}

Json described(Json schema, const Bilingual& description) {
    schema["description"] = fmt::format("{}\n{}", description.zh, description.en);
    return schema;
}

Json list_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}}; }

Json severity_schema() { return {{"enum", {"note", "warning", "error"}}}; }

Json text_schema() { return {{"type", "string"}, {"minLength", 1}}; }

Json table_schema(std::span<const std::string_view> keys, const Json& schemas) {
    Json properties = Json::object();
    for (const std::string_view key : keys) properties[std::string(key)] = schemas.value(key, Json::object());
    return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

}  // namespace mingcha::cli
