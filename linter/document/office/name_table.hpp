// Finds what a name stands for, for names that are known when the program is compiled.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingcha {

template <typename Value>
struct NamedValue {
    std::string_view name;
    Value value{};
};

/// Open addressing, so that a name is found in one or two comparisons.
template <typename Value>
class NameTable {
public:
    template <std::size_t count>
    explicit constexpr NameTable(const std::array<NamedValue<Value>, count>& values) {
        static_assert(count <= kSlots / 4);
        for (const NamedValue<Value>& value : values) {
            std::size_t slot = slot_of(value.name);
            while (!slots_[slot].name.empty()) slot = (slot + 1) % kSlots;
            slots_[slot] = value;
        }
    }

    /// For an unknown name, Value{}.
    [[nodiscard]] constexpr Value find(std::string_view name) const {
        if (name.empty()) return {};
        for (std::size_t slot = slot_of(name);; slot = (slot + 1) % kSlots) {
            const NamedValue<Value>& value = slots_[slot];
            if (value.name.empty() || value.name == name) return value.value;
        }
    }

private:
    static constexpr std::size_t kSlots = 256;

    static constexpr std::size_t slot_of(std::string_view name) {
        std::uint32_t hash = 0;
        for (const char c : name) hash = hash * 31 + static_cast<unsigned char>(c);
        return hash % kSlots;
    }

    std::array<NamedValue<Value>, kSlots> slots_{};
};

}  // namespace mingcha
