#include "relations/share_claim.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "facts/time_of.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kReach = 10;     // numbers to look back
constexpr std::size_t kOneWord = 6;    // bytes: two Chinese characters
constexpr std::size_t kCharacter = 3;  // bytes of one Chinese character

constexpr auto kSentenceEnds = std::to_array<std::string_view>({"。", "！", "？", "\n"});
constexpr auto kClauseMarks = std::to_array<std::string_view>({"，", "；", "：", ",", ";"});
constexpr auto kOfWhich = std::to_array<std::string_view>({"其中", "当中", "中，", "里，"});
constexpr auto kTotals = std::to_array<std::string_view>({"总", "共", "合计", "全部", "全年", "全市", "全县", "应"});
constexpr auto kAnyTotals = std::to_array<std::string_view>({"总数", "总量", "总额", "总人数", "全部", "总体", "整体"});
constexpr auto kTotalNames = std::to_array<std::string_view>({"总数", "总量", "总额", "总人数", "总计"});
constexpr auto kTotalEnds = std::to_array<std::string_view>({"总数", "总量", "总额", "总人数", "余额", "人数", "总计",
                                                             "达到", "共有", "约", "共", "为", "达", "有", "数", "的"});
/// What may stand before the name of a whole and leave it the whole.
constexpr auto kWholeStarts = std::to_array<std::string_view>(
    {"其中", "全部",   "全体", "全年", "全市", "全县", "全区", "全行", "全口径", "当年", "本年", "年末",
     "年底", "期末",   "截至", "在册", "在岗", "在职", "现有", "共有", "拥有",   "实现", "完成", "公司",
     "集团", "本公司", "学校", "单位", "全局", "各项", "年",   "月",   "日",     "共",   "有",   "全"});
constexpr auto kDigits = std::to_array<std::string_view>({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
/// 未整改, 不合格: not what the rate counts. 应到, 计划完成: not yet.
constexpr auto kDenials = std::to_array<std::string_view>({"不", "未", "非", "无", "应", "拟", "待", "需", "可"});
/// 责令整改120家: to be done, not done.
constexpr auto kOrders = std::to_array<std::string_view>({"责令", "限期", "要求", "督促", "计划", "通知", "申请"});
constexpr auto kManners = std::to_array<std::string_view>(
    {"按期", "按时", "及时", "准时", "如期", "一次", "首次", "当日", "当年", "当场", "优质", "规范", "有效"});
/// Attendance, by whatever word for it.
constexpr auto kAttendances = std::to_array<std::string_view>({"出席", "出勤", "到会", "参会", "到课", "参评", "到岗"});
constexpr auto kPresences = std::to_array<std::string_view>({"实到", "实际到", "出席", "到会", "参会", "实际参加"});

bool strip_front(std::string_view& text, std::span<const std::string_view> words) {
    const auto word = std::ranges::find_if(words, [&](std::string_view w) { return text.starts_with(w); });
    if (word == words.end()) return false;
    text.remove_prefix(word->size());
    return true;
}

/// A word is left even if it is one of `words`.
bool strip_back(std::string_view& text, std::span<const std::string_view> words) {
    const auto word =
        std::ranges::find_if(words, [&](std::string_view w) { return text.size() > w.size() && text.ends_with(w); });
    if (word == words.end()) return false;
    text.remove_suffix(word->size());
    return true;
}

std::size_t first_in_reach(std::size_t index) { return index > kReach ? index - kReach : 0; }

bool is_denied(std::string_view clause, std::size_t at, std::string_view happening) {
    if (at < kCharacter) return false;
    const std::string_view before = clause.substr(at - kCharacter, kCharacter);
    return std::ranges::find(kDenials, before) != kDenials.end() && happening.find(before) == std::string_view::npos;
}

bool tells(std::string_view clause, std::string_view word, std::string_view happening) {
    const std::size_t at = find_word(clause, word);
    return at != std::string_view::npos && !is_denied(clause, at, happening);
}

/// 办结 does not tell how many were 按期办结.
bool lacks_manner(std::string_view clause, std::string_view happening) {
    return std::ranges::any_of(kManners, [&](std::string_view manner) {
        return happening.find(manner) != std::string_view::npos && clause.find(manner) == std::string_view::npos;
    });
}

/// 收回 for 回收, 支出 for 执行: the happening in other words.
bool tells_in_other_words(std::string_view clause, std::string_view happening) {
    struct OtherWord {
        std::string_view happening;
        std::string_view clause;
    };
    static constexpr auto kOtherWords = std::to_array<OtherWord>(
        {{"回收", "收回"}, {"检验", "实检"}, {"抽检", "实检"}, {"执行", "支出"}, {"到位", "到账"}, {"参加", "实参"}});
    return std::ranges::any_of(kOtherWords, [&](const OtherWord& other) {
        return happening.ends_with(other.happening) && tells(clause, other.clause, happening);
    });
}

/// The clause says that the happening of a rate happened: 已整改 for 整改完成率.
bool tells_happening(std::string_view clause, std::string_view happening) {
    if (clause.size() < kOneWord || happening.size() < kOneWord) return false;
    if (contains_any<kAttendances>(happening)) return contains_any<kPresences>(clause);
    if (contains_any<kOrders>(clause) || lacks_manner(clause, happening)) return false;
    if (happening.ends_with(clause) || tells_in_other_words(clause, happening)) return true;
    const std::string_view last = happening.substr(happening.size() - kOneWord);
    const std::string_view first = happening.substr(0, kOneWord);
    return tells(clause, last, happening) ||
           (happening.size() >= 2 * kOneWord && last == "完成" && tells(clause, first, happening));
}

/// The words that stand with a number, before it and behind it.
struct Surrounding {
    std::string_view before;
    std::string_view behind;
};

Surrounding clause_around(const Sentence& passage, std::size_t index) {
    return {last_clause(passage.lead_words(index)), first_clause(passage.trail_words(index))};
}

bool shares_name(std::string_view clause, std::string_view name) {
    constexpr std::string_view kOf = "其中";
    if (clause.starts_with(kOf)) clause.remove_prefix(kOf.size());
    if (name.size() < kOneWord || clause.size() < kOneWord) return false;
    return clause.find(name) != std::string_view::npos || name.find(clause) != std::string_view::npos;
}

bool is_subject(const Sentence& passage, std::size_t index, std::string_view subject) {
    const Surrounding words = clause_around(passage, index);
    return shares_name(words.before, subject) || shares_name(words.behind, subject);
}

/// Only one clause lies between the number and the percentage: 女性126人，占42%.
bool stands_directly_before(const Sentence& passage, std::size_t number, std::size_t percent) {
    const std::string_view between =
        passage.words({passage.quantities[number].span.end, passage.quantities[percent].span.begin});
    return count_of<kClauseMarks>(between) <= 1 && !contains_any<kSentenceEnds>(between);
}

std::optional<std::size_t> amount_before(const Sentence& passage, std::size_t index) {
    for (std::size_t at = index; at-- > first_in_reach(index);) {
        if (is_amount(passage.quantities[at])) return at;
    }
    return std::nullopt;
}

/// The number counts what a rate counts, and so is no whole: 本科生落实3998人，硕士生落实1229人，落实率92%.
bool happened(const Sentence& passage, std::size_t index, const PercentWords& words) {
    if (words.kind != PercentWords::Kind::rate) return false;
    const Surrounding around = clause_around(passage, index);
    return tells_happening(around.before, words.happening) || tells_happening(around.behind, words.happening);
}

/// 合格316批次，合格率98.8%，其中肉制品48批次，合格率95.8%: the second rate is that of some.
bool is_rated_already(const Sentence& passage, std::size_t part, std::size_t index, const PercentWords& words) {
    if (words.kind != PercentWords::Kind::rate) return false;
    for (std::size_t at = part + 1; at < index; ++at) {
        if (!is_percentage(passage.quantities[at])) continue;
        const PercentWords before = percent_words(passage, at);
        if (before.kind != PercentWords::Kind::rate) continue;
        if (before.happening.ends_with(words.happening) || words.happening.ends_with(before.happening)) return true;
    }
    return false;
}

std::vector<ShareOperand> parts_by_name(const Sentence& passage, std::size_t index, const PercentWords& words) {
    const bool rate = words.kind == PercentWords::Kind::rate;
    for (std::size_t at = index; at-- > first_in_reach(index);) {
        if (!is_amount(passage.quantities[at])) continue;
        const bool named = rate ? happened(passage, at, words) : is_subject(passage, at, words.subject);
        if (named) return {{at, in_one_sentence(passage, at, index) && !is_rated_already(passage, at, index, words)}};
    }
    return {};
}

/// 出席率98.9%（应出席90人次，实际出席89人次）
std::vector<ShareOperand> parts_in_bracket(const Sentence& passage, std::size_t index) {
    const std::size_t part = index + 2;
    if (part >= passage.quantities.size()) return {};
    const bool bracket =
        passage.trail_words(index).starts_with("（应") && passage.lead_words(part).find("实") != std::string_view::npos;
    if (!bracket || !is_comparable(passage.quantities[part], passage.quantities[index + 1])) return {};
    return {{part, true}};
}

/// 男3187人、女1215人: two of one list, of which neither is the whole.
bool are_listed(const Sentence& passage, std::size_t a, std::size_t b) {
    const std::string_view between = passage.words({passage.quantities[a].span.end, passage.quantities[b].span.begin});
    return between.find("、") != std::string_view::npos && !contains_any<kClauseMarks>(between);
}

/// 平均每个项目6个
bool is_mean(const Sentence& passage, std::size_t index) {
    static constexpr auto kMeans = std::to_array<std::string_view>({"均", "每"});
    return contains_any<kMeans>(clause_around(passage, index).before);
}

/// 归属于股东的净利润 for 净利润, 营业网点 for 网点.
bool ends_with_name(const Sentence& passage, std::size_t index, std::string_view name) {
    const Label label = label_around(passage, index);
    name = bare_name(name);
    return name.size() >= kOneWord && (label.before.ends_with(name) || label.behind.ends_with(name));
}

/// 驾驶员 of 驾驶员中女性827人; empty if the words before the part name nothing that it is among.
std::string_view name_before_among(const Sentence& passage, std::size_t part) {
    const std::string_view clause = clause_around(passage, part).before;
    const std::size_t among = find_last_word(clause, "中");
    return among == std::string_view::npos || among < kOneWord ? std::string_view() : clause.substr(0, among);
}

/// Whether a word makes the number at `whole` the whole of the one at `part`.
bool is_bound_as_whole(const Sentence& passage, std::size_t whole, std::size_t part) {
    const std::string_view between =
        passage.words({passage.quantities[whole].span.end, passage.quantities[part].span.begin});
    if (contains_any<kOfWhich>(between)) return true;
    return contains_any<kTotals>(last_clause(passage.lead_words(whole)));
}

/// What is known of a number that may be the whole of a part.
struct WholeHints {
    std::string_view name;   ///< that the share gives its whole; empty if none
    std::string_view among;  ///< that the part gives it: 驾驶员|中女性
    bool by_place = false;   ///< it stands where only the whole stands
    bool nearest = false;    ///< no number of the unit stands nearer
};

ShareOperand whole_at(const Sentence& passage, std::size_t at, std::size_t part, const WholeHints& hints) {
    const bool named = !hints.name.empty();
    const bool sure = hints.by_place || is_called(passage, at, named ? hints.name : hints.among);
    const bool near_by =
        named ? ends_with_name(passage, at, hints.name)
              : (hints.nearest && !are_listed(passage, at, part)) || is_bound_as_whole(passage, at, part);
    const bool one_year = named || are_of_one_year(passage, at, part);
    return {at, sure && one_year, (sure || near_by) && one_year};
}

}  // namespace

bool are_of_one_year(const Sentence& passage, std::size_t a, std::size_t b) {
    const auto time = [&](std::size_t index) {
        return time_before(passage.text, passage.around.facts, passage.quantities[index].span.begin);
    };
    const TimeReference first = time(a);
    const TimeReference second = time(b);
    return first.year_is == second.year_is && first.year == second.year;
}

bool in_one_sentence(const Sentence& passage, std::size_t a, std::size_t b) {
    return !contains_any<kSentenceEnds>(
        passage.words({passage.quantities[a].span.end, passage.quantities[b].span.begin}));
}

std::vector<ShareOperand> parts_of(const Sentence& passage, std::size_t index, const PercentWords& words) {
    if (words.whole_is_a_number) {
        const auto part = amount_before(passage, index - 1);
        if (!part) return {};
        return {{*part, words.subject.empty() && stands_directly_before(passage, *part, index - 1)}};
    }
    const bool unnamed =
        words.kind == PercentWords::Kind::bracket || (words.kind == PercentWords::Kind::share && words.subject.empty());
    std::vector<ShareOperand> parts = unnamed ? std::vector<ShareOperand>{} : parts_by_name(passage, index, words);
    if (parts.empty() && !unnamed) parts = parts_in_bracket(passage, index);
    if (!parts.empty()) return parts;
    if (const auto part = amount_before(passage, index)) {
        const bool directly = stands_directly_before(passage, *part, index);
        parts.push_back({*part, words.kind == PercentWords::Kind::share && unnamed && directly && *part + 1 == index});
    }
    return parts;
}

std::vector<ShareOperand> wholes_of(const Sentence& passage, std::size_t index, const PercentWords& words,
                                    std::size_t part, std::optional<std::size_t> last_whole) {
    const std::span<const Quantity> quantities = passage.quantities;
    if (words.whole_is_a_number) return {{index - 1, is_comparable(quantities[part], quantities[index - 1])}};
    if (part > index) return {{part - 1, true}};
    const std::string_view name = names_any_total(words.whole) ? std::string_view() : words.whole;
    const std::string_view among = name.empty() ? name_before_among(passage, part) : std::string_view();
    const bool is_rate = words.kind == PercentWords::Kind::rate;
    std::vector<ShareOperand> wholes;
    bool first = true;
    for (std::size_t at = part; at-- > first_in_reach(part);) {
        if (!is_comparable(quantities[part], quantities[at])) continue;
        const bool near = in_one_sentence(passage, at, part) && !happened(passage, at, words);
        const bool exceeded = amount_of(quantities[at]) < amount_of(quantities[part]);
        if (exceeded && !(first && near && is_rate && !is_mean(passage, at))) continue;
        const bool by_place =
            name.empty() && (at == last_whole || (near && first && (is_rate || is_bound_as_whole(passage, at, part))));
        wholes.push_back(whole_at(passage, at, part, {name, among, by_place, first}));
        first = false;
    }
    return wholes;
}

std::string_view bare_name(std::string_view name) {
    while (strip_front(name, kWholeStarts) || strip_back(name, kTotalEnds)) {
    }
    if (name == "员") name = "员工";
    return name;
}

Label label_around(const Sentence& passage, std::size_t index) {
    const Surrounding around = clause_around(passage, index);
    Label label = {around.before, around.behind, contains_any<kTotalNames>(around.before)};
    while (strip_back(label.before, kTotalEnds)) {
    }
    return label;
}

bool is_qualified_total(std::string_view words) {
    while (strip_front(words, kWholeStarts) || strip_front(words, kDigits)) {
    }
    return words.empty();
}

bool is_called(const Sentence& passage, std::size_t index, std::string_view name) {
    const Label label = label_around(passage, index);
    name = bare_name(name);
    if (name.size() < kOneWord) return false;
    if (label.behind == name) return true;
    return label.before.ends_with(name) &&
           (label.is_total || is_qualified_total(label.before.substr(0, label.before.size() - name.size())));
}

bool names_any_total(std::string_view name) { return std::ranges::find(kAnyTotals, name) != kAnyTotals.end(); }

}  // namespace mingcha
