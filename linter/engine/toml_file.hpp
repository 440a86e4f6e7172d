// Strict reading of TOML files: every key must be known and have the right type, and the first mistake is kept with its
// place, so that readers need not check after every key.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/toml_library.hpp"
#include "mingcha/failure.hpp"
#include "mingcha/rule.hpp"

namespace mingcha {

struct TomlPlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

/// The first mistake in one file.
class TomlMistake {
public:
    explicit TomlMistake(std::string file) : file_(std::move(file)) {}

    void note(TomlPlace place, Bilingual message);
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

private:
    std::string file_;
    std::optional<Failure> failure_;
};

/// A table of a TOML file. Getters of absent keys return nothing; those of wrong values note a mistake.
class TomlSection {
public:
    TomlSection(const toml::table& table, TomlMistake& mistake) : table_(&table), mistake_(&mistake) {}

    /// Notes a mistake for a key that is none of `known`, with the one that was probably meant.
    void allow_only(std::span<const std::string_view> known) const;
    void allow_only(std::initializer_list<std::string_view> known) const;

    [[nodiscard]] std::vector<std::string_view> keys() const;
    [[nodiscard]] bool has(std::string_view key) const { return table_->contains(key); }
    [[nodiscard]] TomlPlace place() const;
    [[nodiscard]] TomlPlace place_of(std::string_view key) const;        ///< of the key
    [[nodiscard]] TomlPlace place_of_value(std::string_view key) const;  ///< of what it is set to
    [[nodiscard]] TomlPlace place_of_item(std::string_view key, std::size_t index) const;

    [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view key) const;
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key) const;
    [[nodiscard]] std::optional<std::vector<std::string>> list(std::string_view key) const;
    [[nodiscard]] std::optional<TomlSection> section(std::string_view key) const;
    [[nodiscard]] std::vector<TomlSection> sections(std::string_view key) const;
    /// A value of a type that a rule's option may have.
    [[nodiscard]] std::optional<RuleOptions::Value> option(std::string_view key) const;

    /// The same, noting a mistake if the key is absent.
    [[nodiscard]] std::string required_text(std::string_view key) const;
    [[nodiscard]] bool required_flag(std::string_view key) const;
    /// A severity word; notes a mistake for any other word.
    [[nodiscard]] std::optional<Severity> severity(std::string_view key) const;

    void mistake(TomlPlace place, Bilingual message) const { mistake_->note(place, std::move(message)); }

private:
    void wrong_type(std::string_view key, const Bilingual& wanted) const;
    void missing(std::string_view key) const;

    const toml::table* table_;
    TomlMistake* mistake_;
};

/// Parses a whole file. Fails with the place of a syntax error.
[[nodiscard]] Result<toml::table> parse_toml(std::string_view text, const std::string& file);

}  // namespace mingcha
