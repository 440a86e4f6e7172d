#include "relations/digit_slip.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

TEST(SlipBetween, NamesTheSlip) {
    EXPECT_EQ(slip_between("123", "132"), Slip::swapped);
    EXPECT_EQ(slip_between("5040", "504"), Slip::scale);
    EXPECT_EQ(slip_between("504", "50400"), Slip::scale);
    EXPECT_EQ(slip_between("504", "5304"), Slip::dropped);
    EXPECT_EQ(slip_between("5304", "504"), Slip::dropped);
    EXPECT_EQ(slip_between("504", "509"), Slip::digit);
}

TEST(SlipBetween, TellsNothingOfNumbersThatDifferOtherwise) {
    EXPECT_EQ(slip_between("123", "321"), Slip::other);
    EXPECT_EQ(slip_between("123", "145"), Slip::other);
    EXPECT_EQ(slip_between("123", "123"), Slip::other);
    EXPECT_EQ(slip_between("3", "5"), Slip::other) << "one digit may stand for any other";
    EXPECT_EQ(slip_between("0", ""), Slip::other);
}

}  // namespace
}  // namespace mingcha
