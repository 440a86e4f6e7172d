// Names in quotation marks.
#pragma once

#include <string_view>
#include <vector>

#include "mingcha/span.hpp"

namespace mingcha {

/// A name between “ ” ‘ ’ 「 」 or 『 』: at most 20 characters, and no end of a sentence.
struct QuotationFact {
    TextSpan span;  ///< with the marks
    TextSpan name;  ///< without them
};

/// The quotations of a document's text that may be names, in order. Read on demand, since only few rules need them.
/// O(size of the text).
[[nodiscard]] std::vector<QuotationFact> read_quotations(std::string_view text);

}  // namespace mingcha
