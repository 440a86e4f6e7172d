#include "report/shown_words.hpp"

#include <array>
#include <string>

#include "report/wording.hpp"

namespace mingcha {
namespace {

struct Word {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
};

constexpr std::array kPageWords{
    Word{"skip", "跳到正文", "Skip to the text"},
    Word{"show-numbers", "标出数字", "Mark numbers"},
    Word{"keys", "键盘操作", "Keyboard"},
    Word{"outline", "目录", "Outline"},
    Word{"findings", "问题", "Findings"},
    Word{"filter", "筛选问题", "Filter the findings"},
    Word{"severity", "级别", "Severity"},
    Word{"error", "错误", "errors"},
    Word{"warning", "警告", "warnings"},
    Word{"note", "提示", "notes"},
    Word{"rule", "规则", "Rule"},
    Word{"all-rules", "全部规则", "All rules"},
    Word{"search", "查找", "Search"},
    Word{"search-hint", "问题中的字词", "words of a finding"},
    Word{"of", "／", "of"},
    Word{"proof", "核对过程", "Proof"},
    Word{"close", "关闭", "Close"},
    Word{"unbound-note", "没有别的数字可以与它核对。", "No other number binds it, so it was not checked."},
    Word{"key-findings", "下一处、上一处问题", "next, previous finding"},
    Word{"key-numbers", "下一个、上一个核对过的数字", "next, previous number that was checked"},
    Word{"key-enter", "在正文与问题之间来回；在数字上：核对过程",
         "from the text to the finding and back; on a number: its proof"},
    Word{"key-escape", "收起", "close, let go"},
    Word{"key-search", "查找", "search"},
    Word{"key-help", "本页", "this page"},
    Word{"use-keys", "启用单键操作", "Use single keys"},
};

}  // namespace

MessageArguments page_words(Language language) {
    MessageArguments words;
    for (const Word& word : kPageWords) words.emplace_back(word.name, choose(language, word.zh, word.en));
    return words;
}

std::string_view shape_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "■";
        case Severity::warning:
            return "▲";
        case Severity::note:
            break;
    }
    return "●";
}

std::string_view word_for(Severity severity, Language language) {
    switch (severity) {
        case Severity::error:
            return choose(language, "错误", "error");
        case Severity::warning:
            return choose(language, "警告", "warning");
        case Severity::note:
            break;
    }
    return choose(language, "提示", "note");
}

std::string_view word_for(Standing standing, Language language) {
    switch (standing) {
        case Standing::tied:
            return choose(language, "相符", "agrees");
        case Standing::contradicted:
            return choose(language, "矛盾", "contradicted");
        case Standing::unbound:
            break;
    }
    return choose(language, "未核对", "not checked");
}

std::string_view word_for(Verdict verdict, Language language) {
    switch (verdict) {
        case Verdict::holds:
            return choose(language, "✓ 相符", "✓ holds");
        case Verdict::contradicted:
            return choose(language, "✗ 矛盾", "✗ contradicted");
        case Verdict::open:
            break;
    }
    return choose(language, "? 无法判断", "? cannot be judged");
}

std::string_view word_for(RelationKind kind, Language language) {
    switch (kind) {
        case RelationKind::part_whole:
            return choose(language, "部分与总数", "parts and whole");
        case RelationKind::change:
            return choose(language, "增减", "change");
        case RelationKind::balance:
            return choose(language, "期初、增减与期末", "opening, changes and closing");
        case RelationKind::trend:
            return choose(language, "走势", "trend");
        case RelationKind::average:
            return choose(language, "平均", "average");
        case RelationKind::list_count:
            return choose(language, "列举的个数", "length of a list");
        case RelationKind::same_unit:
            return choose(language, "单位", "unit");
        case RelationKind::table_total:
            return choose(language, "表中合计", "total of a table");
        case RelationKind::table_rate:
            return choose(language, "表中比率", "rate of a table");
        case RelationKind::same_fact:
            return choose(language, "同一事实", "one fact, told twice");
        case RelationKind::share:
            return choose(language, "占比", "share");
        case RelationKind::shares_total:
            return choose(language, "各占比之和", "sum of shares");
        case RelationKind::bounds:
            return choose(language, "百分比的范围", "range of a percentage");
        case RelationKind::point_or_percent:
            return choose(language, "百分点与百分比", "points or per cent");
        case RelationKind::tie_out:
            break;
    }
    return choose(language, "自定等式", "equation of your own");
}

}  // namespace mingcha
