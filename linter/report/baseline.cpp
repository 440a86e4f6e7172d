#include "mingcha/baseline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>
#include <tuple>
#include <utility>

#include "engine/read_small_file.hpp"
#include "report/json_text.hpp"

namespace mingcha {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = std::uintmax_t{64} << 20U;  // some 300,000 findings
constexpr int kVersion = 1;
constexpr const char* kVersionKey = "mingcha_baseline";

fs::path absolute_path(const fs::path& path) {
    std::error_code error;
    return fs::absolute(path, error).lexically_normal();
}

std::string path_from(const fs::path& folder, const fs::path& file) {
    return absolute_path(file).lexically_relative(absolute_path(folder.empty() ? "." : folder)).generic_string();
}

auto identity(const BaselineEntry& entry) { return std::tie(entry.file, entry.rule, entry.fingerprint); }

bool is_entry(const Json& json) {
    return std::ranges::all_of(std::array{"file", "rule", "fingerprint", "message"}, [&](const char* key) {
        return json.is_object() && json.contains(key) && json[key].is_string();
    });
}

tl::unexpected<Failure> broken(const fs::path& file, std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
    const auto line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
    return fail({"基线文件坏了（不是有效的 JSON）；请用 mingcha baseline 重新生成",
                 "the baseline is broken (not valid JSON); write it again with mingcha baseline"},
                file.string(), line);
}

tl::unexpected<Failure> foreign(const fs::path& file) {
    return fail({"这不是明察的基线文件；用 mingcha baseline 生成一个",
                 "this is no baseline of mingcha; write one with mingcha baseline"},
                file.string());
}

}  // namespace

Result<Baseline> Baseline::read(const fs::path& file) {
    return read_small_file(file, kLargest).and_then([&](const std::string& text) { return parse(text, file); });
}

Result<Baseline> Baseline::parse(std::string_view json, const fs::path& file) {
    Json root;
    try {
        root = Json::parse(json);
    } catch (const Json::parse_error& error) {
        return broken(file, json, error.byte);
    }
    if (!root.is_object() || !root.contains(kVersionKey) || !root[kVersionKey].is_number_integer()) {
        return foreign(file);
    }
    if (root[kVersionKey] != kVersion) {
        return fail({"这个基线文件是更新版本的明察写的；请升级，或重新生成",
                     "this baseline was written by a later version of mingcha; update it, or write the baseline again"},
                    file.string());
    }
    const auto findings = root.find("findings");
    if (findings == root.end() || !findings->is_array() || !std::ranges::all_of(*findings, is_entry)) {
        return foreign(file);
    }
    Baseline baseline(file);
    for (const Json& entry : *findings) {
        baseline.entries_.push_back({entry["file"], entry["rule"], entry["fingerprint"], entry["message"]});
    }
    std::ranges::sort(baseline.entries_);
    return baseline;
}

void Baseline::compare(FileReport& report) const {
    if (report.failure) return;
    const std::string file = path_from(folder_, report.path);
    const auto of_file = std::ranges::equal_range(entries_, file, {}, &BaselineEntry::file);
    std::vector<bool> found(of_file.size());
    for (PlacedDiagnostic& diagnostic : report.diagnostics) {
        if (diagnostic.pass) continue;
        const BaselineEntry wanted{file, diagnostic.rule, diagnostic.fingerprint, {}};
        const auto at = std::ranges::lower_bound(of_file, identity(wanted), {}, identity);
        const bool is_known = at != of_file.end() && identity(*at) == identity(wanted);
        diagnostic.baseline = is_known ? BaselineState::unchanged : BaselineState::fresh;
        if (is_known) found[static_cast<std::size_t>(at - of_file.begin())] = true;
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!found[i]) report.paid_off.push_back(of_file.begin()[static_cast<std::ptrdiff_t>(i)]);
    }
}

std::string baseline_text(std::span<const FileReport> reports, const fs::path& file) {
    std::vector<BaselineEntry> entries;
    for (const FileReport& report : reports) {
        const std::string name = path_from(file.parent_path(), report.path);
        for (const PlacedDiagnostic& diagnostic : report.diagnostics) {
            if (!diagnostic.counts()) continue;
            entries.push_back({name, diagnostic.rule, diagnostic.fingerprint, diagnostic.message});
        }
    }
    std::ranges::sort(entries);
    std::string output = dump_until_array({{kVersionKey, kVersion}}, "findings");
    ArrayWriter array(output);
    for (const BaselineEntry& entry : entries) {
        array.next().append(dump({{"file", entry.file},
                                  {"rule", entry.rule},
                                  {"fingerprint", entry.fingerprint},
                                  {"message", entry.message}}));
    }
    return output.append("\n]}\n");
}

}  // namespace mingcha
