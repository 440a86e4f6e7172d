// The settings and configurations under which texts are checked. Belongs to one thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "lsp/server_settings.hpp"

namespace mingcha::lsp {

class Workspace {
public:
    explicit Workspace(ServerSettings settings) { configure(std::move(settings)); }

    /// Everything is read anew when it is next needed.
    void configure(ServerSettings settings);
    void forget_configurations();

    [[nodiscard]] const std::shared_ptr<const ServerSettings>& settings() const { return settings_; }
    [[nodiscard]] Result<Setup> setup_for(const std::filesystem::path& path);
    [[nodiscard]] Result<std::shared_ptr<const RuleBook>> rules_for(const std::filesystem::path& path);

private:
    [[nodiscard]] Result<Project*> project();

    std::shared_ptr<const ServerSettings> settings_;
    std::optional<Project> project_;
};

}  // namespace mingcha::lsp
