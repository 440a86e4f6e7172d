// A value that is made when it is first asked for, since most reports never need it and every start would pay for it.
//
// May be asked from any number of threads; it is made once. What `make` refers to must live as long as the value.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace mingcha::kinds {

template <typename Value>
class Lazy {
public:
    explicit Lazy(std::function<Value()> make) : make_(std::move(make)) {}

    [[nodiscard]] const Value& get() const {
        std::call_once(made_, [&] { value_.emplace(make_()); });
        return *value_;
    }

private:
    std::function<Value()> make_;
    mutable std::once_flag made_;
    mutable std::optional<Value> value_;
};

}  // namespace mingcha::kinds
