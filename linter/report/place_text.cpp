#include "report/place_text.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "report/wording.hpp"

namespace mingcha {
namespace {

std::string numbered(Language language, std::string_view zh, std::string_view en, std::uint32_t number) {
    return fmt::format(fmt::runtime(choose(language, zh, en)), number);
}

std::string part_name(const Anchor& anchor, Language language) {
    switch (anchor.part) {
        case DocumentPart::header:
            return numbered(language, "页眉{}", "header {}", anchor.part_number);
        case DocumentPart::footer:
            return numbered(language, "页脚{}", "footer {}", anchor.part_number);
        case DocumentPart::footnote:
            return numbered(language, "脚注{}", "footnote {}", anchor.part_number);
        case DocumentPart::endnote:
            return numbered(language, "尾注{}", "endnote {}", anchor.part_number);
        case DocumentPart::text_box:
            return numbered(language, "文本框{}", "text box {}", anchor.part_number);
        case DocumentPart::body:
            break;
    }
    return {};
}

/// The steps to a place in a word processor's file, from the outside in. None if the file says nothing.
std::vector<std::string> steps_in_office_file(const FilePlace& place, Language language) {
    std::vector<std::string> steps;
    const Anchor& anchor = place.anchor;
    if (anchor.part != DocumentPart::body) steps.push_back(part_name(anchor, language));
    if (place.cell.table > 0) {
        steps.push_back(numbered(language, "表{}", "table {}", place.cell.table));
        steps.push_back(numbered(language, "第{}行", "row {}", place.cell.row));
        steps.push_back(numbered(language, "第{}列", "column {}", place.cell.column));
    } else if (anchor.paragraph > 0) {
        steps.push_back(numbered(language, "第{}段", "paragraph {}", anchor.paragraph));
    }
    return steps;
}

}  // namespace

std::string compiler_place(FileFormat format, const FilePlace& place, LineColumn begin, Language language) {
    if (format == FileFormat::pdf && place.anchor.page > 0) {
        return fmt::format("{}:{}", place.anchor.page, place.anchor.line);
    }
    if (format == FileFormat::word || format == FileFormat::open_document) {
        const std::vector<std::string> steps = steps_in_office_file(place, language);
        if (!steps.empty()) return fmt::format("{}", fmt::join(steps, ":"));
    }
    return fmt::format("{}:{}", begin.line, begin.column);
}

std::string compiler_place(FileFormat format, const PlacedSpan& place, Language language) {
    return compiler_place(format, place.in_file, place.begin, language);
}

std::string spoken_place(FileFormat format, const FilePlace& place, LineColumn begin, Language language) {
    if (format == FileFormat::pdf && place.anchor.page > 0) {
        return fmt::format(fmt::runtime(choose(language, "第{}页第{}行", "page {}, line {}")), place.anchor.page,
                           place.anchor.line);
    }
    if (format == FileFormat::word || format == FileFormat::open_document) {
        const std::vector<std::string> steps = steps_in_office_file(place, language);
        if (!steps.empty()) return fmt::format("{}", fmt::join(steps, choose(language, "", ", ")));
    }
    return numbered(language, "第{}行", "line {}", begin.line);
}

std::string spoken_place(FileFormat format, const PlacedSpan& place, Language language) {
    return spoken_place(format, place.in_file, place.begin, language);
}

std::string message_with_place(FileFormat format, const PlacedDiagnostic& diagnostic, Language language) {
    if (is_text(format)) return diagnostic.message;
    return fmt::format("{}{}{}", spoken_place(format, diagnostic.place, language), choose(language, "：", ": "),
                       diagnostic.message);
}

}  // namespace mingcha
