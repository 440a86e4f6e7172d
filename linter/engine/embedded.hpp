// The rules and tables that are built into the program, so that one file runs anywhere.
//
// The definitions are generated from rules/ by cmake/embed.cmake. Everything lives as long as the program.
#pragma once

#include <span>
#include <string_view>

namespace mingcha {

struct EmbeddedFile {
    std::string_view path;  ///< relative to rules/, such as `numeric/part-whole.toml` or `data/laws.tsv`
    std::string_view content;
};

/// Every rules/<category>/<rule>.toml, sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_rules();
/// Every rules/data/*.tsv, sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_tables();

}  // namespace mingcha
