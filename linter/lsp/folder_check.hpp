// Checking all files of some folders, one at a time, with a progress that the user sees and can stop.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "engine/file_search.hpp"
#include "lsp/client.hpp"

namespace mingcha::lsp {

class FolderCheck {
public:
    /// `request` is answered at the end. Progress is told under `token`, unless that is null.
    FolderCheck(Json request, Json token, std::vector<std::string> folders, Language language)
        : request_(std::move(request)), token_(std::move(token)), folders_(std::move(folders)), language_(language) {}

    [[nodiscard]] const Json& request() const { return request_; }
    [[nodiscard]] const Json& token() const { return token_; }
    [[nodiscard]] bool has_begun() const { return has_begun_; }
    [[nodiscard]] bool is_done() const { return has_begun_ && files_.empty(); }

    [[nodiscard]] const std::vector<std::string>& folders() const { return folders_; }
    void begin(const std::vector<FoundInput>& files, Client& client);
    /// Leaves out the files that were not yet checked.
    void stop();
    /// The file that is next. Requires that there is one.
    [[nodiscard]] const std::string& next() const { return files_.front(); }
    void take_next(Client& client);
    /// Answers the request with how many files were checked.
    void end(Client& client);

private:
    void tell(Client& client, Json value) const;

    Json request_;
    Json token_;
    std::vector<std::string> folders_;
    Language language_;
    std::deque<std::string> files_;
    std::size_t total_ = 0;
    std::size_t checked_ = 0;
    bool has_begun_ = false;
};

}  // namespace mingcha::lsp
