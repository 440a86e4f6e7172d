// What a check says: diagnostics, the places they are about, and the fixes they offer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha {

enum class Severity : std::uint8_t { note, warning, error };

/// `note`, `warning`, `error`: never translated, since editors match them.
[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::optional<Severity> parse_severity(std::string_view word);

struct Edit {
    TextSpan span;  ///< empty for an insertion
    std::string replacement;
};

/// Edits that belong together: all are made, or none.
struct Fix {
    std::string title;
    std::vector<Edit> edits;  ///< in order, not overlapping
    bool safe = false;        ///< the meaning cannot change: `--fix` may apply it unasked
};

struct RelatedPlace {
    TextSpan span;
    std::string message;  ///< empty for a place that the diagnostic is about as well, such as a term of its sum
};

/// Why a finding does not count: someone said that the text is right as it stands.
struct Suppression {
    enum class Place : std::uint8_t { comment, configuration, companion_file };

    Place place = Place::comment;
    std::string reason;
};

struct Diagnostic {
    std::string rule;
    Severity severity = Severity::warning;
    bool pass = false;  ///< not a finding: a check that was made and holds
    std::string message;
    TextSpan span;
    std::vector<RelatedPlace> related;
    std::vector<Fix> fixes;
    std::uint32_t cause = 0;  ///< see Finding::cause
    std::optional<Suppression> suppression;
    std::string fingerprint;  ///< 16 hexadecimal digits; the same as long as the block's text and the finding are
};

}  // namespace mingcha
