#include "engine/suppression_comments.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "engine/selection.hpp"
#include "engine/suggestion.hpp"

namespace mingcha {

namespace {

constexpr std::string_view kOpening = "<!--";
constexpr std::string_view kClosing = "-->";
constexpr std::string_view kPrefix = "mingcha-";
constexpr std::string_view kDisableNextLine = "mingcha-disable-next-line";
constexpr std::string_view kDisable = "mingcha-disable";
constexpr std::string_view kEnable = "mingcha-enable";
constexpr std::array<std::string_view, 3> kDirectives{kDisableNextLine, kDisable, kEnable};
constexpr std::string_view kSpaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
    return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

/// The part before the first of the separators, which is removed from `text` together with the separator.
std::string_view take_until(std::string_view& text, std::initializer_list<std::string_view> separators) {
    std::size_t end = text.size();
    std::size_t next = text.size();
    for (const std::string_view separator : separators) {
        const std::size_t at = text.find(separator);
        if (at < end) {
            end = at;
            next = at + separator.size();
        }
    }
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(next);
    return trimmed(part);
}

SourceSpan span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

/// The mark that opens or closes fenced code on the line at `at`; empty if there is none.
std::string_view fence_at(std::string_view text, std::size_t at) {
    const std::string_view line = trimmed(text.substr(at, line_end(text, at) - at));
    return line.starts_with("```") || line.starts_with("~~~") ? line.substr(0, 3) : std::string_view();
}

/// Behind the line that closes the fenced code which opens at `at`.
std::size_t behind_fenced_code(std::string_view text, std::size_t at) {
    const std::string_view fence = fence_at(text, at);
    do at = line_end(text, at) + 1;
    while (at < text.size() && fence_at(text, at) != fence);
    return at < text.size() ? line_end(text, at) + 1 : text.size();
}

/// Every comment for this program, in order.
std::vector<SourceSpan> find_comments(std::string_view text) {
    std::vector<SourceSpan> comments;
    for (std::size_t at = 0; at < text.size();) {
        const bool at_line_start = at == 0 || text[at - 1] == '\n';
        if (at_line_start && !fence_at(text, at).empty()) {
            at = behind_fenced_code(text, at);
            continue;
        }
        const std::size_t end = line_end(text, at);
        const std::size_t opening = text.substr(at, end - at).find(kOpening);
        if (opening == std::string_view::npos) {
            at = end + 1;
            continue;
        }
        const std::size_t begin = at + opening;
        const std::size_t close = text.find(kClosing, begin + kOpening.size());
        if (close == std::string_view::npos) break;
        at = close + kClosing.size();
        if (trimmed(text.substr(begin + kOpening.size(), close - begin - kOpening.size())).starts_with(kPrefix)) {
            comments.push_back(span_of(begin, at));
        }
    }
    return comments;
}

/// For each comment, the line that follows it, where blank lines and further comments are passed over. Backwards, so
/// that a heap of comments costs no more than one look at each.
std::vector<SourceSpan> next_lines(std::string_view text, const std::vector<SourceSpan>& comments) {
    std::vector<SourceSpan> lines(comments.size());
    for (std::size_t i = comments.size(); i-- > 0;) {
        const std::size_t end = line_end(text, comments[i].end);
        const std::size_t next = std::min(text.find_first_not_of(kSpaces, end), text.size());
        const bool is_comment = i + 1 < comments.size() && comments[i + 1].begin <= next;
        lines[i] = is_comment ? lines[i + 1] : span_of(next, line_end(text, next));
    }
    return lines;
}

class CommentReader {
public:
    CommentReader(const Source& source, const RuleBook& book) : source_(source), book_(book) {}

    [[nodiscard]] SuppressionComments read() {
        found_.comments = find_comments(source_.text());
        const std::vector<SourceSpan> lines = next_lines(source_.text(), found_.comments);
        for (std::size_t i = 0; i < found_.comments.size(); ++i) read_comment(found_.comments[i], lines[i]);
        return std::move(found_);
    }

private:
    void read_comment(SourceSpan comment, SourceSpan next_line) {
        std::string_view reason = source_.text().substr(
            comment.begin + kOpening.size(), comment.end - comment.begin - kOpening.size() - kClosing.size());
        std::string_view list = take_until(reason, {":", "："});
        reason = trimmed(reason);
        const std::string_view directive = take_until(list, {" ", "\t", "\n"});
        if (std::ranges::find(kDirectives, directive) == kDirectives.end()) {
            remark(comment, Severity::warning,
                   with_suggestion(
                       {fmt::format("不认识的注释 “{}”", directive), fmt::format("unknown comment “{}”", directive)},
                       nearest(directive, kDirectives)));
            return;
        }
        const bool names_none = trimmed(list).empty();
        const std::vector<std::string_view> selectors = read_selectors(comment, list);
        if (directive == kEnable) {
            enable(comment, selectors, names_none);
        } else if (names_none) {
            remark(
                comment, Severity::warning,
                {"这个注释没有写规则，不起作用；写法：<!-- mingcha-disable-next-line 规则: 理由 -->",
                 "this comment names no rule and does nothing; write <!-- mingcha-disable-next-line RULE: reason -->"});
        } else if (reason.empty()) {
            remark(comment, Severity::warning,
                   {"这个注释没有写理由，不起作用；在规则后面加“: 理由”",
                    "this comment gives no reason and does nothing; add “: reason” behind the rules"});
        } else {
            disable(comment, selectors, reason, directive == kDisable ? SourceSpan{} : next_line);
        }
    }

    /// The rules and categories of a list that exist.
    [[nodiscard]] std::vector<std::string_view> read_selectors(SourceSpan comment, std::string_view list) {
        std::vector<std::string_view> known;
        while (!list.empty()) {
            const std::string_view selector = take_until(list, {",", "，", "、", " "});
            if (selector.empty()) continue;
            if (is_selector(selector, book_)) {
                known.push_back(selector);
                continue;
            }
            remark(comment, Severity::warning, unknown_selector(selector, book_));
        }
        return known;
    }

    /// Without a line, up to the comment that enables the rules again, or to the end.
    void disable(SourceSpan comment, const std::vector<std::string_view>& selectors, std::string_view reason,
                 SourceSpan line) {
        const bool to_the_end = line == SourceSpan{};
        for (const std::string_view selector : selectors) {
            if (to_the_end && !open_.emplace(selector, found_.exemptions.size()).second) {
                remark(
                    comment, Severity::note,
                    {fmt::format("{} 在这里已经停用", selector), fmt::format("{} is disabled here already", selector)});
                continue;
            }
            const SourceSpan reach = to_the_end ? span_of(comment.end, source_.text().size()) : line;
            found_.exemptions.push_back({std::string(selector), std::string(reason), reach, comment});
        }
    }

    void enable(SourceSpan comment, const std::vector<std::string_view>& selectors, bool all) {
        if (all) {
            if (open_.empty()) {
                remark(comment, Severity::note, {"这里没有停用的规则", "no rule is disabled here"});
            }
            for (const auto& [selector, index] : open_) found_.exemptions[index].reach.end = comment.begin;
            open_.clear();
        }
        for (const std::string_view selector : selectors) {
            const auto found = open_.find(selector);
            if (found == open_.end()) {
                remark(comment, Severity::note,
                       {fmt::format("{} 在这里没有停用", selector), fmt::format("{} is not disabled here", selector)});
                continue;
            }
            found_.exemptions[found->second].reach.end = comment.begin;
            open_.erase(found);
        }
    }

    void remark(SourceSpan comment, Severity severity, Bilingual message) {
        const LineColumn place = source_.position(comment.begin);
        found_.mistakes.push_back({severity, std::move(message), {source_.name(), place.line, place.column}});
    }

    const Source& source_;
    const RuleBook& book_;
    SuppressionComments found_;
    std::map<std::string, std::size_t, std::less<>> open_;  // the exemptions that reach on, by their selector
};

}  // namespace

SuppressionComments read_suppression_comments(const Document& document, const RuleBook& book) {
    if (document.format() != FileFormat::markdown) return {};
    return CommentReader(document.source(), book).read();
}

}  // namespace mingcha
