#include "facts/quotations.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace mingcha {
namespace {

constexpr std::uint32_t kMark = 3;                       // bytes of every mark and of most characters
constexpr std::size_t kReach = 20 * std::size_t{kMark};  // of a name
constexpr unsigned char kLeadOfCurly = 0xE2;             // “ ” ‘ ’
constexpr unsigned char kLeadOfCorner = 0xE3;            // 「 」 『 』

struct Pair {
    std::string_view open;
    std::string_view close;
};

constexpr std::array kPairs{Pair{"“", "”"}, Pair{"‘", "’"}, Pair{"「", "」"}, Pair{"『", "』"}};
/// What a name in quotation marks does not hold. A slogan may have commas.
constexpr std::array<std::string_view, 10> kNotInNames{"。", "；", "：", "！", "？", "“", "‘", "「", "『", "…"};

const Pair* opened_by(std::string_view mark) {
    for (const Pair& pair : kPairs) {
        if (mark == pair.open) return &pair;
    }
    return nullptr;
}

bool may_stand_in_name(std::string_view rest) {
    if (rest.front() == '\n' || rest.front() == '\t' || rest.front() == '\v') return false;
    return std::ranges::none_of(kNotInNames, [&](std::string_view mark) { return rest.starts_with(mark); });
}

/// Where the closing mark stands; npos if what follows is no name.
std::size_t closing(std::string_view text, std::size_t from, std::string_view close) {
    for (std::size_t at = from; at < text.size() && at - from <= kReach; ++at) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(close)) return at == from ? std::string_view::npos : at;
        if (!may_stand_in_name(rest)) return std::string_view::npos;
    }
    return std::string_view::npos;
}

}  // namespace

std::vector<QuotationFact> read_quotations(std::string_view text) {
    std::vector<QuotationFact> quotations;
    for (std::size_t at = 0; at + kMark <= text.size(); ++at) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead != kLeadOfCurly && lead != kLeadOfCorner) continue;
        const Pair* pair = opened_by(text.substr(at, kMark));
        if (pair == nullptr) continue;
        const std::size_t end = closing(text, at + kMark, pair->close);
        if (end == std::string_view::npos) continue;
        const auto begin = static_cast<std::uint32_t>(at);
        const auto last = static_cast<std::uint32_t>(end);
        quotations.push_back({{begin, last + kMark}, {begin + kMark, last}});
    }
    return quotations;
}

}  // namespace mingcha
