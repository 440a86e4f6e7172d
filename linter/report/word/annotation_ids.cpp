#include "report/word/annotation_ids.hpp"

#include <charconv>

#include "report/word/xml.hpp"

namespace mingcha::annotation {

void AnnotationIds::take_in(pugi::xml_node root, const WordNames& names) {
    for (pugi::xml_node node = root; node; node = next_node(node, root)) {
        const std::string_view value = names.value(node, "id");
        std::uint32_t id = 0;
        if (std::from_chars(value.data(), value.data() + value.size(), id).ec == std::errc()) taken_.insert(id);
    }
}

std::string AnnotationIds::next() {
    while (taken_.contains(next_)) ++next_;
    return std::to_string(next_++);
}

}  // namespace mingcha::annotation
