// The same clause twice within one sentence: left over where a sentence was rewritten.
//
// Figures may be said twice (同比增长5%，…，同比增长5%), and so may short clauses; a long clause without a number may
// not.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/prose.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kLongestSentence = 40;  // clauses; what is longer is a list without full stops

class RepeatedClause final : public Rule {
public:
    explicit RepeatedClause(const RuleSpec& spec)
        : min_characters_(static_cast<std::uint32_t>(spec.options.integer("min_characters"))) {}

    void check(const RuleContext& context, Sink& sink) const override {
        if (is_statute(context.document)) return;
        const std::vector<Clause> clauses = clauses_of(context.document);
        std::size_t begin = 0;
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            if (!clauses[i].ends_sentence) continue;
            if (i - begin < kLongestSentence) compare(context.document, clauses, begin, i + 1, sink);
            begin = i + 1;
        }
    }

private:
    void compare(const Document& document, const std::vector<Clause>& clauses, std::size_t begin, std::size_t end,
                 Sink& sink) const {
        for (std::size_t i = begin + 1; i < end; ++i) {
            const Clause& again = clauses[i];
            if (again.ideographs < min_characters_ || again.has_digit || is_quoted(document, again)) continue;
            for (std::size_t j = begin; j < i; ++j) {
                if (clauses[j].key != again.key || clauses[j].characters != again.characters) continue;
                // 一是…，二是… and two lines of a list that go on alike are parallel, not a slip.
                const bool in_series = j > begin && i - j > 1 && clauses[j - 1].key == clauses[i - 1].key;
                // 甲公司…，未发生事故，乙公司…，未发生事故: of each the same is said at the end.
                const bool in_parallel = j > begin && i - j == j - begin + 1 && i + 1 == end;
                if (!in_series && !in_parallel) report(document, clauses[j], again, sink);
                break;
            }
        }
    }

    /// A slogan may be quoted as often as it is spoken of.
    static bool is_quoted(const Document& document, const Clause& clause) {
        return language::character_before(document.text(), clause.span.begin) == U'“' ||
               document.text(clause.span).ends_with("”");
    }

    static void report(const Document& document, const Clause& first, const Clause& again, Sink& sink) {
        Finding finding;
        finding.message = "repeated";
        finding.span = again.span;
        finding.arguments = {{"text", std::string(document.text(again.span))}};
        finding.related.push_back({first.span, "first", {}});
        sink.report(std::move(finding));
    }

    std::uint32_t min_characters_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"repeated", "first"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const RepeatedClause>(spec);
}

}  // namespace

KindInfo repeated_clause() { return {"repeated-clause", create}; }

}  // namespace mingcha::kinds
