#include "lsp/message.hpp"

#include <string>

#include <gtest/gtest.h>

namespace mingcha::lsp {
namespace {

ErrorCode error_of(std::string_view text) {
    const auto message = parse_message(text);
    return message ? ErrorCode{} : message.error().code;
}

TEST(Messages, AreToldApart) {
    const auto request = parse_message(R"({"jsonrpc": "2.0", "id": 1, "method": "a", "params": [1]})");
    ASSERT_TRUE(request && request->is_request());
    EXPECT_EQ(request->method, "a");
    EXPECT_EQ(request->params, Json::array({1}));
    const auto notification = parse_message(R"({"method": "a"})");
    ASSERT_TRUE(notification);
    EXPECT_FALSE(notification->is_request() || notification->is_response());
    const auto response = parse_message(R"({"id": "x", "result": {"a": 1}})");
    ASSERT_TRUE(response && response->is_response());
    EXPECT_EQ(response->result, Json::parse(R"({"a": 1})"));
    EXPECT_TRUE(parse_message(R"({"id": 1, "error": {}})")->result.is_null());
}

TEST(Messages, BrokenOnesAreRefused) {
    for (const char* text : {"", "{", "{}x", "\xFF", "{\"a\": \"\xE4\xB8\"}", "{\"method\": \"\x01\"}"}) {
        EXPECT_EQ(error_of(text), ErrorCode::parse_error) << text;
    }
    for (const char* text :
         {"1", "[]", R"([{"id": 1, "method": "a"}])", "{}", R"({"id": 1})", R"({"id": {}, "method": "a"})",
          R"({"id": null, "method": "a"})", R"({"method": 1})", R"({"id": 1.5, "method": "a"})"}) {
        EXPECT_EQ(error_of(text), ErrorCode::invalid_request) << text;
    }
}

TEST(Messages, LoneSurrogatesBecomeReplacementCharacters) {
    const auto words = [](std::string_view text) {
        const auto message = parse_message(R"({"method": "a", "params": ")" + std::string(text) + "\"}");
        return message ? message->params.get<std::string>() : "refused";
    };
    EXPECT_EQ(words(R"(\ud842\udfb7)"), "𠮷");
    EXPECT_EQ(words(R"(a\ud842b)"), "a\uFFFDb");
    EXPECT_EQ(words(R"(\udfb7\ud842)"), "\uFFFD\uFFFD");
    EXPECT_EQ(words(R"(\ud842\ud842\udfb7)"), "\uFFFD𠮷");
    EXPECT_EQ(words(R"(\\ud842\ud842)"), "\\ud842\uFFFD");
    EXPECT_EQ(words(R"(\ud842\n)"), "\uFFFD\n");
    EXPECT_EQ(words(R"(\ud8)"), "refused");
}

TEST(Messages, WhatLiesTooDeepIsDropped) {
    std::string deep(100'000, '[');
    deep += std::string(100'000, ']');
    const auto message = parse_message(R"({"id": 1, "method": "a", "params": )" + deep + "}");
    ASSERT_TRUE(message);
    EXPECT_LT(dump(message->params).size(), 200);
}

}  // namespace
}  // namespace mingcha::lsp
