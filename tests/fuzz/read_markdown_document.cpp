// Any Markdown becomes a document whose blocks, tables and origins are sound.
#include <cstddef>
#include <cstdint>
#include <utility>

#include "fuzz/document_checks.hpp"
#include "mingcha/document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto source = mingcha::decode_source({reinterpret_cast<const char*>(data), size}, "fuzz");
    if (source) mingcha::fuzz::check_document(mingcha::read_markdown_document(*std::move(source)));
    return 0;
}
