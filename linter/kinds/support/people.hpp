// People who are named together with their post: 总经理张伟民, 张伟民同志.
#pragma once

#include <string_view>
#include <vector>

#include "kinds/support/near_names.hpp"
#include "language/literal_set.hpp"
#include "language/segmentation.hpp"
#include "mingcha/failure.hpp"

namespace mingcha::kinds {

/// Immutable.
class People {
public:
    /// `posts` are words that stand before a name.
    [[nodiscard]] static Result<People> create(const std::vector<std::string_view>& posts);

    /// The same person under two names: the same post, the same surname, and a given name of two characters of which
    /// one is the same and the other sounds alike. O(size of the text).
    [[nodiscard]] std::vector<TwoNames> find_two_names(std::string_view text, const Readings& readings) const;

private:
    People(language::LiteralSet posts, language::Segmentation segmentation)
        : posts_(std::move(posts)), segmentation_(std::move(segmentation)) {}

    language::LiteralSet posts_;
    language::Segmentation segmentation_;
};

}  // namespace mingcha::kinds
