// The age of the organisation against the year of its founding: 公司成立于2013年 … 公司成立十周年.
//
// Only where the report gives one founding year of its own organisation; an affiliate's, a club's or a brand's is told
// apart by the words before the verb.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/stated_year.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

struct Founding {
    TextSpan span;
    int year = 0;
    std::string_view noun;  ///< 公司, 中心
};

class FoundingYear final : public Rule {
public:
    FoundingYear(const RuleSpec& spec, language::LiteralSet verbs)
        : nouns_(spec.options.list("nouns")),
          jubilee_(spec.options.list("jubilee")),
          other_time_(spec.options.list("other_time")),
          verbs_(std::move(verbs)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const auto founding = only_founding(context);
        if (!founding) return;
        for (const Quantity& number : context.facts.quantities) {
            if (is_own_jubilee(context, *founding, number)) judge(context, *founding, number, sink);
        }
    }

private:
    /// None if the report names none, or several that differ.
    [[nodiscard]] std::optional<Founding> only_founding(const RuleContext& context) const {
        std::optional<Founding> found;
        bool differ = false;
        verbs_.scan(context.document.text(), [&](std::size_t, TextSpan verb) {
            const auto& dates = context.facts.dates;
            const auto date =
                std::ranges::lower_bound(dates, verb.end, {}, [](const DateFact& each) { return each.span.begin; });
            if (date == dates.end() || date->span.begin != verb.end || !names_one_year(*date)) return;
            const std::string_view noun = founded_noun(context, verb);
            if (noun.empty()) return;
            differ = differ || (found && found->year != date->year);
            found = Founding{cover(verb, date->span), date->year, noun};
        });
        return differ ? std::nullopt : found;
    }

    /// What was founded: 公司 of 公司成立于, or of 公司是…，始建于; empty if it is no organisation of a known kind.
    [[nodiscard]] std::string_view founded_noun(const RuleContext& context, TextSpan verb) const {
        const std::string_view text = context.document.text();
        const TextSpan clause = language::clause_around(text, verb);
        const std::string_view before = slice(text, {clause.begin, verb.begin});
        if (!before.empty()) return noun_at_end(before);
        const std::uint32_t block = context.document.block_at(verb.begin).span.begin;
        if (clause.begin == block) return {};
        const std::string_view opening = slice(text, language::clause_around(text, {block, block + 1}));
        const auto noun = std::ranges::find_if(
            nouns_, [&](std::string_view each) { return opening.find(each) != std::string_view::npos; });
        return noun == nouns_.end() ? std::string_view() : *noun;
    }

    [[nodiscard]] std::string_view noun_at_end(std::string_view words) const {
        const auto noun = std::ranges::find_if(nouns_, [&](std::string_view each) { return words.ends_with(each); });
        return noun == nouns_.end() ? std::string_view() : *noun;
    }

    /// 公司成立|十周年 of a 公司; 建院|六十周年, which names its kind itself.
    [[nodiscard]] bool is_own_jubilee(const RuleContext& context, const Founding& founding,
                                      const Quantity& number) const {
        const std::string_view text = context.document.text();
        if (number.hedge != Hedge::none || number.value.exponent != 0) return false;
        if (context.document.text(number.unit) != "周年") return false;
        constexpr std::string_view kFounding = "成立";
        const std::string_view before = text.substr(0, number.span.begin);
        const TextSpan sentence = language::clause_around(text, number.span, language::ClauseExtent::sentence);
        const bool names_noun = before.ends_with(kFounding) &&
                                (noun_at_end(before.substr(0, before.size() - kFounding.size())) == founding.noun ||
                                 sentence.contains(founding.span));
        if (!names_noun && !language::touches_before(text, number.span.begin, jubilee_)) return false;
        return !language::contains_any(slice(text, sentence), other_time_);
    }

    /// Farther off, something else was founded.
    [[nodiscard]] static bool may_be_slip(std::int64_t miss) {
        constexpr std::int64_t kYears = 2;
        constexpr std::int64_t kDecade = 10;  // a wrong digit
        return (miss >= -kYears && miss <= kYears) || miss == kDecade || miss == -kDecade;
    }

    static void judge(const RuleContext& context, const Founding& founding, const Quantity& number, Sink& sink) {
        const StatedYear stated = stated_year(context, number.span);
        const TextSpan sentence =
            language::clause_around(context.document.text(), number.span, language::ClauseExtent::sentence);
        const bool only_other_is_founding = stated.year != founding.year && sentence.contains(founding.span);
        if (stated.year == 0 || !(stated.is_only_one || only_other_is_founding)) return;
        const int age = stated.year - founding.year;
        const std::int64_t miss = number.value.mantissa - age;
        // A letter of this year may have been written in the next.
        constexpr std::string_view kThisYear = "今年";
        const bool is_letter = miss == 1 && !stated.is_printed &&
                               context.document.text(sentence).find(kThisYear) != std::string_view::npos;
        if (!may_be_slip(miss) || is_letter) return;
        Finding finding;
        finding.pass = miss == 0;
        finding.message = finding.pass ? "holds" : "wrong";
        finding.span = number.span;
        finding.arguments = {{"printed", std::string(context.document.text(number.span))},
                             {"founded", std::to_string(founding.year)},
                             {"year", std::to_string(stated.year)},
                             {"age", std::to_string(age)}};
        finding.related.push_back({founding.span, "founding", finding.arguments});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> nouns_;
    std::vector<std::string_view> jubilee_;
    std::vector<std::string_view> other_time_;
    language::LiteralSet verbs_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "founding", "holds"}); !complete) {
        return tl::unexpected(complete.error());
    }
    const std::vector<std::string_view> verbs = spec.options.list("verbs");
    auto set = language::LiteralSet::create({verbs.begin(), verbs.end()});
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const FoundingYear>(spec, *std::move(set));
}

}  // namespace

KindInfo founding_year() { return {"founding-year", create}; }

}  // namespace mingcha::kinds
