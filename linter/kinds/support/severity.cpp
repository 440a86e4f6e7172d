#include "mingcha/diagnostic.hpp"

namespace mingcha {

std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return {};
}

std::optional<Severity> parse_severity(std::string_view word) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error}) {
        if (word == to_string(severity)) return severity;
    }
    return std::nullopt;
}

}  // namespace mingcha
