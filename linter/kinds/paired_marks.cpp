// Quotation marks, brackets and the marks of titles without their partner, turned round, or nested in themselves
// (GB/T 15834-2011, 4.8, 4.9 and 4.15).
//
// Marks pair within a block. What is open at its end may be closed in a later one, since extraction tears paragraphs
// apart, and a quotation of several paragraphs opens each of them anew and is closed once. Cells of tables are torn
// apart too often to be judged.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/mark_pairs.hpp"
#include "kinds/support/quotation.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kReachOfQuotation = 40;  // blocks
constexpr std::size_t kReachOfBracket = 4;
constexpr std::size_t kFewestBlocks = 3;    // a shorter text may be a piece of a quotation
constexpr std::uint32_t kShortestPair = 6;  // bytes between two marks that stand for a pair
constexpr std::uint32_t kLongestPair = 60;
constexpr std::size_t kMostSlips = 3;  // more single quotation marks are a habit and told at once
constexpr std::uint32_t kShown = 30;   // bytes that a message quotes

bool is_quotation(PairKind kind) { return kind == PairKind::double_quote || kind == PairKind::single_quote; }

struct Leftover {
    PairMark mark;
    std::size_t block = 0;
    bool judged = true;
};

class Judge {
public:
    Judge(const Document& document, Sink& sink) : document_(document), text_(document.text()), sink_(sink) {}

    void read_block(std::size_t index) {
        const Block& block = document_.blocks()[index];
        PairFaults faults = find_pair_faults(text_, block.span);
        if (faults.empty()) return;
        const bool judged = block.kind != BlockKind::table && block.kind != BlockKind::table_of_contents;
        if (judged) {
            for (const PairFaults::Pair& pair : faults.nested) report_nested(pair);
            if (open_.empty()) add_outer(faults);
            take_mistaken(faults);
        }
        for (const PairMark& mark : faults.unopened) {
            if (!closes_earlier(mark, index)) unopened_.push_back({mark, index, judged});
        }
        for (const PairMark& mark : faults.unclosed) open_.push_back({mark, index, judged});
    }

    void finish() {
        if (outer_.size() > kMostSlips) {
            report_outer(outer_, "outer-many");
        } else {
            for (const PairFaults::Pair& pair : outer_) report_outer({pair}, "outer");
        }
        for (const Leftover& leftover : open_) {
            if (leftover.judged && !may_be_closed_elsewhere(leftover)) report_lonely("unclosed", leftover.mark);
        }
        for (const Leftover& leftover : unopened_) {
            if (leftover.judged && !may_be_opened_elsewhere(leftover)) report_lonely("unopened", leftover.mark);
        }
    }

private:
    bool closes_earlier(const PairMark& mark, std::size_t index) {
        const std::size_t reach = is_quotation(mark.kind) ? kReachOfQuotation : kReachOfBracket;
        for (std::size_t i = open_.size(); i > 0; --i) {
            const Leftover& open = open_[i - 1];
            if (index - open.block > reach) break;
            if (open.mark.kind != mark.kind || open.block == index) continue;
            open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i - 1));
            return true;
        }
        return false;
    }

    /// Torn off at the end of a block, opened anew in the next one, or in a text that is a piece of one.
    [[nodiscard]] bool may_be_closed_elsewhere(const Leftover& leftover) const {
        const std::span<const Block> blocks = document_.blocks();
        const Block& block = blocks[leftover.block];
        if (leftover.mark.span.end >= block.span.end) return true;
        if (!is_quotation(leftover.mark.kind)) return blocks.size() < kFewestBlocks && !is_sentence_over(leftover.mark);
        if (leftover.block + 1 < blocks.size()) {
            const std::string_view next = document_.text(blocks[leftover.block + 1].span);
            if (next.starts_with(document_.text(leftover.mark.span))) return true;
        }
        const bool begins_speech = leftover.mark.span.begin == block.body().begin ||
                                   language::character_before(text_, leftover.mark.span.begin) == U'：';
        return blocks.size() < kFewestBlocks && begins_speech;
    }

    [[nodiscard]] bool may_be_opened_elsewhere(const Leftover& leftover) const {
        const std::span<const Block> blocks = document_.blocks();
        const Block& block = blocks[leftover.block];
        if (leftover.mark.span.begin <= block.body().begin) return true;
        if (blocks.size() >= kFewestBlocks) return false;
        return leftover.mark.span.end >= block.span.end || is_behind_stop(leftover.mark);
    }

    [[nodiscard]] bool is_behind_stop(const PairMark& mark) const {
        const char32_t before = language::character_before(text_, mark.span.begin);
        return before == U'。' || before == U'！' || before == U'？';
    }

    [[nodiscard]] bool is_sentence_over(const PairMark& mark) const {
        const std::string_view rest = text_.substr(mark.span.end, kLongestPair);
        return rest.substr(0, rest.find('\n')).find("。") != std::string_view::npos;
    }

    /// Takes two marks that stand for one pair out of the faults of a block and reports them: ”安全第一“, “安全第一“,
    /// ”安全第一”, “安全第一’, （安全第一】.
    void take_mistaken(PairFaults& faults) {
        std::vector<PairMark> marks = faults.unclosed;
        marks.insert(marks.end(), faults.unopened.begin(), faults.unopened.end());
        std::ranges::sort(marks, {}, [](const PairMark& mark) { return mark.span.begin; });
        for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
            const PairMark& first = marks[i];
            const PairMark& second = marks[i + 1];
            if (!may_be_pair(first, second)) continue;
            report_mistaken(first, second);
            const auto told = [&](const PairMark& mark) { return mark.span == first.span || mark.span == second.span; };
            std::erase_if(faults.unclosed, told);
            std::erase_if(faults.unopened, told);
            ++i;
        }
    }

    /// They enclose a few words without a mark: in 甲”和“乙 they stand for two pairs, though.
    [[nodiscard]] bool may_be_pair(const PairMark& first, const PairMark& second) const {
        if (first.kind == second.kind && first.kind != PairKind::double_quote) return false;
        if (first.kind != second.kind && (!first.opens || second.opens)) return false;
        const TextSpan between{first.span.end, second.span.begin};
        if (between.size() < kShortestPair || between.size() > kLongestPair || text_[between.begin] == ' ')
            return false;
        const std::string_view words = document_.text(between);
        constexpr std::array<std::string_view, 7> kMarks = {"，", "。", "、", "；", "：", "“", "”"};
        return std::ranges::none_of(kMarks,
                                    [&](std::string_view mark) { return words.find(mark) != std::string_view::npos; });
    }

    void report_mistaken(const PairMark& first, const PairMark& second) {
        Finding finding;
        finding.message = "mistaken";
        finding.span = cover(first.span, second.span);
        const std::string_view close = first.opens ? partner_of(first) : "”";
        finding.arguments = {{"wrong", quotable(document_.text(finding.span))},
                             {"first", std::string(document_.text(first.span))},
                             {"second", std::string(document_.text(second.span))},
                             {"open", std::string(first.opens ? document_.text(first.span) : "“")},
                             {"close", std::string(close)}};
        std::vector<Edit> edits;
        if (!first.opens) edits.push_back({first.span, "“"});
        if (second.opens || first.kind != second.kind) edits.push_back({second.span, std::string(close)});
        finding.fixes.push_back({"replace", finding.arguments, std::move(edits), false});
        sink_.report(std::move(finding));
    }

    void report_nested(const PairFaults::Pair& pair) {
        const bool title = pair.open.kind == PairKind::title;
        if (!title && pair.open.kind != PairKind::double_quote) return;  // brackets may nest
        Finding finding;
        finding.message = title ? "nested-title" : "nested";
        finding.span = cover(pair.open.span, pair.close.span);
        finding.arguments = {{"text", std::string(document_.text({pair.open.span.end, pair.close.span.begin}))}};
        const std::string_view open = title ? "〈" : "‘";
        const std::string_view close = title ? "〉" : "’";
        finding.fixes.push_back({title ? "inner-title" : "inner",
                                 finding.arguments,
                                 {{pair.open.span, std::string(open)}, {pair.close.span, std::string(close)}},
                                 title});
        sink_.report(std::move(finding));
    }

    /// A block with marks that lack their partner tells nothing of what is inside what.
    void add_outer(const PairFaults& faults) {
        if (!faults.unclosed.empty() || !faults.unopened.empty() || document_.blocks().size() < kFewestBlocks) return;
        for (const PairFaults::Pair& pair : faults.outer) {
            if (language::is_han(language::character_at(text_, pair.open.span.end))) outer_.push_back(pair);
        }
    }

    void report_outer(const std::vector<PairFaults::Pair>& pairs, std::string_view message) {
        const PairFaults::Pair& first = pairs.front();
        Finding finding;
        finding.message = message;
        finding.span = cover(first.open.span, first.close.span);
        finding.arguments = {{"text", std::string(document_.text({first.open.span.end, first.close.span.begin}))}};
        if (pairs.size() > 1) finding.arguments.emplace_back("count", std::to_string(pairs.size()));
        std::vector<Edit> edits;
        for (const PairFaults::Pair& pair : pairs) {
            edits.push_back({pair.open.span, "“"});
            edits.push_back({pair.close.span, "”"});
        }
        finding.fixes.push_back({"double", {}, std::move(edits), false});
        sink_.report(std::move(finding));
    }

    void report_lonely(std::string_view message, const PairMark& mark) {
        Finding finding;
        finding.message = message;
        finding.span = mark.span;
        const Block& block = document_.block_at(mark.span.begin);
        const TextSpan words = mark.opens ? TextSpan{mark.span.begin, end_of_words(mark.span.end, block.span.end)}
                                          : TextSpan{begin_of_words(mark.span.begin, block.span.begin), mark.span.end};
        finding.arguments = {{"mark", std::string(document_.text(mark.span))},
                             {"partner", std::string(partner_of(mark))},
                             {"text", quotable(document_.text(words))}};
        sink_.report(std::move(finding));
    }

    [[nodiscard]] std::uint32_t end_of_words(std::uint32_t from, std::uint32_t end) const {
        std::uint32_t at = from;
        while (at < end && at - from < kShown) {
            at += static_cast<std::uint32_t>(language::length_in_utf8(language::character_at(text_, at)));
        }
        return at;
    }

    [[nodiscard]] std::uint32_t begin_of_words(std::uint32_t from, std::uint32_t begin) const {
        std::size_t at = from;
        while (at > begin && from - at < kShown) at = language::previous_offset(text_, at);
        return static_cast<std::uint32_t>(at);
    }

    const Document& document_;
    std::string_view text_;
    Sink& sink_;
    std::vector<Leftover> open_;
    std::vector<Leftover> unopened_;
    std::vector<PairFaults::Pair> outer_;
};

class PairedMarks final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        Judge judge(context.document, sink);
        for (std::size_t i = 0; i < context.document.blocks().size(); ++i) judge.read_block(i);
        judge.finish();
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"unclosed", "unopened", "mistaken", "nested", "nested-title", "outer",
                                                "outer-many", "double", "replace", "inner", "inner-title"});
        !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const PairedMarks>();
}

}  // namespace

KindInfo paired_marks() { return {"paired-marks", create}; }

}  // namespace mingcha::kinds
