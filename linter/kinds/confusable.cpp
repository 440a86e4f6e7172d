// Wrong words known by their company: 歧视时间 for 歧视事件. Which words, and in which company, is data.
//
// A row of kind `wrong` is reported at every place; one of kind `variant`, a spelling that the standard no longer
// recommends, once per word and document, with its other places as related ones. A title in 《》 must be quoted as it
// was published, so a wrong word in it is a note without a fix, and a variant is left alone.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "kinds/support/word_table.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostRelatedPlaces = 20;

bool stands_in_title(const Facts& facts, TextSpan span) {
    const auto behind =
        std::ranges::upper_bound(facts.titles, span.begin, {}, [](const TitleFact& title) { return title.span.begin; });
    return behind != facts.titles.begin() && std::prev(behind)->span.contains(span);
}

class Confusable final : public Rule {
public:
    Confusable(const RuleSpec& spec, WordTable words) : table_(spec.table("words")), words_(std::move(words)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        std::map<std::string_view, std::vector<WordTable::Hit>> variants;
        for (const WordTable::Hit& hit : words_.find(context.document.text())) {
            const bool in_title = stands_in_title(context.facts, hit.span);
            if (is_variant(hit)) {
                if (!in_title) variants[wrong(hit)].push_back(hit);
            } else {
                sink.report(wrong_word(hit, in_title));
            }
        }
        for (const auto& [word, hits] : variants) sink.report(variant(hits));
    }

private:
    [[nodiscard]] std::string_view wrong(const WordTable::Hit& hit) const { return table_.cell(hit.row, "wrong"); }
    [[nodiscard]] bool is_variant(const WordTable::Hit& hit) const { return table_.cell(hit.row, "kind") == "variant"; }

    [[nodiscard]] MessageArguments arguments(const WordTable::Hit& hit) const {
        return {{"wrong", std::string(wrong(hit))}, {"right", std::string(table_.cell(hit.row, "right"))}};
    }

    [[nodiscard]] Edit edit(const WordTable::Hit& hit) const {
        return {hit.span, std::string(table_.cell(hit.row, "right"))};
    }

    [[nodiscard]] Finding wrong_word(const WordTable::Hit& hit, bool in_title) const {
        Finding finding;
        finding.message = in_title ? "in-title" : "wrong";
        finding.arguments = arguments(hit);
        finding.span = hit.span;
        // A word that is wrong whatever its company can be replaced unasked; one that needs company may mean something.
        const bool is_safe = !words_.needs_company(hit.row) && !words_.needs_boundary(hit.row);
        if (!in_title) finding.fixes.push_back({"replace", finding.arguments, {edit(hit)}, is_safe});
        return finding;
    }

    [[nodiscard]] Finding variant(const std::vector<WordTable::Hit>& hits) const {
        Finding finding;
        finding.message = hits.size() == 1 ? "variant" : "variant-repeated";
        finding.arguments = arguments(hits.front());
        finding.arguments.emplace_back("more", std::to_string(hits.size() - 1));
        finding.span = hits.front().span;
        for (std::size_t place = 1; place < hits.size() && place <= kMostRelatedPlaces; ++place)
            finding.related.push_back({hits[place].span, "here", finding.arguments});
        Finding::Proposal replace{"replace", finding.arguments, {}, false};
        for (const WordTable::Hit& hit : hits) replace.edits.push_back(edit(hit));
        finding.fixes.push_back(std::move(replace));
        return finding;
    }

    const Table& table_;
    WordTable words_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"wrong", "in-title", "variant", "variant-repeated", "here", "replace"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    if (auto complete = require_columns(spec, "words", {"wrong", "right", "kind"}); !complete)
        return tl::unexpected(complete.error());
    auto words = WordTable::create(spec.table("words"), "wrong");
    if (!words) return tl::unexpected(words.error());
    return std::make_unique<const Confusable>(spec, *std::move(words));
}

}  // namespace

KindInfo confusable() { return {"confusable", create}; }

}  // namespace mingcha::kinds
