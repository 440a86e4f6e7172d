#include "facts/table_grid.hpp"

#include <algorithm>
#include <array>

#include "document/characters.hpp"

namespace mingcha {
namespace {

constexpr auto kRunningNumbers =
    std::to_array<std::string_view>({"序号", "编号", "行次", "名次", "排名", "位次", "排序", "No.", "NO.", "No"});
constexpr auto kUnitHeads = std::to_array<std::string_view>({"单位", "计量单位", "数据单位"});
constexpr auto kNothing = std::to_array<std::string_view>(
    {"", "-", "—", "——", "–", "--", "−", "－", "/", "／", "\\", "无", "N/A", "n/a", "NA", "*", "…", "……", "不适用"});

bool is_any_of(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::find(words, text) != words.end();
}

/// * or ① or [1] or （注） behind a number, or nothing.
bool is_note_mark(std::string_view rest) {
    constexpr std::u32string_view kMarks = U"*＊#※†‡[]［］()（）注123456789";
    const bool bare_digits = !rest.empty() && is_decimal_digit(front_code_point(rest).value);
    if (bare_digits || rest.size() > 12) return false;
    while (!rest.empty()) {
        const char32_t c = take_code_point(rest);
        if (kMarks.find(c) == std::u32string_view::npos && !(c >= 0x2460 && c <= 0x2473)) return false;
    }
    return true;
}

/// Digits and the marks that stand among them, whatever they may mean: 12-15, 3.1.2, 08:30.
bool looks_numeric(std::string_view text) {
    constexpr std::u32string_view kMarks = U".．,，%％‰+＋-—–−－/／:：()（）*↑↓<>≤≥=~～ ";
    bool digits = false;
    while (!text.empty()) {
        const char32_t c = take_code_point(text);
        if (!is_decimal_digit(c) && kMarks.find(c) == std::u32string_view::npos) return false;
        digits = digits || is_decimal_digit(c);
    }
    return digits;
}

bool is_four_digits(std::string_view text) {
    int digits = 0;
    for (; is_decimal_digit(front_code_point(text).value); take_code_point(text)) ++digits;
    return digits == 4 && (text.empty() || text == "年");
}

/// The part of a cell between brackets that hold all of it; empty if there are none.
TextSpan inside_brackets(std::string_view text, TextSpan cell) {
    const std::string_view words = slice(text, cell);
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        if (words.starts_with(open) && words.ends_with(close) && words.size() > open.size() + close.size()) {
            return {cell.begin + static_cast<std::uint32_t>(open.size()),
                    cell.end - static_cast<std::uint32_t>(close.size())};
        }
    }
    return {cell.begin, cell.begin};
}

/// A bound or a range cannot be computed with; as a rule it names a class: 60岁以上, 31—40岁.
bool is_computable(const Quantity& quantity) {
    return (quantity.hedge == Hedge::none || quantity.hedge == Hedge::about) && quantity.dimension != Dimension::age;
}

class CellReader {
public:
    CellReader(std::string_view text, const Facts& facts) : text_(text), facts_(facts) {}

    [[nodiscard]] GridCell read(TextSpan span) const {
        GridCell cell{.span = span};
        if (is_any_of(slice(text_, span), kNothing)) return cell;
        const TextSpan inner = inside_brackets(text_, span);
        cell.kind = read_plain(inner.empty() ? span : inner, cell.quantity);
        cell.bracketed = !inner.empty() && cell.kind == GridCell::Kind::number;
        return cell;
    }

private:
    [[nodiscard]] GridCell::Kind read_plain(TextSpan span, std::uint32_t& index) const {
        const std::string_view words = slice(text_, span);
        const auto first = std::ranges::lower_bound(facts_.quantities, span.begin, {},
                                                    [](const Quantity& quantity) { return quantity.span.begin; });
        if (first != facts_.quantities.end() && span.contains(first->span)) {
            const TextSpan rest{first->span.end, span.end};
            if (first->span.begin == span.begin && is_note_mark(slice(text_, rest)) && is_computable(*first)) {
                index = static_cast<std::uint32_t>(first - facts_.quantities.begin());
                return GridCell::Kind::number;
            }
        }
        if (is_four_digits(words)) return GridCell::Kind::year;
        return looks_numeric(words) ? GridCell::Kind::unsure : GridCell::Kind::text;
    }

    std::string_view text_;
    const Facts& facts_;
};

}  // namespace

std::string without_spaces(std::string_view text) {
    std::string words;
    while (!text.empty()) {
        const CodePoint point = front_code_point(text);
        if (!is_space(point.value)) words += text.substr(0, point.size);
        text.remove_prefix(point.size);
    }
    return words;
}

TableGrid::TableGrid(const Document& document, const DocumentTable& table, const Facts& facts)
    : text_(document.text()), rows_(table.row_count()), columns_(table.columns) {
    const CellReader reader(text_, facts);
    cells_.reserve(table.cells.size());
    for (const TextSpan cell : table.cells) cells_.push_back(reader.read(cell));
    for (const Axis axis : {Axis::rows, Axis::columns}) find_heads(axis);
    for (const Axis axis : {Axis::rows, Axis::columns}) find_lines(axis);
}

/// The first cell of a line across `axis` that says what its cells are: 单位, 序号.
std::string TableGrid::head_word(Axis axis, std::size_t line) const {
    for (std::size_t position = 0; position < std::min<std::size_t>(2, count(across(axis))); ++position) {
        const TextSpan cell = at(axis, line, position).span;
        if (!cell.empty()) return without_spaces(slice(text_, cell));
    }
    return {};
}

bool TableGrid::any_number(Axis axis, std::size_t line) const {
    for (std::size_t position = 0; position < count(across(axis)); ++position) {
        const GridCell::Kind kind = at(axis, line, position).kind;
        if (kind == GridCell::Kind::number || kind == GridCell::Kind::unsure) return true;
    }
    return false;
}

/// 序号 in the corner heads the first row if that has numbers, otherwise the first column.
bool TableGrid::is_running_number(Axis axis, std::size_t line) const {
    if (!is_any_of(head_word(axis, line), kRunningNumbers)) return false;
    return line > 0 || axis == (any_number(Axis::rows, 0) ? Axis::rows : Axis::columns);
}

/// A line of names or of running numbers.
bool TableGrid::is_head(Axis axis, std::size_t line) const {
    if (is_running_number(axis, line)) return true;
    const std::size_t length = count(across(axis));
    bool year = false;
    for (std::size_t position = 0; position < length; ++position) {
        const GridCell::Kind kind = at(axis, line, position).kind;
        if (kind == GridCell::Kind::number || kind == GridCell::Kind::unsure) return false;
        year = year || kind == GridCell::Kind::year;
    }
    // Below a line of names, years behind a name are numbers like any others, and a row of words is one that could not
    // be read; the second row of a head leaves the corner empty.
    const bool named = line > 0 && at(axis, line, 0).kind == GridCell::Kind::text;
    const bool names_units = is_any_of(head_word(axis, line), kUnitHeads);
    return !named || (!year && (axis == Axis::columns || names_units));
}

/// The leading rows of names head the columns, the leading columns of names the rows.
void TableGrid::find_heads(Axis axis) {
    constexpr std::size_t kMostHeads = 4;
    const Axis crossing = across(axis);
    for (std::size_t line = 0; line < std::min(kMostHeads, count(crossing)); ++line) {
        if (!is_head(crossing, line)) break;
        const std::string word = head_word(crossing, line);
        // Units stand behind the names of what they measure; otherwise 单位 is an organisation.
        if (is_any_of(word, kUnitHeads) && !heads_[slot(axis)].empty()) {
            unit_head_[slot(axis)] = line;
        } else if (is_running_number(crossing, line)) {
            running_number_[slot(axis)] = line;
        } else {
            heads_[slot(axis)].push_back(line);
        }
    }
}

/// Where the numbers of the lines of `axis` begin.
std::size_t TableGrid::first_number(Axis axis) const {
    std::size_t first = 0;
    if (!heads_[slot(axis)].empty()) first = heads_[slot(axis)].back() + 1;
    if (unit_head_[slot(axis)] != kNone) first = std::max(first, unit_head_[slot(axis)] + 1);
    return first;
}

bool TableGrid::holds_numbers(Axis axis, std::size_t line) const {
    std::size_t numbers = 0;
    std::size_t words = 0;
    for (std::size_t position = first_number(axis); position < count(across(axis)); ++position) {
        const GridCell::Kind kind = at(axis, line, position).kind;
        if (kind == GridCell::Kind::number) ++numbers;
        if (kind == GridCell::Kind::text) ++words;
    }
    return numbers > 0 && numbers >= words;
}

void TableGrid::find_lines(Axis axis) {
    for (std::size_t line = first_number(across(axis)); line < count(axis); ++line) {
        if (is_running_number(axis, line)) continue;
        if (holds_numbers(axis, line)) lines_[slot(axis)].push_back(line);
    }
}

TextSpan TableGrid::words_for_number(Axis axis, std::size_t line) const {
    const std::size_t number = running_number_[slot(axis)];
    if (number == kNone || at(axis, line, number).kind != GridCell::Kind::text) return {};
    return at(axis, line, number).span;
}

TextSpan TableGrid::label(Axis axis, std::size_t line) const {
    TextSpan label;
    for (const std::size_t head : heads(axis)) {
        const GridCell& cell = at(axis, line, head);
        if (cell.kind != GridCell::Kind::empty) label = cell.span;
    }
    return label.empty() ? words_for_number(axis, line) : label;
}

std::string TableGrid::name(Axis axis, std::size_t line) const {
    std::string name;
    for (const std::size_t head : heads(axis)) {
        const GridCell& cell = at(axis, line, head);
        if (cell.kind != GridCell::Kind::empty) name += without_spaces(slice(text_, cell.span));
    }
    return name.empty() ? without_spaces(slice(text_, words_for_number(axis, line))) : name;
}

TextSpan TableGrid::unit_cell(Axis axis, std::size_t line) const {
    const std::size_t head = unit_head_[slot(axis)];
    return head == kNone ? TextSpan{} : at(axis, line, head).span;
}

}  // namespace mingcha
