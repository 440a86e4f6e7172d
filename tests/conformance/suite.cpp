#include "conformance/suite.hpp"

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <gtest/gtest.h>

namespace mingcha::conformance {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path folder() {
    if (const char* given = std::getenv("MINGCHA_SPECS")) return given;
    return fs::path(MINGCHA_SOURCE_DIR) / ".." / "shared" / "specs" / "recognizers-zh";
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), {}};
    if (content.starts_with("\xEF\xBB\xBF")) content.erase(0, 3);
    return content;
}

/// The byte at which the UTF-16 unit `index` begins, which is how the suite counts.
std::size_t byte_of(std::string_view text, std::size_t index) {
    std::size_t byte = 0;
    for (std::size_t unit = 0; unit < index && byte < text.size(); ++unit) {
        const bool pair = static_cast<unsigned char>(text[byte]) >= 0xF0;
        ++byte;
        while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) ++byte;
        if (pair) ++unit;
    }
    return byte;
}

/// The platforms that a case names as unable to pass it: "dotNet, javascript".
std::set<std::string> unsupported_platforms(const json& entry) {
    std::set<std::string> platforms;
    for (const char* key : {"NotSupported", "NotSupportedByDesign"}) {
        std::string name;
        for (const char c : entry.value(key, "") + ",") {
            if (c == ',') {
                platforms.insert(std::exchange(name, {}));
            } else if (c != ' ') {
                name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            }
        }
    }
    return platforms;
}

bool is_supported_nowhere(const json& entry) {
    const std::set<std::string> platforms = unsupported_platforms(entry);
    return platforms.contains("dotnet") && platforms.contains("javascript") && platforms.contains("python") &&
           platforms.contains("java");
}

/// On one line, as the list of waivers names it.
std::string name_of(const Case& each) {
    std::string name;
    for (const char c : each.input) {
        if (c == '\n') {
            name += "\\n";
        } else {
            name += c;
        }
    }
    return name;
}

Case as_case(const json& entry) {
    Case result{entry.at("Input").get<std::string>(), {}, entry.value("Context", json())};
    for (const json& each : entry.at("Results")) {
        Expected expected;
        if (each.is_string()) {
            expected.text = each.get<std::string>();
        } else {
            expected.text = each.value("Text", "");
            expected.resolution = each.value("Resolution", each.value("Value", json()));
            if (each.contains("Start") && each.contains("End")) {
                expected.begin = byte_of(result.input, each["Start"].get<std::size_t>());
                expected.end = byte_of(result.input, each["End"].get<std::size_t>() + 1);
            } else if (each.contains("Start") && each.contains("Length")) {
                const auto start = each["Start"].get<std::size_t>();
                expected.begin = byte_of(result.input, start);
                expected.end = byte_of(result.input, start + each["Length"].get<std::size_t>());
            }
        }
        result.results.push_back(std::move(expected));
    }
    return result;
}

/// The inputs that are waived for a suite, with their reasons.
std::map<std::string, std::string> waivers_of(std::string_view suite) {
    std::map<std::string, std::string> waivers;
    std::ifstream file(fs::path(MINGCHA_SOURCE_DIR) / "tests" / "conformance" / "waivers.tsv");
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find('\t');
        const std::size_t second = first == std::string::npos ? first : line.find('\t', first + 1);
        if (line.starts_with('#') || second == std::string::npos || line.substr(0, first) != suite) continue;
        waivers[line.substr(first + 1, second - first - 1)] = line.substr(second + 1);
    }
    return waivers;
}

double percentage(std::size_t part, std::size_t whole) {
    return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::optional<std::vector<Case>> load(std::string_view suite) {
    const std::size_t slash = suite.find('/');
    const fs::path path =
        folder() / "Specs" / suite.substr(0, slash) / "Chinese" / (std::string(suite.substr(slash + 1)) + ".json");
    if (!fs::exists(path)) return std::nullopt;
    std::vector<Case> cases;
    for (const json& entry : json::parse(content_of(path))) {
        if (!is_supported_nowhere(entry)) cases.push_back(as_case(entry));
    }
    return cases;
}

void run(std::string_view suite, double bar, const Judge& judge) {
    const auto cases = load(suite);
    if (!cases) GTEST_SKIP() << "skipped: " << suite << " is not in " << folder().string();

    const auto waivers = waivers_of(suite);
    std::set<std::string> unused;
    for (const auto& [input, reason] : waivers) unused.insert(input);
    std::size_t passed = 0;
    std::size_t waived = 0;
    for (const Case& each : *cases) {
        const std::string fault = judge(each);
        const std::string name = name_of(each);
        if (fault.empty()) {
            ++passed;
        } else if (waivers.contains(name)) {
            ++waived;
            unused.erase(name);
        } else {
            std::printf("  %.*s: %s: %s\n", static_cast<int>(suite.size()), suite.data(), name.c_str(), fault.c_str());
        }
    }
    const std::size_t counted = cases->size() - waived;
    const double rate = percentage(passed, counted);
    std::printf("%.*s: %zu of %zu (%.1f %%); without waivers %zu of %zu (%.1f %%)\n", static_cast<int>(suite.size()),
                suite.data(), passed, counted, rate, passed, cases->size(), percentage(passed, cases->size()));
    EXPECT_GE(rate, bar) << suite;
    for (const std::string& input : unused)
        ADD_FAILURE() << suite << ": the waiver for “" << input << "” is not needed";
}

}  // namespace mingcha::conformance
