#include "document/office/package.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <zip.h>

namespace mingcha {
namespace {

constexpr std::uint64_t kMostParts = 10'000;

tl::unexpected<Failure> fail_damaged() {
    return fail({"文件已损坏或不完整。请在 Word 或 WPS 中打开并重新保存，再检查。",
                 "The file is damaged or incomplete. Open it in Word or WPS, save it again, and check that."});
}

tl::unexpected<Failure> fail_no_package() {
    return fail({"这不是 Word 或 OpenDocument 文件，或者已损坏。请在 Word 或 WPS 中另存为 .docx，再检查。",
                 "This is no Word or OpenDocument file, or it is damaged. Save it as .docx in Word or WPS, and check "
                 "that."});
}

tl::unexpected<Failure> fail_too_many_parts() {
    return fail({fmt::format("文件里有超过 {} 个部件，不像报告，没有读。", kMostParts),
                 fmt::format("The file has more than {} parts. No report does, so that it was not read.", kMostParts)});
}

tl::unexpected<Failure> fail_too_large(std::uint64_t limit) {
    return fail({fmt::format("文件解压后超过上限 {} 字节，没有读。可以用 --max-file-size 提高上限。", limit),
                 fmt::format("The file unpacks to more than the limit of {} bytes, and was not read. --max-file-size "
                             "raises the limit.",
                             limit)});
}

std::string in_small_letters(std::string_view name) {
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

/// How many entries the end record of a zip claims (APPNOTE.TXT 4.3.16). The library reads the whole directory at once,
/// so that this is asked before. 0 if there is no such record.
std::uint32_t claimed_entries(std::string_view bytes) {
    constexpr std::size_t kRecord = 22;
    constexpr std::size_t kLongestComment = 0xFFFF;
    if (bytes.size() < kRecord) return 0;
    const std::size_t reach = std::min(bytes.size(), kRecord + kLongestComment);
    const std::string_view tail = bytes.substr(bytes.size() - reach);
    const std::size_t record = tail.rfind("PK\x05\x06", tail.size() - kRecord);
    if (record == std::string_view::npos) return 0;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(tail[record + i]));
    };
    return byte(10) | byte(11) << 8U;
}

struct CloseFile {
    void operator()(zip_file* file) const { zip_fclose(file); }
};

}  // namespace

tl::unexpected<Failure> fail_encrypted() {
    return fail({"文件已加密，或者是旧格式 .doc。请去掉密码，或另存为 .docx（.odt），再检查。",
                 "The file is encrypted, or an old .doc. Remove the password, or save it as .docx (.odt), and "
                 "check that."});
}

void Package::Close::operator()(zip* archive) const { zip_discard(archive); }

Package::Package(std::unique_ptr<zip, Close> archive, std::uint64_t limit)
    : archive_(std::move(archive)), limit_(limit), left_(limit) {}

Result<Package> Package::open(std::string_view bytes, const ReadOptions& options) {
    constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";  // MS-CFB 2.2
    if (bytes.starts_with(kCompoundFile)) return fail_encrypted();
    if (!bytes.starts_with("PK")) return fail_no_package();
    if (claimed_entries(bytes) > kMostParts) return fail_too_many_parts();

    zip_source* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return fail_damaged();
    zip* const archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        return fail_damaged();
    }
    Package package({archive, Close{}}, options.limits.max_bytes);
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive, 0));
    if (count > kMostParts) return fail_too_many_parts();
    for (std::uint64_t i = 0; i < count; ++i) {
        const char* const name = zip_get_name(archive, i, ZIP_FL_ENC_RAW);
        if (name == nullptr) return fail_damaged();
        if (!package.parts_.emplace(in_small_letters(name), i).second) return fail_damaged();
    }
    return package;
}

bool Package::has(std::string_view part) const { return parts_.contains(in_small_letters(part)); }

Result<std::vector<char>> Package::read(std::string_view part) {
    std::vector<char> bytes;
    return read(part,
                [&](std::size_t size) {
                    bytes.resize(size);
                    return bytes.data();
                })
        .map([&] { return std::move(bytes); });
}

Result<void> Package::read(std::string_view part, const std::function<char*(std::size_t)>& allocate) {
    const auto found = parts_.find(in_small_letters(part));
    if (found == parts_.end()) {
        return fail({fmt::format("文件已损坏：缺少部件 {}。请在 Word 或 WPS 中打开并重新保存，再检查。", part),
                     fmt::format("The file is damaged: it has no part {}. Open it in Word or WPS, save it again, and "
                                 "check that.",
                                 part)});
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_.get(), found->second, 0, &stat) != 0) return fail_damaged();
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return fail_encrypted();
    // ECMA-376-2, annex B and OpenDocument 1.3 part 2, 2.1 allow no other methods.
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) return fail_damaged();
    if (stat.size > left_) return fail_too_large(limit_);
    left_ -= stat.size;

    const std::unique_ptr<zip_file, CloseFile> file(zip_fopen_index(archive_.get(), found->second, 0));
    if (file == nullptr) return fail_damaged();
    char* to = allocate(stat.size);
    for (std::uint64_t left = stat.size; left > 0;) {
        const zip_int64_t read = zip_fread(file.get(), to, left);
        if (read <= 0) return fail_damaged();
        to += read;
        left -= static_cast<std::uint64_t>(read);
    }
    char beyond = 0;
    if (zip_fread(file.get(), &beyond, 1) != 0) return fail_damaged();  // also if the checksum is wrong
    return {};
}

}  // namespace mingcha
