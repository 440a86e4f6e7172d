// The names under which facts are printed.
#include <string_view>

#include "mingcha/facts.hpp"

namespace mingcha {

std::string_view to_string(Hedge hedge) {
    switch (hedge) {
        case Hedge::none:
            return "none";
        case Hedge::about:
            return "about";
        case Hedge::nearly:
            return "nearly";
        case Hedge::just_over:
            return "just-over";
        case Hedge::at_least:
            return "at-least";
        case Hedge::at_most:
            return "at-most";
        case Hedge::more_than:
            return "more-than";
        case Hedge::less_than:
            return "less-than";
        case Hedge::range:
            return "range";
        case Hedge::vague:
            return "vague";
    }
    return "";
}

std::string_view to_string(Dimension dimension) {
    switch (dimension) {
        case Dimension::none:
            return "none";
        case Dimension::count:
            return "count";
        case Dimension::money:
            return "money";
        case Dimension::percent:
            return "percent";
        case Dimension::percent_point:
            return "percent-point";
        case Dimension::per_mille:
            return "per-mille";
        case Dimension::multiple:
            return "multiple";
        case Dimension::share:
            return "share";
        case Dimension::score:
            return "score";
        case Dimension::length:
            return "length";
        case Dimension::area:
            return "area";
        case Dimension::volume:
            return "volume";
        case Dimension::mass:
            return "mass";
        case Dimension::energy:
            return "energy";
        case Dimension::power:
            return "power";
        case Dimension::duration:
            return "duration";
        case Dimension::age:
            return "age";
        case Dimension::temperature:
            return "temperature";
        case Dimension::other:
            return "other";
    }
    return "";
}

}  // namespace mingcha
