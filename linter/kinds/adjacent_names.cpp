// Titles or quoted names in a row, some with an enumeration comma between them and some without (GB/T
// 15834-2011, 4.5.3.5, which asks for none).
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/mark_style.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::uint32_t kMark = 3;  // bytes: all of these marks take three
constexpr std::string_view kComma = "、";

/// The bytes with which these marks begin.
constexpr bool may_begin_mark(char byte) { return byte == '\xE2' || byte == '\xE3'; }

/// Names in a row, of one kind of marks.
struct Chain {
    char32_t opens = 0;
    char32_t closes = 0;
    std::uint32_t last_close = 0;  ///< behind the last name
    std::size_t bare = 0;          ///< joints without a comma
    std::vector<TextSpan> commas;
};

class AdjacentNames final : public Rule {
public:
    explicit AdjacentNames(const RuleSpec& spec) : every_(spec.options.flag("every")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        std::array<Chain, 2> chains = {Chain{U'《', U'》', 0, 0, {}}, Chain{U'“', U'”', 0, 0, {}}};
        MarkStyle style("every", "every-many");
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (!may_begin_mark(text[at])) continue;
            const char32_t c = language::character_at(text, at);
            for (Chain& chain : chains) {
                if (c == chain.opens) join(text, at, chain, style, sink);
                if (c == chain.closes) chain.last_close = at + kMark;
            }
        }
        for (Chain& chain : chains) end(text, chain, style, sink);
        style.report(sink, true);
    }

private:
    void join(std::string_view text, std::uint32_t open, Chain& chain, MarkStyle& style, Sink& sink) const {
        if (chain.last_close > 0 && chain.last_close == open) {
            ++chain.bare;
        } else if (chain.last_close > 0 && chain.last_close + kMark == open &&
                   text.substr(chain.last_close, kMark) == kComma) {
            chain.commas.push_back({chain.last_close, open});
        } else {
            end(text, chain, style, sink);
        }
    }

    void end(std::string_view text, Chain& chain, MarkStyle& style, Sink& sink) const {
        if (!chain.commas.empty() && chain.bare > 0) {
            report(text, chain, sink);
        } else if (every_) {
            for (const TextSpan comma : chain.commas) style.add(kComma, "", comma);
        }
        chain.bare = 0;
        chain.commas.clear();
    }

    static void report(std::string_view text, const Chain& chain, Sink& sink) {
        Finding finding;
        finding.message = "mixed";
        const TextSpan first = chain.commas.front();
        finding.span = {first.begin - kMark, first.end + kMark};
        finding.arguments = {{"marks", std::string(slice(text, finding.span))}};
        std::vector<Edit> edits;
        for (const TextSpan comma : chain.commas) edits.push_back({comma, {}});
        finding.fixes.push_back({"delete", {}, std::move(edits), true});
        sink.report(std::move(finding));
    }

    bool every_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"mixed", "every", "every-many", "delete", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const AdjacentNames>(spec);
}

}  // namespace

KindInfo adjacent_names() { return {"adjacent-names", create}; }

}  // namespace mingcha::kinds
