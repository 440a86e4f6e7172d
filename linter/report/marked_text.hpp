// The text of a report as HTML, with a mark over every finding and every number, however they overlap.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "report/html_parts.hpp"

namespace mingcha {

/// Marks are flat, since findings may overlap in any way: a stretch of text on which the same findings stand is one
/// element that names them all, with its numbers inside. Behind a finding stands its reference, a link to the list.
class MarkedText {
public:
    explicit MarkedText(const HtmlReport& report);

    /// Appends a piece of the text. Pieces come in order and do not overlap; over all of them together it takes
    /// O(text + marks · marks that overlap).
    void append(std::string& output, TextSpan piece);

private:
    enum class Kind : std::uint8_t { finding, related, number };
    struct Layer {
        TextSpan span;
        Kind kind = Kind::finding;
        std::uint32_t index = 0;  // into the diagnostics or the numbers
    };

    void collect_layers();
    void admit(std::uint32_t at);
    void drop(std::string& output, std::uint32_t at);
    [[nodiscard]] std::uint32_t next_change(std::uint32_t at, std::uint32_t end) const;
    void append_run(std::string& output, TextSpan run);
    void close(std::string& output);
    void append_reference(std::string& output, std::uint32_t diagnostic);
    [[nodiscard]] std::string mark_tag() const;
    [[nodiscard]] std::string number_tag(const Layer& number, bool is_start) const;

    const HtmlReport& report_;
    std::vector<Layer> layers_;  // by where they begin
    std::size_t next_ = 0;
    std::vector<Layer> active_;
    std::vector<bool> is_referred_to_;  // by diagnostic
    std::string open_tag_;
    std::vector<Standing> standings_;
    std::vector<std::vector<std::size_t>> relations_;
};

}  // namespace mingcha
