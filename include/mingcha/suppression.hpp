// Saying that a finding is right as it stands: in comments, in a configuration, in a file beside the document.
//
// Every suppression has a reason. A suppressed finding stays in the results (Diagnostic::suppression) and does not
// count. In Markdown, comments suppress what begins on the next line, or between them:
//
//     <!-- mingcha-disable-next-line numeric/part-whole: the rest has no degree -->
//     <!-- mingcha-disable wording, punctuation: quoted as it was printed -->
//     <!-- mingcha-enable wording, punctuation -->
//
// `mingcha.toml`, and for a document that cannot hold comments `<document>.mingcha.toml` beside it, have [[suppress]]
// sections: see Exemption.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/diagnostic.hpp"
#include "mingcha/failure.hpp"
#include "mingcha/language.hpp"

namespace mingcha {

/// Where something stands in a file of the user's.
struct Origin {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend auto operator<=>(const Origin&, const Origin&) = default;
};

/// One [[suppress]] section. What is left empty fits every finding.
struct Exemption {
    std::string rule;                ///< a rule's id, a category or `all`
    std::string reason;              ///< never empty
    std::string text;                ///< what stands in the finding's span or sentence
    std::string fingerprint;         ///< of that one finding
    std::vector<std::string> files;  ///< globs relative to the configuration
    Suppression::Place place = Suppression::Place::configuration;
    Origin origin;

    friend bool operator==(const Exemption&, const Exemption&) = default;
};

/// What is to be said of a suppression itself: a warning that it cannot be understood, and so suppresses nothing; a
/// note that it is not needed.
struct SuppressionRemark {
    Severity severity = Severity::note;
    Bilingual message;
    Origin place;
};

/// `report.txt.mingcha.toml` for `report.txt`.
[[nodiscard]] std::filesystem::path companion_of(const std::filesystem::path& document);

/// The exemptions in the file beside `document`; none if there is no such file. A mistake is a failure with its place
/// and the key that was probably meant. The rules are checked later, by `validate`, which knows the packs.
[[nodiscard]] Result<std::vector<Exemption>> read_companion(const std::filesystem::path& document);

/// The note on a suppression that fits no finding.
[[nodiscard]] SuppressionRemark unused_remark(std::string_view rule, Origin origin);

}  // namespace mingcha
