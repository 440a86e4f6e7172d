// The language stage and the rules that stand on it: how fast text goes through, and what making a rule costs.
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "kinds/registry.hpp"
#include "language/literal_set.hpp"
#include "language/segmentation.hpp"
#include "mingcha/document.hpp"
#include "mingcha/engine.hpp"
#include "mingcha/rule.hpp"
#include "mingcha/source.hpp"

namespace mingcha {
namespace {

constexpr std::string_view kRules[] = {"punctuation/half-width", "punctuation/repeated", "structure/leftover-note",
                                       "wording/confusable",     "wording/cutoff",       "wording/doubled"};

const RuleBook& rule_book() {
    static const RuleBook book = RuleBook::built_in().value();
    return book;
}

std::unique_ptr<const Rule> make_rule(std::string_view id) {
    const RuleSpec* spec = rule_book().find(id);
    if (spec == nullptr) throw std::invalid_argument("no such rule");
    for (const KindInfo& kind : kinds::all_kinds())
        if (kind.name == spec->kind) return kind.create(*spec).value();
    throw std::invalid_argument("no such kind");
}

/// A report of about `size` bytes, with a slip now and then.
std::string report_text(std::size_t size) {
    std::string text = "某港口集团2023年度社会责任报告\n\n";
    for (std::size_t section = 1; text.size() < size; ++section) {
        text += std::to_string(section) + "、安全生产\n\n";
        text += "全年开展安全检查" + std::to_string(100 + section % 900) +
                "次，整改隐患1,204项，整改率98.7%；职工培训覆盖率100%"
                "，申请专利12件（其中发明专利5件），未发生重伤以上事故。"
                "截至12月底，岸电设施覆盖全部泊位，船舶靠港期间减少排放3.2万吨，公司邀请社会各界参观港口。\n\n";
        if (section % 50 == 0) text += "报告期内未发生歧视时间,相关台帐的的保存情况良好。。\n\n";
    }
    return text;
}

const Document& report() {
    static const Document document =
        read_text_document(decode_source(report_text(std::size_t{16} << 20), "report.txt").value());
    return document;
}

class CountingSink final : public Sink {
public:
    void report(Finding finding) override { found_ += finding.pass ? 0 : 1; }
    [[nodiscard]] std::size_t found() const { return found_; }

private:
    std::size_t found_ = 0;
};

void run_rule(benchmark::State& state, std::string_view id) {
    const auto rule = make_rule(id);
    const Facts facts;
    std::size_t found = 0;
    for ([[maybe_unused]] auto _ : state) {
        CountingSink sink;
        rule->check({report(), facts, {}, {}}, sink);
        found = sink.found();
    }
    state.counters["found"] = static_cast<double>(found);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(report().text().size()));
}

void create_rule(benchmark::State& state, std::string_view id) {
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(make_rule(id));
}

void scan_literals(benchmark::State& state) {
    const Table& words = rule_book().find("wording/confusable")->table("words");
    std::vector<std::string> literals;
    for (std::size_t row = 0; row < words.row_count(); ++row) literals.emplace_back(words.cell(row, "wrong"));
    const auto set = language::LiteralSet::create(std::move(literals)).value();
    for ([[maybe_unused]] auto _ : state) {
        std::size_t hits = 0;
        set.scan(report().text(), [&](std::size_t, TextSpan) { ++hits; });
        benchmark::DoNotOptimize(hits);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(report().text().size()));
}
BENCHMARK(scan_literals)->Unit(benchmark::kMillisecond);

void segment_at_a_hit(benchmark::State& state) {
    const auto segmentation = language::Segmentation::create().value();
    constexpr std::string_view kText = "公司数据来自已完成的项目和正在建设的重点工程";
    for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(segmentation.crosses_word(kText, {15, 21}));
}
BENCHMARK(segment_at_a_hit);

[[maybe_unused]] const bool kRegistered = [] {
    for (const std::string_view id : kRules) {
        const std::string name(id);
        benchmark::RegisterBenchmark(("check " + name).c_str(), run_rule, id)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("create " + name).c_str(), create_rule, id)->Unit(benchmark::kMillisecond);
    }
    return true;
}();

}  // namespace
}  // namespace mingcha
