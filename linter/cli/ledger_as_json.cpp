#include <algorithm>

#include "cli/ledger.hpp"
#include "report/equation_text.hpp"
#include "report/json_text.hpp"
#include "report/number_relations.hpp"
#include "report/place_json.hpp"

namespace mingcha::cli {

namespace {

constexpr int kSchemaVersion = 1;

class JsonLedger {
public:
    JsonLedger(const Document& document, int report_year) : document_(document), report_year_(report_year) {}

    [[nodiscard]] Json describe(const Quantity& quantity) const {
        Json json = place_and_text(quantity.span);
        json["value"] = to_string(quantity.value);
        if (quantity.hedge == Hedge::range) json["upper"] = to_string(quantity.upper);
        json["unit"] = document_.text(quantity.unit);
        if (!quantity.per.empty()) json["per"] = document_.text(quantity.per);
        json["dimension"] = to_string(quantity.dimension);
        json["hedge"] = to_string(quantity.hedge);
        return json;
    }

    /// The numbers, each with its standing and the relations that it is a term of.
    [[nodiscard]] Json numbers(const Reading& reading) const {
        Json json = list(reading.facts.quantities);
        const std::vector<Standing> standing = standings(reading.facts, reading.relations);
        const std::vector<std::vector<std::size_t>> relations = relations_of_numbers(reading);
        for (std::size_t index = 0; index < standing.size(); ++index) {
            json[index]["label"] = document_.text(reading.labels[index]);
            json[index]["standing"] = to_string(standing[index]);
            json[index]["relations"] = relations[index];
        }
        return json;
    }

    [[nodiscard]] Json describe(const DateFact& date) const {
        Json json = place_and_text(date.span);
        json["date"] = iso_date(date);
        if (const auto days = day_range(date, report_year_)) {
            json["first_day"] = days->first;
            json["last_day"] = days->last;
        }
        return json;
    }

    [[nodiscard]] Json describe(const TitleFact& title) const {
        Json json = place_and_text(title.span);
        json["name"] = document_.text(title.name);
        return json;
    }

    [[nodiscard]] Json relations(const Reading& reading) const {
        Json json = list(reading.relations);
        for (std::size_t index = 0; index < reading.relations.size(); ++index) {
            json[index]["equation"] = equation_text(reading.relations[index], document_, reading.facts);
        }
        return json;
    }

    [[nodiscard]] Json describe(const Relation& relation) const {
        Json json = place_and_text(relation.span);
        json["kind"] = to_string(relation.kind);
        json["verdict"] = to_string(relation.verdict);
        json["outcome"] = relation.outcome;
        json["operands"] = Json::array();
        for (const Operand& operand : relation.operands) {
            json["operands"].push_back(
                {{"role", operand.role}, {"number", operand.quantity}, {"label", document_.text(operand.label)}});
        }
        json["figures"] = Json::object();
        for (const auto& [name, value] : relation.figures) json["figures"][std::string(name)] = value;
        return json;
    }

    template <typename Items>
    [[nodiscard]] Json list(const Items& items) const {
        Json json = Json::array();
        for (const auto& item : items) json.push_back(describe(item));
        return json;
    }

private:
    [[nodiscard]] Json place_and_text(TextSpan span) const {
        const SourceSpan origin = document_.origin(span);
        const LineColumn begin = document_.source().position(origin.begin);
        const LineColumn end = document_.source().position(origin.end);
        Json json{{"line", begin.line},
                  {"column", begin.column},
                  {"end_line", end.line},
                  {"end_column", end.column},
                  {"text", document_.text(span)}};
        if (Json in_file = to_json(document_.place(span)); !in_file.empty()) json["in_file"] = std::move(in_file);
        return json;
    }

    const Document& document_;
    int report_year_;
};

Json summary(const Reading& reading) {
    const std::vector<Standing> all = standings(reading.facts, reading.relations);
    Json json{{"read", all.size()}};
    for (const Standing standing : {Standing::tied, Standing::contradicted, Standing::unbound}) {
        json[std::string(to_string(standing))] = std::ranges::count(all, standing);
    }
    return json;
}

}  // namespace

std::string ledger_as_json(const Document& document, const Reading& reading) {
    const JsonLedger ledger(document, reading.facts.period.year);
    Json json;
    json["schema_version"] = kSchemaVersion;
    json["file"] = document.source().name();
    json["report_year"] = reading.facts.period.year == 0 ? Json() : Json(reading.facts.period.year);
    json["report_year_basis"] = to_string(reading.facts.period.basis);
    json["numbers"] = ledger.numbers(reading);
    json["summary"] = summary(reading);
    json["dates"] = ledger.list(reading.facts.dates);
    json["titles"] = ledger.list(reading.facts.titles);
    json["relations"] = ledger.relations(reading);
    return dump(json) + "\n";
}

}  // namespace mingcha::cli
