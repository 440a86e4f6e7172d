#include "kinds/support/mark_style.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace mingcha::kinds {
namespace {

constexpr std::size_t kMostRelated = 12;
constexpr std::size_t kMostSlips = 3;  // more places of one form are a habit

}  // namespace

void MarkStyle::add(std::string_view wrong, std::string_view right, TextSpan span) {
    auto form = std::ranges::find(forms_, wrong, &Form::wrong);
    if (form == forms_.end()) form = forms_.insert(form, {std::string(wrong), std::string(right), {}});
    form->places.push_back(span);
}

void MarkStyle::report(Sink& sink, bool is_safe) const {
    for (const Form& form : forms_) {
        if (form.places.size() > kMostSlips) {
            report(form, form.places, many_, sink, is_safe);
        } else {
            for (const TextSpan place : form.places) report(form, {place}, single_, sink, is_safe);
        }
    }
}

void MarkStyle::report(const Form& form, const std::vector<TextSpan>& places, std::string_view message, Sink& sink,
                       bool is_safe) {
    Finding finding;
    finding.message = message;
    finding.span = places.front();
    finding.arguments = {{"wrong", form.wrong}, {"right", form.right}};
    if (places.size() > 1) finding.arguments.emplace_back("count", std::to_string(places.size()));
    std::vector<Edit> edits;
    for (const TextSpan place : places) {
        edits.push_back({place, form.right});
        if (place != finding.span && finding.related.size() < kMostRelated) finding.related.push_back({place, {}, {}});
    }
    finding.fixes.push_back({"replace", finding.arguments, std::move(edits), is_safe});
    sink.report(std::move(finding));
}

}  // namespace mingcha::kinds
