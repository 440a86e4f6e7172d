#include "engine/fix_planning.hpp"

#include <cstddef>
#include <string>

#include "engine/code_points.hpp"

namespace mingcha {

std::optional<std::vector<Edit>> place_edits(const Document& document, std::vector<Edit> edits) {
    std::vector<Edit> placed;
    for (Edit& edit : edits) {
        if (document.is_verbatim(edit.span)) {
            placed.push_back(std::move(edit));
            continue;
        }
        const auto before = split_code_points(document.text(edit.span));
        const auto after = split_code_points(edit.replacement);
        if (before.size() != after.size()) return std::nullopt;
        std::uint32_t at = edit.span.begin;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const TextSpan span{at, at + static_cast<std::uint32_t>(before[i].size())};
            if (before[i] != after[i]) placed.push_back({span, std::string(after[i])});
            at = span.end;
        }
    }
    return placed;
}

}  // namespace mingcha
