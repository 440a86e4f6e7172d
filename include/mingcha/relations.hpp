// Relations between the numbers of a document: which numbers arithmetic binds, and whether they agree.
//
// A relation carries its equation, so that anybody can compute it again; its verdict follows the interval semantics of
// docs/numbers.md. Numbers that no relation binds are simply named by none.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mingcha/facts.hpp"

namespace mingcha {

enum class RelationKind : std::uint8_t {
    part_whole,  ///< total and parts
    change,      ///< from, to, and the difference or rate between them
    same_unit,   ///< quantities of one change must be counted in one unit
};

[[nodiscard]] std::string_view to_string(RelationKind kind);

enum class Verdict : std::uint8_t { holds, contradicted, open };

[[nodiscard]] std::string_view to_string(Verdict verdict);

/// What arithmetic demands of the operands x0, x1, … of a relation, in the base units of their groups.
struct Equation {
    enum class Form : std::uint8_t {
        none,      ///< bound by words only, such as a clash of units
        sum,       ///< Σ sign·x = constant
        product,   ///< x0 · x1 = x2 · constant
        growth,    ///< x1 = x0 · (1 + sign2 · x2 / constant)
        equal,     ///< x0 = x1 = …
        at_least,  ///< x0 ≥ every other
    };
    Form form = Form::none;
    Decimal constant;

    friend bool operator==(const Equation&, const Equation&) = default;
};

/// One number's part in a relation.
struct Operand {
    std::string_view role;       ///< static: "whole", "part", "from", "to", "difference", "rate" …
    std::uint32_t quantity = 0;  ///< index into Facts::quantities
    TextSpan label;              ///< what is counted: 硕士学历; empty if not known
    std::int8_t sign = 1;        ///< in the equation
};

/// A single change of one number that would make a contradicted relation hold.
struct Repair {
    std::uint32_t quantity = 0;  ///< index into Facts::quantities
    std::string printed;         ///< the number as it would be printed: 132
    std::string_view slip;       ///< static: how it may have gone wrong: "swapped", "digit", "dropped", "scale" …
};

/// Claims that arithmetic binds. `outcome` names how the verdict came about and is the key of the message that a
/// rule prints for it; `figures` are the computed values that the message quotes, by placeholder.
struct Relation {
    RelationKind kind = RelationKind::part_whole;
    Verdict verdict = Verdict::open;
    std::string_view outcome;   ///< static
    std::uint32_t subject = 0;  ///< index into operands: the number at which a finding is shown
    TextSpan span;              ///< the words that state the relation
    Equation equation;
    std::vector<Operand> operands;
    /// Filled for contradicted relations; for the others only if RelationOptions::explain_all.
    std::vector<std::pair<std::string_view, std::string>> figures;
};

struct RelationOptions {
    bool explain_all = false;  ///< also say in words how the relations that hold come out
};

/// In the order of the text. O(size of the document).
[[nodiscard]] std::vector<Relation> find_relations(const Document& document, const Facts& facts,
                                                   const Vocabulary& vocabulary, const RelationOptions& options = {});

}  // namespace mingcha
