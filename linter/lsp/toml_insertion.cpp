#include "lsp/toml_insertion.hpp"

#include <fmt/format.h>

#include "engine/toml_file.hpp"
#include "engine/toml_text.hpp"
#include "lsp/positions.hpp"

namespace mingcha::lsp {

namespace {

constexpr std::string_view kAccept = "accept";

std::string quoted(std::string_view text) { return as_toml(RuleOptions::Value(std::string(text))); }

}  // namespace

Result<TomlInsertion> accept_word(std::string_view toml, std::string_view word) {
    const Result<toml::table> root = parse_toml(toml, "mingcha.toml");
    if (!root) return tl::unexpected(root.error());
    const toml::node* const accepted = root->get(kAccept);
    // Before everything else, since a key behind a section would belong to that section.
    if (accepted == nullptr) return TomlInsertion{0, fmt::format("{} = [{}]\n", kAccept, quoted(word))};
    const toml::array* const list = accepted->as_array();
    if (list == nullptr) return fail({"accept 应为列表", "accept must be a list"}, "mingcha.toml");
    const toml::source_position bracket = accepted->source().begin;
    const std::size_t offset =
        offset_at(toml, {bracket.line - 1, bracket.column}, PositionEncoding::utf32);  // just behind the bracket
    return TomlInsertion{offset, quoted(word) + (list->empty() ? "" : ", ")};
}

std::string suppression_section(std::string_view rule, std::string_view fingerprint, std::string_view reason) {
    return fmt::format("[[suppress]]\nrule = {}\nfingerprint = {}\nreason = {}\n", quoted(rule), quoted(fingerprint),
                       quoted(reason));
}

}  // namespace mingcha::lsp
