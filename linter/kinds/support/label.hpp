// Labels of tables, figures and attachments: 表3, 图2-1, 附表二, 附件4.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/document.hpp"

namespace mingcha::kinds {

struct Label {
    TextSpan span;
    std::string what;                    ///< 表, 图, 附表, 附图, 附件, 附录
    std::vector<std::uint32_t> numbers;  ///< 2-1: {2, 1}

    /// What all labels of one sequence share: 表2- of 表2-1, 表 of 表3.
    [[nodiscard]] std::string series() const;
    /// The same for all ways of writing it: 表2-1 for 表2．1 and 表二—1.
    [[nodiscard]] std::string name() const;
};

/// The label that begins at `at`; none if no number follows, or if the number goes on as something else (图3D, 表5%).
[[nodiscard]] std::optional<Label> label_at(std::string_view text, std::size_t at);

/// The labels that open a caption or another block, or stand behind a space, a tab or an opening mark: whatever may be
/// the place of the thing itself. O(size of the text).
[[nodiscard]] std::vector<Label> labels_of_things(const Document& document);

}  // namespace mingcha::kinds
