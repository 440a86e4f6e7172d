// Marks and digits inside of numbers: a full-width comma between thousands (1，256人), and a number of which some
// digits are full-width and others are not (２０07年).
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_ascii_digit;

constexpr std::uint32_t kWide = 3;  // bytes of a full-width digit and of ，
constexpr std::size_t kGroup = 3;   // digits

bool is_wide_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

class NumberMark final : public Rule {
public:
    explicit NumberMark(const RuleSpec& spec) : units_(spec.options.list("units")) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (text[at] != '\xEF') continue;  // full-width marks and digits begin with it
            const char32_t c = character_at(text, at);
            if (c == U'，') {
                check_thousands(text, at, sink);
            } else if (is_wide_digit(c)) {
                at = check_width(text, at, sink);
            }
            at += kWide - 1;
        }
    }

private:
    /// One to three digits, the comma, three digits, and a unit.
    void check_thousands(std::string_view text, std::uint32_t comma, Sink& sink) const {
        const std::size_t before = digits_before(text, comma);
        if (before == 0 || before > kGroup || text[comma - before] == '0') return;
        std::size_t end = comma + kWide;
        while (end < text.size() && is_ascii_digit(static_cast<unsigned char>(text[end]))) ++end;
        if (end - comma - kWide != kGroup || !language::touches_after(text, end, units_)) return;
        const char32_t outer = character_before(text, comma - before);
        if (outer == U'，' || outer == U'、' || outer == U'.' || outer == U',' || outer == U'第') return;
        const TextSpan mark{comma, comma + kWide};
        report(text, {static_cast<std::uint32_t>(comma - before), static_cast<std::uint32_t>(end)}, "thousands",
               {{mark, ","}}, false, sink);
    }

    static std::size_t digits_before(std::string_view text, std::size_t offset) {
        std::size_t count = 0;
        while (count <= kGroup && is_ascii_digit(character_before(text, offset - count))) ++count;
        return count;
    }

    /// Returns where the number ends, without its last digit's bytes.
    static std::uint32_t check_width(std::string_view text, std::uint32_t first, Sink& sink) {
        std::uint32_t begin = first;
        while (begin > 0 && is_ascii_digit(static_cast<unsigned char>(text[begin - 1]))) --begin;
        std::uint32_t end = first;
        bool half = begin < first;
        std::vector<Edit> edits;
        for (char32_t c = character_at(text, end); is_ascii_digit(c) || is_wide_digit(c); c = character_at(text, end)) {
            const auto size = static_cast<std::uint32_t>(language::length_in_utf8(c));
            half = half || is_ascii_digit(c);
            if (is_wide_digit(c))
                edits.push_back({{end, end + size}, std::string(1, static_cast<char>('0' + (c - U'０')))});
            end += size;
        }
        if (half) report(text, {begin, end}, "width", std::move(edits), true, sink);
        return std::max(end, first + kWide) - kWide;
    }

    static void report(std::string_view text, TextSpan number, std::string_view message, std::vector<Edit> edits,
                       bool is_safe, Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = number;
        finding.arguments = {{"number", std::string(slice(text, number))}};
        finding.fixes.push_back({"replace", {}, std::move(edits), is_safe});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> units_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"thousands", "width", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const NumberMark>(spec);
}

}  // namespace

KindInfo number_mark() { return {"number-mark", create}; }

}  // namespace mingcha::kinds
