#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "mingcha/report.hpp"
#include "report/columns.hpp"
#include "report/place_text.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

constexpr std::string_view kCutMark = "…";

/// The colours that Clang uses.
struct Palette {
    std::string_view place, error, warning, note, pass, message, caret, fix, reset;
};

constexpr Palette kPlain{};
constexpr Palette kColored{
    .place = "\x1b[1m",
    .error = "\x1b[0;1;31m",
    .warning = "\x1b[0;1;35m",
    .note = "\x1b[0;1;36m",
    .pass = "\x1b[0;1;32m",
    .message = "\x1b[0;1m",
    .caret = "\x1b[0;1;32m",
    .fix = "\x1b[0;32m",
    .reset = "\x1b[0m",
};

class TextWriter {
public:
    TextWriter(const FileReport& file, const ReportStyle& style)
        : format_(file.format), language_(style.language), palette_(style.color ? kColored : kPlain) {
        append_printable(path_, file.path);
    }

    void write(const PlacedDiagnostic& diagnostic) {
        if (diagnostic.pass) {
            write_headline(diagnostic.place, palette_.pass, "pass", diagnostic.message, diagnostic.rule);
            return;
        }
        write_headline(diagnostic.place, color_of(diagnostic.severity), to_string(diagnostic.severity),
                       diagnostic.message, diagnostic.rule);
        write_excerpt(diagnostic.place);
        for (const PlacedFix& fix : diagnostic.fixes) write_fix(fix);
        for (const PlacedRelated& related : diagnostic.related) {
            if (related.message.empty()) continue;
            write_headline(related.place, palette_.note, "note", related.message, {});
            write_excerpt(related.place);
        }
    }

    [[nodiscard]] std::string take() { return std::move(output_); }

private:
    [[nodiscard]] std::string_view color_of(Severity severity) const {
        switch (severity) {
            case Severity::error:
                return palette_.error;
            case Severity::warning:
                return palette_.warning;
            case Severity::note:
                break;
        }
        return palette_.note;
    }

    void write_headline(const PlacedSpan& place, std::string_view color, std::string_view word,
                        std::string_view message, std::string_view rule) {
        fmt::format_to(std::back_inserter(output_), "{}{}:{}: {}{}: {}", palette_.place, path_,
                       compiler_place(format_, place, language_), color, word, palette_.message);
        append_printable(output_, message);
        if (!rule.empty()) fmt::format_to(std::back_inserter(output_), " [{}]", rule);
        output_.append(palette_.reset).push_back('\n');
    }

    /// Nobody who reads a file that is not text counts its lines.
    [[nodiscard]] std::string line_number(const PlacedSpan& place) const {
        return is_text(format_) ? fmt::format("{}", place.begin.line) : std::string();
    }

    /// The source line, and under it a caret with tildes up to the end of the span or of the line.
    void write_excerpt(const PlacedSpan& place) {
        fmt::format_to(std::back_inserter(output_), "{:>5} | ", line_number(place));
        marks_.clear();
        if (place.line_offset > 0) {
            output_.append(kCutMark);
            marks_.push_back(' ');
        }

        const std::uint32_t end =
            place.end.line == place.begin.line ? place.end.column : std::numeric_limits<std::uint32_t>::max();
        std::size_t caret = std::string::npos;
        std::uint32_t column = place.line_offset + 1;
        for (std::string_view rest = place.line; !rest.empty(); ++column) {
            if (column == place.begin.column) caret = marks_.size();
            const bool inside = place.begin.column <= column && column < end;
            write_character(rest, inside ? '~' : ' ');
        }
        if (place.line_continues) output_.append(kCutMark);

        caret = std::min(caret, marks_.size());
        if (caret == marks_.size()) marks_.push_back('^');
        marks_[caret] = '^';
        marks_.erase(marks_.find_last_not_of(" \t") + 1);
        fmt::format_to(std::back_inserter(output_), "\n      | {}{}{}\n", palette_.caret, marks_, palette_.reset);
    }

    /// Moves the first character of `rest` to the output and as many `mark`s as it has columns to the marks. A tab
    /// is kept in both, so that they stay in line whatever the tab stops are.
    void write_character(std::string_view& rest, char mark) {
        const std::string_view from = rest;
        const char32_t character = take_character(rest);
        if (character == U'\t') {
            output_.push_back('\t');
            marks_.push_back(mark == ' ' ? '\t' : mark);
        } else if (is_control(character)) {
            const std::string name = visible_name(character);
            output_.append(name);
            marks_.append(name.size(), mark);
        } else {
            output_.append(from.substr(0, from.size() - rest.size()));
            marks_.append(display_width(character), mark);
        }
    }

    void write_fix(const PlacedFix& fix) {
        const std::string_view label = fix.safe ? choose(language_, "修正：", "fix: ")
                                                : choose(language_, "修正（须核对）：", "fix (to be checked): ");
        fmt::format_to(std::back_inserter(output_), "      = {}{}", palette_.fix, label);
        append_printable(output_, fix.title);
        output_.append(palette_.reset).push_back('\n');
    }

    FileFormat format_;
    Language language_;
    const Palette& palette_;
    std::string path_;
    std::string output_;
    std::string marks_;
};

}  // namespace

std::string text_report(const FileReport& file, const ReportStyle& style) {
    TextWriter writer(file, style);
    for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
        if (diagnostic.counts() || (diagnostic.pass && style.passes)) writer.write(diagnostic);
    }
    return writer.take();
}

}  // namespace mingcha
