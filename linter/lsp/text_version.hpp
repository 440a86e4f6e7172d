// One version of a text that is open in an editor, or a file as it lies on the disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "lsp/positions.hpp"

namespace mingcha::lsp {

struct TextVersion {
    std::string uri;               ///< as the client writes it
    std::filesystem::path path;    ///< by which its configuration is found; for what is no file, a name in a folder
    std::filesystem::path folder;  ///< that of the project: where a configuration is made if there is none
    bool is_markdown = false;
    std::int32_t version = 0;
    std::shared_ptr<const std::string> text;  ///< valid UTF-8; null: what the file at `path` holds
};

/// The text after the changes of `textDocument/didChange`, made in their order; nothing if they are malformed. Ranges
/// that reach behind a line or the text are clamped; one that ends before it begins is turned round.
[[nodiscard]] std::optional<std::string> with_changes(std::string text, const Json& changes, PositionEncoding encoding);

}  // namespace mingcha::lsp
