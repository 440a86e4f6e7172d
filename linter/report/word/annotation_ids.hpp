// The ids of comments and tracked changes, which have to differ within a file.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>

#include "report/word/names.hpp"

namespace mingcha::annotation {

class AnnotationIds {
public:
    /// Takes in the ids of all annotations below `root`: comments, their marks, tracked changes, bookmarks.
    void take_in(pugi::xml_node root, const WordNames& names);

    /// The lowest number that nothing has, from the last one on.
    [[nodiscard]] std::string next();

private:
    std::unordered_set<std::uint32_t> taken_;
    std::uint32_t next_ = 0;
};

}  // namespace mingcha::annotation
