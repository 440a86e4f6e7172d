// How fast Word files become documents, in bytes of their text. Parts are stored rather than deflated, so that what is
// measured is what comes after unzipping. Without MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ set to more than
// the trees take, it is also the time in which the system hands out their memory anew for every run.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

#include "bench/report_text.hpp"
#include "document/characters.hpp"
#include "mingcha/document.hpp"
#include "support/office_file.hpp"

namespace mingcha {
namespace {

/// As Word writes it: runs of a few words, each with its fonts and revision marks.
std::string paragraph_of(std::string_view line) {
    constexpr std::size_t kRun = 20;  // code points
    std::string xml =
        "<w:p w14:paraId=\"3F1B2C4D\" w14:textId=\"77777777\" w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00A77B3E\"><w:pPr>"
        "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:rPr>"
        "<w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\"32\"/></w:rPr></w:pPr>";
    while (!line.empty()) {
        xml +=
            "<w:r w:rsidRPr=\"00C42E6F\"><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" "
            "w:hint=\"eastAsia\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr><w:t>";
        for (std::size_t i = 0; i < kRun && !line.empty(); ++i) {
            const CodePoint point = front_code_point(line);
            if (point.value != U'&' && point.value != U'<') xml += line.substr(0, point.size);
            line.remove_prefix(point.size);
        }
        xml += "</w:t></w:r>";
    }
    return xml + "</w:p>";
}

void read_word_report(benchmark::State& state) {
    testing::WordFile file;
    const std::string text = bench::report_text(static_cast<std::size_t>(state.range(0)));
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        file.body += paragraph_of(line);
    }
    const std::string bytes = testing::pack(file.parts(), ZIP_CM_STORE);
    const ReadOptions options{.limits = {.max_bytes = std::uint64_t{1} << 30U}};
    std::size_t size = 0;
    for (auto _ : state) {
        const auto document = read_word_document(bytes, "report.docx", options);
        if (!document) {
            state.SkipWithError(document.error().message.en.c_str());
            return;
        }
        size = document->source().text().size();
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(size));
    state.counters["xml_bytes"] = static_cast<double>(file.body.size());
}
BENCHMARK(read_word_report)->Arg(2'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mingcha
