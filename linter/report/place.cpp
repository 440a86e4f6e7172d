#include <algorithm>
#include <cstddef>
#include <utility>

#include "mingcha/report.hpp"
#include "report/columns.hpp"

namespace mingcha {
namespace {

constexpr unsigned kExcerptColumns = 160;
constexpr unsigned kColumnsBefore = 60;
// A line of combining marks has no columns, but still costs bytes.
constexpr std::size_t kExcerptBytes = std::size_t{4} * kExcerptColumns;
constexpr std::size_t kLongestText = 1024;

unsigned excerpt_width(char32_t character) { return is_control(character) ? 1 : display_width(character); }

bool is_continuation_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The start of the code point that ends before `end`.
std::size_t previous_code_point(std::string_view text, std::size_t end) {
    do --end;
    while (is_continuation_byte(text[end]));
    return end;
}

/// The longest start of `text` that fits into an excerpt.
std::string_view fitting_start(std::string_view text) {
    std::string_view rest = text;
    for (unsigned columns = 0; !rest.empty() && text.size() - rest.size() < kExcerptBytes;) {
        std::string_view next = rest;
        columns += excerpt_width(take_character(next));
        if (columns > kExcerptColumns) break;
        rest = next;
    }
    return text.substr(0, text.size() - rest.size());
}

/// The part of `line` around `at` that fits into an excerpt, in time that does not depend on the line's length.
void cut_excerpt(std::string_view line, std::size_t at, PlacedSpan& place) {
    place.line = fitting_start(line);
    if (place.line.size() == line.size()) return;

    std::size_t begin = at;
    std::uint32_t points_before = 0;
    for (unsigned columns = 0; begin > 0 && columns < kColumnsBefore && at - begin < kExcerptBytes / 2;) {
        begin = previous_code_point(line, begin);
        std::string_view rest = line.substr(begin);
        columns += excerpt_width(take_character(rest));
        ++points_before;
    }
    const std::string_view rest = line.substr(begin);
    place.line = fitting_start(rest);
    place.line_offset = place.begin.column - 1 - points_before;
    place.line_continues = place.line.size() < rest.size();
}

class Placer {
public:
    explicit Placer(const Document& document) : document_(document), source_(document.source()) {}

    [[nodiscard]] PlacedSpan place(TextSpan span) const {
        const SourceSpan origin = document_.origin(span);
        PlacedSpan place;
        place.begin = source_.position(origin.begin);
        place.end = source_.position(origin.end);
        if (const std::size_t size = origin.end - origin.begin; size <= kLongestText) {
            place.text = source_.text().substr(origin.begin, size);
        }
        const std::string_view line = source_.line(place.begin.line);
        const auto line_begin = static_cast<std::size_t>(line.data() - source_.text().data());
        cut_excerpt(line, std::min(origin.begin - line_begin, line.size()), place);
        place.bytes = utf8_columns(origin, place.begin.line, place.end.line);
        if (!document_.is_text()) place.in_file = document_.place(span);
        return place;
    }

    [[nodiscard]] PlacedDiagnostic place(Diagnostic diagnostic) const {
        PlacedDiagnostic placed;
        placed.rule = std::move(diagnostic.rule);
        placed.severity = diagnostic.severity;
        placed.pass = diagnostic.pass;
        placed.message = std::move(diagnostic.message);
        placed.place = place(diagnostic.span);
        placed.outline = outline(diagnostic.span.begin);
        placed.fingerprint = std::move(diagnostic.fingerprint);
        placed.suppression = std::move(diagnostic.suppression);
        placed.related.reserve(diagnostic.related.size());
        for (RelatedPlace& related : diagnostic.related) {
            placed.related.push_back({place(related.span), std::move(related.message)});
        }
        for (Fix& fix : diagnostic.fixes) {
            if (can_be_made(fix)) placed.fixes.push_back(place(std::move(fix)));
        }
        return placed;
    }

private:
    [[nodiscard]] std::vector<std::string> outline(std::uint32_t offset) const {
        std::vector<std::string> headings;
        for (const TextSpan heading : document_.outline(offset)) headings.emplace_back(document_.text(heading));
        return headings;
    }

    [[nodiscard]] std::uint32_t utf8_column(std::uint32_t offset, std::uint32_t line) const {
        return static_cast<std::uint32_t>(source_.text().data() + offset - source_.line(line).data()) + 1;
    }

    [[nodiscard]] Utf8Columns utf8_columns(SourceSpan span, std::uint32_t first_line, std::uint32_t last_line) const {
        return {utf8_column(span.begin, first_line), utf8_column(span.end, last_line)};
    }

    [[nodiscard]] bool can_be_made(const Fix& fix) const {
        return std::ranges::all_of(fix.edits, [&](const Edit& edit) { return document_.is_verbatim(edit.span); });
    }

    [[nodiscard]] PlacedFix place(Fix fix) const {
        PlacedFix placed{std::move(fix.title), fix.safe, {}};
        placed.edits.reserve(fix.edits.size());
        for (Edit& edit : fix.edits) {
            const SourceSpan origin = document_.origin(edit.span);
            const LineColumn begin = source_.position(origin.begin);
            const LineColumn end = source_.position(origin.end);
            placed.edits.push_back(
                {begin, end, std::move(edit.replacement), utf8_columns(origin, begin.line, end.line)});
        }
        return placed;
    }

    const Document& document_;
    const Source& source_;
};

}  // namespace

FileReport place(const Document& document, CheckResult result) {
    const Placer placer(document);
    FileReport report;
    report.path = document.source().name();
    report.format = document.format();
    report.encoding = document.source().encoding();
    report.statistics = result.statistics;
    report.period = result.period;
    report.remarks = std::move(result.remarks);
    report.used_exemptions = std::move(result.used_exemptions);
    report.diagnostics.reserve(result.diagnostics.size());
    for (Diagnostic& diagnostic : result.diagnostics) {
        report.diagnostics.push_back(placer.place(std::move(diagnostic)));
    }
    return report;
}

FileReport place_with_view(Document document, Reading reading, CheckResult result) {
    std::vector<ReportView::Spans> spans;
    spans.reserve(result.diagnostics.size());
    for (const Diagnostic& diagnostic : result.diagnostics) {
        ReportView::Spans& places = spans.emplace_back(ReportView::Spans{diagnostic.span, {}});
        for (const RelatedPlace& related : diagnostic.related) places.related.push_back(related.span);
    }
    FileReport report = place(document, std::move(result));
    report.view = std::make_shared<const ReportView>(std::move(document), std::move(reading), std::move(spans));
    return report;
}

}  // namespace mingcha
