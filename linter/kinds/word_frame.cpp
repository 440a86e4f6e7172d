// Wordings that are wrong by how they are put together: a verb that does not take its object (加强…水平), a frame
// that is never closed (以…契机 without 为), words that say one thing twice. Which, is data.
//
// A row names what must stand there (`anchors`), so that nothing is searched where it does not, and a pattern that the
// item, clause or sentence around it must fit. The first group of the pattern is what is told. Patterns are those of
// RE2, which never backtracks; what look-around would do is written as a second pattern that excuses the place.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

#include "facts/titles.hpp"
#include "kinds/registry.hpp"
#include "kinds/support/lazy.hpp"
#include "kinds/support/requirements.hpp"
#include "language/clause.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

re2::StringPiece piece_of(std::string_view text) { return {text.data(), text.size()}; }

/// Most documents need few of the patterns, and compiling one takes its time.
using Pattern = Lazy<std::unique_ptr<const re2::RE2>>;

std::unique_ptr<const Pattern> make_pattern(std::string text) {
    return std::make_unique<const Pattern>([text = std::move(text)] { return std::make_unique<const re2::RE2>(text); });
}

struct Frame {
    std::size_t row = 0;
    language::ClauseExtent extent = language::ClauseExtent::clause;
    std::unique_ptr<const Pattern> pattern;
    std::unique_ptr<const Pattern> unless;  // none if nothing excuses it
};

std::optional<language::ClauseExtent> extent_named(std::string_view name) {
    if (name == "sentence") return language::ClauseExtent::sentence;
    if (name == "clause") return language::ClauseExtent::clause;
    if (name == "item") return language::ClauseExtent::item;
    return std::nullopt;
}

/// The pattern with every `{name}` replaced by the option of that name, so that rows can share a long class.
std::string expand(std::string_view pattern, const RuleOptions& options) {
    std::string expanded(pattern);
    for (const auto& [name, value] : options.all()) {
        const auto* const words = std::get_if<std::string>(&value);
        if (words == nullptr) continue;
        const std::string mark = "{" + name + "}";
        for (std::size_t at = expanded.find(mark); at != std::string::npos;
             at = expanded.find(mark, at + words->size()))
            expanded.replace(at, mark.size(), *words);
    }
    return expanded;
}

/// How many groups the pattern tells of: brackets that are neither escaped, nor in a class, nor followed by `?`.
std::size_t groups_in(std::string_view pattern) {
    std::size_t groups = 0;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\\') {
            ++i;
        } else if (in_class) {
            in_class = pattern[i] != ']';
        } else if (pattern[i] == '[') {
            in_class = true;
        } else if (pattern[i] == '(' && pattern.substr(i + 1, 1) != "?") {
            ++groups;
        }
    }
    return groups;
}

/// A set only parses what is added to it.
bool is_pattern(const std::string& text) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    re2::RE2::Set set(options, re2::RE2::UNANCHORED);
    return set.Add(text, nullptr) >= 0;
}

class WordFrame final : public Rule {
public:
    WordFrame(const Table& table, std::vector<Frame> frames, language::LiteralSet anchors,
              std::vector<std::size_t> frame_of_anchor)
        : table_(table),
          frames_(std::move(frames)),
          anchors_(std::move(anchors)),
          frame_of_anchor_(std::move(frame_of_anchor)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        std::vector<std::uint32_t> looked_at(frames_.size());  // up to where each frame was looked for
        std::vector<std::pair<TextSpan, const Frame*>> found;
        anchors_.scan(text, [&](std::size_t anchor, TextSpan span) {
            const std::size_t frame = frame_of_anchor_[anchor];
            if (span.begin < looked_at[frame]) return;
            const TextSpan extent = language::clause_around(text, span, frames_[frame].extent);
            looked_at[frame] = std::max(extent.end, span.end);
            if (const auto place = find(text, extent, frames_[frame])) found.emplace_back(*place, &frames_[frame]);
        });
        std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first.begin; });
        std::uint32_t told = 0;
        for (const auto& [span, frame] : found) {
            if (span.begin < told || title_around(context.facts, span) != nullptr) continue;
            told = span.end;
            report(text, span, *frame, sink);
        }
    }

private:
    static std::optional<TextSpan> find(std::string_view text, TextSpan extent, const Frame& frame) {
        const re2::StringPiece words = piece_of(slice(text, extent));
        std::array<re2::StringPiece, 2> groups;
        if (!frame.pattern->get()->Match(words, 0, words.size(), re2::RE2::UNANCHORED, groups.data(), groups.size()))
            return std::nullopt;
        if (frame.unless && re2::RE2::PartialMatch(words, *frame.unless->get())) return std::nullopt;
        const auto begin = static_cast<std::uint32_t>(groups[1].data() - text.data());
        return TextSpan{begin, begin + static_cast<std::uint32_t>(groups[1].size())};
    }

    void report(std::string_view text, TextSpan span, const Frame& frame, Sink& sink) const {
        Finding finding;
        finding.message = table_.cell(frame.row, "message");
        finding.span = span;
        finding.arguments = {{"text", std::string(slice(text, span))},
                             {"right", std::string(table_.cell(frame.row, "right"))}};
        if (const std::optional<std::string> words = replacement(slice(text, span), frame)) {
            finding.arguments.emplace_back("replacement", *words);
            finding.fixes.push_back({"replace", finding.arguments, {{span, *words}}, false});
        }
        sink.report(std::move(finding));
    }

    /// `replace` holds what is written for what in the place that is told, divided by `>`.
    [[nodiscard]] std::optional<std::string> replacement(std::string_view words, const Frame& frame) const {
        const std::string_view replace = table_.cell(frame.row, "replace");
        const std::size_t arrow = replace.find('>');
        if (arrow == std::string_view::npos) return std::nullopt;
        const std::string_view wrong = replace.substr(0, arrow);
        const std::size_t at = words.find(wrong);
        if (at == std::string_view::npos) return std::nullopt;
        std::string made(words.substr(0, at));
        made += replace.substr(arrow + 1);
        made += words.substr(at + wrong.size());
        return made;
    }

    const Table& table_;
    std::vector<Frame> frames_;
    language::LiteralSet anchors_;
    std::vector<std::size_t> frame_of_anchor_;
};

tl::unexpected<Failure> bad_row(const RuleSpec& spec, std::size_t row, std::string_view column) {
    const std::string place = std::to_string(row + 1);
    return fail({"规则 " + spec.id + " 的表第 " + place + " 行：" + std::string(column) + " 不能用",
                 "row " + place + " of a table of rule " + spec.id + ": " + std::string(column) + " cannot be used"});
}

Result<Frame> frame_of(const RuleSpec& spec, const Table& table, std::size_t row) {
    Frame frame;
    frame.row = row;
    const auto extent = extent_named(table.cell(row, "extent"));
    if (!extent) return bad_row(spec, row, "extent");
    frame.extent = *extent;
    std::string pattern = expand(table.cell(row, "pattern"), spec.options);
    if (!is_pattern(pattern) || groups_in(pattern) != 1) return bad_row(spec, row, "pattern");
    frame.pattern = make_pattern(std::move(pattern));
    if (std::string unless = expand(table.cell(row, "unless"), spec.options); !unless.empty()) {
        if (!is_pattern(unless)) return bad_row(spec, row, "unless");
        frame.unless = make_pattern(std::move(unless));
    }
    if (!spec.messages.contains(table.cell(row, "message"))) return bad_row(spec, row, "message");
    return frame;
}

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"replace"}); !complete) return tl::unexpected(complete.error());
    if (auto complete =
            require_columns(spec, "frames", {"anchors", "extent", "pattern", "unless", "right", "replace", "message"});
        !complete) {
        return tl::unexpected(complete.error());
    }
    const Table& table = spec.table("frames");
    std::vector<Frame> frames;
    std::vector<std::string> anchors;
    std::vector<std::size_t> frame_of_anchor;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        auto frame = frame_of(spec, table, row);
        if (!frame) return tl::unexpected(frame.error());
        frames.push_back(*std::move(frame));
        for (const std::string_view anchor : table.list(row, "anchors")) {
            anchors.emplace_back(anchor);
            frame_of_anchor.push_back(row);
        }
    }
    auto set = language::LiteralSet::create(std::move(anchors));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const WordFrame>(table, std::move(frames), *std::move(set), std::move(frame_of_anchor));
}

}  // namespace

KindInfo word_frame() { return {"word-frame", create}; }

}  // namespace mingcha::kinds
