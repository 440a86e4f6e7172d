#include "golden/rewrap.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/code_points.hpp"
#include "golden/run_text.hpp"

namespace mingcha::golden {

namespace {

bool is_latin(std::string_view point) { return point.size() == 1; }

bool may_start_line(std::string_view point) {
    static constexpr std::string_view kHalfWidth = ".,;:!?)]}%";
    static constexpr std::array<std::string_view, 14> kFullWidth{"，", "。", "、", "；", "：", "？", "！",
                                                                 "）", "》", "”",  "’",  "〉", "】", "…"};
    if (point.size() == 1) return kHalfWidth.find(point) == std::string_view::npos;
    return std::ranges::find(kFullWidth, point) == kFullWidth.end();
}

bool may_break_between(std::string_view before, std::string_view after) {
    return !(is_latin(before) && is_latin(after)) && before != " " && after != " " && may_start_line(after);
}

std::string broken(std::string_view paragraph, std::size_t width) {
    const std::vector<std::string_view> points = split_code_points(paragraph);
    if (points.size() <= width) return std::string(paragraph);
    std::string lines;
    std::size_t on_line = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (on_line >= width && may_break_between(points[i - 1], points[i])) {
            lines += '\n';
            on_line = 0;
        }
        lines += points[i];
        ++on_line;
    }
    return lines;
}

}  // namespace

std::string rewrap(std::string_view text, std::size_t width) {
    const Document document = read(text);
    const std::string_view source = document.source().text();
    std::string wrapped;
    std::uint32_t copied = 0;
    for (const Block& block : document.blocks()) {
        if (block.kind != BlockKind::paragraph && block.kind != BlockKind::list_item) continue;
        const SourceSpan origin = document.origin(block.span);
        wrapped += source.substr(copied, origin.begin - copied);
        wrapped += broken(document.text(block.span), width);
        copied = origin.end;
    }
    wrapped += source.substr(copied);
    return wrapped;
}

}  // namespace mingcha::golden
