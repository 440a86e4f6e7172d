// Places in the words of the file's format: lines and columns of a text, pages and lines of a PDF, paragraphs and cells
// of a Word file.
#pragma once

#include <string>

#include "mingcha/place.hpp"
#include "mingcha/report.hpp"

namespace mingcha {

/// As compilers write it behind the path: `3:12`, of a PDF the page and its line, of a Word file `第12段`, `脚注2` or
/// `表3:第2行:第1列`. Where the file says nothing, the line and column of what was extracted from it.
[[nodiscard]] std::string compiler_place(FileFormat format, const FilePlace& place, LineColumn begin,
                                         Language language);
[[nodiscard]] std::string compiler_place(FileFormat format, const PlacedSpan& place, Language language);

/// As people say it: `第3行`, `第12页第7行`, `表3第2行第1列`.
[[nodiscard]] std::string spoken_place(FileFormat format, const FilePlace& place, LineColumn begin, Language language);
[[nodiscard]] std::string spoken_place(FileFormat format, const PlacedSpan& place, Language language);

/// The message for formats that know only lines: in a file without lines it begins with the place.
[[nodiscard]] std::string message_with_place(FileFormat format, const PlacedDiagnostic& diagnostic, Language language);

}  // namespace mingcha
