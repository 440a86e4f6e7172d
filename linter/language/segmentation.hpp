// Where the words of Chinese text begin and end, by ICU's dictionary.
//
// Immutable and usable from any number of threads. Segmentation is slow (microseconds a word): ask at hits only.
#pragma once

#include <memory>
#include <string_view>

#include "mingcha/failure.hpp"
#include "mingcha/span.hpp"

namespace mingcha::language {

class Segmentation {
public:
    /// Fails if ICU's data are missing.
    [[nodiscard]] static Result<Segmentation> create();

    Segmentation(Segmentation&&) noexcept;
    Segmentation& operator=(Segmentation&&) noexcept;
    ~Segmentation();

    /// True if a word crosses an edge of `span`, so that what stands in the span is no word of its own here: in
    /// 来自已完成 the span 自已 is crossed by 来自. Looks at the clause around the span.
    [[nodiscard]] bool crosses_word(std::string_view text, TextSpan span) const;

private:
    struct Breaker;
    explicit Segmentation(std::unique_ptr<const Breaker> breaker);

    std::unique_ptr<const Breaker> breaker_;
};

}  // namespace mingcha::language
