// One item of a series 一是…；二是…；三是…；四是… that is divided from the one before by another mark than the others
// (GB/T 15834-2011, 4.6.3).
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kFewestMarks = 3;  // between four items
constexpr std::uint32_t kMark = 3;       // bytes of the marks

constexpr std::array<std::string_view, 10> kNumerals = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

/// What stands before and behind the numeral of an item.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kForms = {
    {{"", "是"}, {"", "要"}, {"第", "，"}, {"（", "）"}}};

/// The marks before the items of one series, the first left out.
struct Series {
    std::size_t next = 0;   ///< the numeral that would go on
    std::size_t block = 0;  ///< where its block begins
    std::vector<TextSpan> marks;
};

class SeriesMark final : public Rule {
public:
    explicit SeriesMark(language::LiteralSet items) : items_(std::move(items)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        std::array<Series, kForms.size()> all;
        items_.scan(document.text(), [&](std::size_t index, TextSpan item) {
            Series& series = all[index / kNumerals.size()];
            const std::size_t numeral = index % kNumerals.size();
            const std::size_t block = document.block_at(item.begin).span.begin;
            if (numeral == 0) {
                judge(document, series, sink);
                series = {1, block, {}};
            } else if (series.next == numeral && series.block == block && item.begin >= block + kMark) {
                series.marks.push_back({item.begin - kMark, item.begin});
                ++series.next;
            }
        });
        for (const Series& series : all) judge(document, series, sink);
    }

private:
    static bool divides(std::string_view mark) { return mark == "；" || mark == "。" || mark == "，" || mark == "、"; }

    static void judge(const Document& document, const Series& series, Sink& sink) {
        if (series.marks.size() < kFewestMarks) return;
        const auto mark = [&](TextSpan span) { return document.text(span); };
        if (!std::ranges::all_of(series.marks, [&](TextSpan span) { return divides(mark(span)); })) return;
        for (const std::string_view usual : {"；", "。"}) {
            const auto alike = std::ranges::count_if(series.marks, [&](TextSpan s) { return mark(s) == usual; });
            if (static_cast<std::size_t>(alike) + 1 != series.marks.size()) continue;
            const auto odd = std::ranges::find_if(series.marks, [&](TextSpan s) { return mark(s) != usual; });
            report(document, *odd, usual, sink);
        }
    }

    static void report(const Document& document, TextSpan odd, std::string_view usual, Sink& sink) {
        Finding finding;
        finding.message = "odd";
        finding.span = {odd.begin, odd.end + 2 * kMark};  // with 三是
        finding.arguments = {{"item", std::string(document.text({odd.end, odd.end + 2 * kMark}))},
                             {"mark", std::string(document.text(odd))},
                             {"right", std::string(usual)}};
        finding.fixes.push_back({"replace", finding.arguments, {{odd, std::string(usual)}}, false});
        sink.report(std::move(finding));
    }

    language::LiteralSet items_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"odd", "replace"}); !complete) return tl::unexpected(complete.error());
    std::vector<std::string> items;
    for (const auto& [before, behind] : kForms) {
        for (const std::string_view numeral : kNumerals)
            items.push_back(std::string(before) + std::string(numeral) + std::string(behind));
    }
    auto set = language::LiteralSet::create(std::move(items));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const SeriesMark>(*std::move(set));
}

}  // namespace

KindInfo series_mark() { return {"series-mark", create}; }

}  // namespace mingcha::kinds
