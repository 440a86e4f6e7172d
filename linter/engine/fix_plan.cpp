#include <algorithm>
#include <map>
#include <utility>

#include "mingcha/fix.hpp"

namespace mingcha {

namespace {

/// The fix that is made unasked; null if there is none, or if someone has to choose.
const Fix* chosen_fix(const Diagnostic& diagnostic, FixScope scope) {
    if (diagnostic.pass || diagnostic.suppression) return nullptr;
    const auto safe = std::ranges::count_if(diagnostic.fixes, &Fix::safe);
    if (safe == 1) return &*std::ranges::find_if(diagnostic.fixes, &Fix::safe);
    const bool is_only_one = scope == FixScope::unsafe && diagnostic.fixes.size() == 1;
    return is_only_one ? &diagnostic.fixes.front() : nullptr;
}

/// Edits that do not meet. Of an insertion at the border of another edit it could not be told which comes first.
class DisjointEdits {
public:
    /// All of `edits`, or none.
    bool add(std::vector<SourceEdit> edits) {
        if (edits.empty() || !std::ranges::all_of(edits, [&](const SourceEdit& edit) { return is_free(edit.span); })) {
            return false;
        }
        for (SourceEdit& edit : edits) taken_.emplace(edit.span, std::move(edit.replacement));
        return true;
    }

    [[nodiscard]] std::vector<SourceEdit> take() {
        std::vector<SourceEdit> edits;
        edits.reserve(taken_.size());
        for (auto& [span, replacement] : taken_) edits.push_back({span, std::move(replacement)});
        return edits;
    }

private:
    static bool meet(SourceSpan a, SourceSpan b) {
        const bool has_insertion = a.begin == a.end || b.begin == b.end;
        return has_insertion ? a.begin <= b.end && b.begin <= a.end : a.begin < b.end && b.begin < a.end;
    }

    [[nodiscard]] bool is_free(SourceSpan span) const {
        const auto next = taken_.lower_bound(span);
        if (next != taken_.end() && meet(span, next->first)) return false;
        return next == taken_.begin() || !meet(span, std::prev(next)->first);
    }

    std::map<SourceSpan, std::string> taken_;
};

}  // namespace

FixPlan plan_fixes(const Document& document, std::span<const Diagnostic> diagnostics, FixScope scope,
                   const RuleIds& left_out) {
    FixPlan plan;
    DisjointEdits taken;
    for (const Diagnostic& diagnostic : diagnostics) {
        const Fix* const fix = chosen_fix(diagnostic, scope);
        if (fix == nullptr || left_out.contains(diagnostic.rule)) continue;
        std::vector<SourceEdit> edits;
        for (const Edit& edit : fix->edits) edits.push_back({document.origin(edit.span), edit.replacement});
        if (taken.add(std::move(edits))) plan.findings.push_back(&diagnostic);
    }
    plan.edits = taken.take();
    return plan;
}

std::string apply_edits(std::string_view text, std::span<const SourceEdit> edits) {
    std::string result;
    result.reserve(text.size());
    std::size_t done = 0;
    for (const SourceEdit& edit : edits) {
        result.append(text.substr(done, edit.span.begin - done)).append(edit.replacement);
        done = edit.span.end;
    }
    return result.append(text.substr(done));
}

}  // namespace mingcha
