#include "lsp/workspace.hpp"

#include <utility>

namespace mingcha::lsp {

void Workspace::configure(ServerSettings settings) {
    settings_ = std::make_shared<const ServerSettings>(std::move(settings));
    project_.reset();
}

void Workspace::forget_configurations() {
    if (project_) project_->forget_configurations();
}

Result<Setup> Workspace::setup_for(const std::filesystem::path& path) {
    return project().and_then([&](Project* project) { return project->setup_for(path); });
}

Result<std::shared_ptr<const RuleBook>> Workspace::rules_for(const std::filesystem::path& path) {
    return project().and_then([&](Project* project) { return project->rules_in(path.parent_path()); });
}

Result<Project*> Workspace::project() {
    if (!project_) {
        Overrides overrides = settings_->overrides;
        // A text is checked again at every keystroke.
        overrides.settings.rule_options["wording/unlikely-character"].set("remembers", true);
        Result<Project> made = Project::create(std::move(overrides), settings_->language, Documentation::complete);
        if (!made) return tl::unexpected(made.error());
        project_.emplace(*std::move(made));
    }
    return &*project_;
}

}  // namespace mingcha::lsp
