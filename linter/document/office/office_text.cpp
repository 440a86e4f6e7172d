#include "document/office/office_text.hpp"

#include <fmt/format.h>

#include "source/utf8.hpp"

namespace mingcha {

void ParagraphKind::set_number(std::string_view text) {
    has_number = true;
    // With a word behind it that no number goes on with.
    number = parse_marker(std::string(text) + " 文");
    if (number && number->size > text.size()) number.reset();
}

Result<void> check_text(const OfficeText& text, bool is_full, const SourceLimits& limits) {
    if (is_full) {
        return fail(
            {fmt::format("文件的文字超过上限 {} 字节，没有读。可以用 --max-file-size 提高上限。", limits.max_bytes),
             fmt::format("The file has more text than the limit of {} bytes, and was not read. --max-file-size "
                         "raises the limit.",
                         limits.max_bytes)});
    }
    if (first_invalid_utf8(text.text) != text.text.size()) {
        return fail({"文件已损坏：文字不是有效的 UTF-8。请打开并重新保存，再检查。",
                     "The file is damaged: its text is not valid UTF-8. Open it, save it again, and check that."});
    }
    return {};
}

}  // namespace mingcha
