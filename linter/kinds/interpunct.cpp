// The interpunct · in another form (GB/T 15834-2011, 4.14): in names (大卫•李), in days that name events (“3.15”), and
// · for the point of a decimal.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/mark_style.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/context.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_ascii_digit;

constexpr std::size_t kMark = 3;        // bytes of ”
constexpr std::size_t kLongestDay = 5;  // 12.31

constexpr auto kMayBeginDot = [] {
    std::array<bool, 256> table{};
    for (const std::size_t byte : {0xC2U, 0xE2U, 0xE3U}) table[byte] = true;
    return table;
}();

/// • ‧ ∙ ⋅ ・
bool is_other_dot(char32_t c) { return c == U'•' || c == U'‧' || c == U'∙' || c == U'⋅' || c == U'・'; }

std::size_t digits_before(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    while (count < 4 && is_ascii_digit(character_before(text, offset - count))) ++count;
    return count;
}

class Interpunct final : public Rule {
public:
    explicit Interpunct(const RuleSpec& spec) : events_(spec.options.list("events")) {
        const std::string_view characters = spec.options.text("name-characters");
        for (std::size_t at = 0; at < characters.size();) {
            name_characters_.push_back(character_at(characters, at));
            at += language::length_in_utf8(name_characters_.back());
        }
        std::ranges::sort(name_characters_);
    }

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        MarkStyle style;
        for (std::uint32_t at = 0; at < text.size(); ++at) {
            if (!kMayBeginDot[static_cast<unsigned char>(text[at])]) continue;
            const char32_t c = character_at(text, at);
            const auto size = static_cast<std::uint32_t>(language::length_in_utf8(c));
            if (is_other_dot(c)) {
                if (joins_names(context.document, {at, at + size}))
                    style.add(slice(text, {at, at + size}), "·", {at, at + size});
            } else if (c == U'·') {
                if (is_decimal(text, {at, at + size})) report(text, {at, at + size}, "decimal", ".", sink);
            } else if (c == U'“') {
                check_day(text, at + size, sink);
            }
            at += size - 1;
        }
        style.report(sink, true);
    }

private:
    /// Between the parts of a foreign name; between other words a dot may be a bullet (•节能•降耗).
    [[nodiscard]] bool joins_names(const Document& document, TextSpan dot) const {
        const std::string_view text = document.text();
        const char32_t before = character_before(text, dot.begin);
        const char32_t after = character_at(text, dot.end);
        if (is_ascii_digit(before) && is_ascii_digit(after)) return joins_days(text, dot);
        const std::size_t second = language::previous_offset(text, dot.begin);
        return is_of_name(after) && is_of_name(before) && is_of_name(character_before(text, second));
    }

    [[nodiscard]] bool is_of_name(char32_t c) const { return std::ranges::binary_search(name_characters_, c); }

    /// 3•15, not 2022•2023
    static bool joins_days(std::string_view text, TextSpan dot) {
        const std::size_t behind = dot.end;
        return digits_before(text, dot.begin) <= 2 && !is_ascii_digit(character_at(text, behind + 2));
    }

    /// 19·5％, but not “5·12” or 3·15期间.
    static bool is_decimal(std::string_view text, TextSpan dot) {
        if (digits_before(text, dot.begin) == 0) return false;
        std::size_t at = dot.end;
        while (at < text.size() && is_ascii_digit(static_cast<unsigned char>(text[at]))) ++at;
        const char32_t after = character_at(text, at);
        return at > dot.end && (after == U'％' || after == U'%' || after == U'亿' || after == U'万');
    }

    /// “3.15”国际消费者权益日: the quotation marks hold a day and nothing else, and an event follows.
    void check_day(std::string_view text, std::uint32_t begin, Sink& sink) const {
        const std::string_view rest = text.substr(begin, kLongestDay + kMark);
        const std::size_t close = rest.find("”");
        if (close > kLongestDay) return;  // or there is none
        const std::string_view day = rest.substr(0, close);
        const std::size_t dot = day.find('.');
        if (dot == std::string_view::npos || !is_number(day.substr(0, dot), 12) || !is_number(day.substr(dot + 1), 31))
            return;
        if (!language::touches_after(text, begin + close + kMark, events_)) return;
        const auto place = static_cast<std::uint32_t>(begin + dot);
        report(text, {place, place + 1}, "day", "·", sink);
    }

    static bool is_number(std::string_view digits, int at_most) {
        if (digits.empty() || digits.size() > 2 || digits.front() == '0') return false;
        int value = 0;
        for (const char digit : digits) {
            if (!is_ascii_digit(static_cast<unsigned char>(digit))) return false;
            value = value * 10 + (digit - '0');
        }
        return value <= at_most;
    }

    static void report(std::string_view text, TextSpan dot, std::string_view message, std::string_view right,
                       Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = dot;
        finding.arguments = {{"wrong", std::string(slice(text, dot))}, {"right", std::string(right)}};
        finding.fixes.push_back({"replace", finding.arguments, {{dot, std::string(right)}}, false});
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> events_;
    std::vector<char32_t> name_characters_;  // sorted
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"form", "forms", "decimal", "day", "replace"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const Interpunct>(spec);
}

}  // namespace

KindInfo interpunct() { return {"interpunct", create}; }

}  // namespace mingcha::kinds
