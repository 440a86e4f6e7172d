#include "relations/listing_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "relations/enumeration.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;

constexpr auto kCounters =
    std::to_array<std::string_view>({"个", "大", "项", "类", "种",   "方面", "方", "级", "条", "张", "步", "点", "本",
                                     "座", "份", "款", "期", "层面", "环节", "门", "县", "地", "家", "支", "位", "名",
                                     "人", "者", "区", "市", "省",   "院",   "校", "所", "部", "段", "字", "件"});

/// What things listed side by side may all be. A number before one of them is the number of the list.
constexpr auto kClasses = std::to_array<std::string_view>(
    {"方面", "层面", "环节", "维度", "原则", "大类", "类别", "类型", "任务", "阶段", "板块", "步骤", "工程", "领域",
     "工种", "季度", "农时", "基地", "业务", "部门", "行业", "产业", "地区", "城市", "协会", "产品", "承诺", "要素",
     "理念", "机制", "体系", "渠道", "区域", "片区", "关系", "工作", "学院", "车间", "系统", "专业", "优势", "目标"});
constexpr auto kClassesAlone = std::to_array<std::string_view>({"方面", "层面", "环节", "大类"});

constexpr auto kOtherNumbers = std::to_array<std::string_view>(
    {"第", "十",   "百",   "千", "万", "亿", "零", "点", "一",   "二", "三", "四", "五",   "六",   "七",  "八",
     "九", "两",   ".",    "，", "－", "-",  "近", "约", "超过", "至", "数", "前", "以上", "以下", "每",  "再",
     "另", "其他", "其余", "各", "任", "某", "余", "多", "达",   "、", "和", "与", "及",   "或",   "以外"});

/// Verbs that take an object: a number behind one of them begins that object.
constexpr auto kActions = std::to_array<std::string_view>(
    {"组织", "协调", "督促", "指导", "推动", "推进", "加强", "深化", "巩固", "拓展", "完善", "修订", "制定", "制订",
     "出台", "新建", "改建", "扩建", "续建", "改造", "建设", "建成", "建立", "成立", "设立", "开展", "实施", "完成",
     "落实", "支持", "帮助", "走访", "慰问", "检查", "抽查", "巡查", "督查", "排查", "整改", "培育", "培养", "打造",
     "创建", "申报", "评选", "表彰", "举办", "承办", "参加", "参与", "覆盖", "涉及", "服务", "投入", "新增", "关闭",
     "取缔", "淘汰", "整合", "优化", "提升", "编制", "发布", "审议", "审查", "通过", "下放", "取消", "调整", "撤销",
     "清理", "废止", "修改", "合并", "设置", "引进", "建有", "拥有", "强化", "提高", "突出", "聚焦", "抓好", "做好",
     "修缮", "维修", "安装", "采购", "调研", "考察", "联系", "对接", "跟踪", "监督", "监测", "研发", "开发", "申请",
     "争取", "启动", "谋划", "储备", "招引", "签约", "投产", "竣工", "验收", "联合", "牵头", "配合"});

constexpr auto kJoints = std::to_array<std::string_view>({"的", "在", "对", "为", "于", "是", "了", "将", "把", "由",
                                                          "从", "向", "以", "按", "和", "与", "及", "等", "中", "有"});
constexpr auto kExampleWords = std::to_array<std::string_view>(
    {"如", "例如", "比如", "包括", "含", "其中", "特别是", "尤其", "主要有", "主要是", "主要包括", "等"});

std::string_view longest_prefix(std::string_view text, std::span<const std::string_view> words) {
    std::string_view longest;
    for (const std::string_view word : words) {
        if (word.size() > longest.size() && text.starts_with(word)) longest = word;
    }
    return longest;
}

}  // namespace

std::string_view listing_counter_at(std::string_view text) {
    if (text.size() < kCharacter || !kFirstCharacters<kCounters>.may_hold(text.substr(0, kCharacter))) return {};
    return longest_prefix(text, kCounters);
}

bool sums_up(std::string_view behind) {
    if (!longest_prefix(behind, kClassesAlone).empty()) return true;
    const std::string_view counter = listing_counter_at(behind);
    if (counter.empty()) return false;
    std::string_view noun = behind.substr(counter.size());
    for (int skipped = 0; skipped <= 2; ++skipped) {
        if (!longest_prefix(noun, kClasses).empty()) return true;
        // A mark, or anything that is no Chinese character, ends the noun.
        if (noun.size() < kCharacter || character_length(noun.front()) != kCharacter || noun.starts_with("，") ||
            noun.starts_with("。") || noun.starts_with("、") || noun.starts_with("的")) {
            return false;
        }
        noun.remove_prefix(kCharacter);
    }
    return false;
}

bool leads_to_another_number(std::string_view text) {
    if (text.empty()) return true;
    if (text.back() >= '0' && text.back() <= '9') return true;
    if (text.size() >= kCharacter && digit_size_at(text.substr(text.size() - kCharacter)) == kCharacter) return true;
    return ends_with_any<kOtherNumbers>(text);
}

bool may_be_an_action(std::string_view thing) {
    return std::ranges::any_of(kActions, [&](std::string_view action) { return thing.starts_with(action); });
}

bool may_join_lists(std::string_view thing) {
    constexpr std::size_t kLongestPlainThing = 4;
    return character_count(thing) > kLongestPlainThing || contains_any<kJoints>(thing);
}

bool begins_examples(std::string_view text) { return !longest_prefix(text, kExampleWords).empty(); }

bool ends_openly(std::string_view text) { return text.ends_with("等") || text.ends_with("等等"); }

}  // namespace mingcha
