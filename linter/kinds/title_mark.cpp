// 《》 around what is no work or document: meetings, contests, prizes, companies, certificates (GB/T 15834-2011,
// A.13.1).
//
// The last word of the name and the words before it decide. A document may bear any name, so what somebody issues,
// reads or broadcasts is left alone. Certificates are told only if asked for, and once in a document, since laws
// themselves write them so.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kShortestName = 12;  // bytes: four characters; 《文学奖》 may be a book

class TitleMark final : public Rule {
public:
    explicit TitleMark(const RuleSpec& spec)
        : table_(spec.table("names")), certificates_(spec.options.flag("certificates")) {
        for (std::size_t row = 0; row < table_.row_count(); ++row) {
            contexts_.push_back({.unless_before = {},
                                 .unless_after = table_.list(row, "unless_after"),
                                 .unless_near_before = table_.list(row, "unless_near_before"),
                                 .near_before = table_.list(row, "near_before"),
                                 .near_after = {}});
        }
    }

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        std::vector<TextSpan> certificates;
        for (const TitleFact& title : context.facts.titles) {
            if (title.name.size() < kShortestName) continue;
            const std::optional<std::size_t> row = row_of(document.text(), title);
            if (!row) continue;
            const std::string_view message = table_.cell(*row, "message");
            if (message == "certificate") {
                if (!certificates_) continue;
                certificates.push_back(title.span);
            } else {
                report(document, message, {title.span}, sink);
            }
        }
        if (!certificates.empty()) report(document, "certificate", certificates, sink);
    }

private:
    [[nodiscard]] std::optional<std::size_t> row_of(std::string_view text, const TitleFact& title) const {
        const std::string_view name = slice(text, title.name);
        if (language::character_at(text, title.span.begin) != U'《') return std::nullopt;
        for (std::size_t row = 0; row < table_.row_count(); ++row) {
            if (name.ends_with(table_.cell(row, "ending")) && contexts_[row].allows(text, title.span)) return row;
        }
        return std::nullopt;
    }

    static void report(const Document& document, std::string_view message, const std::vector<TextSpan>& places,
                       Sink& sink) {
        constexpr std::uint32_t kMark = 3;  // bytes
        const TextSpan first = places.front();
        Finding finding;
        finding.message = message;
        finding.span = first;
        finding.arguments = {{"name", std::string(document.text({first.begin + kMark, first.end - kMark}))},
                             {"count", std::to_string(places.size())}};
        std::vector<Edit> edits;
        for (const TextSpan place : places) {
            edits.push_back({{place.begin, place.begin + kMark}, "“"});
            edits.push_back({{place.end - kMark, place.end}, "”"});
        }
        finding.fixes.push_back({"quote", {}, std::move(edits), false});
        sink.report(std::move(finding));
    }

    const Table& table_;
    bool certificates_;
    std::vector<language::Context> contexts_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_columns(spec, "names", {"ending", "message"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_messages(spec, {"certificate", "quote"}); !complete)
        return tl::unexpected(complete.error());
    const Table& table = spec.table("names");
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        if (auto complete = require_messages(spec, {table.cell(row, "message")}); !complete)
            return tl::unexpected(complete.error());
    }
    return std::make_unique<const TitleMark>(spec);
}

}  // namespace

KindInfo title_mark() { return {"title-mark", create}; }

}  // namespace mingcha::kinds
