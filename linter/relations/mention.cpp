#include "relations/mention.hpp"

#include <algorithm>
#include <optional>

#include "facts/table_grid.hpp"
#include "facts/time_of.hpp"
#include "relations/claim_words.hpp"

namespace mingcha {
namespace {

constexpr std::uint32_t kSamePassage = 24;  // bytes: eight Chinese characters before the number

/// A year of four digits among the words; 0 if there is none.
std::int16_t year_in(std::string_view words) {
    constexpr std::size_t kDigits = 4;
    std::size_t run = 0;
    int year = 0;
    for (const char byte : words) {
        const bool digit = byte >= '0' && byte <= '9';
        run = digit ? run + 1 : 0;
        year = digit ? (run == 1 ? 0 : year * 10) + (byte - '0') : year;
        if (run == kDigits && year >= 1900 && year < 2100) return static_cast<std::int16_t>(year);
    }
    return 0;
}

/// The first clause of the sentence, if the number stands in a later one. A date is no opening.
std::string_view opening_of(const Mention& mention) {
    if (mention.sentence == nullptr) return {};
    const TextSpan sentence = mention.sentence->span;
    const std::string_view words =
        mention.words({sentence.begin, std::max(sentence.begin, mention.claim.phrase.begin)});
    const std::string_view opening = words.substr(0, std::min({words.find("，"), words.find("："), words.size()}));
    const auto& dates = mention.around->facts.dates;
    const auto date =
        std::ranges::lower_bound(dates, sentence.begin, {}, [](const DateFact& d) { return d.span.begin; });
    const bool is_dated = date != dates.end() && date->span.begin < sentence.begin + opening.size();
    return opening.size() == words.size() || is_dated ? std::string_view() : opening;
}

class Gatherer {
public:
    explicit Gatherer(const Surroundings& around) : around_(around) {
        mentions_.reserve(around.facts.quantities.size());
    }

    void add(const Sentence& sentence) {
        if (sentence.words(sentence.span).find('\t') != std::string_view::npos) return;  // cells of a table
        for (std::size_t index = 0; index < sentence.quantities.size(); ++index) {
            Mention mention;
            mention.sentence = &sentence;
            mention.number = sentence.index_of(index);
            mention.claim = claim_of(sentence, index);
            if (index > 0) inherit_topic(sentence.quantities[index - 1], mention);
            keep(mention);
        }
    }

    void add(const DocumentTable& table, std::uint32_t number) {
        const TableGrid grid(around_.document, table, around_.facts);
        for (const std::size_t row : grid.lines(Axis::rows)) {
            for (const std::size_t column : grid.lines(Axis::columns)) {
                const GridCell& cell = grid.at(row, column);
                if (cell.kind != GridCell::Kind::number || cell.bracketed) continue;
                Mention mention;
                mention.number = cell.quantity;
                mention.table = number;
                name(mention, grid.label(Axis::rows, row), grid.label(Axis::columns, column));
                keep(mention);
            }
        }
    }

    std::vector<Mention> take() { return std::move(mentions_); }

private:
    /// 由上年的68.4亿元增至72.1亿元: the second number names nothing of its own.
    void inherit_topic(const Quantity& before, Mention& mention) const {
        if (!mention.claim.counted.empty() || !is_only_verbs(around_.document.text(mention.claim.phrase))) return;
        if (mentions_.empty() || mentions_.back().number + 1 != mention.number) return;
        if (before.unit_group != around_.facts.quantities[mention.number].unit_group) return;
        const Mention& last = mentions_.back();
        mention.topic = last.topic;
        if (!last.claim.counted.empty()) mention.topic = last.claim.counted;
        if (!last.claim.phrase.empty()) mention.topic = last.claim.phrase;
    }

    /// A head that is a year, or says 合计, names no fact; the other one does then.
    void name(Mention& mention, TextSpan row, TextSpan column) const {
        const std::int16_t row_year = year_in(around_.document.text(row));
        const std::int16_t column_year = year_in(around_.document.text(column));
        mention.year = column_year != 0 ? column_year : row_year;
        if (row_year == 0) mention.claim.phrase = row;
        if (column_year == 0) mention.claim.counted = column;
        mention.claim.label = mention.claim.phrase.empty() ? mention.claim.counted : mention.claim.phrase;
    }

    void keep(Mention& mention) {
        mention.around = &around_;
        mention.value = plain_value(mention.quantity());
        mention.key = fact_key(mention.phrase(), mention.counted());
        mentions_.push_back(mention);
    }

    const Surroundings& around_;
    std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> gather_mentions(const Surroundings& around, std::span<const Sentence> sentences) {
    Gatherer gatherer(around);
    for (const Sentence& sentence : sentences) gatherer.add(sentence);
    std::uint32_t number = 0;
    for (const DocumentTable& table : around.document.tables()) gatherer.add(table, ++number);
    return gatherer.take();
}

std::vector<TextSpan> label_numbers(const Document& document, const Facts& facts, const Vocabulary& vocabulary) {
    const Surroundings around{document, facts, vocabulary.words()};
    const Sentences sentences(around);
    std::vector<TextSpan> labels(facts.quantities.size());
    for (const Mention& mention : gather_mentions(around, sentences.all()))
        labels[mention.number] = mention.claim.label;
    return labels;
}

std::uint64_t time_key(const Mention& mention) {
    constexpr int kDecember = 12;
    constexpr std::uint64_t kNoSingleTime = 10'000;
    const Facts& facts = mention.around->facts;
    const auto report_year = static_cast<std::uint64_t>(facts.period.year);
    if (mention.sentence == nullptr) return mention.year == 0 ? report_year : static_cast<std::uint64_t>(mention.year);
    TimeReference time = time_before(mention.sentence->text, facts, mention.quantity().span.begin);
    if (!time.is_stated()) return report_year;
    if (time.year_is == TimeReference::Year::other) return kNoSingleTime + mention.number;
    time = time.at_year(facts.period.year);
    const bool counted_from_report = time.year_is != TimeReference::Year::absolute;
    const std::uint64_t year = (counted_from_report ? report_year : 0) + static_cast<std::uint64_t>(time.year);
    if (time.is_whole_year() || (time.at_point && time.last_month == kDecember)) return year;
    const int part = (time.first_month * 100 + time.last_month) * 100 + time.day;
    return (static_cast<std::uint64_t>(part) << 32U) + year;
}

bool differ_in_time(const Mention& a, const Mention& b) {
    if (a.sentence == nullptr || b.sentence == nullptr) return false;
    const auto is_stated = [](const Mention& mention) {
        const std::uint32_t begin = mention.quantity().span.begin;
        return time_before(mention.sentence->text, mention.around->facts, begin).is_stated();
    };
    return time_key(a) != time_key(b) && is_stated(a) && is_stated(b);
}

bool differ_in_opening(const Mention& a, const Mention& b) {
    const std::string_view first = opening_of(a);
    const std::string_view second = opening_of(b);
    return !first.empty() && !second.empty() && first != second;
}

bool share_noun(const Mention& a, const Mention& b) {
    for (const TextSpan first : {a.claim.phrase, a.claim.counted, a.topic}) {
        for (const TextSpan second : {b.claim.phrase, b.claim.counted, b.topic}) {
            if (first.empty() || second.empty()) continue;
            if (share_word(a.words(first), b.words(second))) return true;
        }
    }
    return false;
}

bool is_same_passage(const Mention& a, const Mention& b) {
    if (a.sentence == nullptr || b.sentence == nullptr) return false;
    const auto passage = [](const Mention& mention) {
        const TextSpan number = mention.quantity().span;
        return mention.words({number.begin - std::min(number.begin, kSamePassage), number.end});
    };
    return passage(a) == passage(b);
}

}  // namespace mingcha
