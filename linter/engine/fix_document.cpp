#include <optional>
#include <utility>

#include "mingcha/fix.hpp"

namespace mingcha {

namespace {

// Hardly any report takes more than three: for fixes that met, and for what only the first fixes brought to light.
constexpr int kMostRounds = 10;

Document with_text(const Source& source, std::string_view text) {
    return read_document(Source(source.name(), {text.begin(), text.end()}, source.encoding(), source.has_bom()));
}

class Fixer {
public:
    Fixer(const Document& original, const Checker& checker, FixScope scope, Passes passes)
        : original_(original),
          checker_(checker),
          scope_(scope),
          passes_(passes),
          first_result_(checker.check(original, passes)) {}

    [[nodiscard]] FixedDocument fix() {
        while (true) {
            RuleIds restless;
            if (auto fixed = try_to_settle(restless)) {
                fixed->unsettled_rules = std::move(unsettled_);
                return *std::move(fixed);
            }
            unsettled_.merge(restless);
        }
    }

private:
    /// Nothing if the fixes do not come to an end; then `restless` has the rules that would go on.
    [[nodiscard]] std::optional<FixedDocument> try_to_settle(RuleIds& restless) const {
        FixedDocument fixed{std::nullopt, first_result_, 0, {}};
        for (int round = 0;; ++round) {
            const Document& now = fixed.document ? *fixed.document : original_;
            const FixPlan plan = plan_fixes(now, fixed.result.diagnostics, scope_, unsettled_);
            if (plan.edits.empty()) return fixed;
            if (round == kMostRounds) {
                for (const Diagnostic* finding : plan.findings) restless.insert(finding->rule);
                return std::nullopt;
            }
            fixed.fixes += plan.findings.size();
            fixed.document = with_text(original_.source(), apply_edits(now.source().text(), plan.edits));
            fixed.result = checker_.check(*fixed.document, passes_);
        }
    }

    const Document& original_;
    const Checker& checker_;
    FixScope scope_;
    Passes passes_;
    CheckResult first_result_;
    RuleIds unsettled_;
};

}  // namespace

FixedDocument fix_document(const Document& document, const Checker& checker, FixScope scope, Passes passes) {
    return Fixer(document, checker, scope, passes).fix();
}

}  // namespace mingcha
