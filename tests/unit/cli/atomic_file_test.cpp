#include "cli/atomic_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

namespace mingcha::cli {
namespace {

namespace fs = std::filesystem;

class ReplaceFile : public testing::Test {
protected:
    void SetUp() override {
        const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path(testing::TempDir()) / (std::string("mingcha-replace-") + test->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] fs::path write(const std::string& name, std::string_view content) const {
        std::ofstream(folder_ / name, std::ios::binary) << content;
        return folder_ / name;
    }
    static std::string content_of(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    [[nodiscard]] std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(folder_), {}); }

    fs::path folder_;
};

TEST_F(ReplaceFile, MakesANewFile) {
    ASSERT_TRUE(replace_file(folder_ / "new", "一"));
    EXPECT_EQ(content_of(folder_ / "new"), "一");
}

TEST_F(ReplaceFile, KeepsRightsAndLinks) {
    const fs::path file = write("a", "一");
    fs::permissions(file, fs::perms::owner_all);
    fs::create_symlink("a", folder_ / "link");
    ASSERT_TRUE(replace_file(folder_ / "link", "二"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
    EXPECT_EQ(content_of(file), "二");
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_all);
    EXPECT_EQ(files(), 2);
}

TEST_F(ReplaceFile, LeavesAloneWhatIsNotExpected) {
    const fs::path file = write("a", "一");
    ASSERT_TRUE(replace_file(file, "二", "一"));
    for (const std::string_view other : {"三", "一", "", "二二"}) {
        const Result<void> replaced = replace_file(file, "四", other);
        ASSERT_FALSE(replaced) << other;
        EXPECT_EQ(replaced.error().file, file.string());
    }
    EXPECT_EQ(content_of(file), "二");
    EXPECT_EQ(files(), 1);
}

TEST_F(ReplaceFile, SaysThatTheFolderIsMissing) {
    const Result<void> replaced = replace_file(folder_ / "none/a", "一");
    ASSERT_FALSE(replaced);
    EXPECT_NE(replaced.error().message.en.find("cannot write"), std::string::npos);
    EXPECT_FALSE(replace_file(folder_ / "absent", "一", ""));
}

}  // namespace
}  // namespace mingcha::cli
