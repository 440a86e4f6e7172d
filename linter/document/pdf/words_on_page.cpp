#include "document/pdf/words_on_page.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "document/characters.hpp"
#include "document/pdf/glyph_repair.hpp"
#include "source/utf8.hpp"

namespace mingcha {
namespace {

constexpr double kFarthest = 1e5;  ///< points; a page of PDF has 14,400 at most (ISO 32000-1, annex C)

/// The number behind ` name="`.
std::optional<double> attribute(std::string_view tag, std::string_view name) {
    for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const std::string_view rest = tag.substr(at + name.size());
        if (!rest.starts_with("=\"") || at == 0 || tag[at - 1] != ' ') continue;
        double value = 0;
        const auto [end, error] = std::from_chars(rest.data() + 2, rest.data() + rest.size(), value);
        if (error != std::errc() || !(std::abs(value) <= kFarthest)) return std::nullopt;
        return value;
    }
    return std::nullopt;
}

std::optional<WordBox> box_of(std::string_view tag) {
    const auto left = attribute(tag, "xMin");
    const auto top = attribute(tag, "yMin");
    const auto right = attribute(tag, "xMax");
    const auto bottom = attribute(tag, "yMax");
    if (!left || !top || !right || !bottom || *right < *left || *bottom < *top) return std::nullopt;
    return WordBox{*left, *top, *right, *bottom};
}

constexpr std::array<std::pair<std::string_view, char>, 5> kEntities = {
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};

std::string without_entities(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find('&'), text.size());
        plain += text.substr(0, mark);
        text.remove_prefix(mark);
        if (text.empty()) break;
        std::pair<std::string_view, char> found{"&", '&'};
        for (const auto& entity : kEntities) {
            if (text.starts_with(entity.first)) found = entity;
        }
        plain += found.second;
        text.remove_prefix(found.first.size());
    }
    return plain;
}

}  // namespace

bool WordReader::read(std::string_view piece) {
    while (true) {
        const std::size_t end = piece.find('\n');
        if (end == std::string_view::npos) break;
        bool goes_on = true;
        if (unfinished_.empty()) {
            goes_on = read_line(piece.substr(0, end));
        } else {
            unfinished_ += piece.substr(0, end);
            goes_on = read_line(unfinished_);
            unfinished_.clear();
        }
        piece.remove_prefix(end + 1);
        if (!goes_on) return false;
    }
    unfinished_ += piece;
    return true;
}

bool WordReader::read_line(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.starts_with("<word ")) {
        read_word(line);
    } else if (line.starts_with("<line ")) {
        ++line_;
    } else if (line.starts_with("<page ")) {
        page_.width = attribute(line, "width").value_or(0);
        page_.height = attribute(line, "height").value_or(0);
        page_.text.clear();
        page_.words.clear();
        line_ = 0;
    } else if (line.starts_with("</page>")) {
        return sink_(page_);
    } else if (line.starts_with("</doc>")) {
        complete_ = true;
    }
    return true;
}

void WordReader::read_word(std::string_view line) {
    const std::size_t tag_end = line.find('>');
    const std::size_t text_end = line.rfind("</word>");
    if (tag_end == std::string_view::npos || text_end == std::string_view::npos || text_end <= tag_end) return;
    const std::optional<WordBox> box = box_of(line.substr(0, tag_end));
    if (!box) return;
    std::string_view text = line.substr(tag_end + 1, text_end - tag_end - 1);
    text = text.substr(0, first_invalid_utf8(text));
    std::string plain;
    if (text.find('&') != std::string_view::npos) text = plain = without_entities(text);
    PageWord word{static_cast<std::uint32_t>(page_.text.size()), 0, line_, *box};
    append_repaired(text, page_.text);
    word.text_end = static_cast<std::uint32_t>(page_.text.size());
    if (word.text_end > word.text_begin) page_.words.push_back(word);
}

}  // namespace mingcha
