#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "report/html_parts.hpp"
#include "report/marked_text.hpp"

namespace mingcha {
namespace {

constexpr unsigned kDeepestHeading = 6;

/// What holds several blocks of one kind together; empty for a block that stands alone.
std::string_view group_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::list_item:
            return "<ul>";
        case BlockKind::table_of_contents:
            return R"(<div class="contents">)";
        default:
            return {};
    }
}

std::string_view closing(std::string_view group) {
    if (group.empty()) return {};
    return group == "<ul>" ? "</ul>\n" : "</div>\n";
}

class TextPage {
public:
    explicit TextPage(const HtmlReport& report)
        : report_(report), document_(report.view().document), marked_(report), depths_(heading_depths(document_)) {}

    [[nodiscard]] std::string write() {
        std::string_view group;
        for (std::size_t i = 0; i < document_.blocks().size(); ++i) {
            const std::string_view own = group_of(document_.blocks()[i].kind);
            if (own != group) {
                page_ += closing(group);
                page_ += own;
                group = own;
            }
            write_block(i);
        }
        page_ += closing(group);
        const auto size = static_cast<std::uint32_t>(document_.text().size());
        marked_.append(page_, {size, size});
        return std::move(page_);
    }

private:
    void write_block(std::size_t index) {
        const Block& block = document_.blocks()[index];
        switch (block.kind) {
            case BlockKind::heading:
                write_heading(block, index);
                break;
            case BlockKind::table:
                write_table(block);
                break;
            case BlockKind::list_item:
                write_element("<li>", block.span, "</li>\n");
                break;
            case BlockKind::caption:
                write_element(R"(<p class="caption">)", block.span, "</p>\n");
                break;
            case BlockKind::paragraph:
            case BlockKind::table_of_contents:
                write_element("<p>", block.span, "</p>\n");
                break;
        }
    }

    void write_element(std::string_view open, TextSpan span, std::string_view close) {
        page_ += open;
        marked_.append(page_, span);
        page_ += close;
    }

    /// The page itself has the only h1.
    void write_heading(const Block& block, std::size_t index) {
        const unsigned level = std::min(depths_[index] + 1U, kDeepestHeading);
        page_ += fmt::format(R"(<h{} id="{}-b{}">)", level, report_.id, index);
        if (has_separate_marker(block)) {
            write_element({}, block.numbering->marker, " ");
            write_element({}, block.body(), {});
        } else {
            marked_.append(page_, block.span);
        }
        page_ += fmt::format("</h{}>\n", level);
    }

    void write_table(const Block& block) {
        const auto table = std::ranges::lower_bound(document_.tables(), block.span, {}, &DocumentTable::span);
        if (table == document_.tables().end() || table->span != block.span) {
            write_element("<p>", block.span, "</p>\n");
            return;
        }
        page_ += R"(<div class="scroll" tabindex="0"><table>)";
        for (std::size_t row = 0; row < table->row_count(); ++row) {
            page_ += "<tr>";
            for (std::size_t column = 0; column < table->columns; ++column) {
                const TextSpan cell = table->cells[row * table->columns + column];
                const bool is_head = row == 0 && !cell.empty() && !has_numbers(*table);
                write_element(is_head ? R"(<th scope="col">)" : "<td>", cell, is_head ? "</th>" : "</td>");
            }
            page_ += "</tr>\n";
        }
        page_ += "</table></div>\n";
    }

    /// Whether the first row holds quantities, so that it is no head.
    [[nodiscard]] bool has_numbers(const DocumentTable& table) const {
        const TextSpan row = cover(table.cells.front(), table.cells[table.columns - 1]);
        const std::vector<Quantity>& quantities = report_.view().reading.facts.quantities;
        const auto first = std::ranges::lower_bound(quantities, row.begin, {},
                                                    [](const Quantity& quantity) { return quantity.span.begin; });
        return first != quantities.end() && first->span.begin < row.end;
    }

    const HtmlReport& report_;
    const Document& document_;
    MarkedText marked_;
    std::vector<std::uint8_t> depths_;
    std::string page_;
};

}  // namespace

std::string html_text(const HtmlReport& report) { return TextPage(report).write(); }

}  // namespace mingcha
