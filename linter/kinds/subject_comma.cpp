// A comma between a short subject and its predicate: 全年收入，完成4573万元.
//
// Only where a noun of measure follows a mark with no verb before it, and a verb with a number stands behind the comma.
// A long subject may take a comma.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::uint32_t kLongestSubject = 30;  // bytes: ten characters
constexpr std::uint32_t kMark = 3;             // bytes of ，
constexpr std::size_t kFurthestNumber = 9;     // bytes: 完成了约

class SubjectComma final : public Rule {
public:
    SubjectComma(const RuleSpec& spec, language::LiteralSet nouns)
        : nouns_(std::move(nouns)), verbs_(spec.options.list("verbs")), no_subject_(spec.options.list("no-subject")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        nouns_.scan(text, [&](std::size_t, TextSpan hit) {
            const TextSpan comma{hit.end - kMark, hit.end};  // the literals end in the comma
            const BlockKind kind = context.document.block_at(hit.begin).kind;
            if (kind != BlockKind::paragraph && kind != BlockKind::list_item) return;
            const std::string_view verb = verb_at(text, comma.end);
            if (verb.empty() || !number_follows(text, comma.end + verb.size())) return;
            const TextSpan clause = language::clause_around(text, {hit.begin, comma.begin});
            const TextSpan subject{clause.begin, comma.begin};
            if (!is_subject(text, subject) || is_in_series(text, comma)) return;
            report(text, subject, comma, verb, sink);
        });
    }

private:
    [[nodiscard]] std::string_view verb_at(std::string_view text, std::size_t offset) const {
        const std::string_view rest = text.substr(offset);
        const auto verb =
            std::ranges::find_if(verbs_, [&](std::string_view candidate) { return rest.starts_with(candidate); });
        return verb == verbs_.end() ? std::string_view() : *verb;
    }

    static bool number_follows(std::string_view text, std::size_t offset) {
        const std::string_view rest = text.substr(offset, kFurthestNumber);
        constexpr std::array<std::string_view, 7> kBefore = {"", "了", "到", "至", "约", "了约", "到约"};
        return std::ranges::any_of(kBefore, [&](std::string_view word) {
            return rest.starts_with(word) && language::is_ascii_digit(language::character_at(rest, word.size()));
        });
    }

    /// A short noun phrase at the beginning of a sentence.
    [[nodiscard]] bool is_subject(std::string_view text, TextSpan subject) const {
        if (subject.size() > kLongestSubject) return false;
        const char32_t before = language::character_before(text, subject.begin);
        const bool begins_sentence = before == 0 || before == U'\n' || before == U'。';
        return begins_sentence && !language::contains_any(slice(text, subject), no_subject_);
    }

    /// 投资，增长12%；消费，增长8%: a figure of speech.
    static bool is_in_series(std::string_view text, TextSpan comma) {
        const TextSpan sentence = language::clause_around(text, comma, language::ClauseExtent::sentence);
        return text.substr(sentence.end).starts_with("；");
    }

    static void report(std::string_view text, TextSpan subject, TextSpan comma, std::string_view verb, Sink& sink) {
        Finding finding;
        finding.message = "comma";
        finding.span = {subject.begin, static_cast<std::uint32_t>(comma.end + verb.size())};
        finding.arguments = {{"subject", std::string(slice(text, subject))}, {"verb", std::string(verb)}};
        finding.fixes.push_back({"delete", {}, {{comma, {}}}, false});
        sink.report(std::move(finding));
    }

    language::LiteralSet nouns_;
    std::vector<std::string_view> verbs_;
    std::vector<std::string_view> no_subject_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"comma", "delete"}); !complete) return tl::unexpected(complete.error());
    std::vector<std::string> literals;
    for (const std::string_view noun : spec.options.list("nouns")) literals.push_back(std::string(noun) + "，");
    auto nouns = language::LiteralSet::create(std::move(literals));
    if (!nouns) return tl::unexpected(nouns.error());
    return std::make_unique<const SubjectComma>(spec, *std::move(nouns));
}

}  // namespace

KindInfo subject_comma() { return {"subject-comma", create}; }

}  // namespace mingcha::kinds
