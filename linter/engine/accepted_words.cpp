#include "engine/accepted_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace mingcha {

namespace {

bool is_about_words(const Diagnostic& diagnostic) {
    const std::string_view rule = diagnostic.rule;
    return rule.starts_with("wording/") || rule.starts_with("punctuation/");
}

/// `places` are in order and do not overlap.
bool touches(const std::vector<TextSpan>& places, TextSpan span) {
    const auto next = std::ranges::upper_bound(places, span.end, {}, [](TextSpan place) { return place.begin; });
    for (auto place = next; place != places.begin();) {
        --place;
        if (place->overlaps(span) || place->contains(span)) return true;
        if (place->end < span.begin) return false;
    }
    return false;
}

}  // namespace

Result<AcceptedWords> AcceptedWords::create(std::vector<std::string> words) {
    return language::LiteralSet::create(std::move(words)).map([](language::LiteralSet&& set) {
        return AcceptedWords(std::move(set));
    });
}

void AcceptedWords::take_out(const Document& document, std::vector<Diagnostic>& diagnostics) const {
    if (words_.size() == 0) return;
    std::vector<TextSpan> places;
    words_.scan(document.text(), [&](std::size_t, TextSpan hit) {
        if (!places.empty() && places.back().overlaps(hit)) {
            places.back() = cover(places.back(), hit);
        } else {
            places.push_back(hit);
        }
    });
    std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
        return is_about_words(diagnostic) && touches(places, diagnostic.span);
    });
}

}  // namespace mingcha
