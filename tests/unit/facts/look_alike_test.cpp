// Digits and numerals that are no quantities.
#include <gtest/gtest.h>

#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using testing::quantities;

class LookAlike : public ::testing::TestWithParam<const char*> {};

TEST_P(LookAlike, IsNoQuantity) {
    EXPECT_TRUE(quantities(GetParam()).empty()) << GetParam() << " → " << quantities(GetParam()).front();
    const std::string embedded = std::string("我们") + GetParam() + "的工作";
    EXPECT_TRUE(quantities(embedded).empty()) << embedded << " → " << quantities(embedded).front();
}

INSTANTIATE_TEST_SUITE_P(Numbers, LookAlike,
                         ::testing::Values("10000号", "12345热线", "400-820-1234", "18900110119", "021-62345678",
                                           "拨打62345678", "(021) 6234-5678", "+86 189 1111 2222", "电话021 6234 5678",
                                           "310101199001011234"));
INSTANTIATE_TEST_SUITE_P(Telephones, LookAlike,
                         ::testing::Values("电话：62345678、62345679", "123 456 7890", "( 19 ) 38294427",
                                           "电话837.824.1482 ext 63888", "1234567不是电话号码", "编号：12，37"));
INSTANTIATE_TEST_SUITE_P(Digits, LookAlike,
                         ::testing::Values("一二〇", "九一八", "一二三线", "十折", "一打开", "666666666s", "::1"));
INSTANTIATE_TEST_SUITE_P(Codes, LookAlike,
                         ::testing::Values("GB/T 19001-2016", "GB/T19001-2016", "ISO9001", "ISO 14001:2015",
                                           "国发〔2014〕20号", "5G", "V4.1", "V2.0", "UE189", "A4", "B2机房", "D1",
                                           "PM2.5", "3D", "4K", "IPv6", "WiFi6", "192.168.1.1", "abc12@163.com",
                                           "http://a.cn/12?x=3", "http://abc.cn/s?id=123", "http://abc.cn:8080",
                                           "3.1.2"));
INSTANTIATE_TEST_SUITE_P(Labels, LookAlike,
                         ::testing::Values("10楼", "3号楼", "11楼", "2号线", "2.0版", "500强", "80后", "21世纪",
                                           "90年代", "八十年代", "3级", "一等奖", "2023届", "5、6月份", "3、4号楼",
                                           "附件2"));
INSTANTIATE_TEST_SUITE_P(Times, LookAlike,
                         ::testing::Values("10:30", "8点30分", "18时", "八点半", "7×24", "1:3", "1∶1.5", "比例为2：1",
                                           "13.3∶44.3∶42.4"));
INSTANTIATE_TEST_SUITE_P(Ordinals, LookAlike,
                         ::testing::Values("第3名", "第10次", "第三个", "第一、二季度", "第一至三季度", "三季度"));
INSTANTIATE_TEST_SUITE_P(Idioms, LookAlike,
                         ::testing::Values("一些", "一起", "一定", "统一", "唯一", "三农", "四个意识", "十四五",
                                           "二十大", "万一", "千方百计", "七一", "八一", "一带一路", "三重一大", "十分",
                                           "四面八方", "五花八门", "三位一体", "八项规定", "进一步", "一体化", "两会",
                                           "六个一", "千家万户", "百姓", "千兆", "长三角", "大陆", "一日游", "零部件",
                                           "一成不变", "一元化", "三四线", "两面性", "二次创业", "半年报", "半年度",
                                           "大半年", "上半年", "985高校", "211工程", "双11当天", "拨打110",
                                           "110报警台"));
INSTANTIATE_TEST_SUITE_P(Names, LookAlike,
                         ::testing::Values("“五个中心”", "“五统一”", "“118”", "“4+2”", "“十个突出抓”", "《三项制度》"));

TEST(Name, MayBeginWithAWordThatIsNoNumeral) {
    EXPECT_TRUE(quantities("第数").empty());
    EXPECT_TRUE(quantities("这是第数次提出").empty());
}

TEST(Name, OfATableOrFigureIsNoQuantity) {
    EXPECT_TRUE(quantities("见表3-1和图2。").empty());
    EXPECT_TRUE(quantities("表2 供水量").empty());
    EXPECT_EQ(quantities("职工代表86，列席代表12"), (std::vector<std::string>{"86", "12"}));
    EXPECT_EQ(quantities("发表3篇、制表25张"), (std::vector<std::string>{"3篇", "25张"}));
}

TEST(Name, OfAServiceOrACohortIsOneOnlyInItsPlace) {
    EXPECT_EQ(quantities("接报警情110起，急救120人"), (std::vector<std::string>{"110起", "120人"}));
    EXPECT_EQ(quantities("干了两届，办了12届"), (std::vector<std::string>{"两届", "12届"}));
    EXPECT_EQ(quantities("2023年：12家，2024年：15家"), (std::vector<std::string>{"12家", "15家"}));
}

TEST(Item, MayBeNumberedInsideASentence) {
    EXPECT_TRUE(quantities("主要措施：1、加强管理；2、完善制度；（3）优化流程。").empty());
    EXPECT_EQ(quantities("每组3、4人，（120人）"), (std::vector<std::string>{"3", "4人", "120人"}));
}

TEST(Article, IsANumberOnlyAtTheEndOfAClause) {
    EXPECT_TRUE(quantities("组织一次欢送会").empty());
    EXPECT_EQ(quantities("二级专家一名，三级专家两名。"), (std::vector<std::string>{"一名", "两名"}));
    EXPECT_TRUE(quantities("其中另一名，").empty());
}

TEST(Unit, IsNotTakenFromALongerWord) {
    EXPECT_EQ(quantities("2个分公司"), (std::vector<std::string>{"2个"}));
    EXPECT_EQ(quantities("31省分公司"), (std::vector<std::string>{"31省"}));
    EXPECT_EQ(quantities("得8分，共8分公司"), (std::vector<std::string>{"8分", "8"}));
}

TEST(Statement, InQuotationMarksIsNotAName) {
    EXPECT_EQ(quantities("他说：“全年走访46家企业，满意。”"), (std::vector<std::string>{"46家"}));
}

}  // namespace
}  // namespace mingcha
