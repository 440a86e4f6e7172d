// Shares and rates: 员工300人，其中女性126人，占42%; 126人，占300人的42%; 应检100家，合格95家，合格率95%.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "relations/finders.hpp"
#include "relations/reachable.hpp"
#include "relations/share_claim.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

class ShareFinder {
public:
    ShareFinder(const Sentence& passage, std::vector<Relation>& relations) : passage_(passage), relations_(relations) {}

    void find() {
        for (std::size_t index = 0; index < passage_.quantities.size(); ++index) {
            if (!is_percentage(passage_.quantities[index])) continue;
            const std::size_t last = last_of_list(passage_, index);
            if (last == index) {
                find_one(index);
            } else {
                find_list(index, last);
            }
            index = last;
        }
    }

private:
    void find_one(std::size_t index) {
        const PercentWords words = percent_words(passage_, index);
        if (words.kind == PercentWords::Kind::none) return;
        std::optional<Share> sure;
        std::vector<Share> likely;
        for (const ShareOperand& part : parts_of(passage_, index, words)) {
            bool nearest = true;
            for (const ShareOperand& whole : wholes_of(passage_, index, words, part.index, last_whole_)) {
                const Share share = share_at(whole.index, index, part.index);
                const bool bound = part.sure && whole.sure;
                if (fits(share)) {
                    const bool adjacent = nearest && is_adjacent(whole.index, index, part);
                    if (bound || adjacent || is_telling(passage_.quantities[index])) hold(share);
                    return;
                }
                const bool one_time = are_of_one_year(passage_, part.index, index);
                if (bound && one_time && !sure) sure = share;
                if (part.sure && whole.likely && one_time) likely.push_back(share);
                nearest = false;
            }
        }
        judge_misfit(index, sure, likely, words);
    }

    /// No whole and part fit the percentage.
    void judge_misfit(std::size_t index, const std::optional<Share>& sure, std::span<const Share> likely,
                      const PercentWords& words) {
        if (sure) {
            contradict_sure(*sure, words);
        } else if (!contradict_likely(likely, words)) {
            if (auto reached = reachable_percentage(passage_, index)) relations_.push_back(*std::move(reached));
        }
    }

    void contradict_sure(const Share& share, const PercentWords& words) {
        const bool exceeds = amount_of(all()[share.part]) > amount_of(all()[share.whole]) && !words.exceeds;
        if (exceeds && !may_be_slip(share, all())) return;  // then the two have nothing to do with one another
        if (has_implied_whole(share, all(), passage_.first)) return;
        if (words.whole_is_a_number) {
            if (!has_other_part(share, all(), passage_.first)) contradict(share, "share-wrong");
        } else if (!may_be_of_others(share, words) && !has_other_reading(share, all(), passage_.first)) {
            contradict(share, "share-doubtful");
        }
    }

    /// Where words alone do not tell the whole, a slip of the pen may.
    bool contradict_likely(std::span<const Share> likely, const PercentWords& words) {
        constexpr std::size_t kMost = 3;  // with more to choose from, one is a slip away by chance
        for (const Share& share : likely.first(std::min(likely.size(), kMost))) {
            if (!may_be_slip(share, all()) || may_be_of_others(share, words)) continue;
            if (has_other_whole(share, all(), passage_.first)) return false;
            if (has_implied_whole(share, all(), passage_.first)) return false;
            contradict(share, "share-doubtful");
            return true;
        }
        return false;
    }

    /// 优秀90人、良好150人、合格60人，分别占30%、50%和20%
    void find_list(std::size_t first, std::size_t last) {
        const PercentWords words = percent_words(passage_, first);
        const std::size_t length = last - first + 1;
        const std::size_t parts_end = end_of_parts(first, length, words);
        if (words.kind != PercentWords::Kind::share || parts_end < length) return;
        const std::size_t part = parts_end - length;
        for (std::size_t index = part; index < parts_end; ++index) {
            if (!is_comparable(passage_.quantities[index], passage_.quantities[part])) return;
        }
        std::vector<Share> best;
        std::vector<Share> others;
        for (const ShareOperand& whole : wholes_of(passage_, first, words, part, last_whole_)) {
            std::vector<Share> fitting;
            std::vector<Share> failing;
            for (std::size_t at = 0; at < length; ++at) {
                const Share share = share_at(whole.index, first + at, part + at);
                (fits(share) ? fitting : failing).push_back(share);
            }
            if (fitting.size() <= best.size()) continue;
            best = std::move(fitting);
            others = std::move(failing);
        }
        // One that does not fit beside others that do is wrong; with more, the whole is not known.
        if (best.empty() || others.size() > 1) return;
        for (const Share& share : best) hold(share);
        for (const Share& share : others) {
            if (!has_other_reading(share, all(), passage_.first)) contradict(share, "share-doubtful");
        }
    }

    /// A rate may be that of what is left, and one of 100 % is as a rule that of those that were treated at all.
    [[nodiscard]] bool may_be_of_others(const Share& share, const PercentWords& words) const {
        static constexpr auto kAdditions = std::to_array<std::string_view>({"新增", "净增", "增加", "增长", "更新"});
        const bool adds = contains_any<kAdditions>(words.happening) || contains_any<kAdditions>(words.subject);
        if (adds && is_share_of_before(share, all())) return true;
        if (words.kind != PercentWords::Kind::rate) return false;
        const Quantity& percent = all()[share.percent];
        return amount_of(percent) == to_rational(constant_of(percent)) || is_share_of_rest(share, all());
    }

    /// Just behind the parts of a list: before the number that is the whole, and before 三项 in 三项分别占.
    [[nodiscard]] std::size_t end_of_parts(std::size_t first, std::size_t length, const PercentWords& words) const {
        if (first == 0) return 0;
        const Quantity& before = passage_.quantities[first - 1];
        const bool counts_the_parts =
            before.dimension == Dimension::count && amount_of(before) == static_cast<std::int64_t>(length);
        return words.whole_is_a_number || counts_the_parts ? first - 1 : first;
    }

    /// The percentage stands directly behind its part, and both in the sentence of the whole.
    [[nodiscard]] bool is_adjacent(std::size_t whole, std::size_t percent, const ShareOperand& part) const {
        return (part.sure || part.index + 1 == percent) && whole < part.index &&
               in_one_sentence(passage_, whole, percent);
    }

    [[nodiscard]] std::span<const Quantity> all() const { return passage_.around.facts.quantities; }

    [[nodiscard]] Share share_at(std::size_t whole, std::size_t percent, std::size_t part) const {
        return {passage_.index_of(whole), passage_.index_of(percent), passage_.index_of(part)};
    }

    [[nodiscard]] bool fits(const Share& share) const { return verdict_of(share, all()) == Verdict::holds; }

    void hold(const Share& share) {
        last_whole_ = share.whole - passage_.first;
        add(share, Verdict::holds, "holds");
    }

    void contradict(const Share& share, std::string_view outcome) { add(share, Verdict::contradicted, outcome); }

    void add(const Share& share, Verdict verdict, std::string_view outcome) {
        relations_.push_back(share_relation(share, verdict, outcome, passage_, passage_));
    }

    const Sentence& passage_;
    std::vector<Relation>& relations_;
    std::optional<std::size_t> last_whole_;
};

}  // namespace

void find_shares(Paragraph paragraph, std::vector<Relation>& relations) {
    const Sentence passage = joined(paragraph);
    ShareFinder(passage, relations).find();
}

}  // namespace mingcha
