// Any bytes are refused as OpenDocument text or become a document whose blocks, tables and origins are sound. They are
// tried as a package, and as the insides of the elements of one: the body, automatic and common styles and master pages,
// set apart by NUL bytes.
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
    const auto document = mingcha::read_open_document(bytes, "fuzz.odt", options);
    if (document) mingcha::fuzz::check_document(*document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view bytes(reinterpret_cast<const char*>(data), size);
    read(bytes, mingcha::TrackedChanges::accepted);

    mingcha::testing::OpenFile file;
    for (std::string* part : std::array{&file.body, &file.automatic_styles, &file.styles, &file.master_pages}) {
        *part = bytes.substr(0, bytes.find('\0'));
        bytes.remove_prefix(std::min(part->size() + 1, bytes.size()));
    }
    const std::string packed = mingcha::testing::pack(file.parts(), ZIP_CM_STORE);
    read(packed, mingcha::TrackedChanges::accepted);
    read(packed, mingcha::TrackedChanges::refused);
    return 0;
}
