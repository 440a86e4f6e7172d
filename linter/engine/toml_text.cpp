#include "engine/toml_text.hpp"

#include <cstdint>
#include <variant>
#include <vector>

#include <fmt/format.h>

namespace mingcha {

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

std::string as_toml(const RuleOptions::Value& value) { return std::visit(TomlWriter{}, value); }

}  // namespace mingcha
