// Relations between the numbers of a document: which numbers arithmetic binds, and whether they agree.
//
// A relation carries its equation, so that anybody can compute it again; its verdict follows the interval semantics of
// docs/numbers.md. Numbers that no relation binds are simply named by none.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mingcha/facts.hpp"
#include "mingcha/tie_out.hpp"

namespace mingcha {

enum class RelationKind : std::uint8_t {
    part_whole,        ///< total and parts
    change,            ///< from, to, and the difference or rate between them
    balance,           ///< opening, what came and went, closing
    trend,             ///< a series and the word for its course
    average,           ///< a number for each one, how many there are, the total
    list_count,        ///< how many things a list has, and what it names
    same_unit,         ///< quantities of one change must be counted in one unit
    table_total,       ///< a row or column of a table that others make by addition
    table_rate,        ///< a row or column of a table that others make by division
    same_fact,         ///< one fact stated more than once
    share,             ///< part, whole, and the percentage that relates them
    shares_total,      ///< shares that together make 100 %
    bounds,            ///< what a percentage can be at all
    point_or_percent,  ///< the change of a share in per cent, where points are meant
    tie_out,           ///< an equation of the user's own
};

[[nodiscard]] std::string_view to_string(RelationKind kind);

enum class Verdict : std::uint8_t { holds, contradicted, open };

[[nodiscard]] std::string_view to_string(Verdict verdict);

/// What arithmetic demands of the operands x0, x1, … of a relation, in the base units of their groups.
struct Equation {
    enum class Form : std::uint8_t {
        none,       ///< bound by words only, such as a clash of units
        sum,        ///< Σ sign·x = constant
        product,    ///< x0 · x1 = x2 · constant
        growth,     ///< x1 = x0 · (1 + sign2 · x2 / constant)
        times,      ///< x0 = constant · x1 · x2 · …
        increment,  ///< x1 = (x0 − sign1 · x1) · x2 / constant
        equal,      ///< x0 = x1 = …
        at_least,   ///< x0 ≥ every other
        at_most,    ///< constant ≥ every x
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
    bool mean = false;           ///< rounded even where it counts things: 平均每期32人次
};

/// How one printed number may have come from another by a slip of the pen. The earlier ones are the surer ones.
enum class Slip : std::uint8_t {
    swapped,  ///< two digits that stand side by side: 123 for 132
    scale,    ///< 万 for 亿, a zero too many, the point one place off
    dropped,  ///< a digit left out or put in: 504 for 5004
    digit,    ///< one digit wrong
    other,    ///< none of these
};

[[nodiscard]] std::string_view to_string(Slip slip);

/// The single change of one number that makes most contradicted relations hold and breaks none that holds.
struct Repair {
    std::uint32_t quantity = 0;  ///< index into Facts::quantities
    std::string printed;         ///< number and unit as they would be printed: 132人
    Slip slip = Slip::other;
};

/// Claims that arithmetic binds. `outcome` names how the verdict came about and is the key of the message that a
/// rule prints for it; `figures` are the computed values that the message quotes, by placeholder.
struct Relation {
    RelationKind kind = RelationKind::part_whole;
    Verdict verdict = Verdict::open;
    std::string_view outcome;  ///< static
    /// Index into operands: the number at which a finding is shown. Of no meaning without operands: then what is
    /// counted is no number of the text (一是…二是…四是), and a finding is shown at `span`.
    std::uint32_t subject = 0;
    TextSpan span;  ///< the words that state the relation
    Equation equation;
    std::vector<Operand> operands;
    /// Filled for contradicted relations; for the others only if RelationOptions::explain_all.
    std::vector<std::pair<std::string_view, std::string>> figures;
    /// Contradicted relations that share numbers have one cause and the same number here, from 1 on; 0 for the others.
    std::uint32_t cause = 0;
    std::optional<Repair> repair;  ///< of contradicted relations, where one change stands out
};

struct RelationOptions {
    std::span<const TieOut> tie_outs{};  ///< the user's own equations
    bool explain_all = false;            ///< also say in words how the relations that hold come out
};

/// In the order of the text. O(size of the document).
[[nodiscard]] std::vector<Relation> find_relations(const Document& document, const Facts& facts,
                                                   const Vocabulary& vocabulary, const RelationOptions& options = {});

/// What each of Facts::quantities counts or measures; empty where the text does not say. O(size of the document).
[[nodiscard]] std::vector<TextSpan> label_numbers(const Document& document, const Facts& facts,
                                                  const Vocabulary& vocabulary);

/// How far the arithmetic of a number was checked: its entry in the ledger.
enum class Standing : std::uint8_t {
    unbound,       ///< no relation binds it, or none that could be judged
    tied,          ///< in a relation that holds, and in none that is contradicted
    contradicted,  ///< in a relation that is contradicted
};

[[nodiscard]] std::string_view to_string(Standing standing);

/// One for each of Facts::quantities. O(numbers + operands).
[[nodiscard]] std::vector<Standing> standings(const Facts& facts, std::span<const Relation> relations);

}  // namespace mingcha
