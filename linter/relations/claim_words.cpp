#include "relations/claim_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "facts/character_filter.hpp"

namespace mingcha {
namespace {

/// A word that is none if one of the characters of `unless` stands at its open side: 约 but not 节约.
struct GuardedWord {
    std::string_view word;
    std::string_view unless;
};

// Of words that begin alike the longer ones come first.
constexpr auto kLeading = std::to_array<GuardedWord>({
    {"和", "谐平睦解约"},
    {"以及", ""},
    {"及", "时格早"},
    {"与", "会"},
    {"含", "税量氧氮硫水义金"},
    {"有", "效限机关色线"},
    {"共有", ""},
    {"共计", ""},
    {"共", "享同建青产党和治"},
    {"现有", ""},
    {"另有", ""},
    {"另外", ""},
    {"还有", ""},
    {"拥有", ""},
    {"截至", ""},
    {"截止", ""},
    {"为", "民人农"},
    {"由", ""},
    {"其中", ""},
    {"其", "他它余"},
    {"年内", ""},
    {"年底", ""},
    {"年末", ""},
    {"底", "层座部线气蕴"},
    {"总计", ""},
    {"已经", ""},
    {"已", ""},
    {"先后", ""},
    {"分别", ""},
    {"均", "值衡价等"},
    {"也", ""},
    {"还", "款贷建"},
    {"仅", ""},
    {"并", "购网联"},
    {"的", ""},
    {"了", ""},
    {"实现", ""},
    {"完成", "率度量情"},
    {"累计", ""},
    {"达到", ""},
    {"日", "常均间用报志"},
    {"同时", ""},
    {"包括", ""},
    {"包含", ""},
    {"是", "否"},
    {"在", "册岗职校建编线读营役地"},
});

// Of words that end alike the longer ones come first.
constexpr auto kTrailing = std::to_array<GuardedWord>({
    {"人数为", ""},
    {"数量为", ""},
    {"另有", ""},
    {"还有", ""},
    {"共有", "公"},
    {"拥有", ""},
    {"现有", ""},
    {"设有", ""},
    {"占有", ""},
    {"有", "国所私公共"},
    {"共计", "公"},
    {"总计", ""},
    {"累计", ""},
    {"合计", ""},
    {"总共", ""},
    {"一共", ""},
    {"共", "公"},
    {"达到", ""},
    {"达", "抵发通表雷传到"},
    {"约", "节条公合契预制特签违履"},
    {"的", "目"},
    {"了", "为"},
    {"完成", ""},
    {"实现", ""},
    {"为", "行作认成"},
    {"是", "于但"},
    {"仅", "不"},
    {"已", "而"},
    {"均", "人月日年户平"},
    {"各", ""},
    {"分别", ""},
    {"就", "成造"},
    {"计", "统会设审预累共总合"},
    {"于", "由关对属"},
    {"至", "甚"},
    {"到", "达签报"},

    {"对", "针面应相绝校核"},
    {"在", "存现所潜"},
});

// The words of time among them stay in a label, but name nothing.
constexpr auto kVerbs = std::to_array<std::string_view>({
    "全年", "本年度", "本年", "当年", "今年", "走访", "慰问", "开展", "组织", "举办", "召开", "发放", "发出",
    "印发", "培训",   "培养", "招收", "招聘", "招录", "录用", "引进", "新增", "新建", "改建", "扩建", "改造",
    "建成", "建设",   "建立", "设立", "成立", "创建", "打造", "完成", "实现", "获得", "荣获", "取得", "参加",
    "参与", "派出",   "选派", "安排", "投入", "投放", "投资", "捐赠", "捐款", "捐献", "筹集", "募集", "服务",
    "帮扶", "资助",   "救助", "接待", "接收", "受理", "处理", "办理", "办结", "解决", "整改", "排查", "检查",
    "抽查", "巡查",   "发现", "查处", "立案", "制定", "修订", "编制", "出台", "发布", "发表", "签订", "签约",
    "采购", "购置",   "购买", "更换", "更新", "安装", "拆除", "种植", "栽种", "回收", "节约", "减少", "增加",
    "增长", "下降",   "提高", "提升", "降低", "缩短", "压降", "涉及", "覆盖", "惠及", "吸引", "动员", "发展",
    "吸收", "评选",   "表彰", "奖励", "推荐", "征集", "收集", "收到", "收回", "上报", "报送", "达成", "创造",
    "占比", "占",     "比",   "超",   "比例", "拥有", "设置", "配备", "配置", "提供", "推出", "推进", "落实",
    "保障", "相",     "增",   "降",   "升",   "减",   "多",   "少",   "高",   "低",   "用",   "即",   "从",
});

constexpr auto kNounEnds = std::to_array<std::string_view>({
    "和",   "及",   "以及", "与",   "其中", "共",   "的",   "为",   "是",   "以上", "以下", "以内", "左右", "在",
    "被",   "均",   "已",   "未",   "同比", "环比", "增",   "比",   "较",   "占",   "达",   "由",   "到",   "获",
    "等",   "受",   "用于", "上",   "下",   "前",   "后",   "内",   "中",   "正",   "含",   "包括", "分别", "平均",
    "人均", "约",   "超",   "近",   "参加", "参与", "通过", "完成", "组成", "进行", "取得", "获得", "荣获", "开展",
    "举办", "召开", "走访", "慰问", "接受", "实现", "实施", "涉及", "覆盖", "惠及", "并",   "全部", "来",
});

constexpr auto kPlanWords = std::to_array<std::string_view>({
    "计划",
    "目标",
    "力争",
    "预计",
    "预期",
    "确保",
    "争取",
    "规划",
    "拟",
    "将",
    "要求",
    "不得",
    "应当",
    "明年",
    "下年",
});

constexpr auto kChangeWords = std::to_array<std::string_view>({
    "增长", "增加", "增幅", "增速", "提升", "提高", "下降", "降低", "降幅", "减少", "同比",
    "环比", "比上", "比去", "较",   "净增", "上升", "回落", "压降", "缩短", "涨",   "跌",
    "节约", "节省", "翻",   "降至", "增至", "升至", "由",   "从",   "降",
});

constexpr auto kAverageWords = std::to_array<std::string_view>({"均", "每"});

constexpr auto kMarks = std::to_array<std::string_view>({
    "，", "。", "、", "；", "：", "！", "？", "（", "）", "《", "》", "〈",     "〉", "“",  "”",
    "‘",  "’",  "【", "】", "〔", "〕", "「", "」", "—",  "–",  "…",  "\u3000", "％", "／", "～",
});

constexpr std::size_t kCharacter = kFilteredCharacter;

constexpr std::string_view word_of(std::string_view word) { return word; }
constexpr std::string_view word_of(const GuardedWord& entry) { return entry.word; }

template <typename... Lists>
constexpr CharacterFilter first_characters(const Lists&... lists) {
    CharacterFilter filter;
    const auto add_all = [&](const auto& list) {
        for (const auto& entry : list) filter.add(word_of(entry).substr(0, kCharacter));
    };
    (add_all(lists), ...);
    return filter;
}

template <typename List>
constexpr CharacterFilter last_characters(const List& list) {
    CharacterFilter filter;
    for (const auto& entry : list) filter.add(word_of(entry).substr(word_of(entry).size() - kCharacter));
    return filter;
}

constexpr CharacterFilter kLeadingFilter = first_characters(kLeading);
constexpr CharacterFilter kTrailingFilter = last_characters(kTrailing);
constexpr CharacterFilter kPlanFilter = first_characters(kPlanWords);
constexpr CharacterFilter kChangeFilter = first_characters(kChangeWords);
constexpr CharacterFilter kAverageFilter = first_characters(kAverageWords);
constexpr CharacterFilter kNounEndFilter = first_characters(kNounEnds);

constexpr CharacterFilter kMarkFilter = first_characters(kMarks);

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The character at the beginning of `text` is one of `set`.
bool starts_with_one_of(std::string_view text, std::string_view set) {
    return !text.empty() && set.find(text.substr(0, first_character_size(text))) != std::string_view::npos;
}

bool ends_with_one_of(std::string_view text, std::string_view set) {
    return !text.empty() && set.find(text.substr(text.size() - last_character_size(text))) != std::string_view::npos;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

bool holds_any(std::string_view text, std::span<const std::string_view> words, const CharacterFilter& filter) {
    for (; text.size() >= kCharacter; text.remove_prefix(first_character_size(text))) {
        if (filter.may_hold(text.substr(0, kCharacter)) && starts_with_any(text, words)) return true;
    }
    return false;
}

}  // namespace

std::size_t first_character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && is_continuation(text[size])) ++size;
    return size;
}

std::size_t last_character_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && is_continuation(text[text.size() - size])) ++size;
    return size;
}

std::size_t leading_function_word(std::string_view text) {
    if (text.size() < kCharacter || !kLeadingFilter.may_hold(text.substr(0, kCharacter))) return 0;
    for (const auto& [word, unless] : kLeading) {
        if (text.starts_with(word) && !starts_with_one_of(text.substr(word.size()), unless)) return word.size();
    }
    return 0;
}

std::size_t trailing_function_word(std::string_view text) {
    if (text.size() < kCharacter || !kTrailingFilter.may_hold(text.substr(text.size() - kCharacter))) return 0;
    for (const auto& [word, unless] : kTrailing) {
        if (!text.ends_with(word)) continue;
        if (!ends_with_one_of(text.substr(0, text.size() - word.size()), unless)) return word.size();
    }
    return 0;
}

bool is_only_verbs(std::string_view text) {
    while (!text.empty()) {
        std::size_t size = leading_function_word(text);
        if (size == 0) {
            const auto verb =
                std::ranges::find_if(kVerbs, [&](std::string_view word) { return text.starts_with(word); });
            if (verb == kVerbs.end()) return false;
            size = verb->size();
        }
        text.remove_prefix(size);
    }
    return true;
}

bool ends_noun(std::string_view text) {
    if (text.size() < kCharacter || !kNounEndFilter.may_hold(text.substr(0, kCharacter))) return false;
    return starts_with_any(text, kNounEnds);
}

bool says_plan(std::string_view text) { return holds_any(text, kPlanWords, kPlanFilter); }

bool says_change(std::string_view text) { return holds_any(text, kChangeWords, kChangeFilter); }

bool says_average(std::string_view text) { return holds_any(text, kAverageWords, kAverageFilter); }

std::size_t mark_at(std::string_view text) {
    const char first = text.front();
    if (static_cast<unsigned char>(first) < 0x80U) {
        const bool word = (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
                          (first >= 'a' && first <= 'z') || first == '-' || first == '/' || first == '+' ||
                          first == '.';
        return word ? 0 : 1;
    }
    if (!kMarkFilter.may_hold(text.substr(0, kCharacter))) return 0;
    const auto mark = std::ranges::find_if(kMarks, [&](std::string_view word) { return text.starts_with(word); });
    return mark == kMarks.end() ? 0 : mark->size();
}

}  // namespace mingcha
