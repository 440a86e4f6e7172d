// A colon within what another colon introduces, in one sentence: 会议强调：要做到：一是… (GB/T 15834-2011, appendix A).
//
// Forms have many labels in a row (姓名：电话：), so that both colons must stand behind words that introduce a
// sentence.
#include <cstddef>
#include <cstdint>
#include <memory>
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

constexpr std::uint32_t kMark = 3;       // bytes of ：
constexpr std::uint32_t kShortest = 12;  // bytes before the first colon, and between the two
constexpr std::size_t kShown = 36;       // bytes of the words before the first colon that a message quotes
constexpr std::uint32_t kLongest = 180;  // bytes between the two

class NestedColon final : public Rule {
public:
    explicit NestedColon(const RuleSpec& spec)
        : introduces_(spec.options.list("introduces")), inner_(spec.options.list("inner")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const Block& block : context.document.blocks()) {
            if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item)
                check_block(context.document.text(), block.body(), sink);
        }
    }

private:
    void check_block(std::string_view text, TextSpan body, Sink& sink) const {
        std::uint32_t begin = body.begin;  // of the sentence
        std::uint32_t outer = 0;           // the colon that is open; 0: none
        for (std::uint32_t at = body.begin; at < body.end; ++at) {
            if (text[at] != '\xEF' && text[at] != '\xE3' && text[at] != '\xE2') continue;
            const char32_t c = language::character_at(text, at);
            if (c == U'：') {
                if (outer != 0 && is_nested(text, outer, at)) report(text, begin, outer, at, sink);
                outer = at - begin >= kShortest && language::touches_before(text, at, introduces_) ? at : 0;
            } else if (ends(c)) {
                outer = 0;
                begin = at + kMark;
            }
            at += static_cast<std::uint32_t>(language::length_in_utf8(c)) - 1;
        }
    }

    /// What is quoted or bracketed has colons of its own.
    static bool ends(char32_t c) {
        constexpr std::u32string_view kEnds = U"。；！？“”（）《》—…";
        return kEnds.find(c) != std::u32string_view::npos;
    }

    [[nodiscard]] bool is_nested(std::string_view text, std::uint32_t outer, std::uint32_t colon) const {
        const std::uint32_t between = colon - outer - kMark;
        if (between < kShortest || between > kLongest) return false;
        return language::touches_before(text, colon, inner_) || language::touches_before(text, colon, introduces_);
    }

    static void report(std::string_view text, std::uint32_t begin, std::uint32_t outer, std::uint32_t colon,
                       Sink& sink) {
        Finding finding;
        finding.message = "nested";
        finding.span = {colon, colon + kMark};
        std::size_t shown = outer;
        while (shown > begin && outer - shown < kShown) shown = language::previous_offset(text, shown);
        finding.arguments = {{"outer", std::string(text.substr(shown, outer - shown))}};
        finding.related.push_back({{outer, outer + kMark}, "first", {}});
        finding.fixes.push_back({"comma", {}, {{{outer, outer + kMark}, "，"}}, false});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> introduces_;
    std::vector<std::string_view> inner_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"nested", "first", "comma"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const NestedColon>(spec);
}

}  // namespace

KindInfo nested_colon() { return {"nested-colon", create}; }

}  // namespace mingcha::kinds
