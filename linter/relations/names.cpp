#include "mingcha/relations.hpp"

namespace mingcha {

std::string_view to_string(RelationKind kind) {
    switch (kind) {
        case RelationKind::tie_out:
            return "tie-out";
        case RelationKind::part_whole:
            return "part-whole";
        case RelationKind::change:
            return "change";
        case RelationKind::balance:
            return "balance";
        case RelationKind::trend:
            return "trend";
        case RelationKind::average:
            return "average";
        case RelationKind::list_count:
            return "list-count";
        case RelationKind::same_unit:
            return "same-unit";
        case RelationKind::table_total:
            return "table-total";
        case RelationKind::table_rate:
            return "table-rate";
        case RelationKind::same_fact:
            return "same-fact";
        case RelationKind::share:
            return "share";
        case RelationKind::shares_total:
            return "shares-total";
        case RelationKind::bounds:
            return "bounds";
        case RelationKind::point_or_percent:
            return "point-or-percent";
    }
    return "";
}

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::holds:
            return "holds";
        case Verdict::contradicted:
            return "contradicted";
        case Verdict::open:
            return "open";
    }
    return "";
}

std::string_view to_string(Slip slip) {
    switch (slip) {
        case Slip::swapped:
            return "swapped";
        case Slip::scale:
            return "scale";
        case Slip::dropped:
            return "dropped";
        case Slip::digit:
            return "digit";
        case Slip::other:
            return "other";
    }
    return "";
}

std::string_view to_string(Standing standing) {
    switch (standing) {
        case Standing::unbound:
            return "unbound";
        case Standing::tied:
            return "tied";
        case Standing::contradicted:
            return "contradicted";
    }
    return "";
}

}  // namespace mingcha
