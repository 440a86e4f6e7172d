#include <utility>

#include <fmt/format.h>

#include "document/pdf/page_writer.hpp"
#include "document/pdf/pdftotext.hpp"
#include "document/printed_text.hpp"
#include "mingcha/document.hpp"

namespace mingcha {
namespace {

tl::unexpected<Failure> without_text(std::uint32_t pages, std::string name) {
    return fail({fmt::format("PDF 文件的{}页里没有文字，可能是扫描件。请先做文字识别（OCR）。", pages),
                 fmt::format("The PDF file has no text on its {} pages; they may be scanned. Recognise the text first "
                             "(OCR).",
                             pages)},
                std::move(name));
}

}  // namespace

Result<Document> read_pdf_document(std::string_view bytes, std::string name, const ReadOptions& options) {
    PageWriter writer;
    const auto read = read_pages(bytes, name, options.limits, [&](const WordsOnPage& page) {
        writer.write(page);
        return writer.size() <= options.limits.max_bytes;
    });
    if (!read) return tl::unexpected(read.error());
    if (writer.size() > options.limits.max_bytes) {
        return fail({"PDF 文件里的文字超出了大小的限度。请拆分后再检查。",
                     "The text of the PDF file is larger than the limit. Split the file."},
                    std::move(name));
    }
    if (!writer.has_words()) return without_text(writer.pages(), std::move(name));
    Source source(std::move(name), writer.take_text(), Encoding::utf8, false);
    return read_printed_text(
        {.source = std::move(source), .format = FileFormat::pdf, .anchors = writer.take_anchors()});
}

}  // namespace mingcha
