#include "engine/message_sink.hpp"

#include "engine/fix_planning.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {

void MessageSink::report(Finding finding) {
    Diagnostic diagnostic;
    diagnostic.rule = rule_->id;
    diagnostic.severity = severity_of(finding.message);
    diagnostic.pass = finding.pass;
    diagnostic.cause = finding.cause;
    diagnostic.message = words(finding.message, finding.arguments);
    diagnostic.span = finding.span;
    for (const Finding::Place& place : finding.related) {
        diagnostic.related.push_back({place.span, words(place.message, place.arguments)});
    }
    for (Finding::Proposal& proposal : finding.fixes) {
        auto edits = place_edits(document_, std::move(proposal.edits));
        if (!edits) continue;
        diagnostic.fixes.push_back({words(proposal.title, proposal.arguments), *std::move(edits), proposal.safe});
    }
    diagnostics_.push_back(std::move(diagnostic));
}

std::string MessageSink::words(std::string_view key, const MessageArguments& arguments) const {
    if (key.empty()) return {};
    const auto message = rule_->messages.find(key);
    // A kind refuses a rule that lacks one of its messages, so only a mistake in the kind itself comes here.
    if (message == rule_->messages.end()) return std::string(key);
    return fill_placeholders(message->second.text.in(language_), arguments);
}

Severity MessageSink::severity_of(std::string_view key) const {
    if (severity_) return *severity_;
    const auto message = rule_->messages.find(key);
    const bool has_own = message != rule_->messages.end() && message->second.severity;
    return has_own ? *message->second.severity : rule_->severity;
}

}  // namespace mingcha
