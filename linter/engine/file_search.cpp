#include "engine/file_search.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "mingcha/document.hpp"

namespace mingcha {

namespace {

namespace fs = std::filesystem;

/// Hidden, or the file that Word, WPS or Writer keeps beside a report while it is open.
bool is_set_aside(std::string_view name) { return name.starts_with('.') || name.starts_with("~$"); }

class Search {
public:
    void add_named(const std::string& path) {
        std::error_code error;
        if (path != "-" && fs::is_directory(path, error)) {
            add_folder(path);
        } else {
            add({path, {}});
        }
    }

    [[nodiscard]] std::vector<FoundInput> take() { return std::move(found_); }
    [[nodiscard]] std::vector<std::string> take_folders() { return std::move(folders_); }

private:
    void add(FoundInput input) {
        if (seen_.insert(fs::path(input.path).lexically_normal().string()).second) found_.push_back(std::move(input));
    }

    void add_folder(const fs::path& folder) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        folders_.push_back(folder.string());
        for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
            entries.push_back(*at);
        }
        if (error) {
            const std::string name = folder.string();
            add({name,
                 {{fmt::format("无法读取文件夹：{}", error.message()),
                   fmt::format("cannot read the folder: {}", error.message())},
                  name,
                  0,
                  0}});
        }
        std::ranges::sort(entries);
        for (const fs::directory_entry& entry : entries) add_entry(entry);
    }

    void add_entry(const fs::directory_entry& entry) {
        std::error_code error;
        const std::string name = entry.path().filename().string();
        if (entry.is_directory(error)) {
            if (is_searched_folder_name(name) && !entry.is_symlink(error)) add_folder(entry.path());
        } else if (file_format(name) && !is_set_aside(name)) {
            const bool from_here = entry.path().native().starts_with("./");
            add({from_here ? entry.path().string().substr(2) : entry.path().string(), {}});
        }
    }

    std::vector<FoundInput> found_;
    std::vector<std::string> folders_;
    std::set<std::string> seen_;
};

}  // namespace

std::vector<FoundInput> find_inputs(const std::vector<std::string>& paths) {
    Search search;
    for (const std::string& path : paths) search.add_named(path);
    return search.take();
}

std::vector<std::string> searched_folders(const std::string& folder) {
    Search search;
    search.add_named(folder);
    return search.take_folders();
}

bool is_searched_folder_name(std::string_view name) { return !name.starts_with('.') && name != "build"; }

}  // namespace mingcha
