// A statement that ends with an office and no name: 董事长： with nothing behind it.
//
// What is signed by hand (签名：____, 年 月 日) may be blank in the file and is a hint only.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kLongestSignature = 150;   // bytes
constexpr std::size_t kShortestStatement = 120;  // bytes: forty characters
constexpr std::size_t kLongestName = 45;         // bytes of a block that may be the name itself

bool is_blank(char32_t c) { return c == U' ' || c == U'_' || c == U'＿' || c == U'\u3000'; }

/// Without spaces and underscores at its end.
std::string_view without_blank(std::string_view words) {
    while (!words.empty() && is_blank(language::character_before(words, words.size())))
        words = words.substr(0, language::previous_offset(words, words.size()));
    return words;
}

bool ends_in_stop(std::string_view words) {
    return words.ends_with("。") || words.ends_with("！") || words.ends_with("”") || words.ends_with("!");
}

bool has_any(std::string_view words, std::initializer_list<std::string_view> marks) {
    return std::ranges::any_of(marks,
                               [&](std::string_view mark) { return words.find(mark) != std::string_view::npos; });
}

class BlankSignature final : public Rule {
public:
    explicit BlankSignature(const RuleSpec& spec)
        : offices_(spec.options.list("offices")), by_hand_(spec.options.list("by_hand")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        const std::span<const Block> blocks = document.blocks();
        for (std::size_t i = 1; i < blocks.size(); ++i) {
            const TextSpan signature = signature_in(document, blocks[i]);
            if (signature.empty()) continue;
            const bool joined = signature != blocks[i].span;
            const std::string_view message = message_for(document.text(signature));
            if (message.empty() || (joined && message != "blank")) continue;
            if (!joined && !is_below_statement(document, blocks, i)) continue;
            if (has_name_below(document, blocks, i)) continue;
            Finding finding;
            finding.message = message;
            finding.span = signature;
            finding.arguments = {{"text", std::string(document.text(signature))}};
            sink.report(std::move(finding));
        }
    }

private:
    /// The block, or what follows the last sentence of a statement that the signature was joined to; empty if neither
    /// may be one.
    static TextSpan signature_in(const Document& document, const Block& block) {
        if ((block.kind != BlockKind::paragraph && block.kind != BlockKind::heading) || block.numbering) return {};
        if (block.span.size() <= kLongestSignature) return block.span;
        constexpr std::string_view kStop = "。";
        const std::size_t stop = document.text(block.span).rfind(kStop);
        if (stop == std::string_view::npos || stop < kShortestStatement) return {};
        TextSpan tail{static_cast<std::uint32_t>(block.span.begin + stop + kStop.size()), block.span.end};
        while (!tail.empty() && document.text()[tail.begin] == ' ') ++tail.begin;
        return tail.size() <= kLongestSignature ? tail : TextSpan{};
    }

    /// Which message the words deserve; empty if they are no blank signature.
    [[nodiscard]] std::string_view message_for(std::string_view words) const {
        if (is_blank_date(words)) return "blank-date";
        std::string_view rest = without_blank(words);
        const bool colon = rest.ends_with("：") || rest.ends_with(":");
        if (!colon || has_any(rest, {"，", "。", "；"})) return {};
        rest = without_blank(rest.substr(0, rest.size() - (rest.ends_with(":") ? 1 : 3)));
        if (has_any(rest, {"：", ":"})) return {};  // a form: 单位： 负责人：
        const auto ends_with = [rest](std::string_view word) { return rest.ends_with(word); };
        if (std::ranges::any_of(by_hand_, ends_with)) return "by-hand";
        return std::ranges::any_of(offices_, ends_with) ? "blank" : "";
    }

    /// 年 月 日, perhaps with underscores or a year: the day was never filled in.
    static bool is_blank_date(std::string_view words) {
        std::string bare;
        bool gap = false;
        for (std::size_t at = 0; at < words.size();) {
            const char32_t c = language::character_at(words, at);
            const std::size_t width = language::length_in_utf8(c);
            if (is_blank(c)) {
                gap = true;
            } else {
                bare += words.substr(at, width);
            }
            at += width;
        }
        if (bare == "年月日") return gap;
        const auto is_year = [](std::string_view text) {
            return text.size() == 4 &&
                   std::ranges::all_of(text, [](unsigned char c) { return language::is_ascii_digit(c); });
        };
        constexpr std::string_view kRest = "年月日";
        return bare.ends_with(kRest) && is_year(std::string_view(bare).substr(0, bare.size() - kRest.size()));
    }

    /// Prose ends directly above, or above one more line of the signature (the organisation's name).
    static bool is_below_statement(const Document& document, std::span<const Block> blocks, std::size_t i) {
        const std::size_t highest = i >= 2 ? i - 2 : 0;
        for (std::size_t above = i; above-- > highest;) {
            const Block& block = blocks[above];
            const std::string_view words = document.text(block.span);
            const bool prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
            if (prose && ends_in_stop(words)) return words.size() >= kShortestStatement;
            if (words.size() > kLongestSignature || words.ends_with("：") || words.ends_with(":")) return false;
        }
        return false;
    }

    /// A name, a date or an explanation follows: only a new section or the end shows that nothing does.
    static bool has_name_below(const Document& document, std::span<const Block> blocks, std::size_t i) {
        if (i + 1 >= blocks.size()) return false;
        const Block& next = blocks[i + 1];
        if (next.kind != BlockKind::heading) return true;
        return !next.numbering && document.text(next.span).size() <= kLongestName;
    }

    std::vector<std::string_view> offices_;
    std::vector<std::string_view> by_hand_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"blank", "by-hand", "blank-date"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const BlankSignature>(spec);
}

}  // namespace

KindInfo blank_signature() { return {"blank-signature", create}; }

}  // namespace mingcha::kinds
