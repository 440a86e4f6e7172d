// The command `pdftotext` of poppler, which reads the file, and what its failures mean to a user.
#pragma once

#include <string>
#include <string_view>

#include "document/pdf/words_on_page.hpp"
#include "mingcha/failure.hpp"
#include "mingcha/source.hpp"

namespace mingcha {

/// Gives the pages of the PDF file `bytes` to `sink`, one by one. `name` stands in failures only. Fails as
/// `read_pdf_document` does; a sink that wants no more is no failure.
[[nodiscard]] Result<void> read_pages(std::string_view bytes, const std::string& name, const SourceLimits& limits,
                                      const PageSink& sink);

}  // namespace mingcha
