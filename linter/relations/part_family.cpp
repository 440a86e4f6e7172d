#include "relations/part_family.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "relations/word_search.hpp"

namespace mingcha {
namespace {

// Each ends with the last one.
constexpr auto kUpwards = std::to_array<std::string_view>({"及以上", "或以上", "含以上", "以上"});
constexpr std::size_t kLongestNounBetween = 18;  // bytes between the level and 以上: 学历, 文化程度

/// The longest of `words` that `label` holds; empty if it holds none.
std::string_view longest_word_in(std::string_view label, std::span<const std::string> words) {
    std::string_view longest;
    for (const std::string& word : words) {
        if (word.size() > longest.size() && find_word(label, word) != std::string_view::npos) longest = word;
    }
    return longest;
}

/// The level whose longest word occurs in `label`: 高级技师 before 技师.
const Level* level_in(std::string_view label, const Scale& scale) {
    const Level* best = nullptr;
    std::size_t longest = 0;
    for (const Level& level : scale.levels) {
        for (const std::string& word : level.words) {
            if (word.size() > longest && find_word(label, word) != std::string_view::npos) {
                best = &level;
                longest = word.size();
            }
        }
    }
    return best;
}

/// A class whose word is a piece of another class's is not meant: 合格 in 不合格.
std::set<Membership> memberships(std::string_view label, const Vocabulary::Words& words) {
    std::set<Membership> found;
    std::vector<std::string_view> named;
    for (std::size_t family = 0; family < words.partitions.size(); ++family) {
        named.clear();
        for (const auto& class_words : words.partitions[family].words) {
            named.push_back(longest_word_in(label, class_words));
        }
        for (std::size_t index = 0; index < named.size(); ++index) {
            const bool piece = std::ranges::any_of(named, [&](std::string_view other) {
                return other.size() > named[index].size() && other.find(named[index]) != std::string_view::npos;
            });
            if (!named[index].empty() && !piece) found.emplace(family, index);
        }
    }
    return found;
}

std::set<Membership> levels(std::string_view label, const Vocabulary::Words& words) {
    std::set<Membership> found;
    for (std::size_t family = 0; family < words.scales.size(); ++family) {
        if (const Level* level = level_in(label, words.scales[family])) {
            found.emplace(family, static_cast<std::size_t>(level->rank));
        }
    }
    return found;
}

/// The family of which every part names one class, no class twice: 男党员 and 女党员 differ by 性别.
std::optional<std::size_t> dividing_family(std::span<const Description> parts,
                                           std::set<Membership> Description::* members) {
    if (parts.empty()) return std::nullopt;
    for (const Membership& candidate : parts.front().*members) {
        std::set<std::size_t> classes;
        const bool divides = std::ranges::all_of(parts, [&](const Description& part) {
            const auto in_family = [&](const Membership& member) { return member.first == candidate.first; };
            const auto member = std::ranges::find_if(part.*members, in_family);
            return std::ranges::count_if(part.*members, in_family) == 1 && classes.insert(member->second).second;
        });
        if (divides) return candidate.first;
    }
    return std::nullopt;
}

/// A quick test: some character of the label begins a word of the tables.
bool may_name_class(std::string_view label, const Vocabulary::Words& words) {
    for (std::size_t at = 0; at < label.size(); at += character_length(label[at])) {
        if (words.first_of_classes.may_hold(label.substr(at, character_length(label[at])))) return true;
    }
    return false;
}

}  // namespace

Description describe(std::string_view label, const Vocabulary::Words& words) {
    if (!may_name_class(label, words)) return {{}, {}, label.empty()};
    return {levels(label, words), memberships(label, words), false};
}

PartFamilies families_of(std::span<const Description> parts, bool of_things, const Vocabulary::Words& words) {
    PartFamilies result;
    if (parts.empty() || std::ranges::any_of(parts, [](const Description& part) { return part.nameless; })) {
        return result;
    }
    const auto described = std::ranges::count_if(parts, [](const Description& part) { return !part.is_empty(); });
    const auto partition = dividing_family(parts, &Description::classes);
    result.undescribed = described <= (of_things ? 0 : 1);
    if (partition) {
        const Partition& divided = words.partitions[*partition];
        result.exclusive = divided.rigour != Rigour::loose;
        result.whole_partition = parts.size() > 1 && parts.size() == divided.words.size();
        result.complete = result.whole_partition && divided.rigour == Rigour::complete;
    }
    if (dividing_family(parts, &Description::levels)) result.exclusive = true;
    return result;
}

bool share_head(std::span<const std::string_view> names) {
    constexpr std::size_t kShortestHead = 6;  // bytes: two Chinese characters
    if (names.size() < 2) return false;
    std::size_t head = names.front().size();
    for (const std::string_view name : names) {
        const auto [end, _] =
            std::ranges::mismatch(name.rbegin(), name.rend(), names.front().rbegin(), names.front().rend());
        head = std::min(head, static_cast<std::size_t>(end - name.rbegin()));
    }
    while (head > 0 && !begins_character(names.front()[names.front().size() - head])) --head;
    return head >= kShortestHead &&
           std::ranges::all_of(names, [&](std::string_view name) { return name.size() >= head + kShortestHead; });
}

bool names_threshold(std::string_view text) { return text.find(kUpwards.back()) != std::string_view::npos; }

std::optional<Threshold> threshold_of(std::string_view label, const Vocabulary::Words& words) {
    std::size_t upwards = std::string_view::npos;
    for (const std::string_view word : kUpwards) upwards = std::min(upwards, find_word(label, word));
    if (upwards == std::string_view::npos) return std::nullopt;
    const std::size_t begin = upwards > kLongestNounBetween + 6 ? upwards - kLongestNounBetween - 6 : 0;
    const std::string_view before = label.substr(begin, upwards - begin);
    for (const Scale& scale : words.scales) {
        if (const Level* level = level_in(before, scale)) return Threshold{&scale, level->rank};
    }
    return std::nullopt;
}

bool ScaleCoverage::take(std::string_view label) {
    if (threshold_.scale == nullptr || label.find("以上") != std::string_view::npos) return false;
    const Level* level = level_in(label, *threshold_.scale);
    return level != nullptr && level->rank >= threshold_.rank && ranks_.insert(level->rank).second;
}

bool ScaleCoverage::complete() const {
    return threshold_.scale != nullptr && std::ranges::all_of(threshold_.scale->levels, [&](const Level& level) {
               return level.rank < threshold_.rank || ranks_.contains(level.rank);
           });
}

std::string ScaleCoverage::missing() const {
    std::string names;
    for (const Level& level : threshold_.scale->levels) {
        if (level.rank < threshold_.rank || ranks_.contains(level.rank)) continue;
        if (!names.empty()) names += "、";
        names += level.words.front();
    }
    return names;
}

}  // namespace mingcha
