#include "document/office/xml.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

#include <fmt/format.h>

#include "source/utf8.hpp"

namespace mingcha {
namespace {

tl::unexpected<Failure> fail_damaged(std::string_view part) {
    return fail({fmt::format("文件已损坏：部件 {} 不是有效的 XML。请在 Word 或 WPS 中打开并重新保存，再检查。", part),
                 fmt::format("The file is damaged: its part {} is not well-formed XML. Open it in Word or WPS, save it "
                             "again, and check that.",
                             part)});
}

tl::unexpected<Failure> fail_declaration(std::string_view part) {
    return fail({fmt::format("部件 {} 有文档类型声明（DTD），这类文件中不允许，没有读。", part),
                 fmt::format("The part {} has a document type declaration (DTD), which such files must not have. It "
                             "was not read.",
                             part)});
}

tl::unexpected<Failure> fail_too_large(std::string_view part) {
    return fail({fmt::format("部件 {} 的元素多得不像报告，没有读。", part),
                 fmt::format("The part {} has more elements than any report. It was not read.", part)});
}

/// The most memory that the tree of `bytes` can take, roughly: a node has 64 bytes, an attribute 40.
std::uint64_t tree_size(std::string_view bytes) {
    const std::uint64_t nodes = count_bytes(bytes, [](char c) { return c == '<'; });
    const std::uint64_t quotes = count_bytes(bytes, [](char c) { return c == '"' || c == '\''; });
    return nodes * 64 + quotes * 20;
}

/// Memory that a tree of pugixml can take over.
struct Deallocate {
    void operator()(char* memory) const { pugi::get_memory_deallocation_function()(memory); }
};

}  // namespace

Result<void> parse_part(Package& package, std::string_view part, pugi::xml_document& into) {
    constexpr std::uint64_t kLargestTree = std::uint64_t{1} << 30U;
    std::unique_ptr<char, Deallocate> buffer;
    std::size_t size = 0;
    const auto allocate = [&](std::size_t needed) {
        size = needed;
        buffer.reset(static_cast<char*>(pugi::get_memory_allocation_function()(std::max<std::size_t>(size, 1))));
        if (buffer == nullptr) throw std::bad_alloc();
        return buffer.get();
    };
    if (auto read = package.read(part, allocate); !read) return read;
    if (tree_size({buffer.get(), size}) > kLargestTree) return fail_too_large(part);
    // The tree points into the buffer, so that nothing is copied.
    if (!into.load_buffer_inplace_own(buffer.release(), size, pugi::parse_full | pugi::parse_ws_pcdata))
        return fail_damaged(part);
    for (const pugi::xml_node node : into) {
        if (node.type() == pugi::node_doctype) return fail_declaration(part);
    }
    return {};
}

tl::unexpected<Failure> fail_too_deep() {
    return fail({"文件里的元素嵌套太深，不像报告，没有读。",
                 "The elements of the file are nested deeper than in any report. It was not read."});
}

int to_number(std::string_view text, int otherwise) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

}  // namespace mingcha
