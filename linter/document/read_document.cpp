#include <utility>

#include "mingcha/document.hpp"

namespace mingcha {
namespace {

/// For a name whose format is not text.
Result<Document> decode_binary(FileFormat format, std::string_view bytes, std::string name,
                               const ReadOptions& options) {
    switch (format) {
        case FileFormat::pdf:
            return read_pdf_document(bytes, std::move(name), options);
        case FileFormat::open_document:
            return read_open_document(bytes, std::move(name), options);
        default:
            return read_word_document(bytes, std::move(name), options);
    }
}

}  // namespace

Document read_document(Source source) {
    return file_format(source.name()) == FileFormat::markdown ? read_markdown_document(std::move(source))
                                                              : read_text_document(std::move(source));
}

Result<Document> decode_document(std::string_view bytes, std::string name, const ReadOptions& options) {
    if (const std::optional<Bilingual> advice = conversion_advice(name)) return fail(*advice, std::move(name));
    const FileFormat format = file_format(name).value_or(FileFormat::text);
    if (!is_text(format)) return decode_binary(format, bytes, std::move(name), options);
    return decode_source(bytes, std::move(name), options.limits).map([](Source&& source) {
        return read_document(std::move(source));
    });
}

Result<Document> read_document(const std::filesystem::path& path, const ReadOptions& options) {
    const FileFormat format = file_format(path.string()).value_or(FileFormat::text);
    if (is_text(format) && !conversion_advice(path.string())) {
        return read_source(path, options.limits).map([](Source&& source) { return read_document(std::move(source)); });
    }
    return read_file(path, options.limits).and_then([&](const std::vector<char>& bytes) {
        return decode_document({bytes.data(), bytes.size()}, path.string(), options);
    });
}

}  // namespace mingcha
