// Shares of a whole that another paragraph states: 志愿者126人，占员工总数的42% where the report counts 员工300人
// elsewhere.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "relations/finders.hpp"
#include "relations/share_claim.hpp"
#include "relations/words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kOneWord = 6;       // bytes: two Chinese characters
constexpr std::size_t kLongestName = 48;  // bytes: sixteen Chinese characters
constexpr std::size_t kMostPlaces = 16;   // of one name; more are a column, not a total

struct Claim {
    const Sentence* passage = nullptr;
    std::size_t percent = 0;
    ShareOperand part;
    std::string_view name;  ///< of the whole
    bool exceeds = false;
};

/// A number that a claim may mean by its name.
struct Place {
    const Sentence* passage = nullptr;
    std::size_t index = 0;
    bool exact = false;  ///< the name is all that it is called, or the number is called a total
};

class TotalsFinder {
public:
    TotalsFinder(std::span<const Sentence> passages, std::vector<Relation>& relations)
        : passages_(passages), relations_(relations) {}

    void find() {
        note_settled();
        for (const Sentence& passage : passages_) gather_claims(passage);
        if (claims_.empty()) return;
        for (const Sentence& passage : passages_) gather_places(passage);
        for (const Claim& claim : claims_) judge(claim);
    }

private:
    void note_settled() {
        for (const Relation& relation : relations_) {
            if (relation.kind != RelationKind::share) continue;
            for (const Operand& operand : relation.operands) {
                if (operand.role == "share") settled_.push_back(operand.quantity);
            }
        }
        std::ranges::sort(settled_);
    }

    void gather_claims(const Sentence& passage) {
        for (std::size_t index = 0; index < passage.quantities.size(); ++index) {
            if (!is_percentage(passage.quantities[index])) continue;
            if (std::ranges::binary_search(settled_, passage.index_of(index))) continue;
            const PercentWords words = percent_words(passage, index);
            if (words.kind != PercentWords::Kind::share || words.whole_is_a_number) continue;
            const std::string_view name = bare_name(words.whole);
            if (name.size() < kOneWord || name.size() > kLongestName) continue;
            const std::vector<ShareOperand> parts = parts_of(passage, index, words);
            if (parts.empty()) continue;
            claims_.push_back({&passage, index, parts.front(), name, words.exceeds});
            places_.try_emplace(name);
        }
    }

    void gather_places(const Sentence& passage) {
        for (std::size_t index = 0; index < passage.quantities.size(); ++index) {
            if (!is_amount(passage.quantities[index])) continue;
            const Label label = label_around(passage, index);
            note_places(passage, index, label.before, label.is_total);
            if (label.behind != label.before) note_places(passage, index, label.behind, label.is_total);
        }
    }

    /// Under each name that the label ends with.
    void note_places(const Sentence& passage, std::size_t index, std::string_view label, bool is_total) {
        if (label.size() > kLongestName) label.remove_prefix(label.size() - kLongestName);
        for (std::size_t at = 0; at + kOneWord <= label.size(); ++at) {
            const auto found = places_.find(label.substr(at));
            if (found == places_.end() || found->second.size() > kMostPlaces) continue;
            found->second.push_back({&passage, index, is_total || is_qualified_total(label.substr(0, at))});
        }
    }

    void judge(const Claim& claim) {
        const std::vector<Place>& places = places_.at(claim.name);
        if (places.size() > kMostPlaces) return;
        std::optional<Place> sure;
        for (const Place& place : places) {
            const std::optional<Share> share = share_of(claim, place);
            if (!share) continue;
            if (verdict_of(*share, all()) != Verdict::contradicted) {
                if (place.exact || is_telling(all()[share->percent]))
                    add(*share, Verdict::holds, "holds", claim, place);
                return;
            }
            if (place.exact && !sure) sure = place;
        }
        if (!claim.part.sure || claim.exceeds) return;
        if (!sure && places.size() == 1 && share_of(claim, places.front()) &&
            may_be_slip(*share_of(claim, places.front()), all())) {
            sure = places.front();
        }
        if (!sure) return;
        const Share share = *share_of(claim, *sure);
        if (!has_other_reading(share, all(), claim.passage->first))
            add(share, Verdict::contradicted, "share-doubtful", claim, *sure);
    }

    [[nodiscard]] std::optional<Share> share_of(const Claim& claim, const Place& place) const {
        const Share share = {place.passage->index_of(place.index), claim.passage->index_of(claim.percent),
                             claim.passage->index_of(claim.part.index)};
        if (share.whole == share.part || !is_comparable(all()[share.part], all()[share.whole])) return std::nullopt;
        if (!claim.exceeds && amount_of(all()[share.part]) > amount_of(all()[share.whole])) return std::nullopt;
        return share;
    }

    void add(const Share& share, Verdict verdict, std::string_view outcome, const Claim& claim, const Place& place) {
        relations_.push_back(share_relation(share, verdict, outcome, *claim.passage, *place.passage));
    }

    [[nodiscard]] std::span<const Quantity> all() const { return passages_.front().around.facts.quantities; }

    std::span<const Sentence> passages_;
    std::vector<Relation>& relations_;
    std::vector<std::uint32_t> settled_;
    std::vector<Claim> claims_;
    std::unordered_map<std::string_view, std::vector<Place>> places_;
};

}  // namespace

void find_shares_of_totals(std::span<const Paragraph> paragraphs, std::vector<Relation>& relations) {
    std::vector<Sentence> passages;
    passages.reserve(paragraphs.size());
    for (const Paragraph paragraph : paragraphs) passages.push_back(joined(paragraph));
    TotalsFinder(passages, relations).find();
}

}  // namespace mingcha
