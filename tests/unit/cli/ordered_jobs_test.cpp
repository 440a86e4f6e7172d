#include "cli/ordered_jobs.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace mingcha::cli {
namespace {

std::vector<std::size_t> squares(unsigned jobs, std::size_t stop_at) {
    std::vector<std::size_t> seen;
    run_ordered(
        50, jobs,
        [](std::size_t i) {
            if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
            return i * i;
        },
        [&](std::size_t i, std::size_t square) {
            EXPECT_EQ(square, i * i);
            seen.push_back(i);
            return i + 1 < stop_at;
        },
        [] {});
    return seen;
}

TEST(OrderedJobs, ComeInOrderForAnyNumberOfThreads) {
    const std::vector<std::size_t> all = squares(1, 50);
    EXPECT_EQ(all.size(), 50U);
    EXPECT_TRUE(std::ranges::is_sorted(all));
    EXPECT_EQ(squares(8, 50), all);
    EXPECT_EQ(squares(100, 50), all);
}

TEST(OrderedJobs, StopWhenNothingMoreIsWanted) { EXPECT_EQ(squares(4, 10).size(), 10U); }

TEST(OrderedJobs, MayBeNone) {
    run_ordered(0, 4, [](std::size_t i) { return i; }, [](std::size_t, std::size_t) { return false; }, [] {});
}

}  // namespace
}  // namespace mingcha::cli
