#include "report/json_text.hpp"

namespace mingcha {

std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string dump_until_array(const Json& object, std::string_view member) {
    std::string text = dump(object);
    text.pop_back();
    if (!object.empty()) text.push_back(',');
    text.append("\"").append(member).append("\":[");
    return text;
}

Json to_json(const CheckStatistics& statistics) {
    return {
        {"lines", statistics.lines},
        {"pages", statistics.pages},
        {"tables", statistics.tables},
        {"numbers", statistics.numbers},
        {"numbers_checked", statistics.numbers_checked},
        {"numbers_tied", statistics.numbers_tied},
        {"numbers_contradicted", statistics.numbers_contradicted},
        {"relations_holding", statistics.relations_holding},
        {"relations_contradicted", statistics.relations_contradicted},
    };
}

std::string_view to_string(ReportPeriod::Basis basis) {
    switch (basis) {
        case ReportPeriod::Basis::option:
            return "option";
        case ReportPeriod::Basis::statement:
            return "statement";
        case ReportPeriod::Basis::title:
            return "title";
        case ReportPeriod::Basis::majority:
            return "majority";
        case ReportPeriod::Basis::unknown:
            break;
    }
    return "unknown";
}

}  // namespace mingcha
