#include "relations/percent_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "relations/words.hpp"

namespace mingcha {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto kMarks = std::to_array<std::string_view>(
    {"，", "；", "。", "：", "、", "（", "）", "！", "？", "“", "”", ",", ";", ":", "(", ")", "\t", "\v", "\n"});
constexpr auto kConnectives = std::to_array<std::string_view>({"、", "和", "及", "以及", "与"});
/// Between what is measured and its number.
constexpr auto kFillers = std::to_array<std::string_view>(
    {"分别", "依次", "达到", "高达", "仅为", "平均", "约", "为", "是", "达", "仅", "均", "各", "已", "也", "到", "的"});
constexpr auto kShareNouns = std::to_array<std::string_view>({"比重", "比例", "比率", "比"});
constexpr auto kSubjectStarts = std::to_array<std::string_view>({"其中", "而", "且", "并", "又"});
constexpr auto kSubjectEnds = std::to_array<std::string_view>(
    {"合计", "共", "约", "分别", "均", "各", "已", "也", "仅", "只", "则", "就", "人数", "数量", "的", "所"});
/// 占 in other words.
constexpr auto kOtherOccupations =
    std::to_array<std::string_view>({"占地", "占用", "占有", "占据", "占道", "占领", "占股", "抢占", "侵占", "霸占"});
constexpr auto kChanges = std::to_array<std::string_view>(
    {"增长", "增加", "提高", "提升", "上升", "下降", "降低", "减少", "增幅", "降幅", "同比", "环比", "回落", "上涨",
     "由",   "从",   "低于", "高于", "超过", "不低", "不少", "控制", "压缩", "下调", "上调", "力争", "确保"});
/// Rates that are no shares: they compare other things, or measure a change.
constexpr auto kOtherRates = std::to_array<std::string_view>(
    {"增长率", "增速率", "增加率", "上升率", "下降率", "降低率", "变化率", "递增率", "增值率",
     "增减率", "利率",   "汇率",   "税率",   "费率",   "频率",   "概率",   "功率",   "效率",
     "速率",   "倍率",   "生产率", "收益率", "回报率", "周转率", "折扣率", "贴现率", "比率",
     "分辨率", "市盈率", "流失率", "流动率", "离职率", "自然率", "年率"});
constexpr auto kRelators = std::to_array<std::string_view>({"相当于", "完成", "为", "是", "占", "达到", "仅为", "即"});
constexpr auto kExceedable = std::to_array<std::string_view>(
    {"计划", "目标", "任务", "预算", "上年", "去年", "产能", "能力", "同期", "年初", "年的", "指标", "GDP", "总值"});

bool strip_front(std::string_view& text, Words words) {
    const auto word = std::ranges::find_if(words, [&](std::string_view w) { return text.starts_with(w); });
    if (word == words.end()) return false;
    text.remove_prefix(word->size());
    return true;
}

bool strip_back(std::string_view& text, Words words) {
    const auto word = std::ranges::find_if(words, [&](std::string_view w) { return text.ends_with(w); });
    if (word == words.end()) return false;
    text.remove_suffix(word->size());
    return true;
}

std::string_view subject_of(std::string_view words) {
    while (strip_front(words, kSubjectStarts)) {
    }
    while (strip_back(words, kSubjectEnds)) {
    }
    return words;
}

/// Where the 占 of a share begins in `clause`.
std::optional<std::size_t> occupation(std::string_view clause) {
    constexpr std::string_view kOccupies = "占";
    const std::size_t at = find_last_word(clause, kOccupies);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t before = at >= kOccupies.size() ? at - kOccupies.size() : at;
    const std::string_view around = clause.substr(before, at - before + 2 * kOccupies.size());
    if (contains_any<kOtherOccupations>(around)) return std::nullopt;
    return at;
}

/// 占员工总数的比重为 → 员工总数
std::string_view named_whole(std::string_view words) {
    while (strip_back(words, kFillers) || strip_back(words, kShareNouns)) {
    }
    while (strip_front(words, kFillers)) {
    }
    return words;
}

PercentWords read_occupation(std::string_view clause, std::size_t at) {
    PercentWords words;
    const std::string_view rest = clause.substr(at + std::string_view("占").size());
    if (contains_any<kChanges>(rest)) return words;
    words.kind = PercentWords::Kind::share;
    words.subject = subject_of(clause.substr(0, at));
    words.whole = named_whole(rest);
    words.exceeds = contains_any<kExceedable>(rest);
    return words;
}

PercentWords read_rate(std::string_view clause) {
    constexpr std::string_view kRate = "率";
    PercentWords words;
    while (strip_back(clause, kFillers)) {
    }
    if (!clause.ends_with(kRate) || ends_with_any<kOtherRates>(clause) || contains_any<kChanges>(clause)) return words;
    clause.remove_suffix(kRate.size());
    while (strip_front(clause, kSubjectStarts)) {
    }
    words.happening = clause;
    if (!words.happening.empty()) words.kind = PercentWords::Kind::rate;
    return words;
}

/// 女员工比例为41%
PercentWords read_proportion(std::string_view clause) {
    PercentWords words;
    while (strip_back(clause, kFillers)) {
    }
    static constexpr auto kProportions = std::to_array<std::string_view>({"比例", "比重", "份额"});
    if (contains_any<kChanges>(clause) || !strip_back(clause, kProportions)) return words;
    words.kind = PercentWords::Kind::share;
    words.subject = subject_of(clause);
    return words;
}

/// 完成年度计划的95%, 相当于上年总收入的98.2%
PercentWords read_ratio(std::string_view clause) {
    PercentWords words;
    if (!clause.ends_with("的") || contains_any<kChanges>(clause)) return words;
    std::size_t end = 0;
    for (const std::string_view relator : kRelators) {
        const std::size_t at = clause.find(relator);
        if (at != std::string_view::npos && at + relator.size() > end) {
            end = at + relator.size();
            words.subject = subject_of(clause.substr(0, at));
        }
    }
    if (end == 0) return words;
    words.kind = PercentWords::Kind::share;
    words.whole = named_whole(clause.substr(end));
    words.exceeds = true;
    return words;
}

/// 占300人的42%: nothing but the number's noun stands between the two numbers.
PercentWords read_ratio_of_number(const Sentence& sentence, std::size_t index) {
    PercentWords words;
    const std::string_view lead = sentence.lead_words(index);
    constexpr std::size_t kLongestNoun = 48;  // bytes: sixteen Chinese characters
    if (index == 0 || !lead.ends_with("的") || lead.size() > kLongestNoun || last_clause(lead) != lead) return words;
    const std::string_view before = last_clause(sentence.lead_words(index - 1));
    if (contains_any<kChanges>(before) || !contains_any<kRelators>(before)) return words;
    words.kind = PercentWords::Kind::share;
    words.whole_is_a_number = true;
    words.exceeds = !occupation(before) || contains_any<kExceedable>(before);
    return words;
}

}  // namespace

std::string_view first_clause(std::string_view words) {
    std::size_t end = words.size();
    for (const std::string_view mark : kMarks) end = std::min(end, words.find(mark));
    return words.substr(0, end);
}

bool is_percentage(const Quantity& quantity) {
    return quantity.dimension == Dimension::percent || quantity.dimension == Dimension::share;
}

bool continues_list(const Sentence& sentence, std::size_t index) {
    return index > 0 && is_percentage(sentence.quantities[index - 1]) &&
           std::ranges::find(kConnectives, sentence.lead_words(index)) != kConnectives.end();
}

std::size_t last_of_list(const Sentence& sentence, std::size_t index) {
    while (index + 1 < sentence.quantities.size() && continues_list(sentence, index + 1)) ++index;
    return index;
}

PercentWords percent_words(const Sentence& sentence, std::size_t index) {
    const std::string_view lead = sentence.lead_words(index);
    if (PercentWords words = read_ratio_of_number(sentence, index); words.kind != PercentWords::Kind::none) {
        return words;
    }
    const std::string_view clause = last_clause(lead);
    if (clause.empty()) {
        PercentWords words;
        if (lead == "（" || lead == "(") words.kind = PercentWords::Kind::bracket;
        return words;
    }
    if (const auto at = occupation(clause)) return read_occupation(clause, *at);
    if (PercentWords words = read_rate(clause); words.kind != PercentWords::Kind::none) return words;
    if (PercentWords words = read_proportion(clause); words.kind != PercentWords::Kind::none) return words;
    return read_ratio(clause);
}

}  // namespace mingcha
