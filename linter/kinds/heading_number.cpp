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

namespace mingcha::kinds {
namespace {

/// The style of a marker with its punctuation but without its number: `（）`, `、`, `1.`.
struct MarkerForm {
    NumberStyle style = NumberStyle::chinese;
    std::string frame;

    friend bool operator==(const MarkerForm&, const MarkerForm&) = default;
};

struct OpenList {
    std::vector<MarkerForm> forms;  ///< more than one where they are mixed, each of them reported once
    const Block* last = nullptr;

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

class HeadingNumber final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        std::vector<OpenList> open;
        for (const Block& block : context.document.blocks()) {
            if (!block.numbering) continue;
            visit(context.document, block, open, sink);
        }
    }

private:
    static void visit(const Document& document, const Block& block, std::vector<OpenList>& open, Sink& sink) {
        const MarkerForm form = form_of(document, *block.numbering);
        const auto same =
            std::find_if(open.rbegin(), open.rend(), [&](const OpenList& list) { return list.has(form); });
        if (same != open.rend()) {
            open.erase(same.base(), open.end());
            compare(document, *open.back().last, block, sink);
            open.back().last = &block;
            return;
        }
        if (!open.empty() && continues_in_another_form(open.back(), block)) {
            report(document, *open.back().last, block, "mixed", sink);
            open.back().forms.push_back(form);
            open.back().last = &block;
            return;
        }
        close_sibling_sections(form, open);
        open.push_back({{form}, &block});
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
        return list.forms.front().style == block.numbering->style && block.numbering->style != NumberStyle::decimal &&
               block.numbering->style != NumberStyle::chapter && list.last->kind == block.kind &&
               block.numbering->value == list.last->numbering->value + 1;
    }

    static void compare(const Document& document, const Block& previous, const Block& block, Sink& sink) {
        const std::uint32_t expected = previous.numbering->value + 1;
        const std::uint32_t value = block.numbering->value;
        if (value == previous.numbering->value && value > 1) {
            report(document, previous, block, "repeated", sink);
        } else if (value > expected && value - expected <= kMostSkipped && !torn_off(document, previous, block)) {
            report(document, previous, block, "skipped", sink);
        }
    }

    /// A missing number stands somewhere between the two, though not at the start of a block.
    static bool torn_off(const Document& document, const Block& previous, const Block& block) {
        const std::string_view between = document.text({previous.numbering->marker.end, block.numbering->marker.begin});
        const std::string_view marker = document.text(block.numbering->marker);
        const NumeralPlace number = last_numeral(marker);
        for (std::uint32_t value = previous.numbering->value + 1; value < block.numbering->value; ++value) {
            // The number with the mark beside it: `2、`, `（2）` in whichever width.
            const std::string numeral = numeral_like(marker.substr(number.begin, number.end - number.begin), value);
            for (std::size_t at = between.find(numeral); at != std::string_view::npos;
                 at = between.find(numeral, at + 1)) {
                if (begins_item(between.substr(at + numeral.size()))) return true;
            }
        }
        return false;
    }

    static bool begins_item(std::string_view after) {
        static constexpr std::array<std::string_view, 9> kMarks = {"、", "．", ".", "）", ")", "，", " ", "是", "\t"};
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
