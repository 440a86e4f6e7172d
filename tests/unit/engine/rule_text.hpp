// A small rule in TOML, for tests that change a part of it.
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

inline constexpr std::string_view kRuleText = R"(kind = "repeated-mark"
severity = "warning"
status = "stable"
title = { zh = "题", en = "title" }
what = { zh = "何事", en = "what" }
why = { zh = "为何", en = "why" }
remedy = { zh = "如何", en = "remedy" }
messages.doubled = { zh = "“{marks}”重复，留“{right}”", en = "“{marks}” repeated, keep “{right}”" }
messages.mixed = { zh = "{marks}{right}", en = "{marks}{right}" }
messages.ellipsis = { zh = "{marks}{right}", en = "{marks}{right}", severity = "note" }
messages.replace = { zh = "改为“{right}”", en = "use “{right}”" }
options.emphasis = false
)";

/// The rule with the first `from` replaced by `to`.
inline std::string rule_text_with(std::string_view from, std::string_view to) {
    std::string text(kRuleText);
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace mingcha
