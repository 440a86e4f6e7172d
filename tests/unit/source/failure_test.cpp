#include "mingcha/failure.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

const Bilingual kMessage = {"不行。", "No."};

TEST(Failure, SaysThePlaceAsFarAsItIsKnown) {
    EXPECT_EQ(to_string(fail(kMessage).value(), Language::chinese), "不行。");
    EXPECT_EQ(to_string(fail(kMessage, "a.toml").value(), Language::chinese), "a.toml: 不行。");
    EXPECT_EQ(to_string(fail(kMessage, "a.toml", 3).value(), Language::english), "a.toml:3: No.");
    EXPECT_EQ(to_string(fail(kMessage, "a.toml", 3, 7).value(), Language::english), "a.toml:3:7: No.");
}

}  // namespace
}  // namespace mingcha
