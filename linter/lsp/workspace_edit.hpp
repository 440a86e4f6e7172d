// Changes that a client is asked to make.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lsp/capabilities.hpp"

namespace mingcha::lsp {

struct TextEdit {
    Range range;
    std::string text;
};

/// Changes of one text, bound to its version where the client can bind them. Without a version, of the file as it is.
[[nodiscard]] Json edit_of_text(const std::string& uri, std::optional<std::int32_t> version,
                                const std::vector<TextEdit>& edits, const ClientCapabilities& client);

/// A file that does not exist, with its text. Requires a client that creates files.
[[nodiscard]] Json edit_of_new_file(const std::string& uri, const std::string& text);

}  // namespace mingcha::lsp
