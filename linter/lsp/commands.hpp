// Names by which client and server call what is mingcha's own. They are told in docs/language-server.md.
#pragma once

namespace mingcha::lsp {

inline constexpr const char* kExplainRule = "mingcha.explainRule";
inline constexpr const char* kCheckWorkspace = "mingcha.checkWorkspace";

inline constexpr const char* kQuickFix = "quickfix";
inline constexpr const char* kFixAll = "source.fixAll.mingcha";

/// The section of a client's settings.
inline constexpr const char* kSection = "mingcha";

}  // namespace mingcha::lsp
