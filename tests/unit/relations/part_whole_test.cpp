#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/relations/relation_fixture.hpp"

namespace mingcha {
namespace {

using ::testing::ElementsAre;
using testing::relations;

TEST(PartWhole, TellsPartsThatMakeTheWholeFromPartsThatDoNot) {
    EXPECT_THAT(relations("公司共有员工130人，其中合同制员工120人，派遣制员工10人。"),
                ElementsAre("part-whole holds holds: 130人 | 120人 | 10人"));
    EXPECT_THAT(relations("公司共有员工130人，其中合同制员工120人，派遣制员工15人。"),
                ElementsAre("part-whole contradicted parts-exceed: 130人 | 120人 | 15人"));
}

}  // namespace
}  // namespace mingcha
