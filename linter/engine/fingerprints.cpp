#include "engine/fingerprints.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "language/clause.hpp"

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

/// Hashes what stands around findings: the sentence, which does not depend on where paragraphs are taken to end; in a
/// table, all of it, since a cell says too little. The last hash is kept, for what stands together.
class ContextHashes {
public:
    explicit ContextHashes(const Document& document) : document_(document) {}

    std::uint64_t around(TextSpan span) {
        if (document_.text().empty() || document_.blocks().empty()) return 0;
        const TextSpan context = context_of(span);
        if (context != context_ || hash_ == 0) {
            Hash hash;
            hash.add_without_space(document_.text(context));
            context_ = context;
            hash_ = hash.value();
        }
        return hash_;
    }

private:
    [[nodiscard]] TextSpan context_of(TextSpan span) const {
        const auto last = static_cast<std::uint32_t>(document_.text().size() - 1);
        const Block& block = document_.block_at(std::min(span.begin, last));
        if (block.kind == BlockKind::table) return block.span;
        return language::clause_around(document_.text(), span, language::ClauseExtent::sentence);
    }

    const Document& document_;
    TextSpan context_;
    std::uint64_t hash_ = 0;
};

}  // namespace

void set_fingerprints(const Document& document, std::vector<Diagnostic>& diagnostics) {
    ContextHashes contexts(document);
    std::unordered_map<std::uint64_t, std::uint64_t> occurrences;
    for (Diagnostic& diagnostic : diagnostics) {
        Hash hash;
        hash.add(diagnostic.rule);
        hash.add(contexts.around(diagnostic.span));
        hash.add_without_space(document.text(diagnostic.span));
        hash.add(occurrences[hash.value()]++);
        diagnostic.fingerprint = fmt::format("{:016x}", hash.value());
    }
}

}  // namespace mingcha
