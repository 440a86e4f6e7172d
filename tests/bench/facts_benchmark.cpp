// How fast facts are read from report text. The text is generated: sentences as reports have them, with other numbers
// every time.
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include "facts/fact_scanner.hpp"
#include "facts/vocabulary.hpp"
#include "mingcha/document.hpp"
#include "mingcha/facts.hpp"
#include "mingcha/relations.hpp"

namespace mingcha {
namespace {

Table rule_table(const std::string& name) {
    std::ifstream file(std::string(MINGCHA_SOURCE_DIR) + "/rules/data/" + name);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    return Table::parse(content, name).value();
}

const Vocabulary& vocabulary() {
    static const Vocabulary words =
        Vocabulary::create(rule_table("units.tsv"), rule_table("scales.tsv"), rule_table("partitions.tsv")).value();
    return words;
}

/// About as many numbers as a report has: one in forty characters.
std::string paragraph(unsigned seed) {
    const auto number = [&seed](unsigned most) {
        seed = seed * 1664525U + 1013904223U;
        return std::to_string(1 + (seed >> 8) % most);
    };
    return "公司坚持以客户为中心的服务理念，持续完善各项管理制度，进一步优化业务流程，努力把社会责任融入日常经营。" +
           ("截至2023年12月31日，在册员工" + number(900) + "人，其中管理人员" + number(90) + "人，平均年龄" +
            number(50)) +
           "岁。全年组织各类培训，覆盖生产、安全、法务和财务等专业，员工的业务能力与安全意识得到明显提高，" +
           ("累计培训约" + number(20000) + "人次，投入经费" + number(300) + "." + number(9) + "万元，同比增长" +
            number(30)) +
           "." + number(9) +
           "%。我们严格遵守《中华人民共和国劳动法》等法律法规，依法签订劳动合同，按时足额缴纳社会保险，"
           "建立健全职工代表大会制度，畅通诉求表达渠道，切实维护员工的合法权益。在环境保护方面，公司倡导绿色办公，"
           "推广无纸化会议，合理设置空调温度，随手关灯，垃圾分类投放，带动上下游伙伴共同降低能源消耗和污染排放。\n\n";
}

std::string report_text(std::size_t size) {
    std::string text;
    for (unsigned seed = 1; text.size() < size; ++seed) text += paragraph(seed);
    return text;
}

void count_bytes(benchmark::State& state, std::size_t size) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(size));
}

/// Quantities, dates and titles, block by block, without relations.
void scan_facts(benchmark::State& state) {
    const std::string text = report_text(static_cast<std::size_t>(state.range(0)) << 20);
    FactScanner scanner(vocabulary().words().units);
    for (auto _ : state) {
        Facts facts;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = text.find('\n', begin);
            scanner.scan(std::string_view(text).substr(begin, end - begin), static_cast<std::uint32_t>(begin), facts);
            begin = end + 1;
        }
        benchmark::DoNotOptimize(facts);
    }
    count_bytes(state, text.size());
}
BENCHMARK(scan_facts)->Arg(1)->Arg(8)->Arg(32)->Unit(benchmark::kMillisecond);

/// All facts of a document and its period.
void extract_all_facts(benchmark::State& state) {
    const std::string text = report_text(static_cast<std::size_t>(state.range(0)) << 20);
    const Document document = read_text_document(decode_source(text, "report.txt").value());
    for (auto _ : state) benchmark::DoNotOptimize(extract_facts(document, vocabulary()));
    count_bytes(state, document.text().size());
}
BENCHMARK(extract_all_facts)->Arg(1)->Arg(8)->Arg(32)->Unit(benchmark::kMillisecond);

/// What binds the numbers of a document, its facts being known.
void find_all_relations(benchmark::State& state) {
    const std::string text = report_text(static_cast<std::size_t>(state.range(0)) << 20);
    const Document document = read_text_document(decode_source(text, "report.txt").value());
    const Facts facts = extract_facts(document, vocabulary());
    for (auto _ : state) benchmark::DoNotOptimize(find_relations(document, facts, vocabulary()));
    count_bytes(state, document.text().size());
}
BENCHMARK(find_all_relations)->Arg(1)->Arg(8)->Arg(32)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace mingcha
