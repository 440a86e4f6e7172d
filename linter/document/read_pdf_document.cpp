#include "mingcha/document.hpp"

namespace mingcha {

Result<Document> read_pdf_document(std::string_view, std::string name, const ReadOptions&) {
    return fail({"还不能读这种格式。请先把报告另存为纯文本。",
                 "This format cannot be read yet. Save the report as plain text first."},
                std::move(name));
}

}  // namespace mingcha
