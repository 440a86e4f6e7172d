// Running one kind over a text, for the tests of kinds.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "mingcha/document.hpp"
#include "mingcha/rule.hpp"
#include "mingcha/source.hpp"

namespace mingcha::kinds {

/// A finding with what it is about, as text.
struct Found {
    std::string message;
    std::string text;
    std::vector<std::string> related;
    std::vector<std::pair<std::string, std::string>> edits;  ///< of the first fix: what stands there, what shall
    bool safe = false;

    friend bool operator==(const Found&, const Found&) = default;
};

class CollectingSink final : public Sink {
public:
    explicit CollectingSink(const Document& document) : document_(document) {}

    void report(Finding finding) override {
        Found found;
        found.message = finding.message;
        found.text = document_.text(finding.span);
        for (const Finding::Place& place : finding.related) found.related.emplace_back(document_.text(place.span));
        if (!finding.fixes.empty()) {
            found.safe = finding.fixes[0].safe;
            for (const Edit& edit : finding.fixes[0].edits)
                found.edits.emplace_back(document_.text(edit.span), edit.replacement);
        }
        found_.push_back(std::move(found));
    }

    [[nodiscard]] std::vector<Found> take() && { return std::move(found_); }

private:
    const Document& document_;
    std::vector<Found> found_;
};

/// Spans of the titles in 《》 are the only facts that are given.
inline std::vector<Found> check_text(const Rule& rule, std::string_view text) {
    const Document document = read_text_document(decode_source(text, "report.txt").value());
    Facts facts;
    const std::string_view read = document.text();
    for (std::size_t open = read.find("《"); open != std::string_view::npos; open = read.find("《", open + 1)) {
        const auto begin = static_cast<std::uint32_t>(open);
        const auto end = static_cast<std::uint32_t>(read.find("》", open));
        facts.titles.push_back({{begin, end + 3}, {begin + 3, end}});
    }
    CollectingSink sink(document);
    rule.check({document, facts, {}, {}}, sink);
    return std::move(sink).take();
}

}  // namespace mingcha::kinds
