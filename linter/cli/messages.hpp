// What the program says about itself, on standard error.
#pragma once

#include <string_view>

#include "mingcha/failure.hpp"
#include "mingcha/suppression.hpp"

namespace mingcha::cli {

/// `file:line:column: error: message`, with the parts that are known.
void print_failure(const Failure& failure, Language language);

/// `file:line:column: note: message`, or with `warning`.
void print_remark(const SuppressionRemark& remark, Language language);

/// `file: note: message`.
void print_note(std::string_view file, const Bilingual& message, Language language);

}  // namespace mingcha::cli
