// Numbers of captions: two tables with one number, or a number left out between two tables.
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/registry.hpp"
#include "kinds/support/heading_match.hpp"
#include "kinds/support/label.hpp"
#include "kinds/support/requirements.hpp"

namespace mingcha::kinds {
namespace {

constexpr std::uint32_t kMostSkipped = 2;     // a wider gap is a caption that was read wrongly
constexpr std::size_t kFewestInSequence = 3;  // before a gap in it means something

struct Caption {
    Label label;
    std::string title;
};

class CaptionNumber final : public Rule {
public:
    void check(const RuleContext& context, Sink& sink) const override {
        std::map<std::string, std::vector<Caption>> sequences;
        for (const Block& block : context.document.blocks()) {
            if (block.kind != BlockKind::caption) continue;
            auto label = label_at(context.document.text(), block.span.begin);
            if (!label) continue;
            std::string title = bare_words(context.document.text({label->span.end, block.span.end}));
            std::string series = label->series();
            sequences[std::move(series)].push_back({*std::move(label), std::move(title)});
        }
        if (sequences.empty()) return;
        std::set<std::string> things;
        for (const Label& label : labels_of_things(context.document)) things.insert(label.name());
        for (const auto& [series, captions] : sequences) {
            if (in_order(captions)) compare(captions, things, sink);
        }
    }

private:
    /// A sequence that goes back was numbered anew in every chapter, or lists its captions once more.
    static bool in_order(const std::vector<Caption>& captions) {
        for (std::size_t i = 1; i < captions.size(); ++i) {
            if (captions[i].label.numbers.back() < captions[i - 1].label.numbers.back()) return false;
        }
        return true;
    }

    static void compare(const std::vector<Caption>& captions, const std::set<std::string>& things, Sink& sink) {
        for (std::size_t i = 1; i < captions.size(); ++i) {
            const Caption& before = captions[i - 1];
            const Caption& here = captions[i];
            const std::uint32_t step = here.label.numbers.back() - before.label.numbers.back();
            if (step == 0 && captions.back().label.numbers.back() > 1 && differ(before.title, here.title)) {
                report("repeated", before, here, sink);
            } else if (step > 1 && step - 1 <= kMostSkipped && captions.size() >= kFewestInSequence &&
                       !any_between(before.label, here.label, things)) {
                report("skipped", before, here, sink);
            }
        }
    }

    static bool differ(const std::string& a, const std::string& b) {
        return !a.empty() && !b.empty() && a.find("续") == std::string::npos && b.find("续") == std::string::npos &&
               a.find(b) == std::string::npos && b.find(a) == std::string::npos;
    }

    static bool any_between(const Label& before, const Label& here, const std::set<std::string>& things) {
        for (std::uint32_t number = before.numbers.back() + 1; number < here.numbers.back(); ++number) {
            if (things.contains(here.series() + std::to_string(number))) return true;
        }
        return false;
    }

    static void report(std::string_view message, const Caption& before, const Caption& here, Sink& sink) {
        Finding finding;
        finding.message = message;
        finding.span = here.label.span;
        finding.arguments = {{"label", here.label.name()},
                             {"previous", before.label.name()},
                             {"right", before.label.series() + std::to_string(before.label.numbers.back() + 1)}};
        finding.related.push_back({before.label.span, "previous", finding.arguments});
        sink.report(std::move(finding));
    }
};

Result<std::unique_ptr<const Rule>> create(const RuleSpec& spec) {
    if (auto complete = require_messages(spec, {"repeated", "skipped", "previous"}); !complete)
        return tl::unexpected(complete.error());
    return std::make_unique<const CaptionNumber>();
}

}  // namespace

KindInfo caption_number() { return {"caption-number", create}; }

}  // namespace mingcha::kinds
