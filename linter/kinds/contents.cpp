// The table of contents against the headings: entries without a heading, headings without an entry, other words,
// numbers or order, and page numbers that go back.
//
// It is judged only if most entries are found as headings; then what is not found was changed and not left unread.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/numbering.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/contents_entry.hpp"
#include "kinds/support/edit_distance.hpp"
#include "kinds/support/heading_match.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kFewestEntries = 4;
constexpr std::size_t kMostEntries = 2000;      // what has more is no single report
constexpr std::size_t kMostAlike = 16;          // titles with the same words
constexpr std::size_t kShareMatched = 60;       // per cent of the entries
constexpr std::size_t kShareCovered = 75;       // per cent of the headings of one level
constexpr std::size_t kMostWithoutHeading = 2;  // more of them are headings that stand in pictures
constexpr std::size_t kFewestListed = 3;
constexpr std::size_t kReachOfSiblings = 200;  // titles
constexpr std::size_t kMostDifferent = 2;      // characters
constexpr std::size_t kShortestSimilar = 4;    // characters

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Which entry and which title belong together.
struct Pairs {
    std::vector<std::size_t> of_entry;  ///< index of a title, or kNone
    std::vector<std::size_t> of_title;  ///< index of an entry, or kNone

    void join(std::size_t entry, std::size_t title) {
        of_entry[entry] = title;
        of_title[title] = entry;
    }
};

class Contents final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        const std::vector<ContentsEntry> entries = contents_entries(context.document);
        if (entries.size() < kFewestEntries || entries.size() > kMostEntries) return;
        compare_pages(entries, sink);
        const std::vector<ContentsEntry> titles = titles_behind_contents(context.document);
        Pairs pairs = match(entries, titles);
        const auto matched = entries.size() - static_cast<std::size_t>(std::ranges::count(pairs.of_entry, kNone));
        if (matched * 100 < entries.size() * kShareMatched) return;
        // Where titles changed places, their numbers changed with them.
        if (!compare_order(entries, titles, pairs, sink)) compare_numbers(entries, titles, pairs, sink);
        explain_unmatched(context.document, entries, titles, pairs, sink);
        find_unlisted(context.document, entries, titles, pairs, sink);
    }

private:
    /// Page numbers go up; one digit that was misread or mistyped shows as a single step back.
    static void compare_pages(const std::vector<ContentsEntry>& entries, Sink& sink) {
        std::size_t steps_back = 0;
        std::size_t at = 0;
        for (std::size_t i = 1; i < entries.size(); ++i) {
            if (entries[i].page == 0 || entries[i - 1].page == 0) return;
            if (entries[i].page >= entries[i - 1].page) continue;
            ++steps_back;
            at = i;
        }
        if (steps_back != 1) return;
        Finding finding;
        finding.message = "page";
        finding.span = entries[at].span;
        finding.arguments = {{"entry", entries[at].title},
                             {"page", std::to_string(entries[at].page)},
                             {"before", std::to_string(entries[at - 1].page)}};
        finding.related.push_back({entries[at - 1].span, "entry-before", finding.arguments});
        sink.report(std::move(finding));
    }

    static Pairs match(const std::vector<ContentsEntry>& entries, const std::vector<ContentsEntry>& titles) {
        Pairs pairs{std::vector(entries.size(), kNone), std::vector(titles.size(), kNone)};
        std::unordered_map<std::string_view, std::vector<std::size_t>> by_words;
        for (std::size_t t = 0; t < titles.size(); ++t) {
            std::vector<std::size_t>& alike = by_words[titles[t].words];
            if (alike.size() < kMostAlike) alike.push_back(t);
        }
        std::size_t behind = 0;  // of two titles with the same words, the next one counts
        for (std::size_t e = 0; e < entries.size(); ++e) {
            const auto found = by_words.find(entries[e].words);
            if (found == by_words.end()) continue;
            const std::size_t title = best_of(entries[e], titles, found->second, pairs, behind);
            if (title == kNone) continue;
            pairs.join(e, title);
            behind = std::max(behind, title);
        }
        return pairs;
    }

    static std::size_t best_of(const ContentsEntry& entry, const std::vector<ContentsEntry>& titles,
                               const std::vector<std::size_t>& candidates, const Pairs& pairs, std::size_t behind) {
        std::size_t best = kNone;
        int best_score = -1;
        for (const std::size_t t : candidates) {
            if (pairs.of_title[t] != kNone) continue;
            const int score =
                (titles[t].marker == entry.marker ? 4 : 0) + (titles[t].is_heading ? 2 : 0) + (t >= behind ? 1 : 0);
            if (score <= best_score) continue;
            best = t;
            best_score = score;
        }
        return best;
    }

    static void compare_numbers(const std::vector<ContentsEntry>& entries, const std::vector<ContentsEntry>& titles,
                                const Pairs& pairs, Sink& sink) {
        for (std::size_t e = 0; e < entries.size(); ++e) {
            const std::size_t t = pairs.of_entry[e];
            if (t == kNone || !titles[t].is_heading) continue;
            const auto& here = entries[e].number;
            const auto& there = titles[t].number;
            if (!here || !there || here->style != there->style || here->rank != there->rank) continue;
            if (here->value != there->value) report("number", entries[e], titles[t], sink);
        }
    }

    static bool compare_order(const std::vector<ContentsEntry>& entries, const std::vector<ContentsEntry>& titles,
                              const Pairs& pairs, Sink& sink) {
        std::size_t before = kNone;
        for (std::size_t e = 0; e < entries.size(); ++e) {
            const std::size_t t = pairs.of_entry[e];
            if (t == kNone || !titles[t].is_heading) continue;
            if (before != kNone && t < before) {
                report("order", entries[e], titles[t], sink);
                return true;  // what follows is displaced by the same cause
            }
            before = t;
        }
        return false;
    }

    static void explain_unmatched(const Document& document, const std::vector<ContentsEntry>& entries,
                                  const std::vector<ContentsEntry>& titles, Pairs& pairs, Sink& sink) {
        std::vector<const ContentsEntry*> without_heading;
        std::string behind;  // the words of the text, made when they are first asked for
        for (std::size_t e = 0; e < entries.size(); ++e) {
            if (pairs.of_entry[e] != kNone || !is_readable(entries[e])) continue;
            const std::size_t t = similar_title(e, entries[e], titles, pairs);
            if (t != kNone) {
                pairs.join(e, t);
                // A heading may say more than its entry: （含董事会）.
                const bool longer = titles[t].words.find(entries[e].words) != std::string::npos;
                if (!longer && !goes_on(entries[e], titles, t)) report("wording", entries[e], titles[t], sink);
                continue;
            }
            if (behind.empty()) behind = bare_words(document.text().substr(entries.back().span.end));
            // What stands somewhere in the text may be a heading that was not read as one.
            if (behind.find(entries[e].words) != std::string::npos) continue;
            without_heading.push_back(&entries[e]);
        }
        if (without_heading.size() > kMostWithoutHeading) return;
        for (const ContentsEntry* entry : without_heading) {
            Finding finding;
            finding.message = "no-heading";
            finding.span = entry->span;
            finding.arguments = {{"entry", entry->title}};
            sink.report(std::move(finding));
        }
    }

    /// English contents may be in capitals where the text is not; two columns of contents may have been read as one
    /// line (董事长致辞01关于我们).
    static bool is_readable(const ContentsEntry& entry) {
        if (!language::is_han(language::character_at(entry.words, 0)) || entry.words.size() <= 3) return false;
        constexpr std::u32string_view kCounted = U"年月日大个项届次期";
        for (std::size_t at = 0; at + 1 < entry.words.size(); ++at) {
            const bool digit = language::is_ascii_digit(static_cast<unsigned char>(entry.words[at]));
            const char32_t next = language::character_at(entry.words, at + 1);
            if (digit && language::is_han(next) && kCounted.find(next) == std::u32string_view::npos) return false;
        }
        return true;
    }

    /// The heading was printed on two lines: the next block goes on with the entry's words.
    static bool goes_on(const ContentsEntry& entry, const std::vector<ContentsEntry>& titles, std::size_t t) {
        return t + 1 < titles.size() && (titles[t].words + titles[t + 1].words).starts_with(entry.words);
    }

    /// Between the titles of the entries before and behind, one with almost the same words, or with the same number.
    static std::size_t similar_title(std::size_t e, const ContentsEntry& entry,
                                     const std::vector<ContentsEntry>& titles, const Pairs& pairs) {
        std::size_t begin = 0;
        for (std::size_t k = e; k-- > 0;) {
            if (pairs.of_entry[k] == kNone) continue;
            begin = pairs.of_entry[k] + 1;
            break;
        }
        std::size_t end = titles.size();
        for (std::size_t k = e + 1; k < pairs.of_entry.size(); ++k) {
            if (pairs.of_entry[k] == kNone) continue;
            end = pairs.of_entry[k];
            break;
        }
        end = std::min(end, begin + kReachOfSiblings);
        for (std::size_t t = begin; t < end; ++t) {
            if (pairs.of_title[t] == kNone && titles[t].is_heading && is_similar(entry, titles[t])) return t;
        }
        return kNone;
    }

    static bool is_similar(const ContentsEntry& entry, const ContentsEntry& title) {
        const bool same_number = entry.number && title.number && entry.marker == title.marker;
        const std::size_t length = std::min(entry.words.size(), title.words.size()) / 3;
        const std::size_t distance = edit_distance(entry.words, title.words);
        if (same_number && (distance * 2 <= length + 1 || entry.words.find(title.words) != std::string::npos ||
                            title.words.find(entry.words) != std::string::npos)) {
            return true;
        }
        return length >= kShortestSimilar && distance <= kMostDifferent && distance * 3 <= length;
    }

    /// Headings of a level that the contents list otherwise.
    static void find_unlisted(const Document& document, const std::vector<ContentsEntry>& entries,
                              const std::vector<ContentsEntry>& titles, const Pairs& pairs, Sink& sink) {
        // Entries on two lines are no entries to the reader, but their words stand among them.
        const std::string listed_words =
            bare_words(document.text({entries.front().span.begin, entries.back().span.end}));
        std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> levels;  // listed, all
        const auto key = [](const ContentsEntry& title) {
            return static_cast<std::uint32_t>(title.level) << 16U |
                   static_cast<std::uint32_t>(title.number->style) << 8U | title.number->rank;
        };
        for (std::size_t t = 0; t < titles.size(); ++t) {
            if (!titles[t].is_heading || !titles[t].number) continue;
            auto& [listed, all] = levels[key(titles[t])];
            ++all;
            if (pairs.of_title[t] != kNone) ++listed;
        }
        for (std::size_t t = 0; t < titles.size(); ++t) {
            if (!titles[t].is_heading || !titles[t].number || pairs.of_title[t] != kNone) continue;
            const auto [listed, all] = levels[key(titles[t])];
            if (listed < kFewestListed || listed * 100 < all * kShareCovered) continue;
            if (!is_beside_listed(titles, pairs, t)) continue;
            if (listed_words.find(titles[t].words) != std::string::npos) continue;
            Finding finding;
            finding.message = "no-entry";
            finding.span = titles[t].span;
            finding.arguments = {{"heading", titles[t].title}};
            finding.related.push_back({entries.front().span, "contents", {}});
            sink.report(std::move(finding));
        }
    }

    /// A whole list that the contents leave out was left out on purpose; one of several siblings was not.
    static bool is_beside_listed(const std::vector<ContentsEntry>& titles, const Pairs& pairs, std::size_t t) {
        const auto is_sibling = [&](std::size_t other, std::uint32_t value) {
            const auto& number = titles[other].number;
            return titles[other].level == titles[t].level && number && number->style == titles[t].number->style &&
                   number->value == value && pairs.of_title[other] != kNone;
        };
        const std::size_t begin = t > kReachOfSiblings ? t - kReachOfSiblings : 0;
        const std::size_t end = std::min(titles.size(), t + kReachOfSiblings);
        for (std::size_t other = begin; other < end; ++other) {
            const std::uint32_t value = titles[t].number->value;
            if (other < t ? is_sibling(other, value - 1) : is_sibling(other, value + 1)) return true;
        }
        return false;
    }

    static void report(std::string_view message, const ContentsEntry& entry, const ContentsEntry& title, Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = entry.span;
        finding.arguments = {{"entry", entry.title}, {"heading", title.title}};
        finding.related.push_back({title.span, "heading", finding.arguments});
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"page", "entry-before", "number", "order", "wording", "no-heading",
                                                "no-entry", "heading", "contents"});
        !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const Contents>();
}

}  // namespace

KindInfo contents() { return {"contents", create}; }

}  // namespace mingcha::kinds
