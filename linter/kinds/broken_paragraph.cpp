// A paragraph that breaks off amid a sentence: it ends with a comma or a conjunction, or its last sentence has no end,
// and a new section begins.
//
// Extracted text tears paragraphs apart, so only what a numbered heading follows is judged, and only prose: a block
// with a whole sentence before the broken one. What introduces a list may end in any way.
#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kShortestParagraph = 120;  // bytes: forty characters
constexpr std::size_t kShortestRest = 45;        // bytes: a shorter rest is a caption or a signature
constexpr std::size_t kShown = 36;               // bytes of the end that the message quotes

bool is_stop(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'；'; }

std::size_t behind_last_stop(std::string_view words) {
    for (std::size_t at = words.size(); at > 0; at = language::previous_offset(words, at)) {
        if (is_stop(language::character_before(words, at))) return at;
    }
    return 0;
}

class BrokenParagraph final : public Rule {
public:
    explicit BrokenParagraph(const RuleSpec& spec) : conjunctions_(spec.options.list("conjunctions")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        const std::span<const Block> blocks = document.blocks();
        for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
            if (blocks[i].kind != BlockKind::paragraph || blocks[i].span.size() < kShortestParagraph) continue;
            if (!begins_section(blocks[i + 1])) continue;
            const std::string_view message = message_for(document.text(blocks[i].span));
            if (!message.empty()) report(document, blocks[i], blocks[i + 1], message, sink);
        }
    }

private:
    /// A numbered heading that goes on with the sections before, not the first of a list that the paragraph introduces.
    static bool begins_section(const Block& block) {
        return block.kind == BlockKind::heading && block.numbering && block.numbering->value > 1;
    }

    [[nodiscard]] std::string_view message_for(std::string_view words) const {
        const std::size_t rest = behind_last_stop(words);
        if (rest == 0) return {};
        if (words.ends_with("，") || words.ends_with("、")) return "comma";
        const std::string_view last = words.substr(rest);
        if (last.size() < kShortestRest || last.find("，") == std::string_view::npos) return {};
        if (!language::is_han(language::character_before(words, words.size()))) return {};
        const bool conjunction =
            std::ranges::any_of(conjunctions_, [words](std::string_view word) { return words.ends_with(word); });
        return conjunction ? "conjunction" : "no-stop";
    }

    static void report(const Document& document, const Block& block, const Block& next, std::string_view message,
                       Sink& sink) {
        const std::string_view text = document.text();
        std::size_t begin = block.span.end;
        while (begin > block.span.begin && block.span.end - begin < kShown)
            begin = language::previous_offset(text, begin);
        const TextSpan end{static_cast<std::uint32_t>(begin), block.span.end};
        Finding finding;
        finding.message = message;
        finding.span = end;
        finding.arguments = {{"text", std::string(document.text(end))},
                             {"next", std::string(document.text(next.span))}};
        finding.related.push_back({next.span, "next", {}});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> conjunctions_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"comma", "conjunction", "no-stop", "next"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const BrokenParagraph>(spec);
}

}  // namespace

KindInfo broken_paragraph() { return {"broken-paragraph", create}; }

}  // namespace mingcha::kinds
