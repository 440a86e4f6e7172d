// A heading with nothing below it: the next heading of its own level, or of a higher one, or the end of the report
// follows at once.
//
// A run of such headings is a list, and what a picture may fill is left alone: a picture leaves no text.
#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

constexpr int kDeepestLevel = 3;
constexpr std::size_t kReach = 1000;       // blocks in which a sibling is looked for
constexpr std::size_t kFewestBlocks = 12;  // what is shorter is an outline or a form
constexpr std::size_t kLongestTitle = 60;  // bytes: twenty characters; longer ones say something themselves

class EmptySection final : public Rule {
public:
    explicit EmptySection(const RuleSpec& spec) : pictures_(spec.options.list("may_be_picture")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        const std::span<const Block> blocks = document.blocks();
        if (blocks.size() < kFewestBlocks) return;
        std::vector<std::size_t> empty;
        std::size_t sections = 0;
        for (std::size_t i = first_of_text(blocks); i < blocks.size(); ++i) {
            if (!is_section(blocks[i])) continue;
            ++sections;
            if (is_empty(blocks, i)) empty.push_back(i);
        }
        if (empty.size() * 10 > sections + 10) return;  // the text below the headings was not read
        for (const std::size_t i : empty) {
            if (is_one_of_list(blocks, i) || !is_plain_title(document, blocks[i])) continue;
            Finding finding;
            finding.message = i + 1 == blocks.size() ? "at-end" : "empty";
            finding.span = blocks[i].span;
            finding.arguments = {{"heading", std::string(document.text(blocks[i].span))}};
            if (i + 1 < blocks.size()) {
                finding.arguments.emplace_back("next", document.text(blocks[i + 1].span));
                finding.related.push_back({blocks[i + 1].span, "next", {}});
            }
            sink.report(std::move(finding));
        }
    }

private:
    static std::size_t first_of_text(std::span<const Block> blocks) {
        std::size_t first = 0;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind == BlockKind::table_of_contents) first = i + 1;
        }
        return first;
    }

    static bool is_section(const Block& block) {
        return block.kind == BlockKind::heading && block.numbering && block.level <= kDeepestLevel;
    }

    static bool is_empty(std::span<const Block> blocks, std::size_t i) {
        if (i + 1 == blocks.size()) return true;
        const Block& next = blocks[i + 1];
        return is_section(next) && next.level <= blocks[i].level;
    }

    static bool same_form(const Block& a, const Block& b) {
        return a.level == b.level && a.numbering->style == b.numbering->style;
    }

    /// 1、定点 2、定时 3、定人: its neighbours in the same list are empty, too.
    static bool is_one_of_list(std::span<const Block> blocks, std::size_t i) {
        const bool before = i > 0 && is_section(blocks[i - 1]) && same_form(blocks[i - 1], blocks[i]);
        const bool behind = i + 2 < blocks.size() && is_section(blocks[i + 1]) && same_form(blocks[i + 1], blocks[i]) &&
                            is_empty(blocks, i + 1);
        return before || behind || !has_sibling(blocks, i);
    }

    /// An item that opens or ends a list of one says nothing of the others; sections come in sequence.
    static bool has_sibling(std::span<const Block> blocks, std::size_t i) {
        const std::size_t first = i > kReach ? i - kReach : 0;
        for (std::size_t before = i; before-- > first;) {
            const Block& block = blocks[before];
            if (block.kind != BlockKind::heading) continue;
            if (block.level < blocks[i].level) break;
            if (is_section(block) && same_form(block, blocks[i])) return true;
        }
        const std::size_t end = std::min(blocks.size(), i + kReach);
        for (std::size_t behind = i + 1; behind < end; ++behind) {
            const Block& block = blocks[behind];
            if (block.kind != BlockKind::heading) continue;
            if (block.level < blocks[i].level) break;
            if (is_section(block) && same_form(block, blocks[i])) return !is_empty(blocks, behind);
        }
        return false;
    }

    [[nodiscard]] bool is_plain_title(const Document& document, const Block& block) const {
        const std::string_view title = document.text(block.body());
        return !title.empty() && title.size() <= kLongestTitle && title.find("：") == std::string_view::npos &&
               title.find("《") == std::string_view::npos && title.find("，") == std::string_view::npos &&
               !language::contains_any(title, pictures_);
    }

    std::vector<std::string_view> pictures_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"empty", "at-end", "next"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const EmptySection>(spec);
}

}  // namespace

KindInfo empty_section() { return {"empty-section", create}; }

}  // namespace mingcha::kinds
