#include "report/uri.hpp"

#include <gtest/gtest.h>

namespace mingcha {
namespace {

TEST(Uri, RelativePathsStayRelative) {
    EXPECT_EQ(path_to_uri("reports/a-b_c.~1.txt"), "reports/a-b_c.~1.txt");
    EXPECT_EQ(path_to_uri("./a//b/../c.txt"), "a/c.txt");
    EXPECT_EQ(path_to_uri("../a.txt"), "../a.txt");
}

TEST(Uri, AbsolutePathsAreFileUris) { EXPECT_EQ(path_to_uri("/srv/a.txt"), "file:///srv/a.txt"); }

TEST(Uri, EverythingButUnreservedCharactersIsPercentEncoded) {
    EXPECT_EQ(path_to_uri("报告/100% 完.txt"), "%E6%8A%A5%E5%91%8A/100%25%20%E5%AE%8C.txt");
    EXPECT_EQ(path_to_uri("a#b?c[d]"), "a%23b%3Fc%5Bd%5D");
    EXPECT_EQ(path_to_uri("a\\b"), "a%5Cb");
}

TEST(Uri, AColonIsNoScheme) { EXPECT_EQ(path_to_uri("file:a.txt"), "file%3Aa.txt"); }

TEST(Uri, NamesThatAreNoUtf8AreKeptByteForByte) { EXPECT_EQ(path_to_uri("\xB1\xA8"), "%B1%A8"); }

TEST(Uri, FileUrisArePaths) {
    EXPECT_EQ(uri_to_path("file:///srv/%E6%8A%A5%e5%91%8a/100%25%20a.txt"), "/srv/报告/100% a.txt");
    EXPECT_EQ(uri_to_path("file://localhost/srv/报告.txt"), "/srv/报告.txt");
    EXPECT_EQ(uri_to_path("file:///a%2"), "/a%2");
    EXPECT_EQ(uri_to_path("file:///a%zz"), "/a%zz");
    EXPECT_EQ(uri_to_path(path_to_uri("/srv/a#b?c[d]:报告")), "/srv/a#b?c[d]:报告");
}

TEST(Uri, OtherUrisAreNoPaths) {
    for (const char* uri :
         {"", "untitled:Untitled-1", "file:", "file://", "file://elsewhere/a.txt", "/srv/a.txt", "file:///a%00b"}) {
        EXPECT_EQ(uri_to_path(uri), std::nullopt) << uri;
    }
}

}  // namespace
}  // namespace mingcha
