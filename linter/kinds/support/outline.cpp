#include "kinds/support/outline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kFewestFound = 4;
constexpr std::size_t kShareCited = 50;      // per cent of the main sections, if the report cites the standard
constexpr std::size_t kShareUncited = 70;    // otherwise
constexpr std::size_t kFewestUncited = 10;   // main sections: fewer are the parts of any report (环境, 社会, 治理)
constexpr std::size_t kShareMentioned = 70;  // per cent of what is to be mentioned: less is no index of the standard

/// A heading that is one section word for word does not stand for another one that it resembles.
std::vector<HeadingText> without(std::span<const HeadingText> headings, const std::set<const HeadingText*>& taken) {
    std::vector<HeadingText> rest;
    for (const HeadingText& heading : headings) {
        if (!taken.contains(&heading)) rest.push_back(heading);
    }
    return rest;
}

void find_headings(OutlineMatch& match, std::span<const HeadingText> headings) {
    std::set<const HeadingText*> taken;
    for (const OutlineSection& section : match.outline->sections) {
        const HeadingText* heading = find_heading(headings, section.names, Likeness::same);
        if (heading != nullptr) taken.insert(heading);
        match.places.push_back(heading != nullptr ? std::optional(heading->span) : std::nullopt);
    }
    const std::vector<HeadingText> rest = without(headings, taken);
    for (std::size_t index = 0; index < match.places.size(); ++index) {
        if (match.places[index]) continue;
        const HeadingText* heading = find_heading(rest, match.outline->sections[index].names, Likeness::similar);
        if (heading != nullptr) match.places[index] = heading->span;
    }
}

/// A heading that was read as a paragraph, if it has the very words of the section.
void find_possible(OutlineMatch& match, std::span<const HeadingText> possible) {
    for (std::size_t index = 0; index < match.places.size(); ++index) {
        if (match.places[index]) continue;
        const HeadingText* heading = find_heading(possible, match.outline->sections[index].names, Likeness::same);
        if (heading != nullptr) match.places[index] = heading->span;
    }
}

void count_main(OutlineMatch& match) {
    for (std::size_t index = 0; index < match.places.size(); ++index) {
        if (!match.outline->sections[index].is_main()) continue;
        ++match.main_sections;
        if (match.places[index]) ++match.main_found;
    }
}

bool is_recognised(const OutlineMatch& match) {
    if (match.main_found < kFewestFound) return false;
    const std::size_t found = match.main_found * 100;
    if (match.outline->by_mention()) return match.named && found >= match.main_sections * kShareMentioned;
    if (match.named) return found >= match.main_sections * kShareCited;
    return match.main_sections >= kFewestUncited && found >= match.main_sections * kShareUncited;
}

std::map<std::string_view, Outline> read_standards(const Table& table) {
    std::map<std::string_view, Outline> outlines;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::string_view id = table.cell(row, "outline");
        outlines[id] = {
            id, table.cell(row, "title"), table.cell(row, "ordered") == "yes", table.list(row, "cited_as"), {}};
    }
    return outlines;
}

void add_sections(const Table& table, std::map<std::string_view, Outline>& outlines) {
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const auto outline = outlines.find(table.cell(row, "outline"));
        if (outline == outlines.end()) continue;
        OutlineSection section;
        section.name = table.cell(row, "section");
        section.code = table.cell(row, "code");
        section.level = table.cell(row, "level").front() - '0';
        section.required = table.cell(row, "requirement") == "required";
        section.by_mention = table.cell(row, "found_by") == "mention";
        section.names = table.list(row, "alternatives");
        section.names.insert(section.names.begin(), section.name);
        outline->second.sections.push_back(std::move(section));
    }
}

/// A code of one letter says nothing.
bool is_telling(std::string_view code) { return code.size() > 1; }

std::vector<std::string> words_of(const std::vector<Outline>& outlines) {
    std::set<std::string> words;
    for (const Outline& outline : outlines) {
        words.insert(outline.cited_as.begin(), outline.cited_as.end());
        for (const OutlineSection& section : outline.sections) {
            if (!section.by_mention) continue;
            words.insert(section.names.begin(), section.names.end());
            if (is_telling(section.code)) words.insert(std::string(section.code));
        }
    }
    return {words.begin(), words.end()};
}

bool goes_on_as_code(char32_t c) {
    return language::is_ascii_digit(c) || language::is_ascii_letter(c) || c == U'-' || c == U'.';
}

/// 2-1 is not mentioned by 2-15 or 12-1.
bool is_whole(std::string_view text, TextSpan span) {
    if (language::is_han(language::character_at(text, span.begin))) return true;
    return !goes_on_as_code(language::character_before(text, span.begin)) &&
           !goes_on_as_code(language::character_at(text, span.end));
}

}  // namespace

/// Where each word stands first.
struct Outlines::Mentions {
    std::unordered_map<std::string_view, TextSpan> first;

    [[nodiscard]] std::optional<TextSpan> any_of(std::span<const std::string_view> words) const {
        for (const std::string_view word : words) {
            if (const auto found = first.find(word); found != first.end()) return found->second;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<TextSpan> of(const OutlineSection& section) const {
        const auto by_code = any_of(std::span(&section.code, 1));
        return by_code ? by_code : any_of(section.names);
    }
};

Outlines::Outlines(std::vector<Outline> outlines, language::LiteralSet words)
    : outlines_(std::move(outlines)), words_(std::move(words)) {}

Result<Outlines> Outlines::create(const RuleSpec& spec) {
    auto by_id = read_standards(spec.table("standards"));
    add_sections(spec.table("outlines"), by_id);
    std::vector<Outline> outlines;
    for (auto& [id, outline] : by_id) {
        if (!outline.sections.empty()) outlines.push_back(std::move(outline));
    }
    auto words = language::LiteralSet::create(words_of(outlines));
    if (!words) return tl::unexpected(words.error());
    return Outlines(std::move(outlines), *std::move(words));
}

Outlines::Mentions Outlines::mentions_in(std::string_view text) const {
    Mentions mentions;
    words_.scan(text, [&](std::size_t index, TextSpan span) {
        if (is_whole(text, span)) mentions.first.try_emplace(words_.literal(index), span);
    });
    return mentions;
}

std::optional<OutlineMatch> Outlines::followed(const RuleContext& context,
                                               std::span<const HeadingText> headings) const {
    const Mentions mentions = mentions_in(context.document.text());
    const std::vector<HeadingText> possible = possible_headings(context.document);
    std::optional<OutlineMatch> best;
    for (const Outline& outline : outlines_) {
        if (!context.standard.empty() && outline.id != context.standard) continue;
        OutlineMatch match{.outline = &outline, .places = {}};
        find_headings(match, headings);
        for (std::size_t index = 0; index < match.places.size(); ++index) {
            const OutlineSection& section = outline.sections[index];
            if (section.by_mention && !match.places[index]) match.places[index] = mentions.of(section);
        }
        find_possible(match, possible);
        count_main(match);
        match.named = !context.standard.empty() || mentions.any_of(outline.cited_as).has_value();
        if (context.standard.empty() && !is_recognised(match)) continue;
        const bool better = !best || match.main_found * best->main_sections > best->main_found * match.main_sections;
        if (better) best = std::move(match);
    }
    return best;
}

}  // namespace mingcha::kinds
