#include "document/caption.hpp"

#include "document/characters.hpp"

namespace mingcha {

bool begins_caption(std::string_view line) {
    if (line.starts_with("附")) take_code_point(line);
    if (!line.starts_with("图") && !line.starts_with("表")) return false;
    take_code_point(line);
    const auto skip_spaces = [&line] {
        bool any = false;
        for (; is_space(front_code_point(line).value); any = true) take_code_point(line);
        return any;
    };
    skip_spaces();
    const auto is_number_part = [](char32_t c) {
        return is_decimal_digit(c) || c == U'-' || c == U'－' || c == U'—' || c == U'–' || c == U'.' || c == U'．' ||
               plain_chinese_digit(c) > 0 || c == U'十';
    };
    if (!is_decimal_digit(front_code_point(line).value) && plain_chinese_digit(front_code_point(line).value) <= 0)
        return false;
    while (is_number_part(front_code_point(line).value)) take_code_point(line);
    return skip_spaces() || line.empty() || line.starts_with("：") || line.starts_with(":") || line.starts_with("、");
}

}  // namespace mingcha
