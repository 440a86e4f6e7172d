// A title in 《》 that is nearly, but not, that of a published law: 《安全生产发》, 《上海市公共场所控制吸烟条列》.
//
// No table of titles is complete: it lacks what was repealed, what other places enacted, and what organisations give
// themselves. So being unknown proves nothing, and only what looks like a slip of the pen is told: one character that
// resembles the right one, one too many or too few, two that changed places. Laws of the National People's Congress
// are all listed, so that there any wrong character and a word too many or too few count as well, however short the
// title is if it names the republic: 《中华人民共和国公会法》.
#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/lazy.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/similar_characters.hpp"
#include "kinds/support/title_index.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::string_view kRepublic = "中华人民共和国";

constexpr std::size_t kLongestTitle = 600;  // in bytes; the longest one on file has 222

/// How short a title may be for a slip in it to be told from another title, by what is known of its kind.
struct ShortestTitle {
    std::size_t law;
    std::size_t regulation;
    std::size_t local;
    std::size_t other;

    [[nodiscard]] std::size_t of(TitleKind kind) const {
        switch (kind) {
            case TitleKind::law:
                return law;
            case TitleKind::regulation:
                return regulation;
            case TitleKind::local:
                return local;
            case TitleKind::other:
                break;
        }
        return other;
    }
};

// Similar characters, doubled ones and those that changed places are hardly chance.
constexpr ShortestTitle kWithSureSlip = {5, 6, 7, 9};
constexpr ShortestTitle kWithOneMoreOrLess = {6, 7, 9, 9};
// From this length on, a law is recognised whichever character is wrong.
constexpr std::size_t kLongLaw = 7;
// Titles with and without these are both usual, and numbers tell titles apart.
constexpr std::u32string_view kWeak = U"的和与及、和第一二三四五六七八九十0123456789０１２３４５６７８９";

/// How surely one title is a slip for another: similar characters rather than any.
enum class Slip : unsigned char { none, likely, sure };

bool is_weak(std::u32string_view characters) { return characters.find_first_of(kWeak) != std::u32string_view::npos; }

bool is_swap(const TitleDifference& difference) {
    return difference.cited.size() == 2 && difference.published.size() == 2 &&
           difference.cited[0] == difference.published[1] && difference.cited[1] == difference.published[0];
}

bool is_one_character(const TitleDifference& difference) {
    return difference.cited.size() + difference.published.size() == 1;
}

bool is_substitution(const TitleDifference& difference) {
    return difference.cited.size() == 1 && difference.published.size() == 1;
}

bool is_doubled(std::u32string_view cited, const TitleDifference& difference) {
    return difference.cited.size() == 1 && difference.published.empty() &&
           cited[difference.begin - 1] == difference.cited[0];
}

class LawTitle final : public Rule {
public:
    explicit LawTitle(const RuleSpec& spec)
        : index_(
              [&titles = spec.table("titles"), &known = spec.table("repealed")] { return TitleIndex(titles, known); }),
          similar_([&characters = spec.table("similar")] { return SimilarCharacters(characters); }),
          unless_before_(spec.options.list("unless_before")),
          unless_after_(spec.options.list("unless_after")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        for (const TitleFact& title : context.facts.titles) {
            if (language::touches_before(text, title.span.begin, unless_before_) ||
                language::touches_after(text, title.span.end, unless_after_)) {
                continue;
            }
            const std::string_view name = slice(text, title.name);
            if (name.size() > kLongestTitle) continue;
            const std::u32string cited = comparable_title(name);
            if (index_.get().is_known(cited)) continue;
            const bool is_formal = name.starts_with(kRepublic) && cited.ends_with(U'法');
            if (const TitleIndex::Entry* meant = the_one_meant(cited, is_formal)) {
                sink.report(finding(title, name, *meant));
            }
        }
    }

private:
    /// The published title of which the cited one is a slip; null if there is none, or more than one.
    [[nodiscard]] const TitleIndex::Entry* the_one_meant(std::u32string_view cited, bool is_formal) const {
        const TitleIndex::Entry* meant = nullptr;
        Slip nearest = Slip::none;
        bool ambiguous = false;
        index_.get().visit_similar(cited, [&](const TitleIndex::Entry& entry) {
            if (entry.comparable == cited) return;
            const Slip slip = slip_between(cited, is_formal, entry);
            if (slip == Slip::none || slip < nearest) return;
            if (slip > nearest) {
                ambiguous = false;
            } else if (meant->comparable != entry.comparable) {
                ambiguous = true;
            }
            nearest = slip;
            meant = &entry;
        });
        return ambiguous ? nullptr : meant;
    }

    /// `is_formal`: the cited title calls itself a law of the republic.
    [[nodiscard]] Slip slip_between(std::u32string_view cited, bool is_formal, const TitleIndex::Entry& entry) const {
        const std::u32string_view published = entry.comparable;
        const TitleDifference difference = title_difference(cited, published);
        // The first character, or the place: other places have laws of their own.
        const bool is_law = entry.kind == TitleKind::law && published.ends_with(U'法');
        const std::size_t place = std::max(region_length(cited.substr(0, difference.begin + 1)),
                                           entry.kind == TitleKind::local ? region_length(published) : 0);
        if (difference.begin < place || is_weak(difference.cited) || is_weak(difference.published)) return Slip::none;
        const bool is_sure =
            (is_substitution(difference) && similar_.get().are_similar(difference.cited[0], difference.published[0])) ||
            is_swap(difference) || (difference.begin > 0 && is_doubled(cited, difference));
        if (is_formal && is_law && is_sure) return Slip::sure;
        if (difference.begin == 0) return Slip::none;
        if (is_formal && is_law && is_substitution(difference)) return Slip::likely;
        if (!keeps_kind(cited, published, difference, is_sure)) return Slip::none;
        if (is_sure) return published.size() >= kWithSureSlip.of(entry.kind) ? Slip::sure : Slip::none;
        return is_likely_slip(difference, entry, is_law) ? Slip::likely : Slip::none;
    }

    static bool is_likely_slip(const TitleDifference& difference, const TitleIndex::Entry& entry, bool is_law) {
        const std::u32string_view published = entry.comparable;
        if (is_one_character(difference)) return published.size() >= kWithOneMoreOrLess.of(entry.kind);
        return is_law && published.size() >= kLongLaw && difference.end > 0 &&
               (is_substitution(difference) || difference.cited.empty() || difference.published.empty());
    }

    /// 办法 is no slip for 条例; 条列 is one.
    static bool keeps_kind(std::u32string_view cited, std::u32string_view published, const TitleDifference& difference,
                           bool is_sure) {
        const std::size_t kind = kind_length(published);
        if (kind == 0) return false;
        if (difference.end >= kind) return true;
        return kind_length(cited) == 0 && (is_sure || (kind > 1 && is_one_character(difference)));
    }

    static Finding finding(const TitleFact& title, std::string_view name, const TitleIndex::Entry& meant) {
        const bool adds_republic = name.starts_with(kRepublic) && !meant.title.starts_with(kRepublic);
        std::string right(adds_republic ? kRepublic : "");
        right += meant.title;
        Finding finding;
        finding.message = "misspelt";
        finding.span = title.name;
        finding.arguments = {{"cited", std::string(name)}, {"title", right}};
        // What the author put into brackets is not on file, so that it would be lost.
        if (name.find('(') == std::string_view::npos && name.find("（") == std::string_view::npos)
            finding.fixes.push_back({"replace", finding.arguments, {Edit{title.name, right}}, false});
        return finding;
    }

    Lazy<TitleIndex> index_;
    Lazy<SimilarCharacters> similar_;
    std::vector<std::string_view> unless_before_;
    std::vector<std::string_view> unless_after_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"misspelt", "replace"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "titles", {"title", "kind"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "similar", {"characters"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const LawTitle>(spec);
}

}  // namespace

KindInfo law_title() { return {"law-title", create}; }

}  // namespace mingcha::kinds
