#include "mingcha/relations.hpp"

namespace mingcha {

std::string_view to_string(RelationKind kind) {
    switch (kind) {
        case RelationKind::part_whole:
            return "part-whole";
        case RelationKind::change:
            return "change";
        case RelationKind::same_unit:
            return "same-unit";
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

}  // namespace mingcha
