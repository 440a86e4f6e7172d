// How fast text becomes a document; also what could take more than linear time or much memory.
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/report_text.hpp"
#include "mingcha/document.hpp"

namespace mingcha {
namespace {

std::string repeat(std::string_view piece, std::size_t count) {
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += piece;
    return text;
}

void read_documents(benchmark::State& state, const std::string& text) {
    for (auto _ : state) {
        state.PauseTiming();
        Source source("report.txt", {text.begin(), text.end()}, Encoding::utf8, false);
        state.ResumeTiming();
        const Document document = read_text_document(std::move(source));
        benchmark::DoNotOptimize(document.text().data());
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void read_report(benchmark::State& state) {
    read_documents(state, bench::report_text(static_cast<std::size_t>(state.range(0))));
}
BENCHMARK(read_report)->Arg(5'000'000)->Arg(50'000'000)->Unit(benchmark::kMillisecond);

void read_one_long_line(benchmark::State& state) { read_documents(state, repeat("企业坚持绿色发展，", 400'000)); }
BENCHMARK(read_one_long_line)->Unit(benchmark::kMillisecond);

void read_blank_lines(benchmark::State& state) { read_documents(state, repeat("\n", 1'000'000)); }
BENCHMARK(read_blank_lines)->Unit(benchmark::kMillisecond);

void read_nested_brackets(benchmark::State& state) { read_documents(state, repeat("（", 100'000)); }
BENCHMARK(read_nested_brackets)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mingcha
