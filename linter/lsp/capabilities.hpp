// What client and server can do, as they tell each other at the beginning.
#pragma once

#include "lsp/positions.hpp"

namespace mingcha::lsp {

/// What matters of a client's capabilities. Everything else is assumed as the protocol's first version has it.
struct ClientCapabilities {
    PositionEncoding encoding = PositionEncoding::utf16;
    bool pulls_diagnostics = false;
    bool refreshes_diagnostics = false;
    bool related_information = false;
    bool code_descriptions = false;
    bool code_actions = false;  ///< as literals with edits
    bool document_changes = false;
    bool creates_files = false;
    bool nested_symbols = false;
    bool sends_configuration = false;
    bool registers_watchers = false;
    bool shows_progress = false;
};

/// Never fails: what is missing or malformed is not supported.
[[nodiscard]] ClientCapabilities read_capabilities(const Json& initialize_params);

[[nodiscard]] Json server_capabilities(const ClientCapabilities& client);

}  // namespace mingcha::lsp
