#include "report/word/package_copy.hpp"

#include <memory>

#include <zip.h>

namespace mingcha::annotation {

namespace {

// The date of entries in the files of Word: the first day that a zip can name.
constexpr zip_uint16_t kNoTime = 0;
constexpr zip_uint16_t kFirstDate = (1U << 5U) | 1U;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

tl::unexpected<Failure> fail_to_copy() {
    return fail({"无法写出批注副本。请在 Word 或 WPS 中打开报告并重新保存，再试一次。",
                 "The annotated copy cannot be made. Open the report in Word or WPS, save it again, and try again."});
}

bool put(zip_t* archive, const std::string& name, const std::string& bytes) {
    Source source(zip_source_buffer(archive, bytes.data(), bytes.size(), 0));
    if (!source) return false;
    const zip_int64_t found = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);
    const zip_int64_t index =
        found < 0 ? zip_file_add(archive, name.c_str(), source.get(), ZIP_FL_ENC_UTF_8)
                  : (zip_file_replace(archive, static_cast<zip_uint64_t>(found), source.get(), 0) == 0 ? found : -1);
    if (index < 0) return false;
    [[maybe_unused]] zip_source_t* const given_away = source.release();  // to the archive
    const auto entry = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 0) == 0 &&
           zip_file_set_dostime(archive, entry, kNoTime, kFirstDate, 0) == 0;
}

Result<std::string> read_all(zip_source_t* source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) return fail_to_copy();
    std::string bytes(stat.size, '\0');
    if (zip_source_open(source) != 0) return fail_to_copy();
    const zip_int64_t size = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (size < 0 || static_cast<std::size_t>(size) != bytes.size()) return fail_to_copy();
    return bytes;
}

}  // namespace

Result<std::string> copy_package(std::string_view package, const NewParts& parts) {
    const Source source(zip_source_buffer_create(package.data(), package.size(), 0, nullptr));
    if (!source) return fail_to_copy();
    zip_source_keep(source.get());  // the archive takes one reference, ours reads what it wrote
    Archive archive(zip_open_from_source(source.get(), 0, nullptr));
    if (!archive) {
        zip_source_free(source.get());
        return fail_to_copy();
    }
    for (const auto& [name, bytes] : parts) {
        if (!put(archive.get(), name, bytes)) return fail_to_copy();
    }
    if (zip_close(archive.get()) != 0) return fail_to_copy();
    [[maybe_unused]] zip_t* const freed = archive.release();  // by closing it
    return read_all(source.get());
}

}  // namespace mingcha::annotation
