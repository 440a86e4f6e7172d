// A rule pack of a user, in a folder that is removed at the end of a test.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace mingcha {

class HousePack {
public:
    HousePack() : folder_(std::filesystem::path(::testing::TempDir()) / unique_name()) {
        std::filesystem::create_directories(folder_);
    }
    HousePack(const HousePack&) = delete;
    HousePack& operator=(const HousePack&) = delete;
    ~HousePack() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    void write(const std::string& name, std::string_view content) const {
        std::filesystem::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name, std::ios::binary) << content;
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    static std::string unique_name() {
        const ::testing::TestInfo* test = ::testing::UnitTest::GetInstance()->current_test_info();
        return std::string("mingcha-") + test->test_suite_name() + "-" + test->name();
    }

    std::filesystem::path folder_;
};

}  // namespace mingcha
