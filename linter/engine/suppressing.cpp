#include "engine/suppressing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "engine/selection.hpp"
#include "engine/suppression_comments.hpp"
#include "language/clause.hpp"

namespace mingcha {

namespace {

std::array<std::string_view, 3> selectors_of(const Diagnostic& diagnostic) {
    const std::string_view id = diagnostic.rule;
    return {id, id.substr(0, id.find('/')), kAllRules};
}

std::uint32_t begin_of(const SourceSpan& span) { return span.begin; }

/// The comments of one document, by their selector and in order. Those of one selector that reach to another comment do
/// not overlap, and neither do lines.
class Comments {
public:
    Comments(const Document& document, const RuleBook& book)
        : document_(document), found_(read_suppression_comments(document, book)), used_(found_.exemptions.size()) {
        for (std::size_t i = 0; i < found_.exemptions.size(); ++i) {
            const CommentedExemption& exemption = found_.exemptions[i];
            const bool is_region = exemption.reach.begin == exemption.comment.end;
            auto& places = (is_region ? regions_ : lines_)[exemption.selector];
            places.insert_or_assign(exemption.reach.begin, i);
        }
    }

    /// True if the finding stands inside a comment itself.
    [[nodiscard]] bool hold(const Diagnostic& diagnostic) const {
        const std::uint32_t at = document_.origin(diagnostic.span).begin;
        const auto next = std::ranges::upper_bound(found_.comments, at, {}, begin_of);
        return next != found_.comments.begin() && at < std::prev(next)->end;
    }

    void apply(Diagnostic& diagnostic) {
        const std::uint32_t at = document_.origin(diagnostic.span).begin;
        for (const std::string_view selector : selectors_of(diagnostic)) {
            for (const Places* places : {&lines_, &regions_}) {
                const std::size_t* const index = find(*places, selector, at);
                if (index == nullptr) continue;
                used_[*index] = true;
                if (!diagnostic.suppression) {
                    diagnostic.suppression = Suppression{Suppression::Place::comment, found_.exemptions[*index].reason};
                }
            }
        }
    }

    [[nodiscard]] std::vector<SuppressionRemark> take_remarks(const IsRun& is_run) {
        std::vector<SuppressionRemark> remarks = std::move(found_.mistakes);
        for (std::size_t i = 0; i < used_.size(); ++i) {
            const CommentedExemption& exemption = found_.exemptions[i];
            if (used_[i] || !is_run(exemption.selector)) continue;
            const LineColumn place = document_.source().position(exemption.comment.begin);
            remarks.push_back(unused_remark(exemption.selector, {document_.source().name(), place.line, place.column}));
        }
        std::ranges::stable_sort(remarks, {}, &SuppressionRemark::place);
        return remarks;
    }

private:
    using Places = std::map<std::string, std::map<std::uint32_t, std::size_t>, std::less<>>;

    [[nodiscard]] const std::size_t* find(const Places& places, std::string_view selector, std::uint32_t at) const {
        const auto of_selector = places.find(selector);
        if (of_selector == places.end()) return nullptr;
        const auto next = of_selector->second.upper_bound(at);
        if (next == of_selector->second.begin()) return nullptr;
        const std::size_t& index = std::prev(next)->second;
        return at < found_.exemptions[index].reach.end ? &index : nullptr;
    }

    const Document& document_;
    SuppressionComments found_;
    std::vector<bool> used_;
    Places regions_;
    Places lines_;
};

/// What files say, by the selectors.
class Exemptions {
public:
    Exemptions(const Document& document, std::span<const Exemption> exemptions)
        : document_(document), exemptions_(exemptions), used_(exemptions.size()) {
        for (std::size_t i = 0; i < exemptions.size(); ++i) by_selector_[exemptions[i].rule].push_back(i);
    }

    void apply(Diagnostic& diagnostic) {
        for (const std::string_view selector : selectors_of(diagnostic)) {
            const auto candidates = by_selector_.find(selector);
            if (candidates == by_selector_.end()) continue;
            for (const std::size_t index : candidates->second) {
                const Exemption& exemption = exemptions_[index];
                if (!fits(exemption, diagnostic)) continue;
                used_[index] = true;
                if (!diagnostic.suppression) diagnostic.suppression = Suppression{exemption.place, exemption.reason};
            }
        }
    }

    void report(const IsRun& is_run, CheckResult& result) const {
        for (std::size_t i = 0; i < exemptions_.size(); ++i) {
            const Exemption& exemption = exemptions_[i];
            if (used_[i]) {
                result.used_exemptions.push_back(exemption.origin);
            } else if (exemption.place == Suppression::Place::companion_file && is_run(exemption.rule)) {
                result.remarks.push_back(unused_remark(exemption.rule, exemption.origin));
            }
        }
    }

private:
    [[nodiscard]] bool fits(const Exemption& exemption, const Diagnostic& diagnostic) const {
        if (!exemption.fingerprint.empty() && exemption.fingerprint != diagnostic.fingerprint) return false;
        if (exemption.text.empty()) return true;
        const TextSpan sentence =
            language::clause_around(document_.text(), diagnostic.span, language::ClauseExtent::sentence);
        return document_.text(cover(sentence, diagnostic.span)).find(exemption.text) != std::string_view::npos;
    }

    const Document& document_;
    std::span<const Exemption> exemptions_;
    std::vector<bool> used_;
    std::map<std::string_view, std::vector<std::size_t>, std::less<>> by_selector_;
};

}  // namespace

void suppress(const Document& document, const RuleBook& book, std::span<const Exemption> exemptions,
              const IsRun& is_run, CheckResult& result) {
    Comments comments(document, book);
    std::erase_if(result.diagnostics, [&](const Diagnostic& diagnostic) { return comments.hold(diagnostic); });
    Exemptions from_files(document, exemptions);
    for (Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.pass) continue;
        comments.apply(diagnostic);
        from_files.apply(diagnostic);
    }
    result.remarks = comments.take_remarks(is_run);
    from_files.report(is_run, result);
}

}  // namespace mingcha
