// Whatever pdftotext may print becomes a document whose blocks, tables and origins are sound.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/pdf/page_writer.hpp"
#include "document/pdf/words_on_page.hpp"
#include "fuzz/document_checks.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mingcha;
    const std::string_view output(reinterpret_cast<const char*>(data), size);
    PageWriter writer;
    WordReader reader([&writer](WordsOnPage& page) {
        writer.write(page);
        return true;
    });
    fuzz::require(reader.read(output.substr(0, size / 2)) && reader.read(output.substr(size / 2)));
    const Document document = read_printed_text(writer.take("fuzz.pdf"));
    fuzz::check_document(document);
    for (const Block& block : document.blocks()) {
        fuzz::require(document.place(block.span).anchor.page > 0 || block.kind == BlockKind::table);
    }
    return 0;
}
