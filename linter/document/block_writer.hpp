// Writes drafts of blocks and tables into the text of a document.
#pragma once

#include <span>
#include <string_view>

#include "document/paragraphs.hpp"
#include "document/tables.hpp"
#include "document/text_builder.hpp"

namespace mingcha {

class BlockWriter {
public:
    /// What is given must outlive the writer. The lines are those of `source`.
    BlockWriter(std::string_view source, std::span<const PrintedLine> lines, TextBuilder& builder)
        : source_(source), lines_(lines), builder_(builder) {}

    [[nodiscard]] DocumentTable write(const DraftTable& draft);
    [[nodiscard]] Block write(const DraftBlock& draft);

private:
    std::string_view source_;
    std::span<const PrintedLine> lines_;
    TextBuilder& builder_;
};

}  // namespace mingcha
