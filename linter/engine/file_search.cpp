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

private:
    void add(FoundInput input) {
        if (seen_.insert(fs::path(input.path).lexically_normal().string()).second) found_.push_back(std::move(input));
    }

    void add_folder(const fs::path& folder) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
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
        if (name.starts_with('.')) return;
        if (entry.is_directory(error)) {
            if (name != "build" && !entry.is_symlink(error)) add_folder(entry.path());
        } else if (is_readable_name(name)) {
            const bool from_here = entry.path().native().starts_with("./");
            add({from_here ? entry.path().string().substr(2) : entry.path().string(), {}});
        }
    }

    std::vector<FoundInput> found_;
    std::set<std::string> seen_;
};

}  // namespace

std::vector<FoundInput> find_inputs(const std::vector<std::string>& paths) {
    Search search;
    for (const std::string& path : paths) search.add_named(path);
    return search.take();
}

}  // namespace mingcha
