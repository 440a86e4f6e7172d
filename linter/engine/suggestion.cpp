#include "engine/suggestion.hpp"

#include <fmt/format.h>

namespace mingcha {

Bilingual with_suggestion(Bilingual message, std::string_view suggestion) {
    if (suggestion.empty()) return message;
    message.zh += fmt::format("，是不是 “{}”？", suggestion);
    message.en += fmt::format(", did you mean “{}”?", suggestion);
    return message;
}

Bilingual unknown_severity(std::string_view word) {
    return {fmt::format("不认识的级别 “{}”，可用 note、warning、error", word),
            fmt::format("unknown severity “{}”: use note, warning or error", word)};
}

}  // namespace mingcha
