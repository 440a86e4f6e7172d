#include "engine/cause_merging.hpp"

#include <cstddef>
#include <map>
#include <utility>

namespace mingcha {

void merge_causes(std::vector<Diagnostic>& diagnostics) {
    std::map<std::uint32_t, std::size_t> chief;
    for (std::size_t index = 0; index < diagnostics.size(); ++index) {
        if (diagnostics[index].cause == 0) continue;
        const auto [found, is_first] = chief.emplace(diagnostics[index].cause, index);
        if (!is_first && diagnostics[index].severity > diagnostics[found->second].severity) found->second = index;
    }
    const auto is_told_elsewhere = [&](std::size_t index) {
        const auto found = chief.find(diagnostics[index].cause);
        return found != chief.end() && found->second != index;
    };
    for (std::size_t index = 0; index < diagnostics.size(); ++index) {
        if (!is_told_elsewhere(index)) continue;
        Diagnostic& told = diagnostics[chief.at(diagnostics[index].cause)];
        told.related.push_back({diagnostics[index].span, std::move(diagnostics[index].message)});
    }
    std::vector<Diagnostic> rest;
    for (std::size_t index = 0; index < diagnostics.size(); ++index) {
        if (!is_told_elsewhere(index)) rest.push_back(std::move(diagnostics[index]));
    }
    diagnostics = std::move(rest);
}

}  // namespace mingcha
