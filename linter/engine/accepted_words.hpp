// The names and words that a project accepts as they are.
#pragma once

#include <string>
#include <vector>

#include "language/literal_set.hpp"
#include "mingcha/diagnostic.hpp"
#include "mingcha/document.hpp"

namespace mingcha {

class AcceptedWords {
public:
    /// Fails on an empty word.
    [[nodiscard]] static Result<AcceptedWords> create(std::vector<std::string> words);

    /// Takes out every finding of wording or punctuation that lies within an accepted word or overlaps one.
    /// O(size of the text + n log n).
    void take_out(const Document& document, std::vector<Diagnostic>& diagnostics) const;

private:
    explicit AcceptedWords(language::LiteralSet words) : words_(std::move(words)) {}

    language::LiteralSet words_;
};

}  // namespace mingcha
