#include "report/equation_text.hpp"

#include <fmt/format.h>

namespace mingcha {
namespace {

using Form = Equation::Form;

class EquationWriter {
public:
    EquationWriter(const Relation& relation, const Document& document, const Facts& facts)
        : relation_(relation), document_(document), facts_(facts) {}

    [[nodiscard]] std::string write() const {
        switch (relation_.equation.form) {
            case Form::none:
                return joined(", ");
            case Form::sum:
                return sum();
            case Form::product:
                return fmt::format("{} × {} {} {}{}", term(0), term(1), sign("=", "≠"), term(2), scale(" × "));
            case Form::growth:
                return fmt::format("{} × (1 {} {}{}) {} {}", term(0), relation_.operands[2].sign > 0 ? "+" : "−",
                                   term(2), scale(" ÷ "), sign("=", "≠"), term(1));
            case Form::times:
                return times();
            case Form::increment:
                return fmt::format("({} {} {}) × {}{} {} {}", term(0), relation_.operands[1].sign > 0 ? "−" : "+",
                                   term(1), term(2), scale(" ÷ "), sign("=", "≠"), term(1));
            case Form::equal:
                return joined(fmt::format(" {} ", sign("=", "≠")));
            case Form::at_least:
                return joined(fmt::format(" {} ", sign("≥", "<")));
            case Form::at_most:
                return fmt::format("{} {} {}", joined(", "), sign("≤", ">"), to_string(relation_.equation.constant));
        }
        return {};
    }

private:
    [[nodiscard]] std::string_view term(std::size_t index) const {
        return document_.text(facts_.quantities[relation_.operands[index].quantity].span);
    }

    [[nodiscard]] std::string_view sign(std::string_view holds, std::string_view contradicted) const {
        if (relation_.verdict == Verdict::open) return "=?";
        return relation_.verdict == Verdict::holds ? holds : contradicted;
    }

    /// The constant of a product; 1 is left out, and so is the 100 of a percentage that is printed with its sign.
    [[nodiscard]] std::string scale(std::string_view operation) const {
        const std::string constant = to_string(relation_.equation.constant);
        if (constant == "1" || constant == "100") return {};
        return fmt::format("{}{}", operation, constant);
    }

    [[nodiscard]] std::string joined(std::string_view separator) const {
        std::string text(term(0));
        for (std::size_t index = 1; index < relation_.operands.size(); ++index) {
            text += separator;
            text += term(index);
        }
        return text;
    }

    [[nodiscard]] std::string times() const {
        std::string text = fmt::format("{} {} ", term(0), sign("=", "≠"));
        for (std::size_t index = 1; index < relation_.operands.size(); ++index) {
            text += fmt::format("{}{}", index > 1 ? " × " : "", term(index));
        }
        return text + scale(" × ");
    }

    /// The terms of one sign, with the other signs on the other side of the equation.
    [[nodiscard]] std::string side(bool positive) const {
        std::string text;
        for (std::size_t index = 0; index < relation_.operands.size(); ++index) {
            if ((relation_.operands[index].sign > 0) != positive) continue;
            if (!text.empty()) text += " + ";
            text += term(index);
        }
        return text;
    }

    [[nodiscard]] std::string sum() const {
        std::string right = side(false);
        const std::string constant = to_string(relation_.equation.constant);
        if (right.empty() || constant != "0") right += (right.empty() ? "" : " + ") + constant;
        return fmt::format("{} {} {}", side(true), sign("=", "≠"), right);
    }

    const Relation& relation_;
    const Document& document_;
    const Facts& facts_;
};

}  // namespace

std::string equation_text(const Relation& relation, const Document& document, const Facts& facts) {
    return relation.operands.empty() ? std::string() : EquationWriter(relation, document, facts).write();
}

}  // namespace mingcha
