// Any bytes are refused as a Word file or become a document whose blocks, tables and origins are sound. They are tried
// as a package, and as the insides of the parts of one: the body, styles, lists, notes and a header, set apart by NUL
// bytes.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "fuzz/document_checks.hpp"
#include "mingcha/document.hpp"
#include "support/office_file.hpp"

namespace {

void read(std::string_view bytes, mingcha::TrackedChanges changes) {
    const mingcha::ReadOptions options{.limits = {.max_bytes = std::uint64_t{4} << 20U}, .tracked_changes = changes};
    const auto document = mingcha::read_word_document(bytes, "fuzz.docx", options);
    if (document) mingcha::fuzz::check_document(*document);
}

std::string take_part(std::string_view& bytes) {
    const std::string_view part = bytes.substr(0, bytes.find('\0'));
    bytes.remove_prefix(std::min(part.size() + 1, bytes.size()));
    return std::string(part);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    read(bytes, mingcha::TrackedChanges::accepted);

    mingcha::testing::WordFile file;
    for (std::string* part : std::array{&file.body, &file.styles, &file.numbering, &file.footnotes}) {
        *part = take_part(bytes);
    }
    file.body += "<w:sectPr><w:headerReference r:id=\"header1.xml\"/></w:sectPr>";
    file.margins = {{"header1.xml", take_part(bytes)}};
    const std::string packed = mingcha::testing::pack(file.parts(), ZIP_CM_STORE);
    read(packed, mingcha::TrackedChanges::accepted);
    read(packed, mingcha::TrackedChanges::refused);
    return 0;
}
