// The whole way from bytes to diagnostics: decoding, reading, facts and every rule, on one thread.
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "bench/report_text.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {
namespace {

Checker every_rule() {
    const auto book = std::make_shared<const RuleBook>(RuleBook::built_in().value());
    return Checker::create(book, Settings{}, Language::chinese).value();
}

void check_report(benchmark::State& state) {
    const std::string text = bench::report_text(static_cast<std::size_t>(state.range(0)) << 20U);
    const Checker checker = every_rule();
    for (auto _ : state) {
        const Document document = read_text_document(decode_source(text, "report.txt").value());
        benchmark::DoNotOptimize(checker.check(document));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(check_report)->Arg(1)->Arg(8)->Arg(32)->Unit(benchmark::kMillisecond);

/// What every start costs: making the rules from their texts and tables.
void make_checker(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(every_rule());
}
BENCHMARK(make_checker)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mingcha
