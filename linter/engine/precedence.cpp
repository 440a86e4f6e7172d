#include "engine/precedence.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mingcha {
namespace {

// In bytes. A longer finding is about a passage, not about single characters of it.
constexpr std::uint32_t kLongestWording = 60;

bool means(std::string_view selector, std::string_view id) {
    return id.starts_with(selector) && (id.size() == selector.size() || id[selector.size()] == '/');
}

class Precedence {
public:
    Precedence(const std::vector<Diagnostic>& diagnostics, const RuleBook& book)
        : diagnostics_(diagnostics), book_(book) {}

    [[nodiscard]] bool yields(const Diagnostic& diagnostic) const {
        const RuleSpec* const rule = book_.find(diagnostic.rule);
        if (rule == nullptr || rule->yields_to.empty() || diagnostic.pass) return false;
        const std::uint32_t first = diagnostic.span.begin - std::min(diagnostic.span.begin, kLongestWording);
        auto other =
            std::ranges::lower_bound(diagnostics_, first, {}, [](const auto& each) { return each.span.begin; });
        for (; other != diagnostics_.end() && other->span.begin < diagnostic.span.end; ++other) {
            if (goes_first(*other, diagnostic, *rule)) return true;
        }
        return false;
    }

private:
    static bool goes_first(const Diagnostic& other, const Diagnostic& diagnostic, const RuleSpec& rule) {
        return other.rule != rule.id && !other.pass && other.span.overlaps(diagnostic.span) &&
               other.span.size() <= kLongestWording &&
               std::ranges::any_of(rule.yields_to,
                                   [&](const std::string& selector) { return means(selector, other.rule); });
    }

    const std::vector<Diagnostic>& diagnostics_;
    const RuleBook& book_;
};

}  // namespace

void leave_to_others(std::vector<Diagnostic>& diagnostics, const RuleBook& book) {
    const Precedence precedence(diagnostics, book);
    std::vector<bool> yields;
    yields.reserve(diagnostics.size());
    for (const Diagnostic& diagnostic : diagnostics) yields.push_back(precedence.yields(diagnostic));
    std::size_t at = 0;
    std::erase_if(diagnostics, [&](const Diagnostic&) { return yields[at++]; });
}

}  // namespace mingcha
