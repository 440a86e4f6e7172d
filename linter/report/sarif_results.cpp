#include "report/sarif_results.hpp"

#include <algorithm>
#include <array>

namespace mingcha {
namespace {

constexpr std::size_t kRanks = 5;

std::size_t rank_of(const PlacedDiagnostic& diagnostic) {
    if (diagnostic.pass) return 4;
    if (!diagnostic.counts()) return 3;
    switch (diagnostic.severity) {
        case Severity::error:
            return 0;
        case Severity::warning:
            return 1;
        case Severity::note:
            break;
    }
    return 2;
}

}  // namespace

SarifResults choose_results(std::span<const FileReport> files, bool passes, std::size_t most) {
    std::vector<SarifResult> all;
    std::array<std::size_t, kRanks> room{};  // at first, how many there are
    for (std::size_t file = 0; file < files.size(); ++file) {
        for (const PlacedDiagnostic& diagnostic : files[file].diagnostics) {
            if (diagnostic.pass && !passes) continue;
            all.push_back({&diagnostic, file});
            ++room.at(rank_of(diagnostic));
        }
    }
    std::size_t left = most;
    for (std::size_t& places : room) {
        places = std::min(places, left);
        left -= places;
    }
    const std::size_t wanted = all.size();
    std::erase_if(all, [&](const SarifResult& result) {
        std::size_t& places = room.at(rank_of(*result.diagnostic));
        if (places == 0) return true;
        --places;
        return false;
    });
    const std::size_t left_out = wanted - all.size();
    return {std::move(all), left_out};
}

}  // namespace mingcha
