#include "language/word_lattice.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace mingcha::language {
namespace {

std::u32string changed(std::u32string_view run, std::size_t place, std::size_t removed, std::u32string_view added) {
    std::u32string text(run.substr(0, place));
    text += added;
    text += run.substr(place + removed);
    return text;
}

TEST(WordLattice, PrefersUsualText) {
    const CharacterModel& model = CharacterModel::built_in();
    EXPECT_GT(WordLattice(model, U"生产形势").best(), WordLattice(model, U"生产型式").best());
    EXPECT_GT(WordLattice(model, U"人民政府").best(), WordLattice(model, U"人民政付").best());
}

TEST(WordLattice, OfAChangeIsThatOfTheChangedText) {
    const CharacterModel& model = CharacterModel::built_in();
    for (const std::u32string_view run : {U"今年就业行驶总体平稳", U"各党支每月开展", U"进行行检查", U"甲乙"}) {
        const WordLattice lattice(model, run);
        for (std::size_t place = 0; place < run.size(); ++place) {
            for (const std::u32string_view added : {U"", U"部", U"形势"}) {
                for (std::size_t removed = 0; removed <= 2 && place + removed <= run.size(); ++removed) {
                    const std::u32string text = changed(run, place, removed, added);
                    if (text.empty()) continue;
                    EXPECT_FLOAT_EQ(lattice.best_with(place, removed, added), WordLattice(model, text).best())
                        << place << ' ' << removed << ' ' << added.size();
                }
            }
        }
    }
}

TEST(WordLattice, KnowsTheWordOverAPlace) {
    const WordLattice lattice(CharacterModel::built_in(), U"安全生产形势");
    EXPECT_EQ(lattice.word_over(4, 2).length, 2U);
    EXPECT_GT(lattice.word_over(5, 1).level, 0U);
    EXPECT_EQ(WordLattice(CharacterModel::built_in(), U"驴锚").word_over(0, 2).length, 0U);
}

}  // namespace
}  // namespace mingcha::language
