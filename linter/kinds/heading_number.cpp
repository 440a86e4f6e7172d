// Numbers of headings and list items: repeated, skipped, or in a mixed style within one list.
//
// Lists nest: a marker of a style that is open continues that list and closes the ones inside it; any other marker
// opens a list of its own. A number counts as skipped only if its marker stands nowhere between its neighbours, since
// extracted text may have torn it off its line.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/numeral.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

/// The style of a marker with its punctuation but without its number: `（）`, `、`, `1.`.
struct MarkerForm {
    NumberStyle style = NumberStyle::chinese;
    std::string frame;

    /// （二) is a slip of its own, which the rules of punctuation tell; here it stands for both widths.
    [[nodiscard]] bool is_mismatched() const { return frame == "（)" || frame == "(）"; }

    friend bool operator==(const MarkerForm& a, const MarkerForm& b) {
        if (a.style != b.style) return false;
        return a.frame == b.frame || a.is_mismatched() || b.is_mismatched();
    }
};

struct OpenList {
    std::vector<MarkerForm> forms;  ///< more than one where they are mixed, each of them reported once
    const Block* last = nullptr;
    bool is_excerpt = false;     ///< articles of a law that begin with a later one are quoted, not counted
    std::uint32_t position = 0;  ///< what the last number should have been: ahead of it after a repetition

    [[nodiscard]] bool has(const MarkerForm& form) const { return std::ranges::find(forms, form) != forms.end(); }
};

constexpr std::uint32_t kMostSkipped = 2;  // a wider gap is a list that was read wrongly

MarkerForm form_of(const Document& document, const Numbering& numbering) {
    MarkerForm form{numbering.style, {}};
    const std::string_view marker = document.text(numbering.marker);
    const NumeralPlace number = last_numeral(marker);
    form.frame.append(marker.substr(0, number.begin)).append(marker.substr(number.end));
    std::erase(form.frame, ' ');
    return form;
}

/// The marker with another number: （二） → （三）.
std::string renumbered(std::string_view marker, std::uint32_t value) {
    const NumeralPlace number = last_numeral(marker);
    std::string result(marker.substr(0, number.begin));
    result += numeral_like(marker.substr(number.begin, number.end - number.begin), value);
    result += marker.substr(number.end);
    return result;
}

/// 一、收入合计 38,989,651.07: a row of a statement of account whose table was torn apart.
bool is_row_of_figures(std::string_view words) {
    constexpr std::size_t kDecimals = 3;  // .07
    if (words.size() <= kDecimals || words[words.size() - kDecimals] != '.') return false;
    return language::is_ascii_digit(static_cast<unsigned char>(words[words.size() - 1])) &&
           language::is_ascii_digit(static_cast<unsigned char>(words[words.size() - kDecimals - 1]));
}

class HeadingNumber final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        std::vector<OpenList> open;
        for (const Block& block : context.document.blocks()) {
            if (!block.numbering || is_row_of_figures(context.document.text(block.span))) continue;
            visit(context.document, block, open, sink);
        }
    }

private:
    static void visit(const Document& document, const Block& block, std::vector<OpenList>& open, Sink& sink) {
        const MarkerForm form = form_of(document, *block.numbering);
        const auto same =
            std::ranges::find_if(open.rbegin(), open.rend(), [&](const OpenList& list) { return list.has(form); });
        if (same != open.rend()) {
            open.erase(same.base(), open.end());
            compare(document, open.back(), block, sink);
            return;
        }
        if (!open.empty() && continues_in_another_form(open.back(), block)) {
            report(document, *open.back().last, block, "mixed", sink);
            open.back().forms.push_back(form);
            open.back().last = &block;
            open.back().position = block.numbering->value;
            return;
        }
        close_sibling_sections(form, open);
        const bool is_excerpt = form.frame.ends_with("条") && block.numbering->value > 1;
        open.push_back({{form}, &block, is_excerpt, block.numbering->value});
    }

    /// 2.1 opens a list of its own, but ends the one of 1.1, 1.2.
    static void close_sibling_sections(const MarkerForm& form, std::vector<OpenList>& open) {
        if (form.style != NumberStyle::decimal) return;
        const auto depth = [](const MarkerForm& decimal) { return std::ranges::count(decimal.frame, '.'); };
        const auto sibling = std::ranges::find_if(open, [&](const OpenList& list) {
            return list.forms.front().style == form.style && depth(list.forms.front()) == depth(form);
        });
        open.erase(sibling, open.end());
    }

    static bool continues_in_another_form(const OpenList& list, const Block& block) {
        const NumberStyle before = list.forms.front().style;
        const NumberStyle now = block.numbering->style;
        // Two numbers in one form make a list; one may be anything.
        const bool digits = is_digits(before) && is_digits(now) && block.numbering->value > 2;
        const bool same_style = before == now && now != NumberStyle::decimal && now != NumberStyle::chapter;
        return (same_style || digits) && list.last->kind == block.kind && block.numbering->value == list.position + 1;
    }

    static bool is_digits(NumberStyle style) {
        return style == NumberStyle::arabic || style == NumberStyle::arabic_parenthesised ||
               style == NumberStyle::arabic_half_bracket;
    }

    static void compare(const Document& document, OpenList& list, const Block& block, Sink& sink) {
        const std::uint32_t value = block.numbering->value;
        const std::uint32_t previous = list.last->numbering->value;
        const bool next = value == previous + 1 || value == list.position + 1;
        if (value == previous && value > 1) {
            report(document, *list.last, block, "repeated", sink);
            ++list.position;
        } else {
            if (!next && !list.is_excerpt && value > previous && value - previous - 1 <= kMostSkipped &&
                !torn_off(document, *list.last, block)) {
                report(document, *list.last, block, "skipped", sink);
            }
            list.position = value;
        }
        list.last = &block;
    }

    /// A missing marker stands somewhere between the two, though not at the start of a block.
    static bool torn_off(const Document& document, const Block& previous, const Block& block) {
        const std::string_view between = document.text({previous.numbering->marker.end, block.numbering->marker.begin});
        const std::string_view marker = document.text(block.numbering->marker);
        for (std::uint32_t value = previous.numbering->value + 1; value < block.numbering->value; ++value) {
            if (holds_marker(between, marker, value)) return true;
        }
        return false;
    }

    /// The marker with that number, whatever mark follows it: `（2）`, `第三章`, `2、` and `2.`.
    static bool holds_marker(std::string_view text, std::string_view model, std::uint32_t value) {
        const NumeralPlace number = last_numeral(model);
        const std::string opening = std::string(model.substr(0, number.begin)) +
                                    numeral_like(model.substr(number.begin, number.end - number.begin), value);
        const std::string_view after = model.substr(number.end);
        const bool bare = number.begin == 0;
        for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
            const std::string_view rest = text.substr(at + opening.size());
            if (rest.starts_with(after)) return true;
            if (bare && !language::is_ascii_digit(language::character_before(text, at)) && begins_item(rest))
                return true;
        }
        return false;
    }

    static bool begins_item(std::string_view after) {
        static constexpr std::array<std::string_view, 5> kMarks = {"、", "．", ".", "，", "\t"};
        return std::ranges::any_of(kMarks, [&](std::string_view mark) { return after.starts_with(mark); });
    }

    static void report(const Document& document, const Block& previous, const Block& block, std::string_view message,
                       Sink& sink) {
        const std::string marker(document.text(block.numbering->marker));
        const std::string before(document.text(previous.numbering->marker));
        // What is mixed is the form, so the right marker has the form of the one before it.
        const std::string right = renumbered(message == "mixed" ? before : marker, previous.numbering->value + 1);
        Finding finding;
        finding.message = message;
        finding.arguments = {{"marker", marker}, {"previous", before}, {"right", right}};
        finding.span = block.numbering->marker;
        finding.related.push_back({previous.numbering->marker, "previous", finding.arguments});
        finding.fixes.push_back({"renumber", finding.arguments, {Edit{block.numbering->marker, right}}, false});
        sink.report(std::move(finding));
    }
};

}  // namespace

KindInfo heading_number() {
    return {"heading-number", [](const RuleSpec&) -> Result<std::unique_ptr<const Rule>> {
                return std::make_unique<const HeadingNumber>();
            }};
}

}  // namespace mingcha::kinds
