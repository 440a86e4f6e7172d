// A way of writing a mark that runs through a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mingcha/rule.hpp"
#include "mingcha/span.hpp"

namespace mingcha::kinds {

/// Collects the places of each wrong form, so that a habit of the writer is told once and not at every place.
class MarkStyle {
public:
    /// The messages for a single place and for a form that runs through the document.
    explicit MarkStyle(std::string_view single = "form", std::string_view many = "forms")
        : single_(single), many_(many) {}

    void add(std::string_view wrong, std::string_view right, TextSpan span);

    /// For each form one finding at its first place: message `form` with {wrong} and {right}, or `forms`, which also
    /// has {count}, with the other places as related ones; and a fix `replace` of all of them.
    void report(Sink& sink, bool is_safe) const;

private:
    struct Form {
        std::string wrong;
        std::string right;
        std::vector<TextSpan> places;
    };
    static void report(const Form& form, const std::vector<TextSpan>& places, std::string_view message, Sink& sink,
                       bool is_safe);

    std::string_view single_;
    std::string_view many_;
    std::vector<Form> forms_;  // few
};

}  // namespace mingcha::kinds
