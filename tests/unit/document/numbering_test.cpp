#include "document/numbering.hpp"

#include <string>
#include <tuple>

#include <gtest/gtest.h>

#include "mingcha/document.hpp"
#include "unit/document/documents.hpp"

namespace mingcha {
namespace {

using testing::Lines;
using testing::outline;
using testing::read;

struct Numbered {
    const char* line;
    NumberStyle style;
    std::uint32_t value;
    const char* marker;
};

class Markers : public ::testing::TestWithParam<Numbered> {};

TEST_P(Markers, AreRead) {
    const Numbered& expected = GetParam();
    const auto marker = parse_marker(expected.line);
    ASSERT_TRUE(marker) << expected.line;
    EXPECT_EQ(marker->style, expected.style);
    EXPECT_EQ(marker->value, expected.value);
    EXPECT_EQ(std::string_view(expected.line).substr(0, marker->size), expected.marker);
}

INSTANTIATE_TEST_SUITE_P(
    Styles, Markers,
    ::testing::Values(
        Numbered{"第一章 总则", NumberStyle::chapter, 1, "第一章"},
        Numbered{"第十二节 附则", NumberStyle::chapter, 12, "第十二节"},
        Numbered{"第3部分 展望", NumberStyle::chapter, 3, "第3部分"},
        Numbered{"第一百零二条 本办法自发布之日起施行", NumberStyle::chapter, 102, "第一百零二条"},
        Numbered{"第二章环境", NumberStyle::chapter, 2, "第二章"},
        Numbered{"一、概况", NumberStyle::chinese, 1, "一、"},
        Numbered{"二十三、 概况", NumberStyle::chinese, 23, "二十三、"},
        Numbered{"十. 概况", NumberStyle::chinese, 10, "十."},
        Numbered{"（四）概况", NumberStyle::chinese_parenthesised, 4, "（四）"},
        Numbered{"(十一) 概况", NumberStyle::chinese_parenthesised, 11, "(十一)"},
        Numbered{"1、概况", NumberStyle::arabic, 1, "1、"}, Numbered{"12. 概况", NumberStyle::arabic, 12, "12."},
        Numbered{"3．概况", NumberStyle::arabic, 3, "3．"},
        Numbered{"2、2023年新建两座水厂", NumberStyle::arabic, 2, "2、"},
        Numbered{"2.2023年新建两座水厂", NumberStyle::arabic, 2, "2."},
        Numbered{"（12） 概况", NumberStyle::arabic_parenthesised, 12, "（12）"},
        Numbered{"3）概况", NumberStyle::arabic_half_bracket, 3, "3）"},
        Numbered{"3) 概况", NumberStyle::arabic_half_bracket, 3, "3)"}, Numbered{"⑤概况", NumberStyle::circled, 5, "⑤"},
        Numbered{"⑵概况", NumberStyle::arabic_parenthesised, 2, "⑵"},
        Numbered{"1.2 概况", NumberStyle::decimal, 2, "1.2"}, Numbered{"1.2概况", NumberStyle::decimal, 2, "1.2"},
        Numbered{"2.1.13 概况", NumberStyle::decimal, 13, "2.1.13"},
        Numbered{"2.1平台建设", NumberStyle::decimal, 1, "2.1"}, Numbered{"１、概况", NumberStyle::arabic, 1, "１、"},
        Numbered{"１．２概况", NumberStyle::decimal, 2, "１．２"},
        Numbered{"（３）概况", NumberStyle::arabic_parenthesised, 3, "（３）"},
        Numbered{"第２章 概况", NumberStyle::chapter, 2, "第２章"}));

class LookAlikes : public ::testing::TestWithParam<const char*> {};

TEST_P(LookAlikes, AreNoMarkers) { EXPECT_FALSE(parse_marker(GetParam())) << GetParam(); }

INSTANTIATE_TEST_SUITE_P(Texts, LookAlikes,
                         ::testing::Values("2023.12", "3.5亿元投入技改", "10000号客服热线", "1 号楼已经竣工",
                                           "第三条热线开通", "第一步是摸底", "一是加强管理", "一方面加强管理",
                                           "3、4号楼已经竣工", "一、二号机组", "三、四线城市", "（2023）沪01民初1号",
                                           "（以下简称公司）", "2023年完成改造", "2023、2024年", "3.5%的客户", "6.16米",
                                           "11.4平方公里", "12.5亩耕地", "１１．４公顷", "３．５亿元投入技改", "１２",
                                           "２０２３年完成改造", "12", "", "（一", "第一", "0、概况", "1.05概况",
                                           "十分重视"));

TEST(Numbering, KeepsValueAndMarkerOfEveryBlock) {
    const Document document = read("一、 概况\n（十二） 人员\n单位有职工86人。\n");
    ASSERT_EQ(document.blocks().size(), 3U);
    const Block& first = document.blocks()[0];
    ASSERT_TRUE(first.numbering);
    EXPECT_EQ(document.text(first.numbering->marker), "一、");
    EXPECT_EQ(document.text(first.body()), "概况");
    EXPECT_EQ(document.text(first.span), "一、概况");
    EXPECT_EQ(document.blocks()[1].numbering->value, 12U);
    EXPECT_EQ(document.text(document.blocks()[2].body()), "单位有职工86人。");
}

TEST(Numbering, SentencesAreItemsAndWordsAreHeadings) {
    EXPECT_EQ(outline("（一）企业概况\n单位成立于2001年。\n（二）所属类别。本单位属于服务行业。\n"),
              (Lines{"heading1 （一）企业概况", "paragraph 单位成立于2001年。",
                     "list-item （二）所属类别。本单位属于服务行业。"}));
}

TEST(Numbering, AChapterWithoutASpaceIsOneOnlyIfItIsShort) {
    EXPECT_EQ(outline("第一节课由校长讲授，内容是校史和校训，全体新生和家长参加。\n"),
              (Lines{"paragraph 第一节课由校长讲授，内容是校史和校训，全体新生和家长参加。"}));
}

TEST(Numbering, InlineNumbersStayInTheirParagraph) {
    const std::string text = "重点是：1、降低能耗；2、减少排放；3、绿化厂区。";
    EXPECT_EQ(outline(text + "\n"), (Lines{"paragraph " + text}));
}

}  // namespace
}  // namespace mingcha
