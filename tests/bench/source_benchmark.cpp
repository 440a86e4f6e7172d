// How fast bytes become text with a line index.
#include <string>

#include <benchmark/benchmark.h>

#include "bench/report_text.hpp"
#include "mingcha/source.hpp"

namespace mingcha {
namespace {

void decode_utf8(benchmark::State& state) {
    const std::string text = bench::report_text(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        auto source = decode_source(text, "report.txt", {.max_bytes = text.size()});
        benchmark::DoNotOptimize(source);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(decode_utf8)->Arg(5'000'000)->Arg(50'000'000)->Unit(benchmark::kMillisecond);

void find_positions(benchmark::State& state) {
    const std::string text = bench::report_text(5'000'000);
    const auto source = decode_source(text, "report.txt");
    std::uint32_t offset = 0;
    for (auto _ : state) {
        offset = (offset + 65'537) % static_cast<std::uint32_t>(text.size());
        benchmark::DoNotOptimize(source->position(offset));
    }
}
BENCHMARK(find_positions);

}  // namespace
}  // namespace mingcha
