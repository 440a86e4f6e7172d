// What a report says of itself (全文分为八个部分, 共六章, 约2万字, 篇幅共22页, 附件3个) against the document.
//
// It is judged only where the document counts its own parts without a gap, and no way of counting them gives the number
// that is stated.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <re2/re2.h>

#include "kinds/registry.hpp"
#include "kinds/support/numeral.hpp"
#include "kinds/support/prose.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kReach = 180;  // bytes of text behind 报告 or 全文 that are read
constexpr std::uint32_t kBytesOfComma = 3;
constexpr std::size_t kMostStatements = 20;  // a report speaks of itself in few places
constexpr std::uint32_t kFewestParts = 3;
constexpr std::uint32_t kPagesToSpare = 2;       // a cover and a back may be counted or not
constexpr std::uint64_t kShortestStated = 1000;  // characters

/// A statement as printed.
struct Statement {
    TextSpan span;
    std::string unit;
    std::string number;
};

/// How many headings there are of each form, and whether their numbers run from 1 without a gap.
struct Chain {
    std::uint32_t count = 0;
    bool complete = true;
    TextSpan last;
};

using Form = std::string;  ///< level, and the marker without its number

struct Counts {
    std::map<Form, Chain> chains;
    std::map<int, std::uint32_t> of_level;
};

std::string form_of(const Document& document, const Block& block) {
    std::string form(document.text(block.numbering->marker));
    const NumeralPlace number = last_numeral(form);
    form.erase(number.begin, number.end - number.begin);
    return std::to_string(block.level) + form;
}

Counts count_headings(const Document& document) {
    Counts counts;
    for (const Block& block : document.blocks()) {
        if (block.kind != BlockKind::heading) continue;
        ++counts.of_level[block.level];
        if (!block.numbering) continue;
        Chain& chain = counts.chains[form_of(document, block)];
        chain.complete = chain.complete && block.numbering->value == ++chain.count;
        chain.last = block.span;
    }
    return counts;
}

class SelfStatement final : public Rule {
public:
    SelfStatement(const RuleSpec& spec, language::LiteralSet subjects)
        : unless_before_(spec.options.list("unless_before")), subjects_(std::move(subjects)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const Document& document = context.document;
        std::uint32_t told = 0;
        std::size_t statements = 0;
        subjects_.scan(document.text(), [&](std::size_t, TextSpan subject) {
            if (statements == kMostStatements || subject.begin < told ||
                document.block_at(subject.begin).kind == BlockKind::heading)
                return;
            if (is_foreign(document.text(), subject) || is_of_a_title(document.text(), subject)) return;
            // 全文分为六章，约2万字: what follows the first statement is said of the same report.
            for (auto statement = statement_at(document, subject); statement;
                 statement = statement_at(document, {told, told + kBytesOfComma})) {
                told = statement->span.end;
                ++statements;
                judge(document, *statement, sink);
                if (!document.text().substr(told).starts_with("，")) break;
            }
        });
    }

private:
    static std::optional<Statement> statement_at(const Document& document, TextSpan subject) {
        static const re2::RE2 kStatement(
            "^(?:全文|正文|篇幅|主体|内容|主要|总|在结构上|结构上)*"
            "(?:共计|共有|共分为|共分成|共分|共由|共包括|共包含|分为|分成|划分为|由|包括|包含|一共|总共|共|计)*"
            "(?:约)?([0-9]+(?:\\.[0-9])?|[一二三四五六七八九十]+)(?:个|大)*(部分|章|篇|页|万字|字)(?:组成|构成|内容|["
            "，。；：、（\n]|$)");
        const std::string_view text = document.text();
        const TextSpan block = document.block_at(subject.begin).span;
        const std::uint32_t end = std::min(block.end, subject.end + static_cast<std::uint32_t>(kReach));
        std::uint32_t reach = end;
        while (reach < block.end && (static_cast<unsigned char>(text[reach]) & 0xC0U) == 0x80U) ++reach;
        const std::string_view behind = slice(text, {subject.end, reach});
        re2::StringPiece number;
        re2::StringPiece unit;
        if (!re2::RE2::PartialMatch({behind.data(), behind.size()}, kStatement, &number, &unit)) return std::nullopt;
        const auto unit_end = static_cast<std::uint32_t>(unit.data() + unit.size() - text.data());
        return Statement{{statement_begin(text, subject), unit_end},
                         std::string(unit.data(), unit.size()),
                         std::string(number.data(), number.size())};
    }

    /// Where the subject begins; behind the comma if it was named before.
    static std::uint32_t statement_begin(std::string_view text, TextSpan subject) {
        return slice(text, subject) == "，" ? subject.end : subject.begin;
    }

    /// 调研报告分为三个部分: another report, unless the text calls it 本报告.
    [[nodiscard]] bool is_foreign(std::string_view text, TextSpan subject) const {
        return std::ranges::any_of(
            unless_before_, [&](std::string_view word) { return text.substr(0, subject.begin).ends_with(word); });
    }

    /// 《江海百年》出版，全书分为六章.
    static bool is_of_a_title(std::string_view text, TextSpan subject) {
        const TextSpan sentence = language::clause_around(text, subject, language::ClauseExtent::sentence);
        return slice(text, {sentence.begin, subject.begin}).find("》") != std::string_view::npos;
    }

    static void judge(const Document& document, const Statement& statement, Sink& sink) {
        if (statement.unit == "页") {
            judge_pages(document, statement, sink);
        } else if (statement.unit == "字" || statement.unit == "万字") {
            judge_length(document, statement, sink);
        } else if (const auto number = numeral_at(statement.number, 0);
                   number && number->end == statement.number.size()) {
            judge_parts(document, statement, number->value, sink);
        }
    }

    static void judge_pages(const Document& document, const Statement& statement, Sink& sink) {
        const auto stated = numeral_at(statement.number, 0);
        if (!stated || stated->end != statement.number.size()) return;
        // Pages whose numbers were not seen are not counted, so more than seen proves nothing.
        if (document.page_count() <= stated->value + kPagesToSpare) return;
        report(statement, "pages", std::to_string(document.page_count()), {}, sink);
    }

    static void judge_length(const Document& document, const Statement& statement, Sink& sink) {
        const double number = statement.number.find_first_not_of("0123456789.") == std::string::npos
                                  ? std::stod(statement.number)
                                  : static_cast<double>(numeral_at(statement.number, 0).value_or(NumeralValue{}).value);
        const auto stated = static_cast<std::uint64_t>(number * (statement.unit == "字" ? 1 : 10000));
        if (stated < kShortestStated) return;
        std::uint64_t characters = 0;
        const std::string_view text = document.text();
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = language::character_at(text, at);
            if (language::is_han(c) || language::is_ascii_digit(c)) ++characters;
            at += std::max<std::size_t>(1, language::length_in_utf8(c));
        }
        if (stated <= 2 * characters && characters <= 2 * stated) return;
        report(statement, "length", std::to_string(characters), {}, sink);
    }

    static void judge_parts(const Document& document, const Statement& statement, std::uint32_t stated, Sink& sink) {
        const Counts counts = count_headings(document);
        const Chain* main = main_chain(counts, statement.unit);
        if (main == nullptr || !main->complete || main->count < kFewestParts || main->count == stated) return;
        if (statement.unit == "部分" && may_count_otherwise(counts, *main, stated)) return;
        report(statement, "parts", std::to_string(main->count), main->last, sink);
    }

    /// A preface or an appendix without a number may be a part, and what the report calls parts may be another level.
    static bool may_count_otherwise(const Counts& counts, const Chain& main, std::uint32_t stated) {
        const auto is_stated = [stated](std::uint32_t count) { return count == stated; };
        const std::uint32_t top = counts.of_level.begin()->second;
        return (stated >= main.count && stated <= std::max(top, main.count)) ||
               std::ranges::any_of(counts.of_level, is_stated, [](const auto& level) { return level.second; }) ||
               std::ranges::any_of(counts.chains, is_stated, [](const auto& chain) { return chain.second.count; });
    }

    /// The headings that the unit names: 第一章 for 章, else those of the highest level.
    static const Chain* main_chain(const Counts& counts, const std::string& unit) {
        const Chain* highest = nullptr;
        for (const auto& [form, chain] : counts.chains) {
            if (form.ends_with("第" + unit)) return &chain;
            if (highest == nullptr && (form.ends_with("、") || form.ends_with("第部分"))) highest = &chain;
        }
        return unit == "部分" ? highest : nullptr;
    }

    static void report(const Statement& statement, std::string_view message, std::string actual, TextSpan last,
                       Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = statement.span;
        const std::string unit = (statement.unit == "部分" ? "个" : "") + statement.unit;
        finding.arguments = {{"stated", statement.number + unit}, {"actual", std::move(actual)}};
        if (!last.empty()) finding.related.push_back({last, "last", {}});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> unless_before_;
    language::LiteralSet subjects_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"pages", "length", "parts", "last"}); !complete)
        return tl::unexpected(complete.error());
    std::vector<std::string> subjects;
    for (const std::string_view subject : spec.options.list("subjects")) subjects.emplace_back(subject);
    auto set = language::LiteralSet::create(std::move(subjects));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const SelfStatement>(spec, *std::move(set));
}

}  // namespace

KindInfo self_statement() { return {"self-statement", create}; }

}  // namespace mingcha::kinds
