// Half-width marks in Chinese text. The characters on both sides decide; numbers, times, ratios, Latin text, codes,
// addresses and file names keep their half-width marks.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "kinds/registry.hpp"
#include "kinds/support/brackets.hpp"
#include "kinds/support/mark_neighbours.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::is_ascii_digit;
using language::is_han;

/// The full-width form, and the message where there is one for all cases; empty if the byte is no mark of this rule.
struct Mark {
    std::string_view full;
    std::string_view message;
};

constexpr auto kMarks = [] {
    std::array<Mark, 128> marks{};
    marks[','] = {"，", "comma"};
    marks[':'] = {"：", "colon"};
    marks[';'] = {"；", "semicolon"};
    marks['?'] = {"？", "question"};
    marks['!'] = {"！", "exclamation"};
    marks['.'] = {"。", "full-stop"};
    marks['('] = {"（", {}};
    marks[')'] = {"）", {}};
    return marks;
}();

constexpr auto kIsMark = [] {
    std::array<bool, 256> is_mark{};
    for (std::size_t byte = 0; byte < kMarks.size(); ++byte) is_mark[byte] = !kMarks[byte].full.empty();
    return is_mark;
}();

constexpr std::size_t kShortestSentence = 4;       // characters before a full stop that ends a block
constexpr std::size_t kShortestInnerSentence = 8;  // within a block, where a name may stand (卡尔.马克思)

/// 党员320人.大专以上: a quantity, but not 第3章.绪论 or 图2.
bool ends_quantity(std::string_view text, std::size_t offset) {
    constexpr std::u32string_view kUnits = U"人元名个家户次件吨项场台套份";
    if (kUnits.find(language::character_before(text, offset)) == std::u32string_view::npos) return false;
    const std::size_t at = language::previous_offset(text, offset);
    std::size_t begin = at;
    while (begin > 0 && (is_ascii_digit(static_cast<unsigned char>(text[begin - 1])) || text[begin - 1] == '.'))
        --begin;
    return begin < at && han_run_before(text, begin, 2) == 2 && language::character_before(text, begin) != U'第';
}

/// A full stop ends a Chinese sentence of some length; 一.总则 and 图2. are labels, and dots in a row are leaders.
bool ends_sentence(std::string_view text, std::size_t offset, const MarkNeighbours& neighbours) {
    if (!neighbours.chinese_before()) return false;
    if (neighbours.is_last()) return han_run_before(text, offset, kShortestSentence) >= kShortestSentence;
    if (!is_han(neighbours.after)) return false;
    return han_run_before(text, offset, kShortestInnerSentence) >= kShortestInnerSentence ||
           ends_quantity(text, offset);
}

bool stands_in_chinese(std::string_view text, std::size_t offset, const MarkNeighbours& neighbours, BlockKind block) {
    if (block == BlockKind::table) return is_han(neighbours.before) && is_han(neighbours.after);
    if (text[offset] == '.') {
        return block != BlockKind::table_of_contents && ends_sentence(text, offset, neighbours);
    }
    if (is_part_of_token(text, offset)) return false;
    if (neighbours.chinese_before() || neighbours.chinese_after()) return true;
    return neighbours.is_last() && is_han(character_before_token(text, offset));
}

/// Between two Chinese characters a question mark may stand for a lost character, and a full stop for a dot in a name.
bool is_safe_to_replace(char mark, const MarkNeighbours& neighbours) {
    return (mark != '?' && mark != '.') || neighbours.is_last();
}

/// Entries of a bibliography, which keep half-width marks throughout (GB/T 7714): 费孝通. 乡土中国[M]. 北京:
/// 人民出版社, 2008.
class References {
public:
    explicit References(const Document& document) : document_(document) {}

    /// Requires offsets that do not decrease. O(size of the text) over all calls.
    [[nodiscard]] bool contain(std::uint32_t offset) {
        if (offset >= end_) {
            const Block& block = document_.block_at(offset);
            end_ = block.span.end;
            found_ = names_type_of_work(slice(document_.text(), block.span));
        }
        return found_;
    }

private:
    /// [M], [J], [S], [EB/OL]: one to four capital letters and a stroke in brackets.
    static bool names_type_of_work(std::string_view block) {
        for (std::size_t at = block.find('['); at != std::string_view::npos; at = block.find('[', at + 1)) {
            const std::size_t end = block.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ/", at + 1);
            if (end != std::string_view::npos && block[end] == ']' && end > at + 1 && end <= at + 6) return true;
        }
        return false;
    }

    const Document& document_;
    std::uint32_t end_ = 0;  // of the block that was looked at last
    bool found_ = false;
};

class HalfWidth final : public Rule {
public:
    explicit HalfWidth(const RuleSpec& spec) : brackets_(bracket_choice(spec.options.text("brackets"))) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        std::size_t brackets_done = 0;  // brackets are judged block by block
        References references(context.document);
        for (std::size_t offset = 0; offset < text.size(); ++offset) {
            if (!kIsMark[static_cast<unsigned char>(text[offset])]) continue;
            if (text[offset] == '(' || text[offset] == ')') {
                if (offset < brackets_done || brackets_ == BracketChoice::none) continue;
                const Block& block = context.document.block_at(static_cast<std::uint32_t>(offset));
                brackets_done = block.span.end;
                for (const auto& [place, mismatched] : half_width_brackets(text, block.span, brackets_))
                    report(text, place, mismatched ? "bracket" : "bracket-pair", true, sink);
            } else if (is_candidate(text, offset)) {
                check_mark(context.document, offset, references, sink);
            }
        }
    }

private:
    /// Sorts out, without a look at the document, what numbers and Latin text are full of: 1,234 10:30 3.5 a.b.
    static bool is_candidate(std::string_view text, std::size_t offset) {
        const auto is_plain = [](char c) {
            return is_ascii_digit(static_cast<unsigned char>(c)) ||
                   language::is_ascii_letter(static_cast<unsigned char>(c));
        };
        return offset == 0 || offset + 1 == text.size() || !is_plain(text[offset - 1]) || !is_plain(text[offset + 1]);
    }

    static void check_mark(const Document& document, std::size_t offset, References& references, Sink& sink) {
        const std::string_view text = document.text();
        const MarkNeighbours neighbours = neighbours_of(text, offset);
        if (!neighbours.chinese_before() && !neighbours.chinese_after() && !neighbours.is_last()) return;
        const auto place = static_cast<std::uint32_t>(offset);
        if (!stands_in_chinese(text, offset, neighbours, document.block_at(place).kind) || references.contain(place))
            return;
        const Mark& mark = kMarks[static_cast<unsigned char>(text[offset])];
        report(text, place, mark.message, is_safe_to_replace(text[offset], neighbours), sink);
    }

    static void report(std::string_view text, std::uint32_t offset, std::string_view message, bool is_safe,
                       Sink& sink) {
        const TextSpan span{offset, offset + 1};
        const std::string full(kMarks[static_cast<unsigned char>(text[offset])].full);
        Finding finding;
        finding.message = message;
        finding.arguments = {{"half", std::string(slice(text, span))}, {"full", full}};
        finding.span = span;
        finding.fixes.push_back({"replace", finding.arguments, {{span, full}}, is_safe});
        sink.report(std::move(finding));
    }

    BracketChoice brackets_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"comma", "colon", "semicolon", "question", "exclamation", "full-stop",
                                                "bracket", "bracket-pair", "replace"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const HalfWidth>(spec);
}

}  // namespace

KindInfo half_width() { return {"half-width", create}; }

}  // namespace mingcha::kinds
