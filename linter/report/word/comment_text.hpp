// What a comment says about a finding.
#pragma once

#include <string>
#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/document.hpp"
#include "mingcha/language.hpp"

namespace mingcha::annotation {

/// The paragraphs of the comment: severity and message, where it stands if that is not in the body, the fixes, the
/// related places with their words, the rule. Each is one line without control characters. `is_revised`: its safe fix
/// is made as a tracked change.
[[nodiscard]] std::vector<std::string> comment_text(const Document& document, const Diagnostic& diagnostic,
                                                    bool is_revised, Language language);

}  // namespace mingcha::annotation
