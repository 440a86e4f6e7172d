// The number of a list against what it names: A、B、C三个方面; 三个原则，即…; “五统一”: 统一…，统一…;
// 四点：一是…；二是….
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "relations/enumeration.hpp"
#include "relations/equation.hpp"
#include "relations/finders.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;
constexpr std::size_t kLongestNoun = 12 * kCharacter;
constexpr std::size_t kLongestList = 300 * kCharacter;

/// Words that sum up what was just named; they follow the numeral.
constexpr auto kCounters =
    std::to_array<std::string_view>({"个", "大", "项", "类", "种",   "方面", "方", "级", "条", "张", "步", "点", "本",
                                     "座", "份", "款", "期", "层面", "环节", "门", "县", "地", "家", "支", "位", "名",
                                     "人", "者", "区", "市", "省",   "院",   "校", "所", "部", "段", "字", "件"});
/// Those of them that count nothing but the things just named.
constexpr auto kSummingUp = std::to_array<std::string_view>(
    {"个方面", "方面",   "个层面", "层面",   "个环节", "环节",   "个维度", "个原则", "项原则",     "大类",  "项任务",
     "个阶段", "大板块", "大任务", "个步骤", "大工程", "项工作", "个领域", "大领域", "项重点工作", "个类别"});
constexpr auto kOpenWords = std::to_array<std::string_view>(
    {"如", "例如", "包括", "含", "其中", "特别是", "尤其", "等", "主要有", "主要是", "主要包括"});
constexpr auto kCompleteOpeners = std::to_array<std::string_view>(
    {"，即", "：即", "即", "，分别是", "，分别为", "分别是", "分别为", "：", "，", "（即", "（", "——"});

std::string_view match(std::string_view text, std::span<const std::string_view> words) {
    std::string_view longest;
    for (const std::string_view word : words) {
        if (text.starts_with(word) && word.size() > longest.size()) longest = word;
    }
    return longest;
}

bool ends_with_numeral(std::string_view text) {
    static constexpr auto kBefore =
        std::to_array<std::string_view>({"第",   "十", "百", "千", "万", "亿", "零", "点", "一", "二",   "三",  "四",
                                         "五",   "六", "七", "八", "九", "两", ".",  "，", "－", "-",    "近",  "约",
                                         "超过", "至", "数", "前", "上", "下", "每", "再", "另", "其他", "其余"});
    if (!text.empty() && text.back() >= '0' && text.back() <= '9') return true;
    if (text.size() >= kCharacter && text.substr(text.size() - kCharacter).starts_with("\xEF\xBC") &&
        static_cast<unsigned char>(text.back()) >= 0x90 && static_cast<unsigned char>(text.back()) <= 0x99) {
        return true;
    }
    return std::ranges::any_of(kBefore, [&](std::string_view word) { return text.ends_with(word); });
}

/// A numeral of the text that may count a list.
struct Announced {
    TextSpan place;  ///< the numeral
    SmallNumeral numeral;
    std::string_view before;  ///< of its block
    std::string_view behind;
};

struct Count {
    Verdict verdict = Verdict::open;
    int listed = 0;
    TextSpan span;
};

class Reader {
public:
    Reader(const Surroundings& around, std::vector<Relation>& relations)
        : around_(around), text_(around.document.text()), relations_(relations) {}

    void read(std::size_t block_index) {
        const Block& block = around_.document.blocks()[block_index];
        const std::string_view body = slice(text_, block.body());
        check_ordinals(block.body());
        for (std::size_t at = 0; at < body.size();) {
            const auto numeral = numeral_at(body, at);
            if (!numeral) {
                ++at;
                continue;
            }
            const auto begin = static_cast<std::uint32_t>(block.body().begin + at);
            const Announced announced{{begin, begin + static_cast<std::uint32_t>(numeral->size)},
                                      *numeral,
                                      body.substr(0, at),
                                      body.substr(at + numeral->size)};
            judge(announced, block_index);
            at += numeral->size;
        }
    }

private:
    [[nodiscard]] static std::optional<SmallNumeral> numeral_at(std::string_view body, std::size_t at) {
        const auto byte = static_cast<unsigned char>(body[at]);
        const bool may_begin = (byte >= 0xE4 && byte <= 0xE5) || byte == 0xEF || (byte >= '1' && byte <= '9');
        if (!may_begin) return std::nullopt;
        const auto numeral = small_numeral_at(body.substr(at));
        if (!numeral || numeral->value < 2 || numeral->value > 20) return std::nullopt;
        return numeral;
    }

    void judge(const Announced& announced, std::size_t block_index) {
        for (const auto& count : {count_by_ordinals(announced, block_index), count_named_before(announced),
                                  count_named_behind(announced), count_by_key(announced)}) {
            if (!count || count->verdict == Verdict::open) continue;
            add(announced, *count);
            return;
        }
    }

    /// A、B、C三个方面, “甲、乙、丙”三项任务
    [[nodiscard]] std::optional<Count> count_named_before(const Announced& announced) const {
        std::string_view before = announced.before;
        std::string_view behind = announced.behind;
        while (behind.starts_with(' ')) behind.remove_prefix(1);
        const std::string_view counter = match(behind, kCounters);
        if (counter.empty() || names_another_number(behind.substr(counter.size()))) return std::nullopt;
        const bool is_open = strip(before);
        if (before.size() > kLongestList) before.remove_prefix(before.size() - kLongestList);
        const std::size_t run = trailing_run(before);
        std::string_view list = before.substr(before.size() - run);
        const std::string_view quoted = whole_quotation(list);
        if (!quoted.empty()) list = quoted;
        if (ends_with_numeral(list) || list.size() < 2 * kCharacter) return std::nullopt;
        const ListSize size = list_size(list, "、");
        if (size.most < 2) return std::nullopt;
        if (size.least == 1 && announced.numeral.value != 2) return std::nullopt;
        Count count{Verdict::open, size.least, {}};
        const auto begin = static_cast<std::uint32_t>(list.data() - text_.data());
        count.span = {begin, announced.place.end};
        if (size.may_be(announced.numeral.value)) {
            count.verdict = Verdict::holds;
        } else if (is_surely_wrong(size, announced, behind, is_open)) {
            count.verdict = Verdict::contradicted;
        }
        return count;
    }

    /// 三省一市: the things named are counted in two parts.
    [[nodiscard]] static bool names_another_number(std::string_view behind) {
        return small_numeral_at(behind).has_value() || behind.starts_with("一");
    }

    /// Takes 等, 这 and 共 off the end; true if 等 was there.
    [[nodiscard]] static bool strip(std::string_view& before) {
        bool is_open = false;
        for (bool found = true; found;) {
            found = false;
            for (const std::string_view word : {" ", "这", "共", "等", "“"}) {
                if (!before.ends_with(word)) continue;
                is_open |= word == "等" || word == "“";
                before.remove_suffix(word.size());
                found = true;
            }
        }
        return is_open;
    }

    /// What stands in the quotation marks if `list` is one quotation with a list inside.
    [[nodiscard]] static std::string_view whole_quotation(std::string_view list) {
        if (!list.ends_with("”")) return {};
        const std::size_t open = list.rfind("“");
        if (open == std::string_view::npos) return {};
        const std::string_view inside = list.substr(open + kCharacter, list.size() - open - 2 * kCharacter);
        return inside.find("、") == std::string_view::npos ? std::string_view() : inside;
    }

    [[nodiscard]] static bool is_surely_wrong(const ListSize& size, const Announced& announced, std::string_view behind,
                                              bool is_open) {
        if (!announced.numeral.chinese || !size.even || size.least < 3) return false;
        const bool sums_up = !match(behind, kSummingUp).empty();
        return sums_up && (announced.numeral.value < size.least || !is_open);
    }

    /// 三个原则，即A、B、C
    [[nodiscard]] std::optional<Count> count_named_behind(const Announced& announced) const {
        const auto list = list_behind(announced);
        if (!list) return std::nullopt;
        Count count{Verdict::open, 0, {announced.place.begin, list->span.end}};
        for (const ListSize& size : list->sizes) {
            if (size.least < 2 || !size.may_be(announced.numeral.value)) continue;
            count.listed = announced.numeral.value;
            count.verdict = Verdict::holds;
            return count;
        }
        return count;
    }

    struct ListBehind {
        TextSpan span;
        std::vector<ListSize> sizes;  ///< by every separator that may divide it
    };

    [[nodiscard]] std::optional<ListBehind> list_behind(const Announced& announced) const {
        std::string_view behind = announced.behind;
        while (behind.starts_with(' ')) behind.remove_prefix(1);
        const bool quoted = announced.before.ends_with("“");
        const std::string_view counter = match(behind, kCounters);
        if (counter.empty() && !quoted) return std::nullopt;
        const std::size_t opener_at = find_opener(behind);
        if (opener_at == std::string_view::npos) return std::nullopt;
        const std::string_view opener = match(behind.substr(opener_at), kCompleteOpeners);
        std::string_view list = behind.substr(opener_at + opener.size());
        list = list.substr(0, end_of_list(list.substr(0, kLongestList), opener.starts_with("（")));
        if (list.size() < 2 * kCharacter || !match(list, kOpenWords).empty()) return std::nullopt;
        const auto begin = static_cast<std::uint32_t>(list.data() - text_.data());
        ListBehind result{{begin, begin + static_cast<std::uint32_t>(list.size())}, {}};
        const std::string_view head = list.substr(0, std::min(list.find("，"), list.find("；")));
        if (opener == "，") {
            // A mere comma does not announce a list; its things must bear the name that was counted.
            if (!bears_the_name(head, behind.substr(0, opener_at))) return std::nullopt;
            result.sizes.push_back(list_size(head, "、"));
            return result;
        }
        if (list.find("；") != std::string_view::npos) {
            result.sizes.push_back(list_size(list, "；"));
        } else {
            if (list.find("，") != std::string_view::npos) result.sizes.push_back(list_size(list, "，"));
            result.sizes.push_back(list_size(head, "、"));
        }
        return result;
    }

    [[nodiscard]] static std::size_t find_opener(std::string_view behind) {
        for (std::size_t at = 0; at < std::min(behind.size(), kLongestNoun); ++at) {
            if (!match(behind.substr(at), kCompleteOpeners).empty()) return at;
            const std::string_view rest = behind.substr(at);
            if (rest.starts_with("。") || rest.starts_with("；") || rest.starts_with("、") || rest.starts_with('\n'))
                break;
        }
        return std::string_view::npos;
    }

    [[nodiscard]] static std::size_t end_of_list(std::string_view list, bool in_brackets) {
        std::size_t end = std::min({list.find("。"), list.find('\n'), list.size()});
        if (in_brackets) end = std::min(end, list.find("）"));
        return end;
    }

    [[nodiscard]] static bool bears_the_name(std::string_view list, std::string_view counted) {
        if (counted.size() < 2 * kCharacter) return false;
        const std::string_view name = counted.substr(counted.size() - 2 * kCharacter);
        return list.ends_with(name) && list.substr(0, list.size() - name.size()).find(name) != std::string_view::npos;
    }

    /// “三定”: 定线路、定站点、定时刻, in the same sentence. Only what agrees is told: a short name may leave words
    /// out.
    [[nodiscard]] std::optional<Count> count_by_key(const Announced& announced) const {
        constexpr std::size_t kLongestKey = 4 * kCharacter;
        const std::size_t close = announced.behind.substr(0, kLongestKey + 2 * kCharacter).find("”");
        if (!announced.before.ends_with("“") || close == std::string_view::npos) return std::nullopt;
        std::string_view key = announced.behind.substr(0, close);
        if (key.starts_with("个")) key.remove_prefix(kCharacter);
        if (key.empty()) return std::nullopt;
        std::string_view behind = announced.behind.substr(close + kCharacter);
        behind = behind.substr(0, kLongestList);
        behind = behind.substr(0, behind.find("。"));
        std::string_view before = announced.before;
        if (before.size() > kLongestList) before.remove_prefix(before.size() - kLongestList);
        const std::size_t stop = before.rfind("。");
        if (stop != std::string_view::npos) before.remove_prefix(stop);
        const int value = announced.numeral.value;
        const bool is_behind = longest_run(behind, key) == value;
        if (!is_behind && longest_run(before, key) != value) return std::nullopt;
        const std::string_view list = is_behind ? behind : before;
        const auto begin = static_cast<std::uint32_t>(list.data() - text_.data());
        return Count{Verdict::holds, value,
                     cover(announced.place, {begin, begin + static_cast<std::uint32_t>(list.size())})};
    }

    /// How many things in a row bear the word.
    [[nodiscard]] static int longest_run(std::string_view text, std::string_view key) {
        static constexpr auto kDividers = std::to_array<std::string_view>({"，", "、", "；"});
        int longest = 0;
        int run = 0;
        while (!text.empty()) {
            std::size_t end = text.size();
            for (const std::string_view divider : kDividers) end = std::min(end, text.find(divider));
            run = text.substr(0, end).find(key) == std::string_view::npos ? 0 : run + 1;
            longest = std::max(longest, run);
            text.remove_prefix(std::min(text.size(), end + kCharacter));
        }
        return longest;
    }

    /// 四个方面的不足：一是…；二是…
    [[nodiscard]] std::optional<Count> count_by_ordinals(const Announced& announced, std::size_t block_index) const {
        const std::string_view near = announced.behind.substr(0, kLongestNoun);
        const std::size_t colon = near.find("：一是");
        const std::size_t comma = near.find("，一是");
        const std::size_t at = std::min(colon, comma);
        if (at == std::string_view::npos || match(announced.behind, kCounters).empty()) return std::nullopt;
        const std::string_view noun = announced.behind.substr(0, at);
        if (noun.find("，") != std::string_view::npos || noun.find("。") != std::string_view::npos) return std::nullopt;
        const auto around = inline_ordinals(announced.before);
        const int outer = around.empty() ? 0 : around.back().value;  // of a list that this one stands in
        int last = 0;
        std::uint32_t end = announced.place.end;
        const auto follow = [&](std::string_view words) {
            for (const InlineOrdinal& ordinal : inline_ordinals(words)) {
                if (last == announced.numeral.value && ordinal.value == outer + 1) return false;
                if (ordinal.value <= last && last > 0) return false;
                last = ordinal.value;
                end = static_cast<std::uint32_t>(words.data() - text_.data() +
                                                 static_cast<std::ptrdiff_t>(ordinal.begin));
            }
            return true;
        };
        bool goes_on = follow(announced.behind.substr(at));
        const auto blocks = around_.document.blocks();
        for (std::size_t next = block_index + 1; goes_on && next < blocks.size(); ++next) {
            const std::string_view words = slice(text_, blocks[next].body());
            const auto ordinals = inline_ordinals(words);
            if (ordinals.empty() || ordinals.front().begin != 0 || ordinals.front().value != last + 1) break;
            goes_on = follow(words);
        }
        if (last < 2) return std::nullopt;
        const bool agrees = last == announced.numeral.value;
        return Count{agrees ? Verdict::holds : Verdict::contradicted, last, {announced.place.begin, end}};
    }

    /// 一是…；二是…；四是…
    void check_ordinals(TextSpan body) {
        std::vector<int> open;  // the lists that have begun, the innermost last
        for (const InlineOrdinal& ordinal : inline_ordinals(slice(text_, body))) {
            if (ordinal.value == 1) {
                open.push_back(1);
                continue;
            }
            while (!open.empty() && open.back() + 1 != ordinal.value) {
                if (open.size() == 1) {
                    add_break(body, ordinal, open.back());
                    return;
                }
                open.pop_back();
            }
            if (open.empty()) return;
            open.back() = ordinal.value;
        }
    }

    void add_break(TextSpan body, const InlineOrdinal& ordinal, int before) {
        const auto begin = body.begin + static_cast<std::uint32_t>(ordinal.begin);
        Relation relation;
        relation.kind = RelationKind::list_count;
        relation.verdict = Verdict::contradicted;
        relation.outcome = ordinal.value == before ? "ordinal-repeated" : "ordinal-skipped";
        relation.span = {begin, begin + static_cast<std::uint32_t>(ordinal.size)};
        relation.figures = {{"ordinal", std::string(slice(text_, relation.span))},
                            {"expected", std::to_string(before + 1)}};
        relations_.push_back(std::move(relation));
    }

    void add(const Announced& announced, const Count& count) {
        Relation relation;
        relation.kind = RelationKind::list_count;
        relation.verdict = count.verdict;
        relation.outcome = count.verdict == Verdict::holds ? "holds" : "count-wrong";
        relation.span = count.span;
        if (const auto quantity = quantity_at(announced.place.begin)) {
            relation.operands.push_back({"number", *quantity, {}, 1});
            relation.equation = {Equation::Form::sum, {count.listed, 0}};
        }
        if (count.verdict == Verdict::contradicted || around_.explain_all) {
            relation.figures = {{"stated", std::string(slice(text_, announced.place))},
                                {"listed", std::to_string(count.listed)}};
        }
        relations_.push_back(std::move(relation));
    }

    [[nodiscard]] std::optional<std::uint32_t> quantity_at(std::uint32_t offset) const {
        const auto& quantities = around_.facts.quantities;
        const auto found =
            std::ranges::lower_bound(quantities, offset, {}, [](const Quantity& q) { return q.number.begin; });
        if (found == quantities.end() || found->number.begin != offset) return std::nullopt;
        return static_cast<std::uint32_t>(found - quantities.begin());
    }

    const Surroundings& around_;
    std::string_view text_;
    std::vector<Relation>& relations_;
};

}  // namespace

void find_list_counts(const Surroundings& around, std::vector<Relation>& relations) {
    Reader reader(around, relations);
    const auto blocks = around.document.blocks();
    for (std::size_t index = 0; index < blocks.size(); ++index) {
        const bool is_prose = blocks[index].kind == BlockKind::paragraph || blocks[index].kind == BlockKind::list_item;
        if (is_prose) reader.read(index);
    }
}

}  // namespace mingcha
