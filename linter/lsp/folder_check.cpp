#include "lsp/folder_check.hpp"

#include <fmt/format.h>

#include "report/wording.hpp"

namespace mingcha::lsp {

void FolderCheck::begin(const std::vector<FoundInput>& files, Client& client) {
    if (has_begun_) return;  // it was stopped
    for (const FoundInput& file : files) files_.push_back(file.path);
    total_ = files_.size();
    has_begun_ = true;
    tell(client, {{"kind", "begin"},
                  {"title", choose(language_, "明察：检查文件夹", "mingcha: checking the folder")},
                  {"cancellable", true},
                  {"percentage", 0}});
}

void FolderCheck::stop() {
    files_.clear();
    has_begun_ = true;
}

void FolderCheck::take_next(Client& client) {
    files_.pop_front();
    ++checked_;
    tell(client, {{"kind", "report"},
                  {"message", fmt::format("{}/{}", checked_, total_)},
                  {"percentage", 100 * checked_ / total_}});
}

void FolderCheck::end(Client& client) {
    tell(client, {{"kind", "end"}});
    client.answer(request_, Json{{"files", checked_}});
}

void FolderCheck::tell(Client& client, Json value) const {
    if (!token_.is_null()) client.notify("$/progress", {{"token", token_}, {"value", std::move(value)}});
}

}  // namespace mingcha::lsp
