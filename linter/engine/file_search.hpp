// From the paths of the command line to the files that are read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"

namespace mingcha {

struct FoundInput {
    std::string path;  ///< as the user would name it; `-` for standard input
    Failure failure;   ///< a folder that cannot be searched has a message here
};

/// Files and `-` stand for themselves; folders are searched for the endings that can be read, in the order of their
/// names, without following links and leaving out hidden folders and `build`. A path that was found before is left out.
[[nodiscard]] std::vector<FoundInput> find_inputs(const std::vector<std::string>& paths);

/// The folder and all below it that are searched.
[[nodiscard]] std::vector<std::string> searched_folders(const std::string& folder);
[[nodiscard]] bool is_searched_folder_name(std::string_view name);

}  // namespace mingcha
