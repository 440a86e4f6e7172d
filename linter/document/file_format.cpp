#include <algorithm>
#include <array>

#include "mingcha/place.hpp"

namespace mingcha {
namespace {

struct Ending {
    std::string_view ending;
    FileFormat format;
};

constexpr std::array kEndings = {
    Ending{".txt", FileFormat::text},    Ending{".text", FileFormat::text},
    Ending{".md", FileFormat::markdown}, Ending{".markdown", FileFormat::markdown},
    Ending{".docx", FileFormat::word},   Ending{".docm", FileFormat::word},
    Ending{".dotx", FileFormat::word},   Ending{".odt", FileFormat::open_document},
    Ending{".pdf", FileFormat::pdf},
};

constexpr std::array<std::string_view, 7> kWordProcessorEndings = {".doc", ".dot",   ".wps", ".wpt",
                                                                   ".rtf", ".pages", ".ofd"};

bool ends_in(std::string_view name, std::string_view ending) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return name.size() > ending.size() &&
           std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lower);
}

}  // namespace

std::optional<FileFormat> file_format(std::string_view name) {
    const auto found = std::ranges::find_if(kEndings, [&](const Ending& known) { return ends_in(name, known.ending); });
    if (found == kEndings.end()) return std::nullopt;
    return found->format;
}

std::optional<Bilingual> conversion_advice(std::string_view name) {
    if (std::ranges::none_of(kWordProcessorEndings, [&](std::string_view known) { return ends_in(name, known); }))
        return std::nullopt;
    return Bilingual{"不能读这种格式。请在 Word 或 WPS 中另存为 .docx（或导出为 PDF），再检查。",
                     "This format cannot be read. Save the report as .docx in Word or WPS (or export it as PDF)."};
}

std::string_view to_string(FileFormat format) {
    switch (format) {
        case FileFormat::text:
            return "text";
        case FileFormat::markdown:
            return "markdown";
        case FileFormat::word:
            return "docx";
        case FileFormat::open_document:
            return "odt";
        case FileFormat::pdf:
            return "pdf";
    }
    return {};
}

std::string_view to_string(DocumentPart part) {
    switch (part) {
        case DocumentPart::body:
            return "body";
        case DocumentPart::header:
            return "header";
        case DocumentPart::footer:
            return "footer";
        case DocumentPart::footnote:
            return "footnote";
        case DocumentPart::endnote:
            return "endnote";
        case DocumentPart::text_box:
            return "text-box";
    }
    return {};
}

}  // namespace mingcha
