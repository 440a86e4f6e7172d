#include "facts/vocabulary.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace mingcha {
namespace {

std::vector<std::string> words_of(const Table& table, std::size_t row) {
    const std::vector<std::string_view> cells = table.list(row, "word");
    return {cells.begin(), cells.end()};
}

/// The entry of that name, added at the end if it is new.
template <typename Named>
Named& entry(std::vector<Named>& entries, std::string_view name) {
    const auto found = std::ranges::find(entries, name, &Named::name);
    if (found != entries.end()) return *found;
    entries.emplace_back().name = name;
    return entries.back();
}

Result<std::vector<Scale>> read_scales(const Table& table) {
    std::vector<Scale> scales;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        const std::string_view rank = table.cell(row, "rank");
        Level level{0, words_of(table, row)};
        const auto [end, error] = std::from_chars(rank.data(), rank.data() + rank.size(), level.rank);
        if (error != std::errc() || end != rank.data() + rank.size() || level.words.empty()) {
            const std::string number = std::to_string(row + 1);
            return fail({"等级表第 " + number + " 行的 rank 应为整数，word 不应为空。",
                         "In row " + number + " of the scales, rank must be an integer and word not empty."});
        }
        entry(scales, table.cell(row, "scale")).levels.push_back(std::move(level));
    }
    return scales;
}

std::optional<Rigour> rigour_of(std::string_view word) {
    if (word == "complete") return Rigour::complete;
    if (word == "exclusive") return Rigour::exclusive;
    if (word == "loose") return Rigour::loose;
    return std::nullopt;
}

Result<std::vector<Partition>> read_partitions(const Table& table) {
    std::vector<Partition> partitions;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        std::vector<std::string> words = words_of(table, row);
        const std::optional<Rigour> rigour = rigour_of(table.cell(row, "rigour"));
        if (words.empty() || !rigour) {
            const std::string number = std::to_string(row + 1);
            return fail({"分类表第 " + number + " 行的 word 不应为空，rigour 应为 complete、exclusive 或 loose。",
                         "In row " + number +
                             " of the partitions, word must not be empty and rigour be complete, exclusive or loose."});
        }
        Partition& partition = entry(partitions, table.cell(row, "partition"));
        partition.words.push_back(std::move(words));
        partition.rigour = *rigour;
    }
    return partitions;
}

CharacterFilter first_characters(const std::vector<Scale>& scales, const std::vector<Partition>& partitions) {
    CharacterFilter filter;
    const auto add_all = [&](const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            const bool is_ascii = static_cast<unsigned char>(word.front()) < 0x80;
            filter.add(std::string_view(word).substr(0, is_ascii ? 1 : kFilteredCharacter));
        }
    };
    for (const Scale& scale : scales) {
        for (const Level& level : scale.levels) add_all(level.words);
    }
    for (const Partition& partition : partitions) {
        for (const auto& words : partition.words) add_all(words);
    }
    return filter;
}

}  // namespace

Result<Vocabulary> Vocabulary::create(const Table& units, const Table& scales, const Table& partitions) {
    auto unit_table = UnitTable::create(units);
    if (!unit_table) return tl::unexpected(std::move(unit_table.error()));
    auto scale_list = read_scales(scales);
    if (!scale_list) return tl::unexpected(std::move(scale_list.error()));
    auto partition_list = read_partitions(partitions);
    if (!partition_list) return tl::unexpected(std::move(partition_list.error()));
    const CharacterFilter filter = first_characters(*scale_list, *partition_list);
    return Vocabulary(std::make_unique<const Words>(
        Words{std::move(*unit_table), std::move(*scale_list), std::move(*partition_list), filter}));
}

Vocabulary::Vocabulary(std::unique_ptr<const Words> words) : words_(std::move(words)) {}
Vocabulary::Vocabulary(Vocabulary&&) noexcept = default;
Vocabulary& Vocabulary::operator=(Vocabulary&&) noexcept = default;
Vocabulary::~Vocabulary() = default;

}  // namespace mingcha
