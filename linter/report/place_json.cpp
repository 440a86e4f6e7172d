#include "report/place_json.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "report/place_text.hpp"

namespace mingcha {
namespace {

void add_known(Json& json, std::string_view key, std::uint32_t number) {
    if (number > 0) json[std::string(key)] = number;
}

std::string_view kind_of(FileFormat format, const FilePlace& place) {
    if (format == FileFormat::pdf) return "line";
    return place.cell.table > 0 ? "cell" : "paragraph";
}

}  // namespace

Json to_json(const FilePlace& place) {
    Json json = Json::object();
    const Anchor& anchor = place.anchor;
    add_known(json, "page", anchor.page);
    add_known(json, "line", anchor.line);
    if (!anchor.box.empty()) json["box"] = {anchor.box.left, anchor.box.top, anchor.box.right, anchor.box.bottom};
    if (anchor.part != DocumentPart::body || anchor.paragraph > 0) json["part"] = to_string(anchor.part);
    add_known(json, "part_number", anchor.part_number);
    add_known(json, "paragraph", anchor.paragraph);
    add_known(json, "run", anchor.run);
    if (anchor.run > 0) add_known(json, "character", place.character);
    add_known(json, "table", place.cell.table);
    add_known(json, "row", place.cell.row);
    add_known(json, "column", place.cell.column);
    return json;
}

Json logical_location(FileFormat format, const PlacedDiagnostic& diagnostic, Language language) {
    std::string name;
    std::string path;
    const auto add_step = [&](std::string step) {
        if (!path.empty()) path += '/';
        path += step;
        name = std::move(step);
    };
    for (const std::string& heading : diagnostic.outline) add_step(heading);
    if (is_text(format)) {
        if (name.empty()) return nullptr;
        return {{"name", name}, {"fullyQualifiedName", path}, {"kind", "section"}};
    }
    const FilePlace& place = diagnostic.place.in_file;
    add_step(spoken_place(format, diagnostic.place, language));
    return {
        {"name", name}, {"fullyQualifiedName", path}, {"kind", kind_of(format, place)}, {"properties", to_json(place)}};
}

}  // namespace mingcha
