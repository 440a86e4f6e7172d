// A year in two digits: 同比22年提升42%. GB/T 15835-2011 asks for all four digits of a year.
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

/// ’23年 says by its mark that digits are left out.
bool is_marked(std::string_view text, std::size_t offset) {
    const char32_t before = language::character_before(text, offset);
    return before == U'’' || before == U'\'' || before == U'‘';
}

class ShortYear final : public Rule {
public:
    explicit ShortYear(const RuleSpec& spec) : unless_after_(spec.options.list("unless_after")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        for (const DateFact& date : context.facts.dates) {
            const bool is_plain =
                date.year_is_short && date.form == DateFact::Form::point && date.part != DatePart::decade;
            if (language::touches_after(context.document.text(), date.span.end, unless_after_)) continue;
            if (!is_plain || is_marked(context.document.text(), date.span.begin)) continue;
            if (!language::is_ascii_digit(language::character_at(context.document.text(), date.span.begin))) continue;
            report(context, date, sink);
        }
    }

private:
    static void report(const RuleContext& context, const DateFact& date, Sink& sink) {
        Finding finding;
        finding.message = "short";
        finding.span = date.span;
        finding.arguments = {{"text", std::string(context.document.text(date.span))},
                             {"year", std::to_string(date.year)}};
        constexpr std::uint32_t kTwoDigits = 2;
        const TextSpan digits{date.span.begin, date.span.begin + kTwoDigits};
        finding.fixes.push_back({"write-out", finding.arguments, {{digits, std::to_string(date.year)}}, false});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> unless_after_;  ///< 前, 期: so many years
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"short", "write-out"}); !complete) {
        return tl::unexpected(complete.error());
    }
    return std::make_unique<const ShortYear>(spec);
}

}  // namespace

KindInfo short_year() { return {"short-year", create}; }

}  // namespace mingcha::kinds
