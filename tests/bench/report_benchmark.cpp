// Writing 70,000 findings in every format, and placing them in a document of that many lines.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "mingcha/report.hpp"

namespace mingcha {
namespace {

constexpr std::uint32_t kFindings = 70'000;
constexpr std::string_view kLine = "全院共有职工１２３人，其中硕士18人、本科99人，与上年持平，结构保持稳定。\n";
constexpr std::string_view kFound = "硕士18人";

Document document_of_lines() {
    std::vector<char> text;
    for (std::uint32_t line = 0; line < kFindings; ++line) text.insert(text.end(), kLine.begin(), kLine.end());
    Source source("报告/样本.txt", text, Encoding::utf8, false);
    Block block;
    block.span = {0, static_cast<std::uint32_t>(text.size())};
    return Document(std::move(source), std::move(text), {{0, 0}}, {block}, {}, 0);
}

CheckResult one_finding_a_line() {
    CheckResult result;
    const auto first = static_cast<std::uint32_t>(kLine.find(kFound));
    for (std::uint32_t line = 0; line < kFindings; ++line) {
        const std::uint32_t begin = line * static_cast<std::uint32_t>(kLine.size()) + first;
        const TextSpan span{begin, begin + static_cast<std::uint32_t>(kFound.size())};
        Diagnostic diagnostic;
        diagnostic.rule = "numeric/part-whole";
        diagnostic.message = "“大专以上学历”123人，但硕士18人＋本科99人＝117人，差6人";
        diagnostic.span = span;
        diagnostic.related.push_back({span, "部分：硕士18人"});
        diagnostic.fixes.push_back({"改为“117”", {{span, "117"}}, false});
        diagnostic.fingerprint = "0123456789abcdef";
        result.diagnostics.push_back(std::move(diagnostic));
    }
    return result;
}

const std::vector<FileReport>& placed_findings() {
    static const std::vector<FileReport> kReports{place(document_of_lines(), one_finding_a_line())};
    return kReports;
}

template <typename Write>
void write_all(benchmark::State& state, Write write) {
    std::size_t bytes = 0;
    for (auto _ : state) bytes += write().size();
    state.SetItemsProcessed(state.iterations() * kFindings);
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void place_findings(benchmark::State& state) {
    const Document document = document_of_lines();
    const CheckResult result = one_finding_a_line();
    for (auto _ : state) benchmark::DoNotOptimize(place(document, result));
    state.SetItemsProcessed(state.iterations() * kFindings);
}

void write_text(benchmark::State& state) {
    write_all(state, [] { return text_report(placed_findings().front(), {}); });
}

void write_json(benchmark::State& state) {
    write_all(state, [] { return json_report(placed_findings(), {}); });
}

void write_sarif(benchmark::State& state) {
    const Result<RuleBook> book = RuleBook::built_in();
    if (!book) {
        state.SkipWithError(book.error().message.en.c_str());
        return;
    }
    write_all(state, [&] { return sarif_report(placed_findings(), *book, {}); });
}

BENCHMARK(place_findings)->Unit(benchmark::kMillisecond);
BENCHMARK(write_text)->Unit(benchmark::kMillisecond);
BENCHMARK(write_json)->Unit(benchmark::kMillisecond);
BENCHMARK(write_sarif)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mingcha
