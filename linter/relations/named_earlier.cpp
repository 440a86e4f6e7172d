// Things named in an earlier clause, and a word that points back to them: 甲学院、乙学院…，这两个学院.
#include <algorithm>

#include "relations/listing.hpp"
#include "relations/listing_sizes.hpp"
#include "relations/word_search.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;

bool points_back(std::string_view before) {
    return before.ends_with("这") || before.ends_with("上述") || before.ends_with("以上");
}

}  // namespace

std::optional<Listing> named_earlier(const Announced& announced) {
    if (announced.counter.empty() || !points_back(announced.before)) return std::nullopt;
    const std::string_view noun = head_of(announced.behind.substr(announced.counter.size()), 2 * kCharacter);
    if (noun.size() < 2 * kCharacter) return std::nullopt;
    const std::string_view sentence = start_of_sentence(tail_of(announced.before, kLongestListing));
    const std::size_t last = find_last_word(sentence, noun);
    if (last == std::string_view::npos) return std::nullopt;
    const std::string_view up_to = sentence.substr(0, last + noun.size());
    const std::string_view run = up_to.substr(up_to.size() - trailing_run(up_to));
    const auto size = size_by_noun(things_of(run, "、"), announced.behind, 2);
    // Any other mention of the noun may be one more.
    const bool is_alone = find_word(up_to.substr(0, up_to.size() - run.size()), noun) == std::string_view::npos;
    if (!size || !is_alone) return std::nullopt;
    const int stated = announced.numeral.value;
    if (!size->excludes(stated)) return Listing{Listing::Outcome::agrees, stated, run};
    if (!announced.numeral.chinese || !is_near(stated, size->least)) return std::nullopt;
    return Listing{Listing::Outcome::wrong, size->nearest(stated), run};
}

}  // namespace mingcha
