#include "relations/claim.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha::testing {
namespace {

/// The labels of the numbers of `text`.
std::vector<std::string> labels(std::string_view text) {
    const Document document = document_of(text);
    const Facts facts = extract_facts(document, vocabulary());
    const Surroundings around{document, facts, vocabulary().words()};
    const Sentences sentences(around);
    std::vector<std::string> found;
    for (const Sentence& sentence : sentences.all()) {
        for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
            found.emplace_back(document.text(label_of(sentence, index)));
        }
    }
    return found;
}

using Labels = std::vector<std::string>;

TEST(Label, StandsBeforeTheNumber) {
    EXPECT_EQ(labels("居民综合满意度为91.2分，硕士学历18人。"), (Labels{"居民综合满意度", "硕士学历"}));
}

TEST(Label, IsTheNounBehindACounter) {
    EXPECT_EQ(labels("先后走访64家企业，招收18名硕士和99名本科生。"), (Labels{"企业", "硕士", "本科生"}));
    EXPECT_EQ(labels("党总支下设4个党支部。"), (Labels{"党支部"}));
}

TEST(Label, KeepsWordsWhole) {
    EXPECT_EQ(labels("拥有有效专利37项，节约用水12吨。"), (Labels{"有效专利", "节约用水"}));
    EXPECT_EQ(labels("合同含税金额86万元，和谐家庭评选35户。"), (Labels{"合同含税金额", "和谐家庭评选"}));
    EXPECT_EQ(labels("公共图书馆藏书12万册，国有资产35亿元。"), (Labels{"公共图书馆藏书", "国有资产"}));
    EXPECT_EQ(labels("日常巡查共计320次，月均用电86千瓦时。"), (Labels{"日常巡查", "月均用电"}));
}

TEST(Label, LeavesCopulasAndAdverbsOut) {
    EXPECT_EQ(labels("全年共有在岗职工129人，现有床位约300张。"), (Labels{"在岗职工", "床位"}));
    EXPECT_EQ(labels("其中女职工达到46人，参加人数为75人。"), (Labels{"女职工", "参加"}));
}

TEST(Label, BeginsBehindADate) {
    EXPECT_EQ(labels("2023年12月31日在册员工130人。"), (Labels{"在册员工"}));
    EXPECT_EQ(labels("截至年末，党员57人。"), (Labels{"党员"}));
}

TEST(Label, PassesOverABracketBeforeTheNumber) {
    EXPECT_EQ(labels("在册员工（含派遣制）129人。"), (Labels{"在册员工"}));
}

TEST(Label, EndsWhereTheSentenceGoesOn) {
    EXPECT_EQ(labels("组织46名员工参加培训。"), (Labels{"员工"}));
    EXPECT_EQ(labels("其中20人获得证书。"), (Labels{""}));
}

}  // namespace
}  // namespace mingcha::testing
