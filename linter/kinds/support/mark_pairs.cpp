#include "kinds/support/mark_pairs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

using language::character_at;
using language::character_before;
using language::is_ascii_digit;
using language::is_ascii_letter;
using language::is_han;

constexpr std::size_t kLongestLabel = 9;     // bytes: 十二、 or iii before a bracket
constexpr std::uint32_t kLongestMaths = 24;  // bytes between the marks of an interval
constexpr std::size_t kDeepest = 64;         // marks that are open at once; what goes deeper is no prose

struct MarkOfPair {
    char32_t character;
    std::string_view text;
    PairKind kind;
    bool opens;
};

constexpr std::array kMarks = {
    MarkOfPair{U'“', "“", PairKind::double_quote, true},   MarkOfPair{U'”', "”", PairKind::double_quote, false},
    MarkOfPair{U'‘', "‘", PairKind::single_quote, true},   MarkOfPair{U'’', "’", PairKind::single_quote, false},
    MarkOfPair{U'（', "（", PairKind::round, true},        MarkOfPair{U'）', "）", PairKind::round, false},
    MarkOfPair{U'(', "(", PairKind::round, true},          MarkOfPair{U')', ")", PairKind::round, false},
    MarkOfPair{U'［', "［", PairKind::square, true},       MarkOfPair{U'］', "］", PairKind::square, false},
    MarkOfPair{U'[', "[", PairKind::square, true},         MarkOfPair{U']', "]", PairKind::square, false},
    MarkOfPair{U'《', "《", PairKind::title, true},        MarkOfPair{U'》', "》", PairKind::title, false},
    MarkOfPair{U'〈', "〈", PairKind::inner_title, true},  MarkOfPair{U'〉', "〉", PairKind::inner_title, false},
    MarkOfPair{U'【', "【", PairKind::lenticular, true},   MarkOfPair{U'】', "】", PairKind::lenticular, false},
    MarkOfPair{U'〔', "〔", PairKind::tortoise, true},     MarkOfPair{U'〕', "〕", PairKind::tortoise, false},
    MarkOfPair{U'「', "「", PairKind::corner, true},       MarkOfPair{U'」', "」", PairKind::corner, false},
    MarkOfPair{U'『', "『", PairKind::white_corner, true}, MarkOfPair{U'』', "』", PairKind::white_corner, false},
};

/// The bytes with which these marks begin; hardly any Chinese character begins with one of them.
constexpr auto kMayBeginMark = [] {
    std::array<bool, 256> table{};
    for (const char byte : {'(', ')', '[', ']', '\xE2', '\xE3', '\xEF'}) table[static_cast<unsigned char>(byte)] = true;
    return table;
}();

const MarkOfPair* mark_of(char32_t c) {
    const auto* mark = std::ranges::find(kMarks, c, &MarkOfPair::character);
    return mark == kMarks.end() ? nullptr : mark;
}

bool is_alphanumeric(char32_t c) { return is_ascii_digit(c) || is_ascii_letter(c); }

bool is_chinese_numeral(char32_t c) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
    return kNumerals.find(c) != std::u32string_view::npos;
}

/// The run of letters, digits or Chinese numerals that ends at `offset`.
std::size_t begin_of_label(std::string_view text, std::size_t offset) {
    std::size_t begin = offset;
    while (offset - begin < kLongestLabel) {
        const char32_t c = character_before(text, begin);
        if (!is_alphanumeric(c) && !is_chinese_numeral(c) && !(c >= U'０' && c <= U'９')) break;
        begin = language::previous_offset(text, begin);
    }
    return begin;
}

class Pairing {
public:
    Pairing(std::string_view text, std::size_t end) : text_(text), end_(end) {}

    void visit(PairMark mark) {
        if (is_apostrophe(mark)) return;
        if (!mark.opens) {
            close(mark);
        } else {
            open_.push_back(mark);
        }
        too_deep_ = too_deep_ || open_.size() > kDeepest;
    }

    [[nodiscard]] bool is_too_deep() const { return too_deep_; }

    [[nodiscard]] PairFaults faults() && {
        for (const PairMark& mark : open_) add_unclosed(mark);
        std::ranges::sort(faults_.unclosed, {}, [](const PairMark& mark) { return mark.span.begin; });
        std::erase_if(faults_.nested, [&](const PairFaults::Pair& pair) {
            return std::ranges::find(faults_.unclosed, pair.outer, &PairMark::span) != faults_.unclosed.end();
        });
        return std::move(faults_);
    }

private:
    void close(const PairMark& mark) {
        if (!open_.empty() && (open_.back().kind == mark.kind ? !is_label_inside(mark) : is_interval(mark))) {
            pop(mark);
            return;
        }
        std::size_t partner = open_.size();
        while (partner > 0 && open_[partner - 1].kind != mark.kind) --partner;
        if (partner > 0 && !is_label(mark)) {
            for (std::size_t lost = partner; lost < open_.size(); ++lost) add_unclosed(open_[lost]);
            open_.resize(partner);
            pop(mark);
        } else if (!is_label(mark) && !is_in_latin_text(mark)) {
            faults_.unopened.push_back(mark);
        }
    }

    void pop(const PairMark& close) {
        const PairMark open = open_.back();
        open_.pop_back();
        const auto is_double = [](const PairMark& mark) { return mark.kind == PairKind::double_quote; };
        if (open.kind == PairKind::single_quote && std::ranges::none_of(open_, is_double))
            faults_.outer.push_back({open, close, {}});
        if (!open_.empty() && open_.back().kind == open.kind)
            faults_.nested.push_back({open, close, open_.back().span});
    }

    void add_unclosed(const PairMark& mark) {
        if (!is_in_latin_text(mark)) faults_.unclosed.push_back(mark);
    }

    /// it’s, ’99
    [[nodiscard]] bool is_apostrophe(const PairMark& mark) const {
        if (mark.kind != PairKind::single_quote) return false;
        const char32_t before = character_before(text_, mark.span.begin);
        const char32_t after = character_at(text_, mark.span.end);
        const bool quotes =
            std::ranges::any_of(open_, [](const PairMark& open) { return open.kind == PairKind::single_quote; });
        if (is_ascii_letter(before) && is_ascii_letter(after)) return true;
        return !mark.opens && !quotes && (is_ascii_letter(before) || is_ascii_digit(after));
    }

    /// 15.6” or A》B; of half-width brackets, those that enclose nothing Chinese.
    [[nodiscard]] bool is_in_latin_text(const PairMark& mark) const {
        const char32_t before = character_before(text_, mark.span.begin);
        const char32_t after = character_at(text_, mark.span.end);
        if (mark.span.size() == 1) return !is_han(mark.opens ? after : before);
        if (mark.kind == PairKind::double_quote) return !mark.opens && is_ascii_digit(before);
        if (mark.kind == PairKind::title || mark.kind == PairKind::inner_title)
            return !is_han(before) && !is_han(after) && is_alphanumeric(before) && is_alphanumeric(after);
        return false;
    }

    /// (0，1] holds neither a bracket nor a Chinese character.
    [[nodiscard]] bool is_interval(const PairMark& close) const {
        const PairMark& open = open_.back();
        const auto is_bracket = [](PairKind kind) { return kind == PairKind::round || kind == PairKind::square; };
        if (!is_bracket(open.kind) || !is_bracket(close.kind)) return false;
        if (close.span.begin - open.span.end > kLongestMaths) return false;
        for (std::size_t at = open.span.end; at < close.span.begin;) {
            const char32_t c = character_at(text_, at);
            if (is_han(c)) return false;
            at += language::length_in_utf8(c);
        }
        return true;
    }

    /// 1） or a) where nothing is open: 包括：1）初检；2）复检
    [[nodiscard]] bool is_label(const PairMark& mark) const {
        if (mark.kind != PairKind::round) return false;
        const std::size_t begin = begin_of_label(text_, mark.span.begin);
        const bool circled = character_before(text_, begin) >= 0x2460 && character_before(text_, begin) <= 0x24FF;
        return begin < mark.span.begin || circled;
    }

    /// The same within a bracket: （分三步：1）初检；2）复检）
    [[nodiscard]] bool is_label_inside(const PairMark& mark) const {
        if (!is_label(mark)) return false;
        const std::size_t begin = begin_of_label(text_, mark.span.begin);
        if (begin <= open_.back().span.end) return false;
        constexpr std::u32string_view kBefore = U" ：；，、。:;,";
        const bool behind_mark = kBefore.find(character_before(text_, begin)) != std::u32string_view::npos;
        return behind_mark && is_closed_later(mark.span.end);
    }

    /// Another bracket follows before the next one opens.
    [[nodiscard]] bool is_closed_later(std::size_t offset) const {
        for (; offset < end_; ++offset) {
            if (!kMayBeginMark[static_cast<unsigned char>(text_[offset])]) continue;
            const char32_t c = character_at(text_, offset);
            if (c == U'）' || c == U')') return true;
            if (c == U'（' || c == U'(') return false;
        }
        return false;
    }

    std::string_view text_;
    std::size_t end_;
    std::vector<PairMark> open_;
    PairFaults faults_;
    bool too_deep_ = false;
};

}  // namespace

std::string_view partner_of(const PairMark& mark) {
    // Of the full and the half width of a mark, the full one stands first.
    const auto* const partner = std::ranges::find_if(
        kMarks, [&](const MarkOfPair& other) { return other.kind == mark.kind && other.opens != mark.opens; });
    return partner->text;
}

PairFaults find_pair_faults(std::string_view text, TextSpan piece) {
    Pairing pairing(text, piece.end);
    for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
        if (!kMayBeginMark[static_cast<unsigned char>(text[at])]) continue;
        const char32_t c = character_at(text, at);
        const auto size = static_cast<std::uint32_t>(language::length_in_utf8(c));
        if (const MarkOfPair* mark = mark_of(c)) pairing.visit({mark->kind, mark->opens, {at, at + size}});
        if (pairing.is_too_deep()) return {};
        at += size - 1;
    }
    return std::move(pairing).faults();
}

}  // namespace mingcha::kinds
