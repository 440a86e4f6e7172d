#include "relations/change_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "relations/words.hpp"

namespace mingcha {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto kRises = std::to_array<std::string_view>(
    {"增长", "增加", "提高", "提升", "上升", "扩大", "上涨", "攀升", "净增", "多出", "增", "升", "涨", "提", "延长"});
constexpr auto kFalls =
    std::to_array<std::string_view>({"减少", "下降", "降低", "压降", "压减", "压缩", "缩减", "缩短", "缩小", "回落",
                                     "下跌", "下滑", "精简", "调减", "节约", "节省", "减排", "降",   "减",   "跌"});
constexpr auto kMore = std::to_array<std::string_view>({"多", "高", "高出", "超出"});
constexpr auto kLess = std::to_array<std::string_view>({"少", "低", "短"});
constexpr std::size_t kLongestVerb = 9;  // bytes: 多检查
constexpr auto kArrivals = std::to_array<std::string_view>({"到", "至", "为", "成", "达"});
/// What may stand between the comma and the word of change, so that the number still belongs to what stands before
/// it: any other word brings a subject of its own.
constexpr auto kAdverbs = std::to_array<std::string_view>(
    {"累计", "共计", "合计", "总共", "共", "净", "实际", "相应", "一共", "即",     "总计", "显著", "明显", "大幅",
     "小幅", "略",   "再",   "又",   "均", "也", "一年", "同时", "已",   "进一步", "，",   ",",    "、",   " "});
/// And between the word of change and the number.
constexpr auto kFillers =
    std::to_array<std::string_view>({"了", "幅度", "幅", "率", "量", "数", "达到", "达", "为", "约", "共", "近", "超过",
                                     " ", "比例", "至少", "资金", "金额"});
/// Of the two words the one that ends later; of those that end together the longer one.
std::optional<ChangeWord> later(const std::optional<FoundWord>& rise, const std::optional<FoundWord>& fall) {
    if (!rise && !fall) return std::nullopt;
    const bool rises =
        rise && (!fall || rise->end > fall->end || (rise->end == fall->end && rise->begin <= fall->begin));
    const FoundWord& word = rises ? *rise : *fall;
    return ChangeWord{rises ? Direction::rise : Direction::fall, word.begin, word.end};
}

bool consists_of(std::string_view text, Words words) {
    while (!text.empty()) {
        const auto word = std::ranges::find_if(words, [&](std::string_view w) { return text.starts_with(w); });
        if (word == words.end()) return false;
        text.remove_prefix(word->size());
    }
    return true;
}

bool strip_prefix(std::string_view& text, Words words) {
    for (const std::string_view word : words) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        return true;
    }
    return false;
}

bool strip_suffix(std::string_view& text, Words words) {
    for (const std::string_view word : words) {
        if (!text.ends_with(word)) continue;
        text.remove_suffix(word.size());
        return true;
    }
    return false;
}

struct Relative {
    std::string_view word;
    std::string_view key;
};

// Longer words stand before those that they begin with.
constexpr auto kRelatives = std::to_array<Relative>({
    {"上年同期", "上年"}, {"去年同期", "上年"}, {"上年度", "上年"}, {"去年度", "上年"},   {"上年年末", "年初"},
    {"上年末", "年初"},   {"上年底", "年初"},   {"去年末", "年初"}, {"去年底", "年初"},   {"去年年底", "年初"},
    {"上一年度", "上年"}, {"上一年", "上年"},   {"上年", "上年"},   {"去年", "上年"},     {"年初", "年初"},
    {"期初", "年初"},     {"同期", "上年"},     {"上年初", ""},     {"上半年", "上半年"}, {"上季度", "环比"},
    {"上月", "环比"},     {"上期", "上年"},     {"前年", "前年"},
});

/// The value of a digit at the beginning of `text`, and its bytes; -1 if there is none.
std::pair<int, std::size_t> digit_at(std::string_view text) {
    if (!text.empty() && text[0] >= '0' && text[0] <= '9') return {text[0] - '0', 1};
    if (text.size() >= 3 && text.starts_with("\xEF\xBC") && text[2] >= '\x90' && text[2] <= '\x99') {
        return {text[2] - '\x90', 3};
    }
    return {-1, 0};
}

/// 2021年, 2021年末, ２０２１ 年同期, 2022届
PastTime printed_year_at(std::string_view text) {
    static constexpr auto kYears = std::to_array<std::string_view>({"年度", "年", "届"});
    static constexpr auto kEnds = std::to_array<std::string_view>({"末", "底"});
    static constexpr auto kSame = std::to_array<std::string_view>({"同期", "全年"});
    PastTime time;
    std::string_view rest = text;
    for (int digits = 0; digits < 4; ++digits) {
        const auto [digit, size] = digit_at(rest);
        if (digit < 0) return {};
        time.key += static_cast<char>('0' + digit);
        rest.remove_prefix(size);
    }
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    if (!strip_prefix(rest, kYears)) return {};
    if (strip_prefix(rest, kEnds)) time.key += "末";
    if (rest.starts_with("初")) {
        rest.remove_prefix(std::string_view("初").size());
        time.key = "年初";
    }
    strip_prefix(rest, kSame);
    time.length = text.size() - rest.size();
    return time;
}

bool is_one_of(std::string_view text, Words words) { return std::ranges::find(words, text) != words.end(); }

std::string_view character_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 4) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0) != 0x80) break;
    }
    return text.substr(begin, at - begin);
}

/// 比 and 较 that compare, not those of 占比, 比例, 较大.
bool compares_at(std::string_view clause, std::size_t at, std::string_view marker) {
    static constexpr auto kBefore = std::to_array<std::string_view>(
        {"占", "同", "环", "相", "对", "百", "评", "可", "之", "正", "反", "攀", "无", "配", "比", "计", "类", "好"});
    static constexpr auto kBehind = std::to_array<std::string_view>(
        {"例", "重", "率", "如", "较", "值", "赛", "武", "对", "拼", "学", "分", "喻", "照", "大", "小",
         "多", "少", "高", "低", "好", "快", "强", "弱", "为", "长", "短", "早", "晚", "差", "量"});
    if (is_one_of(character_before(clause, at), kBefore)) return false;
    const std::string_view behind = clause.substr(at + marker.size());
    return std::ranges::none_of(kBehind, [&](std::string_view word) { return behind.starts_with(word); });
}

std::string_view without_adverbs(std::string_view subject) {
    static constexpr auto kOpening =
        std::to_array<std::string_view>({"而", "但", "则", "其中", "均", "分别", "同时", "也", " "});
    while (strip_prefix(subject, kOpening)) {
    }
    while (strip_suffix(subject, kOpening)) {
    }
    return subject;
}

Comparison comparison_at(std::string_view clause, std::size_t at, std::string_view marker) {
    std::string_view with = clause.substr(at + marker.size());
    while (with.starts_with(' ')) with.remove_prefix(1);
    return {without_adverbs(clause.substr(0, at)), with, past_time_at(with).key};
}

/// 月捐人|年初, 网点数量|2022年: where a clause names the time behind its subject.
std::size_t begin_of_time(std::string_view clause) {
    static constexpr auto kOpenings = std::to_array<std::string_view>({"年初", "期初", "上年末", "上年底"});
    static constexpr auto kDepartures =
        std::to_array<std::string_view>({"从", "由", "自", "比", "较", "与", "同", "至", "到"});
    std::size_t begin = std::string_view::npos;
    for (const std::string_view word : kOpenings) begin = std::min(begin, find_word(clause, word));
    if (begin != std::string_view::npos) return begin;
    begin = clause.find_first_of("12");
    const bool departs = ends_with_any<kDepartures>(clause.substr(0, std::min(begin, clause.size())));
    return departs ? std::string_view::npos : begin;
}

std::optional<Comparison> first_comparison(std::string_view clause, Words markers) {
    for (const std::string_view marker : markers) {
        for (std::size_t at = clause.find(marker); at != std::string_view::npos; at = clause.find(marker, at + 1)) {
            if (compares_at(clause, at, marker)) return comparison_at(clause, at, marker);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<ChangeWord> last_change_word(std::string_view text) {
    return later(last_word_in<kRises>(text), last_word_in<kFalls>(text));
}

std::optional<ChangeWord> last_comparing_word(std::string_view text) {
    auto last = last_change_word(text);
    if (last && is_filler(text.substr(last->end))) return last;
    auto degree = later(last_word_in<kMore>(text), last_word_in<kLess>(text));
    if (!degree || text.size() - degree->end > kLongestVerb) return last;
    degree->end = text.size();
    return degree;
}

bool is_adverbial(std::string_view text) { return consists_of(text, kAdverbs); }

bool is_filler(std::string_view text) { return consists_of(text, kFillers); }

bool starts_with_arrival(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    return std::ranges::any_of(kArrivals, [&](std::string_view word) { return text.starts_with(word); });
}

bool counts_another_thing(const Sentence& sentence, std::size_t index) {
    static constexpr auto kStatementEnds =
        std::to_array<std::string_view>({"，", "。", "；", "、", "：", "！",   "）",   "（", ",",  ";", ")",
                                         "(",  " ",  "\t", "\v", "\n", "以上", "左右", "和", "或", "的"});
    const std::string_view trail = sentence.trail_words(index);
    return !trail.empty() &&
           std::ranges::none_of(kStatementEnds, [&](std::string_view end) { return trail.starts_with(end); });
}

PastTime past_time_at(std::string_view text) {
    for (const Relative& relative : kRelatives) {
        if (text.starts_with(relative.word)) return {std::string(relative.key), relative.word.size()};
    }
    return printed_year_at(text);
}

std::optional<Comparison> comparison_in(std::string_view clause) {
    static constexpr auto kMarkers = std::to_array<std::string_view>({"较", "比"});
    for (const std::string_view marker : {"同比", "环比"}) {
        const std::size_t at = clause.find(marker);
        if (at == std::string_view::npos) continue;
        return Comparison{
            without_adverbs(clause.substr(0, at)), {}, marker == std::string_view("同比") ? "上年" : "环比"};
    }
    if (auto comparison = first_comparison(clause, kMarkers)) return comparison;
    return clause.find("相比") == std::string_view::npos ? std::nullopt : comparison_begun_in(clause);
}

std::optional<Comparison> comparison_begun_in(std::string_view clause) {
    static constexpr auto kMarkers = std::to_array<std::string_view>({"与", "同", "和"});
    auto comparison = first_comparison(clause, kMarkers);
    return comparison && !comparison->key.empty() ? comparison : std::nullopt;
}

std::optional<PastLevel> past_level_in(std::string_view clause) {
    static constexpr auto kOpening = std::to_array<std::string_view>({"而", "但", " "});
    static constexpr auto kJoints =
        std::to_array<std::string_view>({"分别为", "依次为", "仅为", "只有", "仅有", "约为", "为", "是", "有", "仅",
                                         "只", "达到", "达", "约", "的", " "});
    constexpr std::size_t kLongestNoun = 36;  // bytes: twelve Chinese characters
    while (strip_prefix(clause, kOpening)) {
    }
    PastTime time = past_time_at(clause);
    if (time.length == 0) {
        clause = clause.substr(std::min(clause.size(), begin_of_time(clause)));
        time = past_time_at(clause);
    }
    if (time.length == 0) return std::nullopt;
    std::string_view noun = clause.substr(time.length);
    while (strip_suffix(noun, kJoints)) {
    }
    while (noun.starts_with(' ')) noun.remove_prefix(1);
    if (noun.size() > kLongestNoun || last_change_word(noun) || comparison_in(noun)) return std::nullopt;
    return PastLevel{std::move(time.key), noun};
}

bool may_name_the_same(std::string_view a, std::string_view b) {
    static constexpr auto kGeneric = std::to_array<std::string_view>(
        {"总数", "总量", "总额", "数量", "金额", "起数", "人数", "数", "量", "额", "的"});
    while (a.size() > 6 && strip_suffix(a, kGeneric)) {
    }
    while (b.size() > 6 && strip_suffix(b, kGeneric)) {
    }
    if (a.empty() || b.empty()) return false;
    return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

}  // namespace mingcha
