// Any text, with any comments, can be fixed: it comes to an end, there is nothing left to fix, and the bytes come back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "mingcha/fix.hpp"
#include "source/encoder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mingcha;
    constexpr std::size_t kLongest = 2000;  // each input is checked several times
    static const auto kBook = std::make_shared<const RuleBook>(RuleBook::built_in(Documentation::left_out).value());
    static const Checker kChecker = Checker::create(kBook, {}, Language::english).value();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (bytes.size() > kLongest) return 0;
    Result<Source> source = decode_source(bytes, "report.md");
    if (!source) return 0;
    if (encode(source->text(), source->encoding(), source->has_bom()) != bytes) std::abort();
    const Document document = read_text_document(*std::move(source));
    const FixedDocument fixed = fix_document(document, kChecker, FixScope::unsafe, Passes::left_out);
    if (!fixed.document || !fixed.unsettled_rules.empty()) return 0;
    if (fix_document(*fixed.document, kChecker, FixScope::unsafe, Passes::left_out).document) std::abort();
    return 0;
}
