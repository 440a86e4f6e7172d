#include <gtest/gtest.h>

#include "unit/facts/fact_fixture.hpp"

namespace mingcha {
namespace {

using testing::scan;

std::vector<std::string> titles(std::string_view text) {
    std::vector<std::string> names;
    for (const TitleFact& title : scan(text).titles) names.emplace_back(slice(text, title.name));
    return names;
}

TEST(Title, StandsBetweenItsMarks) {
    const std::string text = "依据《中华人民共和国民法典》和〈公司章程〉";
    EXPECT_EQ(titles(text), (std::vector<std::string>{"中华人民共和国民法典", "公司章程"}));
    EXPECT_EQ(slice(text, scan(text).titles.at(0).span), "《中华人民共和国民法典》");
}

TEST(Title, MayHoldAnother) {
    EXPECT_EQ(titles("《关于贯彻〈安全生产法〉的通知》"),
              (std::vector<std::string>{"关于贯彻〈安全生产法〉的通知", "安全生产法"}));
    EXPECT_EQ(titles("《关于贯彻《安全生产法》的通知》"),
              (std::vector<std::string>{"关于贯彻《安全生产法》的通知", "安全生产法"}));
}

TEST(Title, ThatIsNotClosedIsNone) {
    EXPECT_TRUE(titles("《没有结束的书名").empty());
    EXPECT_EQ(titles("《没有结束、《劳动法》"), (std::vector<std::string>{"劳动法"}));
    EXPECT_TRUE(titles("》颠倒《").empty());
}

TEST(Title, HoldsNoQuantities) {
    EXPECT_TRUE(scan("《安全生产三项制度及15条措施》").quantities.empty());
    EXPECT_EQ(scan("《三项制度》15条").quantities.size(), 1U);
}

}  // namespace
}  // namespace mingcha
