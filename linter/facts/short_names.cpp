#include "facts/short_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mingcha {
namespace {

using std::string_view;

constexpr std::size_t kCharacter = 3;  // bytes of a Chinese character or full-width mark
constexpr std::size_t kLongestName = 16 * kCharacter;
constexpr std::size_t kLongestFull = 60 * kCharacter;

/// The longest first.
constexpr std::array<string_view, 8> kVerbs{"以下统称",   "以下简称", "以下合称", "以下称",
                                            "以下均简称", "下称",     "下简称",   "简称"};
constexpr std::array<string_view, 6> kVerbTails{"为：", "为", "：", ":", "作", " "};

struct Pair {
    string_view open;
    string_view close;
};
constexpr std::array kMarks{Pair{"“", "”"}, Pair{"「", "」"}, Pair{"『", "』"},
                            Pair{"‘", "’"}, Pair{"《", "》"}, Pair{"\"", "\""}};
constexpr std::array<string_view, 6> kBetweenNames{"或者", "或", "、", "和", "，", "及"};
constexpr std::array<string_view, 12> kEnds{"）", ")", "，", "。", "；", "、", "】", "〕", "]", "\n", "\t", "\v"};
constexpr std::array<string_view, 2> kOpens{"（", "("};
constexpr std::array<string_view, 4> kClosers{"）", ")", "。", "\n"};
constexpr std::size_t kLongestGloss = 40 * kCharacter;
constexpr std::array<string_view, 5> kEndsOfFull{"。", "；", "，", "：", "、"};
constexpr std::array<string_view, 3> kEndsOfBlock{"\n", "\t", "\v"};

template <typename Words>
std::size_t prefix_of(string_view text, const Words& words) {
    for (const string_view word : words) {
        if (text.starts_with(word)) return word.size();
    }
    return 0;
}

template <typename Words>
std::size_t first_of(string_view text, const Words& words) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (prefix_of(text.substr(at), words) != 0) return at;
    }
    return text.size();
}

TextSpan span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Behind the brackets of a definition that stands in [begin, end): 市图（以下简称甲）和市博（以下简称乙）.
std::size_t behind_other_definition(string_view text, std::size_t begin, std::size_t end) {
    const string_view clause = text.substr(begin, end - begin);
    const std::size_t verb = clause.rfind("称");
    if (verb == string_view::npos) return begin;
    for (const string_view close : {string_view("）"), string_view(")")}) {
        const std::size_t at = clause.find(close, verb);
        if (at != string_view::npos) return begin + at + close.size();
    }
    return begin;
}

/// The clause that ends at `at`.
TextSpan full_name_before(string_view text, std::size_t at) {
    const std::size_t limit = at > kLongestFull ? at - kLongestFull : 0;
    std::size_t begin = at;
    while (begin > limit && prefix_of(text.substr(begin - 1), kEndsOfBlock) == 0) {
        if (begin >= kCharacter && prefix_of(text.substr(begin - kCharacter, kCharacter), kEndsOfFull) != 0) break;
        --begin;
    }
    while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    return span_of(behind_other_definition(text, begin, at), at);
}

class Definition {
public:
    /// The verb of naming stands at [begin, end).
    Definition(string_view text, std::size_t begin, std::size_t end) : text_(text), begin_(begin), at_(end) {}

    void read(std::vector<ShortNameFact>& facts) {
        at_ += prefix_of(rest(), kVerbTails);
        const std::size_t open = length_from_bracket();
        const std::size_t full_end = begin_ - open;
        const TextSpan full = full_name_before(text_, full_end);
        if (full.empty()) return;
        const std::size_t first = facts.size();
        if (!read_marked(full, facts) && open != 0) read_bare(full, facts);
        for (std::size_t i = first; i < facts.size(); ++i) facts[i].span = span_of(begin_, at_);
    }

private:
    [[nodiscard]] string_view rest() const { return text_.substr(at_); }

    /// From the bracket that opens before the verb, with what stands between them: （股份代号：0123，以下简称…）. 0 if
    /// there is none.
    [[nodiscard]] std::size_t length_from_bracket() const {
        const std::size_t limit = begin_ > kLongestGloss ? begin_ - kLongestGloss : 0;
        const string_view lead = text_.substr(limit, begin_ - limit);
        for (const string_view open : kOpens) {
            const std::size_t at = lead.rfind(open);
            if (at == string_view::npos) continue;
            const string_view gloss = lead.substr(at + open.size());
            const bool is_open = first_of(gloss, kClosers) == gloss.size();
            if (is_open && (gloss.empty() || gloss.ends_with("，") || gloss.ends_with(","))) return lead.size() - at;
        }
        return 0;
    }

    bool read_marked(TextSpan full, std::vector<ShortNameFact>& facts) {
        bool any = false;
        for (;;) {
            const auto pair = std::ranges::find_if(kMarks, [&](const Pair& p) { return rest().starts_with(p.open); });
            if (pair == kMarks.end()) return any;
            const std::size_t begin = at_ + pair->open.size();
            const std::size_t end = text_.substr(0, begin + kLongestName).find(pair->close, begin);
            if (end == string_view::npos || end == begin) return any;
            facts.push_back({{}, span_of(begin, end), full});
            any = true;
            at_ = end + pair->close.size();
            const std::size_t between = prefix_of(rest(), kBetweenNames);
            if (prefix_of(rest().substr(between), std::array{string_view("“"), string_view("《")}) == 0) return true;
            at_ += between;
        }
    }

    void read_bare(TextSpan full, std::vector<ShortNameFact>& facts) {
        const std::size_t length = first_of(rest().substr(0, kLongestName), kEnds);
        if (length == 0 || length >= kLongestName || length >= rest().size()) return;
        // In brackets, which are closed behind the name, nothing but the name can stand.
        if (!rest().substr(length).starts_with("）") && !rest().substr(length).starts_with(")")) return;
        facts.push_back({{}, span_of(at_, at_ + length), full});
        at_ += length;
    }

    string_view text_;
    std::size_t begin_;
    std::size_t at_;
};

}  // namespace

std::vector<ShortNameFact> read_short_names(string_view text) {
    std::vector<ShortNameFact> facts;
    constexpr string_view kLast = "称";
    for (std::size_t at = text.find(kLast); at != string_view::npos; at = text.find(kLast, at + 1)) {
        const std::size_t end = at + kLast.size();
        for (const string_view verb : kVerbs) {
            const std::size_t begin = end - std::min(end, verb.size());
            if (text.substr(begin, verb.size()) != verb) continue;
            // 简称 alone defines only at the beginning of brackets: 证券简称 is a label.
            const bool opens = text.substr(0, begin).ends_with("（") || text.substr(0, begin).ends_with("(");
            if (verb == "简称" && !opens) break;
            Definition(text, begin, end).read(facts);
            break;
        }
    }
    return facts;
}

}  // namespace mingcha
