#include "kinds/support/people.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "language/characters.hpp"

namespace mingcha::kinds {
namespace {

/// Surnames that hardly begin another word behind a post.
constexpr std::u32string_view kSurnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔"
    U"钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤康易乔赖庞樊兰"
    U"殷施洪翟倪裴阮聂";
constexpr std::u32string_view kDeputy = U"副";
constexpr std::size_t kCharacter = 3;  // bytes
constexpr std::size_t kName = 3 * kCharacter;

/// What stands behind a name.
constexpr std::array<std::string_view, 3> kAddresses{"同志", "先生", "女士"};

bool is_address(std::string_view word) { return std::ranges::find(kAddresses, word) != kAddresses.end(); }

/// Surname and two more characters from `at` on.
std::optional<NameMention> name_at(std::string_view text, std::size_t at) {
    std::u32string name = characters_of(text.substr(std::min(at, text.size()), kName));
    if (name.size() != 3 || !std::ranges::all_of(name, language::is_han)) return std::nullopt;
    if (kSurnames.find(name.front()) == std::u32string_view::npos) return std::nullopt;
    const auto begin = static_cast<std::uint32_t>(at);
    return NameMention{std::move(name), {begin, begin + static_cast<std::uint32_t>(kName)}};
}

}  // namespace

Result<People> People::create(const std::vector<std::string_view>& posts) {
    std::vector<std::string> all(posts.begin(), posts.end());
    all.insert(all.end(), kAddresses.begin(), kAddresses.end());
    auto words = language::LiteralSet::create(std::move(all));
    if (!words) return tl::unexpected(words.error());
    auto segmentation = language::Segmentation::create();
    if (!segmentation) return tl::unexpected(segmentation.error());
    return People(*std::move(words), *std::move(segmentation));
}

std::vector<TwoNames> People::find_two_names(std::string_view text, const Readings& readings) const {
    std::map<std::pair<bool, std::string_view>, std::vector<NameMention>> by_post;
    std::uint32_t last_end = 0;
    const auto add_before_address = [&](std::string_view address, TextSpan span) {
        if (span.begin < kName) return;
        auto name = name_at(text, span.begin - kName);
        if (name) by_post[{false, address}].push_back(*std::move(name));
    };
    posts_.scan(text, [&](std::size_t post, TextSpan span) {
        if (is_address(posts_.literal(post))) {
            add_before_address(posts_.literal(post), span);
            return;
        }
        if (span.end <= last_end) return;  // 经理 of 总经理
        last_end = span.end;
        auto name = name_at(text, span.end);
        const bool is_deputy = kDeputy.front() == language::character_before(text, span.begin);
        if (name) by_post[{is_deputy, posts_.literal(post)}].push_back(*std::move(name));
    });
    std::vector<TwoNames> found;
    for (auto& [post, mentions] : by_post) {
        const NameLikeness likeness{.readings = readings, .fixed_begin = 1, .usual_at_least = 1, .is_person = true};
        for (TwoNames& pair : kinds::find_two_names(text, mentions, likeness)) {
            // 书记高度重视: a word goes on behind what would be the name.
            const auto is_cut = [&](TextSpan place) { return segmentation_.crosses_word(text, place); };
            std::erase_if(pair.usual, is_cut);
            std::erase_if(pair.odd, is_cut);
            if (!pair.usual.empty() && !pair.odd.empty()) found.push_back(std::move(pair));
        }
    }
    return found;
}

}  // namespace mingcha::kinds
