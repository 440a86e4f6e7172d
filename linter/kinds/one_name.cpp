// One thing under two names: 《合同管理办法》 and 《合同管理办发》, 总经理张伟民 and 总经理张伟明, 兴科改革 and
// 兴科变革.
//
// Told once, at the rarer name, with its other places and the usual name as related places. Names in one sentence are
// two things.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/quotations.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/near_names.hpp"
#include "kinds/support/own_names.hpp"
#include "kinds/support/parallel_lists.hpp"
#include "kinds/support/people.hpp"
#include "kinds/support/quoted_brands.hpp"
#include "kinds/support/readings.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/synonyms.hpp"
#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostRelatedPlaces = 8;
/// Characters that are looked at of a name without marks: 日攻坚 of 百日攻坚行动.
constexpr std::array<std::size_t, 3> kBeforeHead{3, 4, 6};
constexpr std::size_t kMostWidened = 4;    // characters
constexpr std::size_t kShortestTitle = 5;  // characters

class OneName final : public Rule {
public:
    OneName(Readings readings, People people, language::LiteralSet heads, Synonyms synonyms,
            language::Segmentation segmentation)
        : readings_(std::move(readings)),
          people_(std::move(people)),
          heads_(std::move(heads)),
          synonyms_(std::move(synonyms)),
          segmentation_(std::move(segmentation)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        const std::vector<ShortNameFact> short_names = read_short_names(text);
        std::vector<TextSpan> told;
        report_all(text, "title", titles(text, context.facts), told, sink);
        const std::vector<QuotationFact> quotations = read_quotations(text);
        const std::vector<NameMention> mentions = mentions_of(text, quotations);
        report_all(text, "name", quoted(text, mentions), told, sink);
        report_all(text, "punctuation", find_two_punctuations(mentions), told, sink);
        report_all(text, "order", find_turned_names(text, quotations), told, sink);
        report_all(text, "brand", find_two_descriptions(text, quotations), told, sink);
        report_all(text, "name", headed(text), told, sink);
        report_all(text, "list", find_two_lists(text), told, sink);
        report_all(text, "person", people_.find_two_names(text, readings_), told, sink);
        report_all(text, "term", synonyms_.find(text, context.facts), told, sink);
        report_all(text, "name", misspelt(text, short_names), told, sink);
        for (const ThirdName& third : find_third_names(text, short_names)) report(text, third, sink);
    }

private:
    [[nodiscard]] std::vector<TwoNames> titles(std::string_view text, const Facts& facts) const {
        std::vector<NameMention> mentions;
        for (const TitleFact& title : facts.titles)
            mentions.push_back({characters_of(slice(text, title.name)), title.name});
        return find_two_names(text, mentions, {.readings = readings_, .shortest = kShortestTitle, .is_title = true});
    }

    [[nodiscard]] static std::vector<NameMention> mentions_of(std::string_view text,
                                                              const std::vector<QuotationFact>& quotations) {
        std::vector<NameMention> mentions;
        for (const QuotationFact& quotation : quotations)
            mentions.push_back({characters_of(slice(text, quotation.name)), quotation.name});
        return mentions;
    }

    [[nodiscard]] std::vector<TwoNames> quoted(std::string_view text, const std::vector<NameMention>& mentions) const {
        std::vector<TwoNames> pairs = find_two_names(text, mentions, {.readings = readings_});
        erase_real_words(text, segmentation_, pairs);
        return pairs;
    }

    /// Names without marks, by what they are: 百日攻坚行动. Where they begin is not known, so the first of the
    /// characters that are looked at must be the same.
    [[nodiscard]] std::vector<TwoNames> headed(std::string_view text) const {
        std::vector<NameMention> mentions;
        heads_.scan(text, [&](std::size_t, TextSpan head) {
            std::size_t begin = head.begin;
            std::size_t count = 0;
            for (const std::size_t wanted : kBeforeHead) {
                for (; count < wanted; ++count) {
                    if (!language::is_han(language::character_before(text, begin))) return;
                    begin = language::previous_offset(text, begin);
                }
                const TextSpan span{static_cast<std::uint32_t>(begin), head.end};
                mentions.push_back({characters_of(slice(text, span)), span});
            }
        });
        std::vector<TwoNames> pairs =
            find_two_names(text, mentions, {.readings = readings_, .fixed_begin = 1, .is_running_text = true});
        erase_real_words(text, segmentation_, pairs);
        for (TwoNames& pair : pairs) widen(text, pair);
        return pairs;
    }

    /// Takes in the characters before the names that are the same at all places that are told: 百 of 百日攻坚行动.
    static void widen(std::string_view text, TwoNames& pair) {
        std::vector<TextSpan*> places{&pair.usual.front()};
        for (TextSpan& place : pair.odd) places.push_back(&place);
        for (std::size_t i = 0; i < kMostWidened; ++i) {
            const char32_t c = language::character_before(text, pair.usual.front().begin);
            const auto is_same = [&](const TextSpan* place) {
                return language::character_before(text, place->begin) == c;
            };
            if (!language::is_han(c) || !std::ranges::all_of(places, is_same)) return;
            for (TextSpan* place : places)
                place->begin = static_cast<std::uint32_t>(language::previous_offset(text, place->begin));
        }
    }

    [[nodiscard]] std::vector<TwoNames> misspelt(std::string_view text,
                                                 const std::vector<ShortNameFact>& short_names) const {
        std::vector<TwoNames> pairs = find_misspelt_names(text, short_names, readings_);
        std::erase_if(pairs, [&](const TwoNames& pair) { return segmentation_.crosses_word(text, pair.odd.front()); });
        erase_real_words(text, segmentation_, pairs);
        return pairs;
    }

    /// `told` are the places that were reported: two ways may lead to one.
    static void report_all(std::string_view text, std::string_view message, const std::vector<TwoNames>& pairs,
                           std::vector<TextSpan>& told, Sink& sink) {
        for (const TwoNames& pair : pairs) {
            const auto overlaps = [&](TextSpan place) { return place.overlaps(pair.odd.front()); };
            if (std::ranges::any_of(told, overlaps)) continue;
            told.push_back(pair.odd.front());
            Finding finding;
            finding.message = message;
            finding.arguments = {{"odd", std::string(slice(text, pair.odd.front()))},
                                 {"usual", std::string(slice(text, pair.usual.front()))},
                                 {"count", std::to_string(pair.usual.size())}};
            finding.span = pair.odd.front();
            add_places(pair.odd, 1, "again", finding);
            // Of a quotation with its company, the place itself says enough.
            const bool has_marks = message == "order" || message == "brand";
            add_places({pair.usual.front()}, 0, has_marks ? "elsewhere" : "usual", finding);
            // Of two names that stand as often, only a table knows which is right.
            const bool is_known = pair.usual.size() > pair.odd.size() || message == "term";
            if (is_known) finding.fixes.push_back(replacement(text, pair.odd, pair.usual.front(), finding.arguments));
            sink.report(std::move(finding));
        }
    }

    static std::string_view message_of(const ThirdName& third) {
        if (third.is_impossible) return "impossible";
        return third.is_piece ? "piece" : "third";
    }

    static void report(std::string_view text, const ThirdName& third, Sink& sink) {
        Finding finding;
        finding.message = message_of(third);
        finding.arguments = {{"odd", std::string(slice(text, third.places.front()))},
                             {"usual", std::string(slice(text, third.definition))},
                             {"count", std::to_string(third.places.size())}};
        finding.span = third.places.front();
        add_places(third.places, 1, "again", finding);
        add_places({third.definition}, 0, "defined", finding);
        finding.fixes.push_back(replacement(text, third.places, third.definition, finding.arguments));
        sink.report(std::move(finding));
    }

    static Finding::Proposal replacement(std::string_view text, const std::vector<TextSpan>& places, TextSpan usual,
                                         const MessageArguments& arguments) {
        Finding::Proposal replace{"replace", arguments, {}, false};
        for (const TextSpan place : places) replace.edits.push_back({place, std::string(slice(text, usual))});
        return replace;
    }

    static void add_places(const std::vector<TextSpan>& places, std::size_t from, std::string_view message,
                           Finding& finding) {
        for (std::size_t i = from; i < std::min(places.size(), kMostRelatedPlaces); ++i)
            finding.related.push_back({places[i], message, finding.arguments});
    }

    Readings readings_;
    People people_;
    language::LiteralSet heads_;
    Synonyms synonyms_;
    language::Segmentation segmentation_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete =
            require_messages(spec, {"title", "name", "order", "brand", "list", "punctuation", "person", "term", "third",
                                    "piece", "impossible", "again", "usual", "elsewhere", "defined", "replace"});
        !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "readings", {"reading", "characters"}); !complete)
        return tl::unexpected(complete.error());
    if (auto complete = require_columns(spec, "synonyms", {"usual", "other", "kind"}); !complete)
        return tl::unexpected(complete.error());
    auto people = People::create(spec.options.list("posts"));
    if (!people) return tl::unexpected(people.error());
    const std::vector<std::string_view> heads = spec.options.list("heads");
    auto head_words = language::LiteralSet::create({heads.begin(), heads.end()});
    if (!head_words) return tl::unexpected(head_words.error());
    auto synonyms = Synonyms::create(spec.table("synonyms"));
    if (!synonyms) return tl::unexpected(synonyms.error());
    auto segmentation = language::Segmentation::create();
    if (!segmentation) return tl::unexpected(segmentation.error());
    return std::make_unique<const OneName>(Readings(spec.table("readings")), *std::move(people), *std::move(head_words),
                                           *std::move(synonyms), *std::move(segmentation));
}

}  // namespace

KindInfo one_name() { return {"one-name", create}; }

}  // namespace mingcha::kinds
