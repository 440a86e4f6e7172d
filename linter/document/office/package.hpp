// The package of a Word or OpenDocument file: a zip whose parts are read from memory, within limits.
//
// Nothing is ever written to a disk, so that names such as ../../x are only names; what is not asked for is not
// unpacked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mingcha/document.hpp"

struct zip;

namespace mingcha {

class Package {
public:
    /// Opens the package in `bytes`, which must outlive it. All that is read from it may unpack to
    /// `options.limits.max_bytes`. Fails, with what to do, for what is no zip, is encrypted (also the encrypted files
    /// of Office, which are no zips), has too many parts, or two of one name.
    [[nodiscard]] static Result<Package> open(std::string_view bytes, const ReadOptions& options);

    /// Part names have no leading slash, and are told apart as in ECMA-376-2, 6.2.2.3: without regard to the case of
    /// ASCII letters.
    [[nodiscard]] bool has(std::string_view part) const;

    /// Unpacks a part. Fails if there is none, its bytes are damaged or encrypted, or the limit is passed: that is
    /// known from the size that the package claims, and what unpacks to any other size is damaged. O(size of the part).
    [[nodiscard]] Result<std::vector<char>> read(std::string_view part);
    /// The same into memory of the caller's: `allocate` is given the size, and returns where the bytes go.
    [[nodiscard]] Result<void> read(std::string_view part, const std::function<char*(std::size_t)>& allocate);

private:
    struct Close {
        void operator()(zip* archive) const;
    };

    Package(std::unique_ptr<zip, Close> archive, std::uint64_t limit);

    std::unique_ptr<zip, Close> archive_;
    std::unordered_map<std::string, std::uint64_t> parts_;  // index by name in small letters
    std::uint64_t limit_;
    std::uint64_t left_;  // bytes that may still be unpacked
};

/// For a file that only its password opens, or that has the format of old Office files.
[[nodiscard]] tl::unexpected<Failure> fail_encrypted();

}  // namespace mingcha
