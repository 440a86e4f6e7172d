#include <algorithm>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <md4c.h>

#include "document/caption.hpp"
#include "document/characters.hpp"
#include "document/markdown_notes.hpp"
#include "document/numbering.hpp"
#include "document/printed_line.hpp"
#include "document/text_builder.hpp"
#include "mingcha/document.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kLongestCaption = 120;  // bytes

/// Where the text begins behind a front matter: lines between two lines of `---` at the very beginning.
std::uint32_t behind_front_matter(std::string_view text) {
    const auto next_line = [&](std::size_t at) { return std::min(text.find('\n', at), text.size() - 1) + 1; };
    const auto is_fence = [&](std::size_t at) {
        std::string_view line = text.substr(at, next_line(at) - at);
        line = line.substr(0, line.find_last_not_of(" \t\r\n") + 1);
        return line == "---";
    };
    if (text.empty() || !is_fence(0)) return 0;
    for (std::size_t at = next_line(0); at < text.size(); at = next_line(at)) {
        if (is_fence(at)) return static_cast<std::uint32_t>(next_line(at));
    }
    return 0;
}

/// The number of an ordered list's item, as it stands in the source before the item's text.
struct ItemNumber {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    char delimiter = '.';
};

std::optional<ItemNumber> number_before(std::string_view text, std::uint32_t offset) {
    std::uint32_t end = offset;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    if (end == 0 || (text[end - 1] != '.' && text[end - 1] != ')')) return std::nullopt;
    std::uint32_t begin = end - 1;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    if (begin == end - 1) return std::nullopt;
    return ItemNumber{begin, end, text[end - 1]};
}

struct OpenList {
    bool ordered = false;
    std::uint32_t next = 1;  ///< the number of the next item, as readers see it
};

/// Takes what the parser finds and writes the document.
class MarkdownWriter {
public:
    /// `parsed`: what the parser sees, as long as the source.
    MarkdownWriter(std::string_view source, std::string_view parsed)
        : source_(source), parsed_(parsed), builder_(source, false) {}

    void enter(MD_BLOCKTYPE type, const void* detail) {
        switch (type) {
            case MD_BLOCK_UL:
                end_block();
                lists_.push_back({});
                break;
            case MD_BLOCK_OL:
                end_block();
                lists_.push_back({true, static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start});
                break;
            case MD_BLOCK_LI:
                item_begins_ = true;
                break;
            case MD_BLOCK_H:
                level_ = static_cast<std::uint8_t>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
                break;
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
                end_block();
                ++left_out_;
                break;
            case MD_BLOCK_TABLE:
                begin_table(*static_cast<const MD_BLOCK_TABLE_DETAIL*>(detail));
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                begin_cell();
                break;
            default:
                break;
        }
    }

    void leave(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                lists_.pop_back();
                break;
            case MD_BLOCK_LI:
                end_block();
                item_begins_ = false;
                if (!lists_.empty()) ++lists_.back().next;
                break;
            case MD_BLOCK_H:
                end_block();
                level_ = 0;
                break;
            case MD_BLOCK_P:
                end_block();
                break;
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
                --left_out_;
                break;
            case MD_BLOCK_TABLE:
                end_table();
                break;
            case MD_BLOCK_TH:
            case MD_BLOCK_TD:
                end_cell();
                break;
            default:
                break;
        }
    }

    /// The address of a link is no text; nor is what stands for a picture, or an address that links to itself.
    void enter(MD_SPANTYPE type, const void* detail) {
        if (type == MD_SPAN_IMG) ++left_out_;
        if (type != MD_SPAN_A) return;
        const MD_ATTRIBUTE& address = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
        links_here_ = address.size > 0 && *address.text == '#';
        address_.assign(address.text, address.size);  // lives no longer than this call
    }

    void leave(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG) --left_out_;
        if (type != MD_SPAN_A) return;
        links_here_ = false;
        address_.clear();
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        if (left_out_ > 0) return;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
            line_ended_ = true;
        } else if (type == MD_TEXT_ENTITY) {
            entity(text);
        } else if (type == MD_TEXT_NORMAL && (address_.empty() || text != address_)) {
            append(text);
        }
    }

    [[nodiscard]] Document finish(Source source) {
        end_block();
        return {std::move(source),   builder_.take_text(), builder_.take_segments(),
                std::move(blocks_),  std::move(tables_),   0,
                FileFormat::markdown};
    }

private:
    /// `&amp;` is read as its first character; any other entity as a space.
    void entity(std::string_view text) {
        if (text == "&amp;") {
            append(text.substr(0, 1));
        } else {
            line_ended_ = true;
        }
    }

    void append(std::string_view text) {
        // What the parser made up stands nowhere in the source.
        if (text.data() < parsed_.data() || text.data() + text.size() > parsed_.data() + parsed_.size()) return;
        auto begin = static_cast<std::uint32_t>(text.data() - parsed_.data());
        const auto end = static_cast<std::uint32_t>(begin + text.size());
        if (!block_ && !cell_begin_) {
            begin = skip_spaces(source_, begin, end);
            if (begin == end) return;
            begin = begin_block(begin, end);
        }
        if (begin == end) return;
        only_links_here_ = only_links_here_ && links_here_;
        if (line_ended_ && builder_.size() > content_begin_) {
            builder_.join(PrintedLine{.begin = begin, .end = end, .inner_space = true});
        } else {
            builder_.append(begin, end);
        }
        line_ended_ = is_space(back_code_point(text).value);
    }

    /// Opens the block whose text begins at `begin`, and writes its number. Returns where its words begin.
    std::uint32_t begin_block(std::uint32_t begin, std::uint32_t end) {
        if (!blocks_.empty()) builder_.separate('\n');
        Block block{.kind = BlockKind::paragraph, .level = level_, .span = {builder_.size(), 0}, .numbering = {}};
        const std::string_view first = source_.substr(begin, end - begin);
        if (level_ > 0) {
            block.kind = BlockKind::heading;
        } else if (!lists_.empty() && !is_behind_note_mark(source_, begin)) {
            block.kind = BlockKind::list_item;
        } else if (begins_caption(first) && first.size() <= kLongestCaption &&
                   first.find("。") == std::string_view::npos) {
            block.kind = BlockKind::caption;
        }
        if (const auto number = item_number(begin)) {
            builder_.append(number->begin, number->end);
            const NumberStyle style = number->delimiter == '.' ? NumberStyle::arabic : NumberStyle::arabic_half_bracket;
            block.numbering = {style, lists_.back().next, {block.span.begin, builder_.size()}};
        } else if (const auto marker = parse_marker(first);
                   marker && (block.kind == BlockKind::heading || !marker->only_if_short)) {
            builder_.append(begin, begin + marker->size);
            begin = skip_spaces(source_, begin + marker->size, end);
            block.numbering = {marker->style, marker->value, {block.span.begin, builder_.size()}};
            if (block.kind == BlockKind::paragraph) block.kind = BlockKind::list_item;
        }
        item_begins_ = false;
        only_links_here_ = true;
        line_ended_ = false;
        content_begin_ = builder_.size();
        block_ = block;
        return begin;
    }

    /// The number of the item that begins with the text at `offset`, if one does.
    [[nodiscard]] std::optional<ItemNumber> item_number(std::uint32_t offset) const {
        if (!item_begins_ || lists_.empty() || !lists_.back().ordered || lists_.back().next == 0) return std::nullopt;
        return number_before(source_, offset);
    }

    void end_block() {
        if (!block_) return;
        block_->span.end = builder_.size();
        if (block_->kind == BlockKind::list_item && only_links_here_) block_->kind = BlockKind::table_of_contents;
        blocks_.push_back(*std::exchange(block_, std::nullopt));
    }

    void begin_table(const MD_BLOCK_TABLE_DETAIL& detail) {
        end_block();
        if (detail.col_count < 2 || detail.body_row_count == 0) return;  // its cells are paragraphs
        if (!blocks_.empty()) builder_.separate('\n');
        table_ = DocumentTable{.span = {builder_.size(), 0}, .columns = detail.col_count, .cells = {}};
    }

    void begin_cell() {
        if (!table_) return;
        if (!table_->cells.empty()) builder_.separate(table_->cells.size() % table_->columns == 0 ? '\v' : '\t');
        cell_begin_ = content_begin_ = builder_.size();
        line_ended_ = false;
    }

    void end_cell() {
        if (!table_) {
            end_block();
            return;
        }
        table_->cells.push_back({*std::exchange(cell_begin_, std::nullopt), builder_.size()});
    }

    void end_table() {
        if (!table_) return;
        table_->span.end = builder_.size();
        blocks_.push_back({.kind = BlockKind::table, .level = 0, .span = table_->span, .numbering = {}});
        tables_.push_back(*std::exchange(table_, std::nullopt));
    }

    std::string_view source_;
    std::string_view parsed_;
    TextBuilder builder_;
    std::vector<Block> blocks_;
    std::vector<DocumentTable> tables_;

    std::vector<OpenList> lists_;
    std::optional<Block> block_;               // the open one
    std::optional<DocumentTable> table_;       // the open one
    std::optional<std::uint32_t> cell_begin_;  // of the open cell
    std::uint32_t content_begin_ = 0;          // behind the number of the open block, or where the cell begins
    std::uint8_t level_ = 0;                   // of the open heading
    int left_out_ = 0;                         // open blocks and spans whose text is left out
    bool item_begins_ = false;                 // no block of the open item was written yet
    bool line_ended_ = false;                  // or a space stood at the end of the last piece
    bool links_here_ = false;                  // in a link to a place of this document
    bool only_links_here_ = false;             // the open block has no other text
    std::string address_;                      // of the open link
};

/// Calls the writer from C code, which no exception may pass.
template <typename Action>
int guarded(void* writer, const Action& action) {
    try {
        action(*static_cast<MarkdownWriter*>(writer));
        return 0;
    } catch (const std::bad_alloc&) {
        return -1;
    }
}

constexpr MD_PARSER parser_of_reports() {
    MD_PARSER parser{};
    // Reports indent their paragraphs, so that code is only what is fenced.
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS |
                   MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* writer) {
        return guarded(writer, [&](MarkdownWriter& to) { to.enter(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* /*detail*/, void* writer) {
        return guarded(writer, [&](MarkdownWriter& to) { to.leave(type); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* writer) {
        return guarded(writer, [&](MarkdownWriter& to) { to.enter(type, detail); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void* /*detail*/, void* writer) {
        return guarded(writer, [&](MarkdownWriter& to) { to.leave(type); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* writer) {
        return guarded(writer, [&](MarkdownWriter& to) { to.text(type, {text, size}); });
    };
    return parser;
}

}  // namespace

Document read_markdown_document(Source source) {
    const std::string_view text = source.text();
    const std::vector<char> parsed = with_notes_as_items(text);
    MarkdownWriter writer(text, {parsed.data(), parsed.size()});
    const std::uint32_t begin = behind_front_matter(text);
    const MD_PARSER parser = parser_of_reports();
    if (md_parse(parsed.data() + begin, static_cast<MD_SIZE>(parsed.size() - begin), &parser, &writer) != 0)
        throw std::bad_alloc();  // nothing else makes the parser fail
    return writer.finish(std::move(source));
}

}  // namespace mingcha
