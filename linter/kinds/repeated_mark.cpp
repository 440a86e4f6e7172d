// Punctuation marks that stand twice, or two different ones where one belongs: 。。 ，， 、， 。，
//
// The text of a document is joined across printed lines, so a mark that ends one line and begins the next is seen as
// well. …… and —— are marks of two characters and no concern of this rule; ！！ and ？！ are left to taste (option
// `emphasis`).
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

struct Mark {
    std::string_view text;
    std::string_view full;  ///< the full-width form
    int strength;           ///< of two different marks, the one that ends the larger unit stays
};

constexpr std::array kMarks = {
    Mark{"、", "、", 1}, Mark{"，", "，", 2}, Mark{"：", "：", 3}, Mark{"；", "；", 4}, Mark{"。", "。", 5},
    Mark{"！", "！", 6}, Mark{"？", "？", 7}, Mark{",", "，", 2},  Mark{";", "；", 4},  Mark{".", "。", 5},
};

constexpr bool is_half_mark(char c) { return c == ',' || c == ';' || c == '.'; }
constexpr bool is_emphasis(const Mark& mark) { return mark.strength >= 6; }

const Mark* mark_at(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(offset);
    const auto* mark =
        std::ranges::find_if(kMarks, [&](const Mark& candidate) { return rest.starts_with(candidate.text); });
    return mark == kMarks.end() ? nullptr : mark;
}

/// `.` before a letter or digit begins a name or number: 、.docx
bool begins_name(std::string_view text, std::size_t behind_dot) {
    const char32_t c = language::character_at(text, behind_dot);
    return language::is_ascii_letter(c) || language::is_ascii_digit(c);
}

/// Marks that stand side by side.
struct Run {
    TextSpan span;
    std::vector<const Mark*> marks;

    [[nodiscard]] bool all(bool (*holds)(const Mark&)) const {
        return std::ranges::all_of(marks, [&](const Mark* mark) { return holds(*mark); });
    }
    [[nodiscard]] bool is_uniform() const {
        return std::ranges::all_of(marks, [&](const Mark* mark) { return mark->full == marks[0]->full; });
    }
    [[nodiscard]] const Mark& strongest() const {
        return **std::ranges::max_element(marks,
                                          [](const Mark* a, const Mark* b) { return a->strength < b->strength; });
    }
    /// 。。。 or 、、、 typed for ……
    [[nodiscard]] bool is_ellipsis() const {
        return is_uniform() && marks.size() >= 3 && (marks[0]->full == "。" || marks[0]->full == "、");
    }
};

Run run_at(std::string_view text, std::uint32_t begin) {
    Run run{{begin, begin}, {}};
    for (const Mark* mark = mark_at(text, begin); mark != nullptr; mark = mark_at(text, run.span.end)) {
        const auto end = run.span.end + static_cast<std::uint32_t>(mark->text.size());
        if (mark->text == "." && begins_name(text, end)) break;
        run.marks.push_back(mark);
        run.span.end = end;
    }
    return run;
}

/// Keeps the first mark in the form that it should have and deletes the others, each on its own, since the run may
/// reach across a printed line.
std::vector<Edit> edits_of(const Run& run, std::string_view right) {
    std::vector<Edit> edits;
    std::uint32_t begin = run.span.begin;
    for (const Mark* mark : run.marks) {
        const TextSpan span{begin, begin + static_cast<std::uint32_t>(mark->text.size())};
        if (edits.empty()) {
            edits.push_back({span, std::string(right)});
        } else {
            edits.push_back({span, {}});
        }
        begin = span.end;
    }
    return edits;
}

/// The first bytes of the full-width marks; hardly any Chinese character begins with one of them.
bool may_begin_full_mark(char byte) { return byte == '\xE3' || byte == '\xEF'; }

class RepeatedMark final : public Rule {
public:
    explicit RepeatedMark(const RuleSpec& spec) : emphasis_(spec.options.flag("emphasis")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        for (std::uint32_t offset = 0; offset < text.size(); ++offset) {
            if (!may_begin_full_mark(text[offset]) || !may_stand_in_pair(text, offset)) continue;
            const std::uint32_t begin = begin_of_run(text, offset);
            if (!is_pair(text, begin)) continue;
            const Run run = run_at(text, begin);
            if (run.marks.size() >= 2 && (emphasis_ || !run.all(is_emphasis))) report(run, text, sink);
            offset = std::max(offset, run.span.end - 1);
        }
    }

private:
    /// A look at the bytes beside a full-width mark sorts out nearly all of them.
    static bool may_stand_in_pair(std::string_view text, std::uint32_t offset) {
        const std::size_t behind = offset + std::size_t{3};
        if (behind < text.size() && (may_begin_full_mark(text[behind]) || is_half_mark(text[behind]))) return true;
        return offset > 0 && is_half_mark(text[offset - 1]);
    }

    /// Two half-width marks are the concern of the rule about those, so a run is found by its first full-width one.
    static std::uint32_t begin_of_run(std::string_view text, std::uint32_t full) {
        return full > 0 && mark_at(text, full) != nullptr && is_half_mark(text[full - 1]) ? full - 1 : full;
    }

    static bool is_pair(std::string_view text, std::uint32_t begin) {
        const Mark* first = mark_at(text, begin);
        return first != nullptr && mark_at(text, begin + first->text.size()) != nullptr;
    }

    static void report(const Run& run, std::string_view text, Sink& sink) {
        const std::string_view right = run.is_ellipsis() ? "……" : run.strongest().full;
        Finding finding;
        finding.message = run.is_ellipsis() ? "ellipsis" : (run.is_uniform() ? "doubled" : "mixed");
        finding.arguments = {{"marks", std::string(slice(text, run.span))}, {"right", std::string(right)}};
        finding.span = run.span;
        const bool is_safe = run.is_uniform() && !run.is_ellipsis();
        finding.fixes.push_back({"replace", finding.arguments, edits_of(run, right), is_safe});
        sink.report(std::move(finding));
    }

    bool emphasis_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"doubled", "mixed", "ellipsis", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const RepeatedMark>(spec);
}

}  // namespace

KindInfo repeated_mark() { return {"repeated-mark", create}; }

}  // namespace mingcha::kinds
