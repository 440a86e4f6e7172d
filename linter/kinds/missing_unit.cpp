// A sum of money that lacks its unit: 收入完成4573万, where 4573万元 is meant.
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kLongestClause = 90;  // bytes
constexpr std::size_t kLongestVerb = 18;    // bytes between the noun and the number
constexpr auto kMagnitudes = std::to_array<std::string_view>({"万", "亿"});
constexpr auto kClauseMarks =
    std::to_array<std::string_view>({"，", "。", "；", "：", "、", "（", "）", "\n", ",", ";"});
constexpr auto kEnds = std::to_array<std::string_view>({"，", "。", "；", "）", ",", ";", "\n"});
/// What may stand between the noun and its number.
constexpr auto kVerbs =
    std::to_array<std::string_view>({"完成", "提升", "压降", "达到", "达",   "实现", "增加", "减少", "增长", "下降",
                                     "超额", "累计", "合计", "总计", "共计", "共",   "为",   "约",   "近",   "超",
                                     "超过", "突破", "节约", "节省", "降低", "新增", "了",   "是",   " ",    "总"});
/// Words that make somebody who handles money of a noun of money: 投资者.
constexpr auto kPersons = std::to_array<std::string_view>({"者", "人", "户", "方", "项目"});

bool begins_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

/// The words of `text` behind its last mark.
std::string_view last_clause(std::string_view text) {
    std::size_t begin = 0;
    for (const std::string_view mark : kClauseMarks) {
        const std::size_t at = text.rfind(mark);
        if (at != std::string_view::npos) begin = std::max(begin, at + mark.size());
    }
    return text.substr(begin);
}

/// True if `words` are nothing but verbs and adverbs of the list.
bool are_verbs(std::string_view words) {
    while (!words.empty()) {
        std::size_t longest = 0;
        for (const std::string_view verb : kVerbs) {
            if (words.starts_with(verb)) longest = std::max(longest, verb.size());
        }
        if (longest == 0) return false;
        words.remove_prefix(longest);
    }
    return true;
}

class MissingUnit final : public Rule {
public:
    explicit MissingUnit(const Table& nouns) {
        for (std::size_t row = 0; row < nouns.row_count(); ++row) nouns_.push_back(nouns.cell(row, "noun"));
    }

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        for (const Quantity& quantity : context.facts.quantities) {
            if (!is_bare(text, quantity)) continue;
            const Block& block = context.document.block_at(quantity.span.begin);
            if (block.kind == BlockKind::table || block.kind == BlockKind::heading) continue;
            const std::uint32_t begin = std::max(
                block.span.begin, quantity.span.begin - std::min<std::uint32_t>(quantity.span.begin, kLongestClause));
            const std::string_view before = slice(text, {begin, quantity.span.begin});
            const std::string_view message = judge(before);
            if (!message.empty()) report(text, quantity, message, sink);
        }
    }

private:
    [[nodiscard]] static bool is_bare(std::string_view text, const Quantity& quantity) {
        if (quantity.dimension != Dimension::none || !quantity.unit.empty()) return false;
        const std::string_view number = slice(text, quantity.number);
        if (std::ranges::none_of(kMagnitudes, [&](std::string_view word) { return number.ends_with(word); }))
            return false;
        std::string_view behind = text.substr(quantity.span.end);
        while (behind.starts_with(' ')) behind.remove_prefix(1);
        return behind.empty() || begins_with_any(behind, kEnds);
    }

    /// Which message the words before the number call for; empty if none.
    [[nodiscard]] std::string_view judge(std::string_view before) const {
        const std::string_view clause = last_clause(before);
        if (ends_with_sum(clause)) return "missing";
        if (clause.empty() || !are_verbs(clause) || clause.size() >= before.size()) return {};
        const std::string_view earlier = before.substr(0, before.size() - clause.size());
        if (!earlier.ends_with("，")) return {};
        const std::string_view clause_before =
            last_clause(earlier.substr(0, earlier.size() - std::string_view("，").size()));
        return names_sum(clause_before) ? "likely" : std::string_view();
    }

    /// A noun of money, and then only verbs: 公客收入提升.
    [[nodiscard]] bool ends_with_sum(std::string_view clause) const {
        return std::ranges::any_of(nouns_, [&](std::string_view noun) {
            const std::size_t at = clause.rfind(noun);
            if (at == std::string_view::npos) return false;
            const std::string_view rest = clause.substr(at + noun.size());
            return rest.size() <= kLongestVerb && are_verbs(rest);
        });
    }

    [[nodiscard]] bool names_sum(std::string_view clause) const {
        return std::ranges::any_of(nouns_, [&](std::string_view noun) {
            const std::size_t at = clause.rfind(noun);
            return at != std::string_view::npos && !begins_with_any(clause.substr(at + noun.size()), kPersons);
        });
    }

    static void report(std::string_view text, const Quantity& quantity, std::string_view message, Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.arguments = {{"number", std::string(slice(text, quantity.number))}};
        finding.span = quantity.span;
        finding.fixes.push_back(
            {"add", finding.arguments, {{TextSpan{quantity.number.end, quantity.number.end}, "元"}}, false});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> nouns_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"missing", "likely", "add"}); !complete) {
        return tl::unexpected(complete.error());
    }
    if (auto complete = require_columns(spec, "nouns", {"noun"}); !complete) return tl::unexpected(complete.error());
    return std::make_unique<const MissingUnit>(spec.table("nouns"));
}

}  // namespace

KindInfo missing_unit() { return {"missing-unit", create}; }

}  // namespace mingcha::kinds
