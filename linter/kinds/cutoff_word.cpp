// 截止 before a point in time: 截止12月底 for 截至12月底. The verb 截止 (to close) takes no time as its object; what is
// closed, such as 报名截止12月31日, makes it the verb again.
#include <algorithm>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::string_view kWrong = "截止";
constexpr std::string_view kRight = "截至";

class CutoffWord final : public Rule {
public:
    CutoffWord(const RuleSpec& spec, language::LiteralSet word)
        : points_in_time_(spec.options.list("points_in_time")),
          unless_before_(spec.options.list("unless_before")),
          unless_after_(spec.options.list("unless_after")),
          word_(std::move(word)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        word_.scan(text, [&](std::size_t, TextSpan span) {
            if (language::touches_before(text, span.begin, unless_before_)) return;
            const std::uint32_t end = end_of_time(context, span.end);
            if (end == span.end || language::touches_after(text, end, unless_after_)) return;
            report(span, slice(text, {span.end, end}), sink);
        });
    }

private:
    /// Where the point in time that begins at `offset` ends; `offset` if none begins there.
    [[nodiscard]] std::uint32_t end_of_time(const RuleContext& context, std::uint32_t offset) const {
        const auto& dates = context.facts.dates;
        const auto date =
            std::ranges::lower_bound(dates, offset, {}, [](const DateFact& fact) { return fact.span.begin; });
        if (date != dates.end() && date->span.begin == offset) return date->span.end;

        const std::string_view rest = context.document.text().substr(offset);
        std::size_t longest = 0;
        for (const std::string_view point : points_in_time_)
            if (point.size() > longest && rest.starts_with(point)) longest = point.size();
        return offset + static_cast<std::uint32_t>(longest);
    }

    static void report(TextSpan span, std::string_view time, Sink& sink) {
        Finding finding;
        finding.message = "wrong";
        finding.arguments = {
            {"wrong", std::string(kWrong)}, {"right", std::string(kRight)}, {"time", std::string(time)}};
        finding.span = span;
        finding.fixes.push_back({"replace", finding.arguments, {{span, std::string(kRight)}}, true});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> points_in_time_;
    std::vector<std::string_view> unless_before_;
    std::vector<std::string_view> unless_after_;
    language::LiteralSet word_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "replace"}); !complete)
        return tl::unexpected(complete.error());
    auto word = language::LiteralSet::create({std::string(kWrong)});
    if (!word) return tl::unexpected(word.error());
    return std::make_unique<const CutoffWord>(spec, *std::move(word));
}

}  // namespace

KindInfo cutoff_word() { return {"cutoff-word", create}; }

}  // namespace mingcha::kinds
