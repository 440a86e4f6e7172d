// Turns what a rule finds into diagnostics: words and severities come from the rule's TOML file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mingcha/rule.hpp"

namespace mingcha {

class MessageSink final : public Sink {
public:
    MessageSink(const Document& document, Language language, std::vector<Diagnostic>& diagnostics)
        : document_(document), language_(language), diagnostics_(diagnostics) {}

    /// The rule that speaks next, and the severity that the user gave it.
    void speak_for(const RuleSpec& rule, std::optional<Severity> severity) {
        rule_ = &rule;
        severity_ = severity;
    }

    void report(Finding finding) override;

private:
    [[nodiscard]] std::string words(std::string_view key, const MessageArguments& arguments) const;
    [[nodiscard]] Severity severity_of(std::string_view key) const;

    const Document& document_;
    Language language_;
    std::vector<Diagnostic>& diagnostics_;
    const RuleSpec* rule_ = nullptr;
    std::optional<Severity> severity_;
};

}  // namespace mingcha
