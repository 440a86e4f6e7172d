// One heading of a series without the mark that the others have: 经济绩效 beside 社会绩效： and 环境绩效：.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kFewest = 3;
constexpr std::size_t kLongest = 36;  // bytes without the mark: twelve characters

/// 绩效, which makes a series of 社会绩效 and 环境绩效.
constexpr std::size_t kBytesInCommon = 6;

class HeadingMark final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        std::vector<TextSpan> series;
        for (const Block& block : context.document.blocks()) {
            if (block.kind != BlockKind::heading) continue;
            const bool labels = !block.numbering && block.span.size() <= kLongest;
            if (labels && (series.empty() || alike(context.document, series.back(), block.span))) {
                series.push_back(block.span);
                continue;
            }
            judge(context.document, series, sink);
            series.clear();
            if (labels) series.push_back(block.span);
        }
        judge(context.document, series, sink);
    }

private:
    static std::string_view without_colon(std::string_view words) {
        if (words.ends_with("：")) words.remove_suffix(3);
        return words;
    }

    /// They end in the same word and are equally long: parts of one whole.
    static bool alike(const Document& document, TextSpan a, TextSpan b) {
        const std::string_view one = without_colon(document.text(a));
        const std::string_view other = without_colon(document.text(b));
        if (one.size() != other.size() || one.size() <= kBytesInCommon) return false;
        return one.substr(one.size() - kBytesInCommon) == other.substr(other.size() - kBytesInCommon);
    }

    static void judge(const Document& document, const std::vector<TextSpan>& series, Sink& sink) {
        if (series.size() < kFewest) return;
        std::vector<TextSpan> bare;
        std::optional<TextSpan> marked;
        for (const TextSpan span : series) {
            if (document.text(span).ends_with("：")) {
                marked = span;
            } else {
                bare.push_back(span);
            }
        }
        if (bare.size() != 1 || !marked) return;
        Finding finding;
        finding.message = "bare";
        finding.span = bare.front();
        finding.arguments = {{"heading", std::string(document.text(bare.front()))},
                             {"other", std::string(document.text(*marked))}};
        finding.related.push_back({*marked, "other", {}});
        finding.fixes.push_back({"add", finding.arguments, {{{bare.front().end, bare.front().end}, "："}}, false});
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"bare", "other", "add"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const HeadingMark>();
}

}  // namespace

KindInfo heading_mark() { return {"heading-mark", create}; }

}  // namespace mingcha::kinds
