#include "engine/exemption_file.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "engine/read_small_file.hpp"
#include "engine/toml_keys.hpp"

namespace mingcha {

namespace {

constexpr std::string_view kSections = "suppress";
constexpr std::size_t kFingerprintSize = 16;

bool is_fingerprint(std::string_view text) {
    const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == kFingerprintSize && std::ranges::all_of(text, is_digit);
}

std::string read_fingerprint(const TomlSection& section) {
    std::string fingerprint = section.text("fingerprint").value_or("");
    if (section.has("fingerprint") && !is_fingerprint(fingerprint)) {
        section.mistake(section.place_of_value("fingerprint"),
                        {"指纹应为16位十六进制数字，见 --format json 的 fingerprint",
                         "a fingerprint has 16 hexadecimal digits, see fingerprint in --format json"});
    }
    return fingerprint;
}

}  // namespace

std::vector<Exemption> read_exemptions(const TomlSection& file, const TomlMistake& mistake, Suppression::Place place) {
    std::vector<Exemption> exemptions;
    for (const TomlSection& section : file.sections(kSections)) {
        if (place == Suppression::Place::configuration) {
            section.allow_only(toml_keys::kSuppress);
        } else {
            section.allow_only(toml_keys::kCompanionSuppress);
        }
        Exemption exemption;
        exemption.rule = section.required_text("rule");
        exemption.reason = section.required_text("reason");
        exemption.text = section.text("text").value_or("");
        exemption.fingerprint = read_fingerprint(section);
        exemption.files = section.list("files").value_or(std::vector<std::string>());
        exemption.place = place;
        const TomlPlace at = section.place_of_value("rule");
        exemption.origin = {mistake.file(), at.line, at.column};
        exemptions.push_back(std::move(exemption));
    }
    return exemptions;
}

std::filesystem::path companion_of(const std::filesystem::path& document) {
    std::filesystem::path companion = document;
    return companion += ".mingcha.toml";
}

Result<std::vector<Exemption>> read_companion(const std::filesystem::path& document) {
    const std::filesystem::path file = companion_of(document);
    std::error_code error;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, error))) return std::vector<Exemption>();
    const Result<toml::table> root =
        read_small_file(file).and_then([&](const std::string& text) { return parse_toml(text, file.string()); });
    if (!root) return tl::unexpected(root.error());
    TomlMistake mistake(file.string());
    const TomlSection section(*root, mistake);
    section.allow_only({kSections});
    std::vector<Exemption> exemptions = read_exemptions(section, mistake, Suppression::Place::companion_file);
    if (mistake.failure()) return tl::unexpected(*mistake.failure());
    return exemptions;
}

SuppressionRemark unused_remark(std::string_view rule, Origin origin) {
    return {Severity::note,
            {fmt::format("对 {} 的豁免没有用到，可以删去", rule),
             fmt::format("the suppression of {} fits no finding and can be removed", rule)},
            std::move(origin)};
}

}  // namespace mingcha
