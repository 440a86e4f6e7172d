// Things named before their number: 甲、乙、丙三个方面; “甲、乙、丙”的三项任务; 甲、乙等六个方面.
#include <algorithm>

#include "relations/listing.hpp"
#include "relations/listing_sizes.hpp"
#include "relations/listing_words.hpp"

namespace mingcha {
namespace {

constexpr std::size_t kCharacter = 3;

/// The words of a list that ends before a numeral.
struct Run {
    std::string_view list;
    std::string_view before;  ///< what stands before it
    bool open = false;        ///< 等 follows
    bool is_name = false;     ///< the number begins a name of its own: “四个自信”
    bool quoted = false;      ///< the list stands in one pair of marks
};

/// Takes 等, 这, 共 and 的 behind a quotation off the end.
void strip(Run& run) {
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view word : {" ", "这", "共", "等", "“", "”的"}) {
            if (!run.list.ends_with(word)) continue;
            run.open |= word == "等";
            run.is_name |= word == "“";
            run.list.remove_suffix(word == "”的" ? kCharacter : word.size());
            found = true;
        }
    }
}

/// Leaves what stands in the marks if the run is one quotation with a list inside.
void enter_quotation(Run& run) {
    constexpr std::string_view kOpen = "“";
    if (!run.list.ends_with("”")) return;
    const std::size_t open = run.list.rfind(kOpen);
    if (open == std::string_view::npos) return;
    const std::size_t inside = open + kOpen.size();
    const std::string_view words = run.list.substr(inside, run.list.size() - inside - kCharacter);
    if (words.find("、") == std::string_view::npos) return;
    run.list = words;
    run.quoted = true;
}

Run run_before(const Announced& announced) {
    Run run;
    run.list = tail_of(announced.before, kLongestListing);
    strip(run);
    const std::string_view all = run.list;
    run.list = all.substr(all.size() - trailing_run(all));
    run.before = all.substr(0, all.size() - run.list.size());
    enter_quotation(run);
    return run;
}

/// 三省一市, 两人以上: the number does not stand for the things named, or not for them alone.
bool counts_something_else(const Announced& announced) {
    const std::string_view after = announced.behind.substr(announced.counter.size());
    return chinese_digit_at(after) > 0 || after.starts_with("两") || after.starts_with("以") ||
           announced.behind.starts_with("个月") || announced.behind.starts_with("个百分点");
}

/// 做强产业，做优环境、做美乡村三个方面: the list may have begun before the mark that ends the run.
bool may_begin_earlier(const Run& run, const Things& things) {
    if (!run.before.ends_with("，") && !run.before.ends_with("；")) return false;
    std::string_view clause = run.before.substr(0, run.before.size() - kCharacter);
    clause.remove_prefix(clause.size() - trailing_run(clause));
    return clause.find("、") != std::string_view::npos || character_count(clause) == character_count(things.all[0]);
}

/// 新建、改建、扩建三个工程: true if any thing is something done. A verb before the first thing leads to the list.
bool are_actions(const Things& things) {
    const auto begin = things.all.begin();
    return (begin->size() == 2 * kCharacter && may_be_an_action(*begin)) ||
           std::any_of(begin + 1, things.all.end(), may_be_an_action);
}

/// The size of a list about which there is no doubt.
std::optional<SureSize> sure_size(const Announced& announced, const Run& run, const Things& things) {
    if (const auto size = size_by_own_numbers(things)) return size;
    if (const auto size = size_by_noun(things, announced.behind)) return size;
    if (!sums_up(announced.behind)) return std::nullopt;
    if (const auto size = size_by_marks(things)) return size;
    if (run.quoted && things.joiners == 0 && things.least() > 2) return SureSize{things.least(), things.least()};
    if (are_actions(things)) return std::nullopt;
    if (const auto size = size_by_length(things)) return size;
    return size_of_plain_words(things);
}

bool is_wrong(const Announced& announced, const Run& run, const Things& things, int& listed) {
    const int stated = announced.numeral.value;
    if (!announced.numeral.chinese) return false;
    const auto size = sure_size(announced, run, things);
    if (!size || !size->excludes(stated)) return false;
    listed = size->nearest(stated);
    if (!is_near(stated, listed)) return false;
    if (stated < listed) return true;
    return !run.open && !run.is_name && (run.quoted || !may_begin_earlier(run, things));
}

/// Two things are so few that only short ones are taken for a list: 甲、乙两县, but not 甲、乙的法官可以从下两级.
bool is_pair(const Things& things) {
    constexpr std::size_t kLongestThing = 8;
    const std::string_view last = things.behind_joiner.empty() ? things.all.back() : things.behind_joiner;
    return character_count(last) <= kLongestThing && !may_be_an_action(last);
}

}  // namespace

std::optional<Listing> named_before(const Announced& announced) {
    if (announced.counter.empty() || announced.before.empty() || counts_something_else(announced)) return std::nullopt;
    const Run run = run_before(announced);
    // 一级、二级: an ordinal of its own.
    if (announced.counter == "级" && (announced.words == "二" || run.list.ends_with("级"))) return std::nullopt;
    if (run.list.size() < 2 * kCharacter || leads_to_another_number(run.list)) return std::nullopt;
    const Things things = things_of(run.list, "、");
    const int stated = announced.numeral.value;
    if (things.most() < 2 || (things.least() == 1 && stated != 2)) return std::nullopt;
    if (stated == 2 && !is_pair(things)) return std::nullopt;
    if (things.may_be(stated)) return Listing{Listing::Outcome::agrees, stated, run.list};
    int listed = things.least();
    if (is_wrong(announced, run, things, listed)) return Listing{Listing::Outcome::wrong, listed, run.list};
    if (!run.open || things.least() < 2 || stated < things.least()) return std::nullopt;
    return Listing{Listing::Outcome::partial, things.least(), run.list};
}

}  // namespace mingcha
