// Short names that a text defines (以下简称“汀溪局”): used before, defined for two things, two for one thing, never
// used.
//
// What stands before the definition is known, where the full name in it begins is not, so full names are compared by
// their ends.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/short_names.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/clause.hpp"
#include "language/segmentation.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostShortNames = 100;
constexpr std::size_t kMostPlaces = 4;                 // related
constexpr std::size_t kCharacter = 3;                  // bytes
constexpr std::size_t kSameEnd = 4 * kCharacter;       // of full names, without which they are two things
constexpr std::size_t kSameBody = 2 * kCharacter;      // the same of a body before 有限公司
constexpr std::size_t kSameName = 10 * kCharacter;     // of full names that makes them one
constexpr std::size_t kShortestName = 3 * kCharacter;  // that is looked for before its definition
/// A definition so near to the end of the text may be used in what is not there.
constexpr std::size_t kTextBehind = 600;

std::size_t common_end(std::string_view a, std::string_view b) {
    std::size_t size = 0;
    while (size < std::min(a.size(), b.size()) && a[a.size() - 1 - size] == b[b.size() - 1 - size]) ++size;
    return size / kCharacter * kCharacter;
}

/// Ends of the names of bodies.
constexpr std::array<std::string_view, 20> kBodies{"公司", "集团", "银行",   "分行",   "支行", "局",   "院",
                                                   "中心", "大学", "学校",   "中学",   "小学", "医院", "协会",
                                                   "学会", "总会", "基金会", "委员会", "厂",   "馆"};

/// What a body is, which says nothing of who it is; in the order in which they are taken off.
constexpr std::array<std::string_view, 7> kForms{"股份有限公司", "有限责任公司", "有限公司", "股份公司",
                                                 "总公司",       "公司",         "集团"};

bool names_a_body(std::string_view full) {
    return std::ranges::any_of(kBodies, [&](std::string_view end) { return full.ends_with(end); });
}

/// True if two full names, of which only the ends are known, may be one.
bool are_one(std::string_view one, std::string_view other) {
    bool is_body = false;
    for (const std::string_view word : kForms) {
        if (!one.ends_with(word) && !other.ends_with(word)) continue;
        if (one.ends_with(word)) one.remove_suffix(word.size());
        if (other.ends_with(word)) other.remove_suffix(word.size());
        is_body = true;
    }
    const std::size_t least = is_body ? kSameBody : kSameEnd;
    return common_end(one, other) >= std::min({least, one.size(), other.size()});
}

class ShortName final : public Rule {
public:
    explicit ShortName(language::Segmentation segmentation) : segmentation_(std::move(segmentation)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        std::vector<ShortNameFact> facts = read_short_names(context.document.text());
        facts.resize(std::min(facts.size(), kMostShortNames));
        std::map<std::string_view, std::size_t> first;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const auto [before, is_new] = first.try_emplace(context.document.text(facts[i].name), i);
            if (!is_new) {
                defined_again(context, facts[before->second], facts[i], sink);
                continue;
            }
            used_before(context, facts[i], sink);
            never_used(context, facts, i, sink);
        }
        two_for_one(context, facts, sink);
    }

private:
    static MessageArguments arguments(const RuleContext& context, const ShortNameFact& fact) {
        return {{"name", std::string(context.document.text(fact.name))}};
    }

    /// The same short name a second time: for the same thing, or for another.
    static void defined_again(const RuleContext& context, const ShortNameFact& first, const ShortNameFact& second,
                              Sink& sink) {
        const std::string_view one = context.document.text(first.full);
        const std::string_view other = context.document.text(second.full);
        const bool is_same = are_one(one, other);
        Finding finding;
        finding.message = is_same ? "twice" : "two-things";
        finding.arguments = arguments(context, second);
        finding.span = second.name;
        finding.related.push_back({first.name, "first", finding.arguments});
        sink.report(std::move(finding));
    }

    /// Only names of bodies: 用人单位 before its definition is a word of the language, and 中心 may be any centre.
    void used_before(const RuleContext& context, const ShortNameFact& fact, Sink& sink) const {
        const std::string_view text = context.document.text();
        const std::string_view name = context.document.text(fact.name);
        const std::string_view full = context.document.text(fact.full);
        if (name.size() < kShortestName || !names_a_body(full) || full.find(name) != std::string_view::npos) return;
        Finding finding;
        finding.message = "before";
        // What the definition's own sentence says before it belongs to the definition.
        const std::uint32_t sentence = language::clause_around(text, fact.full, language::ClauseExtent::sentence).begin;
        for (std::size_t at = text.find(name); at < sentence; at = text.find(name, at + name.size())) {
            const auto begin = static_cast<std::uint32_t>(at);
            const TextSpan span{begin, begin + static_cast<std::uint32_t>(name.size())};
            if (!is_running_text(context.document, span) || segmentation_.crosses_word(text, span)) continue;
            if (finding.span.empty())
                finding.span = span;
            else if (finding.related.size() < kMostPlaces)
                finding.related.push_back({span, "also-before", {}});
        }
        if (finding.span.empty()) return;
        finding.arguments = arguments(context, fact);
        finding.related.push_back({fact.name, "defined", finding.arguments});
        sink.report(std::move(finding));
    }

    static bool is_running_text(const Document& document, TextSpan span) {
        const BlockKind kind = document.block_at(span.begin).kind;
        return kind == BlockKind::paragraph || kind == BlockKind::list_item;
    }

    static void never_used(const RuleContext& context, const std::vector<ShortNameFact>& facts, std::size_t index,
                           Sink& sink) {
        const std::string_view text = context.document.text();
        const ShortNameFact& fact = facts[index];
        if (text.size() - fact.span.end < kTextBehind) return;
        // 本公司 is defined out of habit.
        if (slice(text, fact.name).starts_with("本") || slice(text, fact.name).starts_with("我")) return;
        // Of 以下简称“本行”或“分行” one is enough.
        const bool any_used = std::ranges::any_of(facts, [&](const ShortNameFact& other) {
            return other.span == fact.span && is_used(text, slice(text, other.name), fact);
        });
        if (any_used || (index > 0 && facts[index - 1].span == fact.span)) return;
        Finding finding;
        finding.message = "unused";
        finding.arguments = arguments(context, fact);
        finding.span = fact.name;
        sink.report(std::move(finding));
    }

    /// Behind its definition, or before it, which is another matter.
    static bool is_used(std::string_view text, std::string_view name, const ShortNameFact& definition) {
        return text.find(name, definition.span.end) != std::string_view::npos ||
               text.substr(0, definition.full.begin).find(name) != std::string_view::npos;
    }

    /// 公募基金会 and 非公募基金会, and names that are defined in one sentence: two things with one word in common.
    static bool are_parts(std::string_view text, TextSpan one, TextSpan other) {
        const bool is_end =
            slice(text, one).ends_with(slice(text, other)) || slice(text, other).ends_with(slice(text, one));
        return is_end || language::clause_around(text, one, language::ClauseExtent::sentence).contains(other);
    }

    /// 临川水务集团有限公司（以下简称“临川水务”） … 临川水务集团有限公司（以下简称“公司”）.
    static void two_for_one(const RuleContext& context, const std::vector<ShortNameFact>& facts, Sink& sink) {
        std::map<std::string_view, std::size_t> by_end;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const std::string_view full = context.document.text(facts[i].full);
            if (full.size() < kSameName || !names_a_body(full)) continue;
            const auto [before, is_new] = by_end.try_emplace(full.substr(full.size() - kSameName), i);
            const ShortNameFact& first = facts[before->second];
            if (is_new || first.span == facts[i].span) continue;
            const std::string_view one = context.document.text(first.name);
            const std::string_view other = context.document.text(facts[i].name);
            if (one == other || are_parts(context.document.text(), first.name, facts[i].name)) continue;
            Finding finding;
            finding.message = "two-names";
            finding.arguments = {{"name", std::string(other)}, {"first", std::string(one)}};
            finding.span = facts[i].name;
            finding.related.push_back({first.name, "first", {{"name", std::string(one)}}});
            sink.report(std::move(finding));
        }
    }

    language::Segmentation segmentation_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(
            spec, {"before", "also-before", "defined", "twice", "two-things", "two-names", "first", "unused"});
        !complete)
        return tl::unexpected(complete.error());
    auto segmentation = language::Segmentation::create();
    if (!segmentation) return tl::unexpected(segmentation.error());
    return std::make_unique<const ShortName>(*std::move(segmentation));
}

}  // namespace

KindInfo short_name() { return {"short-name", create}; }

}  // namespace mingcha::kinds
