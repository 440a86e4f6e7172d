// Where results go: standard output, standard error, or a file that is either written whole or not at all.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "mingcha/failure.hpp"

namespace mingcha::cli {

class Output {
public:
    /// Standard output.
    Output() = default;
    [[nodiscard]] static Output to_standard_error();
    /// A file. Fails early if its folder does not exist or cannot be written to.
    [[nodiscard]] static Result<Output> to_file(const std::filesystem::path& file);

    /// Writes to a standard stream at once, to a file at the end.
    [[nodiscard]] Result<void> write(std::string_view text);
    /// Puts the file in its place.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] bool is_standard() const { return !file_; }
    /// True once whoever reads the stream wants no more, which is no failure: `mingcha check | head`.
    [[nodiscard]] bool reader_is_gone() const { return reader_is_gone_; }

private:
    int descriptor_ = 1;
    std::optional<std::filesystem::path> file_;
    std::string pending_;
    bool reader_is_gone_ = false;
};

/// Makes writing to a reader that is gone an ordinary error, and keeps files that are opened later from taking the
/// place of a closed standard stream.
void prepare_standard_streams();

}  // namespace mingcha::cli
