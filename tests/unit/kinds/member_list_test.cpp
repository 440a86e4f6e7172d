#include "kinds/support/member_list.hpp"

#include <gtest/gtest.h>

#include "kinds/support/past_mention.hpp"
#include "kinds/support/quotation.hpp"

namespace mingcha::kinds {
namespace {

const Members kIdeas = {{"创新"}, {"协调", "协调性"}, {"绿色"}};

TEST(MemberList, IsReadUpToItsEnd) {
    constexpr std::string_view kText = "创新、协调性和绿色）之后";
    const MemberList list = read_member_list(kText, 0, kIdeas);
    ASSERT_EQ(list.items.size(), 3U);
    EXPECT_EQ(list.items[1].member, 1U);
    EXPECT_EQ(slice(kText, list.items[1].span), "协调性");
    EXPECT_EQ(kText.substr(list.end), "）之后");
    EXPECT_FALSE(list.open_ended);
}

TEST(MemberList, HoldsStrangers) {
    const MemberList list = read_member_list("创新、开放、绿色。", 0, kIdeas);
    ASSERT_EQ(list.items.size(), 3U);
    EXPECT_EQ(list.items[1].member, std::nullopt);
}

TEST(MemberList, SaysThatThereAreMore) { EXPECT_TRUE(read_member_list("创新、协调等理念", 0, kIdeas).open_ended); }

TEST(MemberList, EndsWhereAMemberGoesOn) {
    constexpr std::string_view kText = "创新是第一动力，协调是内生特点";
    const MemberList list = read_member_list(kText, 0, kIdeas);
    ASSERT_EQ(list.items.size(), 1U);
    EXPECT_EQ(list.end, 6U);
}

TEST(MemberList, MayBeEmpty) {
    EXPECT_TRUE(read_member_list("", 0, kIdeas).items.empty());
    EXPECT_TRUE(read_member_list("）", 0, kIdeas).items.empty());
}

TEST(PastMention, CountsYearsFromTheFirstOneWithout) {
    EXPECT_EQ(first_year_without("2021-01-01"), 2021);
    EXPECT_EQ(first_year_without("2018-03-17"), 2019);
    EXPECT_EQ(first_year_without("2018"), 2019);
    EXPECT_EQ(first_year_without(""), 0);
}

TEST(Quotation, NestsMarks) { EXPECT_EQ(quotable("增强“四个意识”"), "增强‘四个意识’"); }

}  // namespace
}  // namespace mingcha::kinds
