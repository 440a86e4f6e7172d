// References to a table, figure, attachment, chapter or section that the document does not have: 见表5 where the
// captions end with 表4.
//
// A reference counts only behind a word that refers (见, 如图), and only if the document numbers what is referred to,
// so that its absence is certain: two captions of the kind, two chapters, three sections of that depth.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/label.hpp"
#include "kinds/support/numeral.hpp"
#include "kinds/support/prose.hpp"
#include "kinds/support/requirements.hpp"
#include "language/characters.hpp"
#include "language/clause.hpp"
#include "language/context.hpp"
#include "language/literal_set.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::size_t kFewestOfAKind = 2;
constexpr std::size_t kFewestSections = 3;
constexpr std::uint32_t kMostAhead = 20;  // a number further behind the last one belongs to another document

/// What the document has, by name.
struct Inventory {
    std::set<std::string> labels;                           ///< 表2-1
    std::map<std::string, std::set<std::uint32_t>> series;  ///< numbers of the captions: 表 → 1, 2, 3
    std::map<std::string, std::set<std::uint32_t>> parts;   ///< 章 → 1, 2, 3
    std::set<std::string> sections;                         ///< 3.2
    std::map<std::size_t, std::size_t> depths;              ///< how many sections of each depth
};

struct Target {
    TextSpan span;
    std::string name;
    std::string last;  ///< the last one that there is
};

class CrossReference final : public Rule {
public:
    CrossReference(const RuleSpec& spec, language::LiteralSet leads)
        : foreign_(spec.options.list("foreign")),
          unless_before_(spec.options.list("unless_before")),
          own_(spec.options.list("own")),
          leads_(std::move(leads)) {}

    void check(const RuleContext& context, Sink& sink) const override {
        const std::string_view text = context.document.text();
        std::vector<TextSpan> leads;
        leads_.scan(text, [&](std::size_t, TextSpan span) {
            if (!language::touches_before(text, span.begin, unless_before_)) leads.push_back(span);
        });
        if (leads.empty() || is_statute(context.document)) return;
        const Inventory inventory = take_inventory(context.document);
        std::uint32_t told = 0;
        for (const TextSpan lead : leads) {
            // 见表2、表5和表6: each of them.
            for (std::size_t at = skip_own(text, lead.end); at > 0; at = next_target(text, at)) {
                const std::optional<Target> target = missing_target(text, at, inventory);
                if (!target || target->span.begin < told || is_foreign(text, lead)) continue;
                told = target->span.end;
                report(*target, sink);
            }
        }
    }

private:
    static Inventory take_inventory(const Document& document) {
        Inventory inventory;
        bool lists_attachments = false;
        for (const Label& label : labels_of_things(document)) inventory.labels.insert(label.name());
        for (const Block& block : document.blocks()) {
            if (block.kind == BlockKind::table_of_contents || block.numbering) add_part(document, block, inventory);
            lists_attachments = lists_attachments || begins_list_of_attachments(document.text(block.span));
            const auto label = label_at(document.text(), block.span.begin);
            if (!label) continue;
            const bool attachment = label->what == "附件" || label->what == "附录";
            if (block.kind == BlockKind::caption || attachment)
                inventory.series[label->series()].insert(label->numbers.back());
        }
        if (lists_attachments) inventory.series.erase("附件");
        return inventory;
    }

    /// 附件：1. 总结 2. 分工表 3. 时间安排表: what is listed may be enclosed apart.
    static bool begins_list_of_attachments(std::string_view words) {
        return words.starts_with("附件：") || words.starts_with("附件:") || words == "附件";
    }

    static void add_part(const Document& document, const Block& block, Inventory& inventory) {
        const std::string_view text = document.text();
        if (const auto part = part_at(text, block.span.begin)) {
            inventory.parts[part->second].insert(part->first.value);
        } else if (const std::string section = section_at(text, block.span.begin); !section.empty()) {
            if (inventory.sections.insert(section).second) ++inventory.depths[depth(section)];
        }
    }

    /// 第三章 at `at`: its number, and 章.
    static std::optional<std::pair<NumeralValue, std::string>> part_at(std::string_view text, std::size_t at) {
        constexpr std::string_view kOrdinal = "第";
        if (!text.substr(at).starts_with(kOrdinal)) return std::nullopt;
        auto number = numeral_at(text, at + kOrdinal.size());
        if (!number) return std::nullopt;
        for (const std::string_view unit : {"章", "部分", "篇"}) {
            if (!text.substr(number->end).starts_with(unit)) continue;
            number->end += unit.size();
            return std::pair(*number, std::string(unit));
        }
        return std::nullopt;
    }

    /// 3.2 or 3.2.1 at `at`; empty if there is none.
    static std::string section_at(std::string_view text, std::size_t at) {
        std::size_t end = at;
        while (end < text.size() &&
               (language::is_ascii_digit(static_cast<unsigned char>(text[end])) || text[end] == '.'))
            ++end;
        while (end > at && text[end - 1] == '.') --end;
        const std::string_view section = text.substr(at, end - at);
        return section.find('.') == std::string_view::npos ? std::string() : std::string(section);
    }

    static std::size_t depth(std::string_view section) {
        return static_cast<std::size_t>(std::ranges::count(section, '.'));
    }

    /// 见本报告第五章, 见下表3.
    [[nodiscard]] std::size_t skip_own(std::string_view text, std::size_t at) const {
        for (const std::string_view word : own_) {
            if (text.substr(at).starts_with(word)) return at + word.size();
        }
        return at;
    }

    /// Where the next label of a list begins, behind the one at `at`; 0 if the list ends there.
    static std::size_t next_target(std::string_view text, std::size_t at) {
        const auto label = label_at(text, at);
        if (!label) return 0;
        for (const std::string_view joint : {"、", "和", "及", "与", "至", "—", "-"}) {
            if (!text.substr(label->span.end).starts_with(joint)) continue;
            const std::size_t next = label->span.end + joint.size();
            return label_at(text, next) ? next : 0;
        }
        return 0;
    }

    static std::optional<Target> missing_target(std::string_view text, std::size_t at, const Inventory& inventory) {
        if (const auto label = label_at(text, at)) return missing_label(*label, inventory);
        if (const auto part = part_at(text, at)) return missing_part(at, *part, inventory);
        return missing_section(text, at, inventory);
    }

    static std::optional<Target> missing_label(const Label& label, const Inventory& inventory) {
        const auto series = inventory.series.find(label.series());
        if (series == inventory.series.end() || series->second.size() < kFewestOfAKind) return std::nullopt;
        if (inventory.labels.contains(label.name()) || series->second.contains(label.numbers.back()))
            return std::nullopt;
        const std::uint32_t last = *series->second.rbegin();
        if (label.numbers.back() > last + kMostAhead) return std::nullopt;
        return Target{label.span, label.name(), label.series() + std::to_string(last)};
    }

    static std::optional<Target> missing_part(std::size_t at, const std::pair<NumeralValue, std::string>& part,
                                              const Inventory& inventory) {
        const auto parts = inventory.parts.find(part.second);
        if (parts == inventory.parts.end() || parts->second.size() < kFewestOfAKind) return std::nullopt;
        const std::uint32_t last = *parts->second.rbegin();
        const bool complete = parts->second.size() == last;  // a gap is one that was not read as a heading
        if (!complete || part.first.value <= last || part.first.value > last + kMostAhead) return std::nullopt;
        const TextSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(part.first.end)};
        const auto name = [&](std::uint32_t value) { return "第" + numeral_like("一", value) + part.second; };
        return Target{span, name(part.first.value), name(last)};
    }

    static std::optional<Target> missing_section(std::string_view text, std::size_t at, const Inventory& inventory) {
        constexpr std::string_view kOrdinal = "第";
        if (text.substr(at).starts_with(kOrdinal)) at += kOrdinal.size();
        const std::string section = section_at(text, at);
        const std::string_view behind = section.empty() ? std::string_view() : text.substr(at + section.size());
        if (!behind.starts_with("节") && !behind.starts_with("小节")) return std::nullopt;
        const auto known = inventory.depths.find(depth(section));
        if (known == inventory.depths.end() || known->second < kFewestSections) return std::nullopt;
        if (inventory.sections.contains(section)) return std::nullopt;
        // A section whose heading was not read may still have parts, or stand among its siblings.
        const auto below = inventory.sections.lower_bound(section + ".");
        if (below != inventory.sections.end() && below->starts_with(section + ".")) return std::nullopt;
        const TextSpan span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + section.size())};
        return Target{span, section + "节", *inventory.sections.rbegin() + "节"};
    }

    /// Another document is named before: 详见《统计公报》表3; 按年度报告的口径，见第五章.
    [[nodiscard]] bool is_foreign(std::string_view text, TextSpan lead) const {
        const TextSpan sentence = language::clause_around(text, lead, language::ClauseExtent::sentence);
        return language::contains_any(slice(text, {sentence.begin, lead.begin}), foreign_);
    }

    static void report(const Target& target, Sink& sink) {
        Finding finding;
        finding.message = "missing";
        finding.span = target.span;
        finding.arguments = {{"target", target.name}, {"last", target.last}};
        sink.report(std::move(finding));
    }

    std::vector<std::string_view> foreign_;
    std::vector<std::string_view> unless_before_;
    std::vector<std::string_view> own_;
    language::LiteralSet leads_;
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"missing"}); !complete) return tl::unexpected(complete.error());
    std::vector<std::string> leads;
    for (const std::string_view lead : spec.options.list("leads")) leads.emplace_back(lead);
    auto set = language::LiteralSet::create(std::move(leads));
    if (!set) return tl::unexpected(set.error());
    return std::make_unique<const CrossReference>(spec, *std::move(set));
}

}  // namespace

KindInfo cross_reference() { return {"cross-reference", create}; }

}  // namespace mingcha::kinds
