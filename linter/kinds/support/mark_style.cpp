#include "kinds/support/mark_style.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostRelated = 12;

}  // namespace

void MarkStyle::add(std::string_view wrong, std::string_view right, TextSpan span) {
    auto form = std::ranges::find(forms_, wrong, &Form::wrong);
    if (form == forms_.end()) form = forms_.insert(form, {std::string(wrong), right, {}});
    form->places.push_back(span);
}

void MarkStyle::report(Sink& sink, bool is_safe) const {
    for (const Form& form : forms_) {
        Finding finding;
        finding.message = form.places.size() == 1 ? "form" : "forms";
        finding.span = form.places.front();
        finding.arguments = {{"wrong", form.wrong}, {"right", std::string(form.right)}};
        if (form.places.size() > 1) finding.arguments.emplace_back("count", std::to_string(form.places.size()));
        std::vector<Edit> edits;
        for (const TextSpan place : form.places) {
            edits.push_back({place, std::string(form.right)});
            if (place != finding.span && finding.related.size() < kMostRelated)
                finding.related.push_back({place, {}, {}});
        }
        finding.fixes.push_back({"replace", finding.arguments, std::move(edits), is_safe});
        sink.report(std::move(finding));
    }
}

}  // namespace mingcha::kinds
