#include "report/word/comment_text.hpp"

#include <cstddef>
#include <string_view>

#include <fmt/format.h>

#include "report/columns.hpp"
#include "report/place_text.hpp"
#include "report/shown_words.hpp"
#include "report/wording.hpp"

namespace mingcha::annotation {

namespace {

constexpr std::size_t kLongestQuote = 40;  // code points

/// The words of a place in quotation marks, the end of long ones left out.
std::string quote(std::string_view text) {
    std::string_view rest = text;
    for (std::size_t size = 0; size < kLongestQuote && !rest.empty(); ++size) {
        [[maybe_unused]] const char32_t skipped = take_character(rest);
    }
    return fmt::format("“{}{}”", text.substr(0, text.size() - rest.size()), rest.empty() ? "" : "…");
}

std::string_view label_of(const Fix& fix, bool is_revised, Language language) {
    if (!fix.safe) return choose(language, "修正（须核对）：", "Fix (to be checked): ");
    return is_revised ? choose(language, "已作修订：", "Made as a tracked change: ")
                      : choose(language, "修正：", "Fix: ");
}

std::string printable(std::string_view text) {
    std::string line;
    append_printable(line, text);
    return line;
}

}  // namespace

std::vector<std::string> comment_text(const Document& document, const Diagnostic& diagnostic, bool is_revised,
                                      Language language) {
    std::vector<std::string> paragraphs;
    const auto add = [&](const std::string& text) { paragraphs.push_back(printable(text)); };
    add(fmt::format("{}{}{}", word_for(diagnostic.severity, language), choose(language, "：", ": "),
                    diagnostic.message));
    const FilePlace place = document.place(diagnostic.span);
    if (place.anchor.part != DocumentPart::body) {
        add(fmt::format("{}{}{}", spoken_place(document.format(), place, {}, language), choose(language, "：", ": "),
                        quote(document.text(diagnostic.span))));
    }
    for (const Fix& fix : diagnostic.fixes) add(fmt::format("{}{}", label_of(fix, is_revised, language), fix.title));
    for (const RelatedPlace& related : diagnostic.related) {
        if (related.message.empty()) continue;
        add(fmt::format("{}{}{}", quote(document.text(related.span)), choose(language, "：", ": "), related.message));
    }
    add(fmt::format("{}{}", choose(language, "规则：", "Rule: "), diagnostic.rule));
    return paragraphs;
}

}  // namespace mingcha::annotation
