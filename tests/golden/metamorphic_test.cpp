// The verdicts on numbers do not depend on how the numbers are written: full or half width, in 万 or in 亿, in Chinese
// numerals, in other lines, or in a table that is turned round.
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "engine/read_small_file.hpp"
#include "golden/golden_file.hpp"
#include "golden/rewrap.hpp"
#include "golden/run_text.hpp"
#include "mingcha/relations.hpp"
#include "unit/facts/fact_fixture.hpp"

namespace mingcha::golden {

namespace {

using Lines = std::vector<std::string>;

// ---- rewriting ----

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
        result += text.substr(0, at);
        result += to;
        text.remove_prefix(at + from.size());
    }
    return result += text;
}

std::string full_width_digit(char digit) {
    std::string point = "０";  // the last byte counts the digits
    point.back() = static_cast<char>(point.back() + (digit - '0'));
    return point;
}

bool is_full_width_digit(std::string_view point) {
    for (char digit = '0'; digit <= '9'; ++digit) {
        if (point == full_width_digit(digit)) return true;
    }
    return false;
}

/// Digits, the points between them, and per cent signs.
std::string to_full_width(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool inside = i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
        if (is_digit(text[i])) {
            result += full_width_digit(text[i]);
        } else if (text[i] == '.' && inside) {
            result += "．";
        } else if (text[i] == '%') {
            result += "％";
        } else {
            result += text[i];
        }
    }
    return result;
}

/// Not where full-width commas group digits: a half-width number has no such commas.
std::string to_half_width(std::string text) {
    for (std::size_t at = text.find("，"); at != std::string::npos; at = text.find("，", at + 1)) {
        if (at >= 3 && is_full_width_digit(text.substr(at - 3, 3)) && is_full_width_digit(text.substr(at + 3, 3))) {
            return text;
        }
    }
    for (char digit = '0'; digit <= '9'; ++digit) text = replaced(text, full_width_digit(digit), {&digit, 1});
    return replaced(replaced(text, "．", "."), "％", "%");
}

/// A number in the text: where its digits and points stand, and what stands around them.
struct Printed {
    std::string digits;
    std::string_view before;
    std::string_view after;
};

/// Rewrites every number of ASCII digits, by what `rewrite` makes of it: its new words, and how many bytes behind the
/// number they replace as well.
template <class Rewrite>
std::string rewrite_numbers(std::string_view text, const Rewrite& rewrite) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            result += text[i++];
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
        const auto [words, eaten] =
            rewrite(Printed{std::string(text.substr(i, end - i)), text.substr(0, i), text.substr(end)});
        result += words;
        i = end + eaten;
    }
    return result;
}

bool is_joined(const Printed& number) {
    static constexpr std::array<std::string_view, 6> kJoints{"-", "—", "–", "~", "～", "至"};
    return std::ranges::any_of(kJoints, [&](std::string_view joint) {
        return number.before.ends_with(joint) || number.after.starts_with(joint) ||
               number.after.starts_with(std::string("万") + std::string(joint));
    });
}

bool is_latin(const Printed& number) {
    return !number.before.empty() && std::isalpha(static_cast<unsigned char>(number.before.back())) != 0;
}

/// 625万 → 0.0625亿: the last printed place stays where it is, so that nothing is rounded anew.
std::string to_hundred_millions(std::string_view text) {
    return rewrite_numbers(text, [](const Printed& number) -> std::pair<std::string, std::size_t> {
        static constexpr std::string_view kWan = "万";
        const bool plain = number.after.starts_with(kWan) && !number.after.starts_with("万亿") &&
                           !is_digit(number.after.substr(kWan.size(), 1).empty() ? ' ' : number.after[kWan.size()]) &&
                           number.digits.find(',') == std::string::npos && !is_joined(number);
        if (!plain) return {number.digits, 0};
        const std::size_t point = std::min(number.digits.find('.'), number.digits.size());
        std::string whole = number.digits.substr(0, point);
        const std::string rest = point < number.digits.size() ? number.digits.substr(point + 1) : "";
        if (whole.size() < 5) whole.insert(0, 5 - whole.size(), '0');
        whole.insert(whole.size() - 4, ".");
        return {whole + rest + "亿", kWan.size()};
    });
}

/// 1.2345亿 → 12345万, and only such: with fewer decimals the last printed place would move.
std::string to_ten_thousands(std::string_view text) {
    return rewrite_numbers(text, [](const Printed& number) -> std::pair<std::string, std::size_t> {
        const std::size_t point = number.digits.find('.');
        const bool exact = number.after.starts_with("亿") && !is_joined(number) && point != std::string::npos &&
                           number.digits.size() - point - 1 >= 4;
        if (!exact) return {number.digits, 0};
        std::string moved = number.digits;
        moved.erase(point, 1);
        if (moved.size() > point + 4) moved.insert(point + 4, ".");
        const std::size_t zeros = std::min(moved.find_first_not_of('0'), moved.size() - 1);
        moved.erase(0, moved.at(zeros) == '.' ? zeros - 1 : zeros);
        return {moved + "万", std::string_view("亿").size()};
    });
}

/// 2 to 99: 十二, 三十, 四十五.
std::string chinese_numeral(int value) {
    static constexpr std::array<std::string_view, 10> kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto digit = [](int of) { return std::string(kDigits.at(static_cast<std::size_t>(of))); };
    if (value < 10) return digit(value);
    return (value < 20 ? "" : digit(value / 10)) + "十" + digit(value % 10);
}

/// Counts from 2 to 99, also before 万, with one of the commonest units behind them. 一个 is seldom a count.
std::string to_chinese_numerals(std::string_view text) {
    return rewrite_numbers(text, [](const Printed& number) -> std::pair<std::string, std::size_t> {
        static constexpr std::array<std::string_view, 10> kUnits{"人", "家", "个", "名", "件",
                                                                 "项", "场", "万", "户", "次"};
        const bool counts = std::ranges::any_of(kUnits, [&](auto unit) { return number.after.starts_with(unit); });
        const bool small = number.digits.size() <= 2 && std::ranges::all_of(number.digits, is_digit) &&
                           number.digits.front() != '0' && number.digits != "1";
        if (!counts || !small || is_joined(number) || is_latin(number)) return {number.digits, 0};
        return {chinese_numeral(std::stoi(number.digits)), 0};
    });
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

/// Rows of cells between tabs become columns.
std::string transposed(std::string_view table) {
    std::vector<std::string> rows;
    for (const std::string& line : split(table, '\n')) {
        const std::vector<std::string> cells = split(line, '\t');
        rows.resize(std::max(rows.size(), cells.size()));
        for (std::size_t column = 0; column < cells.size(); ++column) {
            rows[column] += (rows[column].empty() ? "" : "\t") + cells[column];
        }
    }
    std::string result;
    for (const std::string& row : rows) result += (result.empty() ? "" : "\n") + row;
    return result;
}

// ---- comparing ----

/// The relations of a text: kind and verdict, and the same with the words of their numbers; both sorted.
struct Outcome {
    Lines verdicts;
    Lines relations;
};

Outcome outcome_of(std::string_view text) {
    const Document document = read(text);
    const Facts facts = extract_facts(document, mingcha::testing::vocabulary());
    Outcome outcome;
    for (const Relation& relation : find_relations(document, facts, mingcha::testing::vocabulary())) {
        std::string line = std::string(to_string(relation.kind)) + ' ' + std::string(to_string(relation.verdict));
        outcome.verdicts.push_back(line);
        for (const Operand& operand : relation.operands) {
            line += " | ";
            line += document.text(facts.quantities[operand.quantity].span);
        }
        outcome.relations.push_back(to_half_width(std::move(line)));
    }
    std::ranges::sort(outcome.verdicts);
    std::ranges::sort(outcome.relations);
    return outcome;
}

/// The lines of `some` that are not among `others`.
std::string only_in(const Lines& some, const Lines& others) {
    Lines only;
    std::ranges::set_difference(some, others, std::back_inserter(only));
    std::string text;
    for (const std::string& line : only) text += "    " + line + '\n';
    return text;
}

void expect_same_verdicts(std::string_view original, std::string_view rewritten) {
    const Outcome before = outcome_of(original);
    const Outcome after = outcome_of(rewritten);
    EXPECT_TRUE(before.verdicts == after.verdicts) << "only before:\n"
                                                   << only_in(before.relations, after.relations) << "only after:\n"
                                                   << only_in(after.relations, before.relations);
}

// ---- texts ----

struct Sample {
    std::string_view family;
    std::string_view text;
};

constexpr std::array kSentences{
    Sample{"part-whole", "全站现有职工86人，其中驾驶员52人，维修工24人，管理人员10人。"},
    Sample{"part-whole", "全站现有职工86人，其中驾驶员52人，维修工24人，管理人员20人。"},
    Sample{"part-whole", "全年投入资金12800万元，其中财政资金8600万元，自筹资金4200万元。"},
    Sample{"part-whole", "全年投入资金12800万元，其中财政资金8600万元，自筹资金5200万元。"},
    Sample{"part-whole", "开展巡查64次：日间38次、夜间26次。"},
    Sample{"part-whole", "受理来电45件、来信32件，合计77件。"},
    Sample{"change", "门店由38家增加到56家，增加18家。"},
    Sample{"change", "门店由38家增加到56家，增加28家。"},
    Sample{"change", "用电量由1360万千瓦时降至1190万千瓦时，减少170万千瓦时。"},
    Sample{"change", "纯净水销量由上年的24万桶增加到36万桶，增长50%。"},
    Sample{"change", "纯净水销量由上年的24万桶增加到36万桶，增长60%。"},
    Sample{"change", "全年完成营业收入23760万元，比上年的21600万元增长10.0%。"},
    Sample{"change", "全年完成营业收入23760万元，比上年的21600万元增长15.0%。"},
    Sample{"change", "捐赠物资折款96万元，比上年的80万元增加16万元。"},
    Sample{"share", "参加体检的职工75人中，女职工30人，占40%。"},
    Sample{"share", "全馆共有馆员80人，其中党员36人，占45%。"},
    Sample{"share", "全馆共有馆员80人，其中党员36人，占45.5%。"},
    Sample{"share", "完成投资15600万元，为年度计划12000万元的130%。"},
    Sample{"average", "全年举办讲座48场，参加人员2880人，场均60人。"},
    Sample{"average", "全年举办讲座48场，参加人员2880人，场均80人。"},
    Sample{"average", "资助学生90人，发放助学金27万元，人均3000元。"},
    Sample{"balance", "年初有会员单位64家，年内新入会15家、退会6家，年末有会员单位73家。"},
    Sample{"balance", "年初库存煤炭412吨，全年购入煤炭865吨，消耗煤炭726吨，年末库存煤炭551吨。"},
    Sample{"same-fact", "2023年，公司用水总量3486吨。\n\n二、经营情况\n\n2023年，公司用水总量3846吨。"},
    Sample{"same-fact", "2023年，公司纳税总额18600万元。\n\n二、经营情况\n\n2023年，公司纳税总额18600万元。"},
    Sample{"list-count", "设有培训部、仓储部、财务部等3个部门。"},
    Sample{"list-count", "公司设立北区、南区、东区、西区4个分站。"},
};

constexpr std::array kTables{
    std::string_view("类别（个）\t2022年\t2023年\n住宅\t38\t35\n商铺\t26\t29\n车库\t15\t17\n合计\t79\t81"),
    std::string_view("类别（个）\t2022年\t2023年\n住宅\t38\t35\n商铺\t26\t29\n车库\t15\t17\n合计\t79\t91"),
    // Left out: the third one with a right total of 153, whose column is read as whole and parts as well as long as it
    // is not transposed.
    std::string_view("线路\t客运（万人）\t货运（万吨）\n东线\t62\t46\n西线\t54\t85\n南线\t37\t29\n合计\t135\t160"),
};

std::vector<std::string> clean_names() {
    std::vector<std::string> names;
    for (const std::filesystem::path& file : files_below("fixtures/clean", ".txt")) names.push_back(file.string());
    return names;
}

/// Each paragraph and list item on one line, so that rewriting its numbers does not change where its lines end.
std::string clean_text(const std::string& name) {
    const std::string bytes = read_small_file(source_folder() / "fixtures/clean" / name).value();
    const Document document = read_text_document(decode_source(bytes, name).value());
    return rewrap(document.source().text(), std::string::npos);
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
    std::string name = info.param;
    std::ranges::replace_if(name, [](char c) { return c == '-' || c == '.' || c == '/'; }, '_');
    return name;
}

// ---- the rewriting itself ----

TEST(Rewriting, KeepsWhatTheNumbersMean) {
    EXPECT_EQ(to_full_width("增长12.5%，3家。"), "增长１２．５％，３家。");
    EXPECT_EQ(to_half_width("增长１２．５％，３家。"), "增长12.5%，3家。");
    EXPECT_EQ(to_hundred_millions("625万元、12800万吨、3.52万户、3万—5万户"),
              "0.0625亿元、1.2800亿吨、0.000352亿户、3万—5万户");
    EXPECT_EQ(to_ten_thousands("0.0625亿元、1.2800亿吨、0.000352亿户、1.2亿元"),
              "625万元、12800万吨、3.52万户、1.2亿元");
    EXPECT_EQ(to_chinese_numerals("12万元、30人、45个、7家、2023年、100人、B2个、1个"),
              "十二万元、三十人、四十五个、七家、2023年、100人、B2个、1个");
    EXPECT_EQ(transposed("a\tb\nc\td"), "a\tc\nb\td");
}

// ---- sentences ----

TEST(MetamorphicSentences, AreJudged) {
    for (const Sample& sample : kSentences) {
        const Lines verdicts = outcome_of(sample.text).verdicts;
        EXPECT_TRUE(std::ranges::any_of(verdicts, [&](const auto& line) { return line.starts_with(sample.family); }))
            << sample.text;
    }
}

TEST(MetamorphicSentences, KeepTheirVerdictsInFullWidth) {
    for (const Sample& sample : kSentences) expect_same_verdicts(sample.text, to_full_width(sample.text));
}

TEST(MetamorphicSentences, KeepTheirVerdictsInHundredMillions) {
    for (const Sample& sample : kSentences) expect_same_verdicts(sample.text, to_hundred_millions(sample.text));
}

TEST(MetamorphicSentences, KeepTheirVerdictsInChineseNumerals) {
    for (const Sample& sample : kSentences) expect_same_verdicts(sample.text, to_chinese_numerals(sample.text));
}

TEST(MetamorphicSentences, KeepTheirVerdictsInOtherLines) {
    for (const std::size_t width : {16U, 20U, 31U}) {
        for (const Sample& sample : kSentences) expect_same_verdicts(sample.text, rewrap(sample.text, width));
    }
}

TEST(MetamorphicTables, KeepTheirVerdicts) {
    for (const std::string_view table : kTables) {
        EXPECT_FALSE(outcome_of(table).verdicts.empty()) << table;
        expect_same_verdicts(table, transposed(table));
        expect_same_verdicts(table, to_full_width(table));
    }
}

// ---- whole reports ----

/// Whole reports lose or gain some relations with the lines and columns that their layout is known by; but what agrees
/// in one form must not be contradicted in another.
void expect_no_contradiction(std::string_view text) {
    for (const std::string& line : outcome_of(text).relations) {
        EXPECT_EQ(line.find(" contradicted"), std::string::npos) << line;
    }
}

class MetamorphicReportTest : public ::testing::TestWithParam<std::string> {};

TEST_P(MetamorphicReportTest, IsNotContradictedInFullOrHalfWidth) {
    const std::string text = clean_text(GetParam());
    expect_no_contradiction(to_full_width(text));
    expect_no_contradiction(to_half_width(text));
}

TEST_P(MetamorphicReportTest, IsNotContradictedInTenThousandsOrHundredMillions) {
    const std::string text = to_half_width(clean_text(GetParam()));
    expect_no_contradiction(to_hundred_millions(text));
    expect_no_contradiction(to_ten_thousands(text));
}

TEST_P(MetamorphicReportTest, IsNotContradictedInChineseNumerals) {
    expect_no_contradiction(to_chinese_numerals(to_half_width(clean_text(GetParam()))));
}

TEST_P(MetamorphicReportTest, IsNotContradictedInOtherLines) {
    for (const std::size_t width : {16U, 24U, 32U, 40U, 52U}) {
        const std::string text = rewrap(clean_text(GetParam()), width);
        expect_no_contradiction(text);
        expect_no_contradiction(to_full_width(text));
    }
}

/// Its lines had been broken before its digits grew wide.
TEST_P(MetamorphicReportTest, IsNotContradictedInItsOwnLinesInFullWidth) {
    const std::string bytes = read_small_file(source_folder() / "fixtures/clean" / GetParam()).value();
    expect_no_contradiction(to_full_width(decode_source(bytes, GetParam()).value().text()));
}

INSTANTIATE_TEST_SUITE_P(Golden, MetamorphicReportTest, ::testing::ValuesIn(clean_names()), test_name);

}  // namespace

}  // namespace mingcha::golden
