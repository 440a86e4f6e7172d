// Reads the quantities, dates and titles of one block after the other.
#pragma once

#include <optional>
#include <string_view>

#include "facts/block_text.hpp"
#include "facts/look_alikes.hpp"
#include "facts/quantity_reader.hpp"
#include "facts/vocabulary.hpp"
#include "mingcha/facts.hpp"

namespace mingcha {

/// Appends what it reads, in the order of the text. One scanner serves any number of blocks, so that its buffer is
/// allocated once.
class FactScanner {
public:
    explicit FactScanner(const UnitTable& units, Scope scope = Scope::quantities) : units_(units), scope_(scope) {}

    /// `text` begins at byte `offset` of the document. Linear in its length.
    void scan(std::string_view text, std::uint32_t offset, Facts& facts);

private:
    /// Each reads what begins at `at` and returns where to go on.
    [[nodiscard]] const char32_t* read(const char32_t* at, Facts& facts);
    [[nodiscard]] const char32_t* read_title(const char32_t* at, Facts& facts);
    [[nodiscard]] const char32_t* read_quotation(const char32_t* at);
    [[nodiscard]] const char32_t* read_number_or_date(const char32_t* at, Facts& facts);

    /// Null if no date begins at `place`.
    [[nodiscard]] const char32_t* read_date(const Place& place, Facts& facts);
    [[nodiscard]] const char32_t* read_number(const Place& place, Facts& facts);
    [[nodiscard]] const char32_t* skip_code_or_word(const Place& place, const std::optional<NumberForm>& form);
    [[nodiscard]] bool is_name(const Place& place, const QuantityForm& quantity);
    [[nodiscard]] const char32_t* store(const Place& place, const QuantityForm& quantity, Facts& facts);
    void read_ordinal(const Place& place, Facts& facts);

    const UnitTable& units_;
    Scope scope_;
    BlockText block_;
    const char32_t* facts_end_ = nullptr;  ///< of the last number or date, which nothing may reach back over
    const char32_t* code_end_ = nullptr;   ///< of the last code; others may follow it in a list
    const char32_t* name_end_ = nullptr;   ///< numbers before it belong to a title or a short quotation
};

}  // namespace mingcha
