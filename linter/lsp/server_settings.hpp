// What the user of an editor sets, in the section `mingcha` or as initialization options.
#pragma once

#include <string>

#include "engine/project.hpp"
#include "lsp/json.hpp"

namespace mingcha::lsp {

struct ServerSettings {
    Language language = Language::chinese;
    Overrides overrides;
    std::string
        rule_pages;  ///< the URI below which the pages of rules lie, with its last slash; empty if there are none
};

/// Lays the settings of a client over `base`. Unknown ones are passed over; one of the wrong type is named in
/// `complaint` and passed over as well.
[[nodiscard]] ServerSettings read_settings(const Json& settings, ServerSettings base, std::string& complaint);

}  // namespace mingcha::lsp
