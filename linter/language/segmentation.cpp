#include "language/segmentation.hpp"

#include <cstdint>
#include <new>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include "language/clause.hpp"

namespace mingcha::language {

struct Segmentation::Breaker {
    std::unique_ptr<icu::BreakIterator> prototype;  // only ever cloned: an iterator is no constant
};

Segmentation::Segmentation(std::unique_ptr<const Breaker> breaker) : breaker_(std::move(breaker)) {}
Segmentation::Segmentation(Segmentation&&) noexcept = default;
Segmentation& Segmentation::operator=(Segmentation&&) noexcept = default;
Segmentation::~Segmentation() = default;

Result<Segmentation> Segmentation::create() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> prototype(
        icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
    if (U_FAILURE(status)) {
        return fail({std::string("无法载入 ICU 的中文词典：") + u_errorName(status),
                     std::string("ICU's Chinese dictionary cannot be loaded: ") + u_errorName(status)});
    }
    return Segmentation(std::make_unique<const Breaker>(Breaker{std::move(prototype)}));
}

bool Segmentation::crosses_word(std::string_view text, TextSpan span) const {
    const TextSpan clause = clause_around(text, span, ClauseExtent::item);
    const std::string_view words = slice(text, clause);

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaker(breaker_->prototype->clone());
    if (!breaker) throw std::bad_alloc();
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, words.data(), static_cast<std::int64_t>(words.size()), &status);
    breaker->setText(&utext, status);
    const auto is_edge = [&](std::uint32_t offset) {
        return breaker->isBoundary(static_cast<std::int32_t>(offset - clause.begin)) != 0;
    };
    const bool crossed = U_SUCCESS(status) && (!is_edge(span.begin) || !is_edge(span.end));
    utext_close(&utext);
    return crossed;
}

}  // namespace mingcha::language
