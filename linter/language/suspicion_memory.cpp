#include "language/suspicion_memory.hpp"

#include <utility>

namespace mingcha::language {
namespace {

constexpr std::size_t kMostCharacters = 500'000;  // of the recent blocks, and of the older ones

}  // namespace

std::vector<Suspicion> SuspicionMemory::find(const UnlikelyCharacters& search, std::span<const Token> tokens,
                                             float least) {
    std::u32string block;
    block.reserve(tokens.size());
    for (const Token& token : tokens) block.push_back(token.value);
    {
        const std::scoped_lock lock(mutex_);
        if (const auto known = recent_.find(block); known != recent_.end()) return known->second;
        if (const auto known = older_.find(block); known != older_.end()) {
            std::vector<Suspicion> found = known->second;
            remember(block, found);
            return found;
        }
    }
    std::vector<Suspicion> found = search.find(tokens, least);
    const std::scoped_lock lock(mutex_);
    remember(block, found);
    return found;
}

void SuspicionMemory::remember(const std::u32string& block, const std::vector<Suspicion>& found) {
    if (recent_characters_ + block.size() > kMostCharacters) {
        older_ = std::exchange(recent_, {});
        recent_characters_ = 0;
    }
    recent_characters_ += block.size();
    recent_.emplace(block, found);
}

}  // namespace mingcha::language
