// An enumeration comma missing between two posts of one person (党委书记总经理, where the report writes
// 党委书记、总经理 elsewhere) or between two bodies of one place (青山市卫生局青山市红十字会).
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::is_han;

constexpr std::uint32_t kMark = 3;          // bytes of 、 and of a Chinese character
constexpr std::uint32_t kReach = 90;        // bytes: how long two names may be
constexpr std::uint32_t kShortestRest = 6;  // bytes between the place and the last word of a body

class MissingSeparator final : public Rule {
public:
    MissingSeparator(const RuleSpec& spec, language::LiteralSet posts, language::LiteralSet bodies)
        : posts_(std::move(posts)),
          bodies_(std::move(bodies)),
          second_posts_(spec.options.list("second-posts")),
          no_posts_(spec.options.list("no-posts")),
          body_words_(spec.options.list("bodies")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        check_posts(context.document, sink);
        check_bodies(context.document, sink);
    }

private:
    void check_posts(const Document& document, Sink& sink) const {
        const std::string_view text = document.text();
        std::vector<TextSpan> joined;
        std::map<std::string, TextSpan> divided;  // by the two posts
        posts_.scan(text, [&](std::size_t, TextSpan first) {
            const bool mark = text.substr(first.end).starts_with("、");
            const std::uint32_t begin = first.end + (mark ? kMark : 0);
            const std::string_view second = word_at(text, begin, second_posts_);
            if (second.empty()) return;
            const auto end = static_cast<std::uint32_t>(begin + second.size());
            if (mark) {
                divided.try_emplace(std::string(slice(text, first)) + std::string(second), first.begin, end);
            } else if (!language::touches_after(text, end, no_posts_) && is_han(character_at(text, end))) {
                joined.push_back({first.begin, end});
            }
        });
        for (const TextSpan place : joined) {
            const auto evidence = divided.find(std::string(document.text(place)));
            if (evidence == divided.end()) continue;
            const std::string_view words = document.text(evidence->second);
            Finding finding;
            finding.message = "posts";
            finding.span = place;
            finding.arguments = {{"wrong", evidence->first}, {"right", std::string(words)}};
            finding.related.push_back({evidence->second, "divided", {}});
            const auto gap = static_cast<std::uint32_t>(place.begin + words.find("、"));
            finding.fixes.push_back({"insert", {}, {{{gap, gap}, "、"}}, false});
            sink.report(std::move(finding));
        }
    }

    static std::string_view word_at(std::string_view text, std::size_t offset,
                                    const std::vector<std::string_view>& words) {
        const std::string_view rest = text.substr(offset);
        const auto word = std::ranges::find_if(words, [&](std::string_view w) { return rest.starts_with(w); });
        return word == words.end() ? std::string_view() : *word;
    }

    void check_bodies(const Document& document, Sink& sink) const {
        const std::string_view text = document.text();
        bodies_.scan(text, [&](std::size_t, TextSpan last_word) {
            const BlockKind kind = document.block_at(last_word.begin).kind;
            if (kind != BlockKind::paragraph && kind != BlockKind::list_item) return;
            const std::string_view place = place_at(text, last_word.end);
            if (place.empty()) return;
            const std::optional<std::uint32_t> first = earlier_in_run(text, last_word.begin, place);
            if (!first || last_word.begin - *first < place.size() + kShortestRest) return;
            const std::uint32_t end = end_of_body(text, last_word.end, place.size());
            if (end == 0) return;
            report_bodies(text, {*first, last_word.end}, end, sink);
        });
    }

    /// 青山市: two or three characters and the word for what kind of place it is.
    static std::string_view place_at(std::string_view text, std::size_t offset) {
        std::size_t at = offset;
        for (int i = 0; i < 4; ++i) {
            const char32_t c = character_at(text, at);
            if (!is_han(c)) return {};
            at += language::length_in_utf8(c);
            if (i >= 2 && (c == U'市' || c == U'省' || c == U'区' || c == U'县'))
                return text.substr(offset, at - offset);
        }
        return {};
    }

    /// Where the place stands before `end` without a mark in between.
    static std::optional<std::uint32_t> earlier_in_run(std::string_view text, std::uint32_t end,
                                                       std::string_view place) {
        std::size_t begin = end;
        while (begin > 0 && end - begin < kReach && is_han(language::character_before(text, begin)))
            begin = language::previous_offset(text, begin);
        const std::size_t found = text.substr(begin, end - begin).rfind(place);
        if (found == std::string_view::npos) return std::nullopt;
        return static_cast<std::uint32_t>(begin + found);
    }

    /// Behind the last word of the second body, which a mark follows; 0 if there is none.
    [[nodiscard]] std::uint32_t end_of_body(std::string_view text, std::uint32_t begin, std::size_t place) const {
        std::uint32_t end = begin;
        while (end - begin < kReach && is_han(character_at(text, end))) end += kMark;
        const std::string_view words = slice(text, {begin, end});
        if (words.size() < place + kShortestRest || !is_mark(character_at(text, end))) return 0;
        const bool ends = std::ranges::any_of(body_words_, [&](std::string_view w) { return words.ends_with(w); });
        return ends ? end : 0;
    }

    static bool is_mark(char32_t c) {
        return c == U'，' || c == U'。' || c == U'、' || c == U'；' || c == U'\n' || c == U'）' || c == 0;
    }

    static void report_bodies(std::string_view text, TextSpan first, std::uint32_t end, Sink& sink) {
        Finding finding;
        finding.message = "bodies";
        finding.span = {first.begin, end};
        finding.arguments = {{"first", std::string(slice(text, first))},
                             {"second", std::string(slice(text, {first.end, end}))}};
        finding.fixes.push_back({"insert", {}, {{{first.end, first.end}, "、"}}, false});
        sink.report(std::move(finding));
    }

    language::LiteralSet posts_;
    language::LiteralSet bodies_;
    std::vector<std::string_view> second_posts_;
    std::vector<std::string_view> no_posts_;
    std::vector<std::string_view> body_words_;
};

Result<language::LiteralSet> literals(const RuleSpec& spec, std::string_view option) {
    const std::vector<std::string_view> words = spec.options.list(option);
    return language::LiteralSet::create({words.begin(), words.end()});
}

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"posts", "divided", "bodies", "insert"}); !complete)
        return tl::unexpected(complete.error());
    auto posts = literals(spec, "first-posts");
    if (!posts) return tl::unexpected(posts.error());
    auto bodies = literals(spec, "bodies");
    if (!bodies) return tl::unexpected(bodies.error());
    return std::make_unique<const MissingSeparator>(spec, *std::move(posts), *std::move(bodies));
}

}  // namespace

KindInfo missing_separator() { return {"missing-separator", create}; }

}  // namespace mingcha::kinds
