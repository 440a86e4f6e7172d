#include "engine/fingerprints.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

namespace mingcha {

namespace {

/// FNV-1a, 64 bits: the same on every machine and in every version.
class Hash {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes) add_byte(static_cast<unsigned char>(byte));
        add_byte(0);
    }

    void add_without_space(std::string_view text) {
        constexpr std::string_view kSpaces = " \t\r\n\v\f";
        constexpr std::string_view kIdeographicSpace = "\u3000";
        while (!text.empty()) {
            if (text.starts_with(kIdeographicSpace)) {
                text.remove_prefix(kIdeographicSpace.size());
                continue;
            }
            if (kSpaces.find(text.front()) == std::string_view::npos) {
                add_byte(static_cast<unsigned char>(text.front()));
            }
            text.remove_prefix(1);
        }
        add_byte(0);
    }

    void add(std::uint64_t number) {
        for (int shift = 0; shift < 64; shift += 8) add_byte(static_cast<unsigned char>(number >> shift));
    }

    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    void add_byte(unsigned char byte) {
        value_ ^= byte;
        value_ *= 0x100000001b3U;
    }

    std::uint64_t value_ = 0xcbf29ce484222325U;
};

/// Hashes the blocks of a document in order, each once.
class BlockHashes {
public:
    explicit BlockHashes(const Document& document) : document_(document) {}

    std::uint64_t at(std::uint32_t offset) {
        const std::size_t size = document_.text().size();
        if (size == 0 || document_.blocks().empty()) return 0;
        const TextSpan block = document_.block_at(std::min(offset, static_cast<std::uint32_t>(size - 1))).span;
        if (block != block_ || hash_ == 0) {
            Hash hash;
            hash.add_without_space(document_.text(block));
            block_ = block;
            hash_ = hash.value();
        }
        return hash_;
    }

private:
    const Document& document_;
    TextSpan block_;
    std::uint64_t hash_ = 0;
};

}  // namespace

void set_fingerprints(const Document& document, std::vector<Diagnostic>& diagnostics) {
    BlockHashes blocks(document);
    std::unordered_map<std::uint64_t, std::uint64_t> occurrences;
    for (Diagnostic& diagnostic : diagnostics) {
        Hash hash;
        hash.add(diagnostic.rule);
        hash.add(blocks.at(diagnostic.span.begin));
        hash.add_without_space(document.text(diagnostic.span));
        hash.add(occurrences[hash.value()]++);
        diagnostic.fingerprint = fmt::format("{:016x}", hash.value());
    }
}

}  // namespace mingcha
