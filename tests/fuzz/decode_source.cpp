// Any bytes are decoded to well-formed UTF-8 with sound lines and positions, or refused with a message.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "mingcha/source.hpp"
#include "source/utf8.hpp"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check_lines(const mingcha::Source& source) {
    std::size_t total = 0;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        const std::string_view line = source.line(number);
        require(line.find_first_of("\r\n") == std::string_view::npos);
        const auto offset = static_cast<std::uint32_t>(line.data() - source.text().data());
        require(source.position(offset) == mingcha::LineColumn{number, 1, 1});
        total += line.size();
    }
    require(total <= source.text().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto source = mingcha::decode_source(bytes, "fuzz");
    if (!source) {
        require(!source.error().message.zh.empty() && !source.error().message.en.empty());
        return 0;
    }
    require(mingcha::first_invalid_utf8(source->text()) == source->text().size());
    require(source->text().find('\0') == std::string_view::npos);
    check_lines(*source);
    return 0;
}
