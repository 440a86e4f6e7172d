// Waiting until files change (inotify).
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mingcha/failure.hpp"

namespace mingcha::cli {

class Watch {
public:
    /// Watches files, which need not exist, and folders with what `find_inputs` would find below them, configurations
    /// included. From now on no change is missed, however it is made: in place, or by renaming a new file, as editors
    /// do.
    [[nodiscard]] static Result<Watch> begin(const std::vector<std::string>& paths);

    Watch(Watch&& other) noexcept;
    Watch& operator=(Watch&&) = delete;
    ~Watch();

    /// Returns true once something changed and a moment has passed without a further change. False if nobody reads
    /// standard output any more.
    [[nodiscard]] bool wait() const;

private:
    explicit Watch(int descriptor) : descriptor_(descriptor) {}

    /// Takes the events that wait; true if one of them is about a file that matters.
    [[nodiscard]] bool take_events() const;
    [[nodiscard]] bool matters(std::uint32_t change, std::string_view name) const;

    int descriptor_;
    std::set<std::string, std::less<>> names_;  // of single files
};

/// Clears the terminal.
void clear_screen();

}  // namespace mingcha::cli
