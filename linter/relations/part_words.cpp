#include "relations/part_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "relations/words.hpp"

namespace mingcha {
namespace {

using Kind = ListOpening::Kind;

struct Opener {
    std::string_view word;
    Kind kind;
};

constexpr auto kOpeners = std::to_array<Opener>({
    {"其中", Kind::of_which},
    {"包括", Kind::of_which},
    {"包含", Kind::of_which},
    {"含", Kind::of_which},
    {"分别", Kind::respectively},
    {"依次", Kind::respectively},
    {"由", Kind::composed_of},
});
constexpr CharacterFilter kOpenerStarts = [] {
    CharacterFilter filter;
    for (const Opener& opener : kOpeners) filter.add(opener.word.substr(0, kFilteredCharacter));
    return filter;
}();
/// 含 inside these introduces nothing.
constexpr auto kNoOpeners = std::to_array<std::string_view>({"不含", "未含", "含税", "含量", "内含"});
constexpr auto kClassifiers = std::to_array<std::string_view>({"按", "分", "从"});
/// 按照…, 按期…, 分管…: no classification.
constexpr auto kNoClassifiers = std::to_array<std::string_view>(
    {"按照", "按期", "按时", "按规定", "按要求", "按计划", "按月", "分布", "分管", "分析", "分公司", "分行", "从而"});
/// What ends a classification: 按学历|分, 分季度|看.
constexpr auto kClassifiedBy = std::to_array<std::string_view>(
    {"划分", "分类", "分，", "分：", "看，", "看：", "统计，", "统计：", "统计", "构成，"});
/// 按性别，: the properties by which something is classified end so.
constexpr auto kProperties = std::to_array<std::string_view>(
    {"别",   "龄",   "学历", "类型", "类",   "区域", "地区", "行业", "方式", "形式", "程度", "岗位",
     "原因", "来源", "用途", "性质", "等级", "结构", "层次", "板块", "专业", "产业", "对象", "职称"});
constexpr auto kQuarters = std::to_array<std::string_view>({"四个季度", "各季度", "一至四季度"});
constexpr std::size_t kLongestClassification = 48;  // bytes

/// Between a whole and the word that introduces its parts, these begin another statement.
constexpr auto kNewStatements = std::to_array<std::string_view>({"组成", "构成", "也", "或"});
constexpr auto kTakingUp = std::to_array<std::string_view>({"对", "从", "在", "把", "将", "为"});

/// The number that follows is no part of the list before it.
constexpr auto kListBreaks =
    std::to_array<std::string_view>({"同比", "环比", "较",   "比",   "另",   "此外", "同时", "累计", "合计", "总计",
                                     "共",   "人均", "平均", "每",   "占",   "达到", "完成", "计划", "预计", "力争",
                                     "增长", "增加", "减少", "下降", "提高", "提升", "覆盖", "目标", "超",   "实际"});
constexpr auto kListEnds = std::to_array<std::string_view>({"其中", "。", "！", "？"});
constexpr auto kAverages = std::to_array<std::string_view>(
    {"年均", "月均", "日均", "人均", "平均", "每", "占", "户均", "均为", "次均", "单产", "强度", "均价", "单价"});
constexpr auto kComparisons = std::to_array<std::string_view>(
    {"比",   "较",   "同比", "环比", "增加",   "减少", "净增", "净减", "增长", "下降", "提高", "降低", "节约",
     "节省", "增收", "减收", "超额", "超计划", "压减", "压降", "核减", "缺编", "缺口", "结余", "节余", "利用小时"});
constexpr auto kOtherTimes =
    std::to_array<std::string_view>({"上年", "去年", "前年", "年初", "同期", "此前", "原有", "原来"});
constexpr auto kTimeComparisons = std::to_array<std::string_view>({"比", "较", "同比", "环比"});
constexpr auto kArrivals =
    std::to_array<std::string_view>({"增加到", "增至", "增到", "增长到", "减少到", "减至", "减到", "减为", "上升到",
                                     "升至", "升到", "下降到", "降至", "降到", "降为", "提高到", "达到"});

/// Words that hold one of those above and mean something else.
constexpr auto kCompounds = std::to_array<std::string_view>(
    {"比较", "较大", "较小", "较重", "较好", "较高", "较低",   "比例", "比赛", "比武",   "公共",
     "中共", "共青", "共享", "共建", "共产", "共同", "增加值", "超市", "超声", "高等级", "占地"});

constexpr auto kClauseStarts =
    std::to_array<std::string_view>({"，", "；", "。", "：", "（", "）", "！", "？", "(", ")"});
constexpr auto kStrongSeparators = std::to_array<std::string_view>({"，", "、", "；"});
constexpr auto kConjunctions = std::to_array<std::string_view>({"和", "及", "与"});
constexpr auto kFirmTotals = std::to_array<std::string_view>({"合计", "共计", "总计", "总共", "一共", "共"});
constexpr auto kCopulas = std::to_array<std::string_view>({"为", "达", "达到"});
constexpr auto kLooseTotals = std::to_array<std::string_view>({"累计", "总数", "总量", "总额"});
constexpr auto kRests = std::to_array<std::string_view>({"其余", "余下", "剩余", "其他", "其它"});
constexpr auto kMore = std::to_array<std::string_view>({"其余", "其他", "剩余", "其它", "等", "若干"});
constexpr auto kCompositions = std::to_array<std::string_view>({"组成", "构成"});
constexpr auto kOpenEnds = std::to_array<std::string_view>({"若干", "等", "、", "和", "与", "及"});
constexpr std::size_t kLongestRest = 24;  // bytes between 其余 and its number

/// The word at `at` is a piece of a longer one: 较 in 较大隐患.
bool in_compound(std::string_view text, std::size_t at, std::string_view word) {
    return std::ranges::any_of(kCompounds, [&](std::string_view compound) {
        const std::size_t inside = find_word(compound, word);
        return inside != std::string_view::npos && inside <= at && text.substr(at - inside).starts_with(compound);
    });
}

/// Any word of the list occurs in `text` as a word of its own.
template <const auto& kWords>
bool says_any(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += character_length(text[at])) {
        if (!kFirstCharacters<kWords>.may_hold(text.substr(at, character_length(text[at])))) continue;
        const bool is_word = std::ranges::any_of(kWords, [&](std::string_view word) {
            return text.substr(at).starts_with(word) && !in_compound(text, at, word);
        });
        if (is_word) return true;
    }
    return false;
}

/// The opener that begins last.
std::optional<ListOpening> last_opener(std::string_view lead) {
    for (std::size_t at = lead.size(); at-- > 0;) {
        if (!begins_character(lead[at])) continue;
        if (!kOpenerStarts.may_hold(lead.substr(at, character_length(lead[at])))) continue;
        for (const Opener& opener : kOpeners) {
            if (!lead.substr(at).starts_with(opener.word)) continue;
            if (opener.word != "含" || !contains_any<kNoOpeners>(lead))
                return ListOpening{opener.kind, opener.word, at};
        }
    }
    return std::nullopt;
}

/// 按学历分，本科40人: the clause before the first part says by what the whole is divided.
std::optional<ListOpening> classification(std::string_view lead) {
    if (!contains_any<kClassifiers>(lead)) return std::nullopt;
    for (const std::string_view classifier : kClassifiers) {
        const std::size_t at = find_last_word(lead, classifier);
        if (at == std::string_view::npos) continue;
        const std::string_view behind = lead.substr(at, kLongestClassification);
        if (std::ranges::any_of(kNoClassifiers, [&](std::string_view no) { return behind.starts_with(no); })) continue;
        const bool new_clause = at == 0 || clause_of(lead.substr(0, at)).empty();
        const std::string_view by = behind.substr(0, behind.find("，"));
        const bool property = classifier == "按" && by.size() < behind.size() && ends_with_any<kProperties>(by);
        if (new_clause && (property || contains_any<kClassifiedBy>(behind.substr(classifier.size())))) {
            return ListOpening{Kind::classified, classifier, at};
        }
    }
    return std::nullopt;
}

/// 24项：战略4项; 34个生产基地（种业9个; 120人中，男70人: the noun of the whole, and a mark.
std::optional<ListOpening> mark_behind_whole(std::string_view lead) {
    for (const std::string_view among : {"中，", "中：", "中的"}) {
        const std::size_t at = lead.find(among);
        if (at != std::string_view::npos && !separator_in(lead.substr(0, at)).any()) {
            return ListOpening{Kind::among, among, at};
        }
    }
    for (const std::string_view mark : {"：", "（", "("}) {
        const std::size_t at = lead.find(mark);
        if (at != std::string_view::npos && !separator_in(lead).any()) return ListOpening{Kind::listed, mark, at};
    }
    return std::nullopt;
}

bool begins_with_any(std::string_view text, std::span<const std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

}  // namespace

std::optional<ListOpening> list_opening(std::string_view lead) {
    if (const auto opener = last_opener(lead)) return opener;
    if (const auto classified = classification(lead)) return classified;
    return mark_behind_whole(lead);
}

bool names_classification(std::string_view lead) { return classification(lead).has_value(); }

bool names_the_quarters(std::string_view lead) { return contains_any<kQuarters>(lead); }

bool divides_the_whole(std::string_view before, std::string_view behind) {
    return !breaks_list(behind.substr(behind.starts_with("其中") ? std::string_view("其中").size() : 0)) &&
           !contains_any<kNewStatements>(before) && !ends_with_any<kTakingUp>(before);
}

std::string_view clause_of(std::string_view lead) { return behind_last<kClauseStarts>(lead); }

bool is_beside_the_sum(std::string_view lead) {
    const std::string_view clause = clause_of(lead);
    if (contains_any<kArrivals>(clause)) return false;
    return says_any<kAverages>(clause) || says_any<kComparisons>(clause) || says_any<kOtherTimes>(clause);
}

bool starts_with_mark(std::string_view words) {
    return begins_with_any(words, kClauseStarts) || words.starts_with("、") || words.starts_with("\n");
}

bool compares_times(std::string_view lead) {
    const std::string_view clause = clause_of(lead);
    return says_any<kTimeComparisons>(clause) || contains_any<kOtherTimes>(clause);
}

bool breaks_list(std::string_view lead) { return says_any<kListBreaks>(lead) || contains_any<kListEnds>(lead); }

ItemSeparator separator_in(std::string_view lead) {
    ItemSeparator separator;
    separator.strong = count_of<kStrongSeparators>(lead);
    separator.semicolon = lead.find("；") != std::string_view::npos;
    separator.enumeration = lead.find("、") != std::string_view::npos;
    separator.conjunction = contains_any<kConjunctions>(lead);
    separator.full_stop = lead.find("。") != std::string_view::npos;
    return separator;
}

TotalWord total_word_in(std::string_view lead) {
    const std::string_view clause = clause_of(lead);
    for (const std::string_view word : kFirmTotals) {
        if (!clause.starts_with(word)) continue;
        const std::string_view rest = clause.substr(word.size());
        if (rest.empty() || std::ranges::find(kCopulas, rest) != kCopulas.end()) return TotalWord::firm;
    }
    return says_any<kFirmTotals>(clause) || says_any<kLooseTotals>(clause) ? TotalWord::loose : TotalWord::none;
}

bool is_rest(std::string_view lead) {
    const std::string_view clause = clause_of(lead);
    return clause.size() <= kLongestRest && begins_with_any(clause, kRests);
}

bool is_what_is_left(std::string_view lead) {
    static constexpr auto kLeft = std::to_array<std::string_view>({"其余", "余下", "剩余"});
    return begins_with_any(clause_of(lead), kLeft);
}

bool names_everything_else(std::string_view label) { return begins_with_any(label, kRests); }

bool says_overlap(std::string_view words) {
    static constexpr auto kOverlaps = std::to_array<std::string_view>(
        {"既种",   "既有",   "既养",   "既做", "两证", "双证",   "持有两", "兼有",     "兼任", "兼营",
         "兼养",   "兼种",   "兼具",   "兼做", "重复", "交叉",   "重叠",   "重合",     "既是", "同时是",
         "同时为", "同时具", "同时属", "两种", "两类", "一户多", "一人多", "多个身份", "双重"});
    return contains_any<kOverlaps>(words);
}

bool leaves_more(std::string_view trail) { return contains_any<kMore>(trail); }

bool closes_composition(std::string_view trail) {
    trail = trail.substr(0, trail.find("，"));
    return contains_any<kCompositions>(trail) && !contains_any<kOpenEnds>(trail);
}

}  // namespace mingcha
