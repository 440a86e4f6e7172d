#include "source/decoder.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "source/byte_order_mark.hpp"
#include "source/converter.hpp"
#include "source/utf8.hpp"

namespace mingcha {
namespace {

/// Statistics look at the beginning of a file only.
constexpr std::size_t kSampleSize = std::size_t{64} << 10U;

/// True for characters that Chinese reports consist of.
bool is_common_unit(unsigned unit) {
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x20 && unit <= 0x7E) || unit == '\n' || unit == '\r' ||
           unit == '\t' || (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0xFF00 && unit <= 0xFFEF) ||
           (unit >= 0x2000 && unit <= 0x22FF);
}

/// How many of the two-byte units of `sample` are common characters if its first byte is the high (or the low) one.
std::size_t count_common_units(std::string_view sample, bool high_byte_first) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
        const auto first = static_cast<unsigned char>(sample[i]);
        const auto second = static_cast<unsigned char>(sample[i + 1]);
        count += is_common_unit(high_byte_first ? first * 256U + second : second * 256U + first) ? 1U : 0U;
    }
    return count;
}

bool looks_like_utf16(std::string_view bytes, Encoding& order) {
    if (bytes.size() % 2 != 0 || bytes.empty()) return false;
    const std::string_view sample = bytes.substr(0, kSampleSize);
    const std::size_t big = count_common_units(sample, true);
    const std::size_t little = count_common_units(sample, false);
    order = big > little ? Encoding::utf16_big_endian : Encoding::utf16_little_endian;
    return big != little && std::max(big, little) * 10 >= sample.size() / 2 * 9;
}

/// True if bytes that are not UTF-8 throughout are UTF-8 with a few errors. Text in GB18030 is hardly ever well-formed
/// for long, while nearly every text in UTF-8 can be read as GB18030, as nonsense.
bool looks_like_damaged_utf8(std::string_view bytes, std::size_t first_error) {
    std::string_view sample =
        bytes.substr(first_error > kSampleSize / 2 ? first_error - kSampleSize / 2 : 0, kSampleSize);
    while (!sample.empty() && !begins_code_point(sample.front())) sample.remove_prefix(1);
    std::size_t errors = 0;
    std::size_t sequences = 0;
    while (!sample.empty()) {
        const std::size_t valid = first_invalid_utf8(sample);
        sequences += static_cast<std::size_t>(std::ranges::count_if(
            sample.substr(0, valid), [](char byte) { return static_cast<unsigned char>(byte) >= 0xE0U; }));
        if (valid == sample.size()) break;
        ++errors;
        sample.remove_prefix(valid + 1);
    }
    return sequences >= 8 * errors;
}

bool has_nul(std::string_view bytes) { return bytes.find('\0') != std::string_view::npos; }

Converter open_strict_converter(Encoding encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter = open_converter(encoding);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

/// Appends the units to `text`, but for a leading surrogate at their end, which waits for its other half. Returns how
/// many units were appended.
std::size_t append_utf8(std::u16string_view units, std::vector<char>& text) {
    if (!units.empty() && U16_IS_LEAD(units.back())) units.remove_suffix(1);
    const std::size_t before = text.size();
    text.resize(before + units.size() * 3);
    std::int32_t written = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(text.data() + before, static_cast<std::int32_t>(units.size() * 3), &written, units.data(),
                static_cast<std::int32_t>(units.size()), &status);
    text.resize(before + static_cast<std::size_t>(written));
    return units.size();
}

}  // namespace

DetectedEncoding detect_encoding(std::string_view bytes) {
    for (const ByteOrderMark& mark : kByteOrderMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        const bool is_utf8 = mark.encoding == Encoding::utf8;
        return {mark.encoding, mark.bytes.size(), is_utf8 ? first_invalid_utf8(bytes) : 0};
    }
    const DetectedEncoding utf8 = {Encoding::utf8, 0, first_invalid_utf8(bytes)};
    const bool is_utf8 = utf8.well_formed == bytes.size();
    if (is_utf8 && !has_nul(bytes)) return utf8;
    Encoding order{};
    if (looks_like_utf16(bytes, order)) return {order};
    if (is_utf8 || looks_like_damaged_utf8(bytes, utf8.well_formed)) return utf8;
    const auto as_gb18030 = convert_to_utf8(bytes, Encoding::gb18030);
    const bool fits_gb18030 = as_gb18030 || as_gb18030.error() > utf8.well_formed;
    return fits_gb18030 ? DetectedEncoding{Encoding::gb18030} : utf8;
}

tl::expected<std::vector<char>, std::size_t> convert_to_utf8(std::string_view bytes, Encoding encoding) {
    constexpr std::size_t kBufferSize = std::size_t{16} << 10U;
    const Converter converter = open_strict_converter(encoding);
    std::vector<char> text;
    text.reserve(bytes.size() + bytes.size() / 2 + 3 * kBufferSize);
    std::array<char16_t, kBufferSize> buffer{};
    std::size_t waiting = 0;
    const char* next = bytes.data();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        char16_t* target = buffer.data() + waiting;
        ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &next, bytes.data() + bytes.size(),
                       nullptr, true, &status);
        const auto filled = static_cast<std::size_t>(target - buffer.data());
        const std::size_t taken = append_utf8({buffer.data(), filled}, text);
        waiting = filled - taken;
        std::copy_n(buffer.data() + taken, waiting, buffer.data());
    }
    const auto consumed = static_cast<std::size_t>(next - bytes.data());
    if (U_SUCCESS(status) && waiting == 0) return text;

    std::array<char, 32> invalid{};
    auto invalid_size = static_cast<std::int8_t>(invalid.size());
    UErrorCode lookup = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), invalid.data(), &invalid_size, &lookup);
    return tl::unexpected(consumed - std::min(consumed, static_cast<std::size_t>(std::max<int>(invalid_size, 0))));
}

}  // namespace mingcha
