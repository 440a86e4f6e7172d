#include <algorithm>
#include <tuple>

#include "engine/accepted_words.hpp"
#include "engine/cause_merging.hpp"
#include "engine/fingerprints.hpp"
#include "engine/message_sink.hpp"
#include "engine/precedence.hpp"
#include "engine/selection.hpp"
#include "engine/suppressing.hpp"
#include "kinds/registry.hpp"
#include "mingcha/engine.hpp"

namespace mingcha {

namespace {

/// A rule as the user configured it. The spec, of the book or with the user's options, stands still in memory, since
/// the rule keeps views into it.
struct ActiveRule {
    std::shared_ptr<const RuleSpec> spec;
    std::unique_ptr<const Rule> rule;
    std::optional<Severity> severity;
};

std::shared_ptr<const RuleSpec> configured(const std::shared_ptr<const RuleBook>& book, const RuleSpec& rule,
                                           const Settings& settings) {
    const auto options = settings.rule_options.find(rule.id);
    if (options == settings.rule_options.end()) return {book, &rule};
    auto spec = std::make_shared<RuleSpec>(rule);
    for (const auto& [name, value] : options->second.all()) spec->options.set(name, value);
    return spec;
}

Result<ActiveRule> activate(std::shared_ptr<const RuleSpec> spec, const Settings& settings,
                            std::span<const KindInfo> kinds) {
    const auto kind = std::ranges::find(kinds, spec->kind, &KindInfo::name);
    if (kind == kinds.end()) return fail({"没有这种规则", "there is no such kind of rule"}, spec->id);
    Result<std::unique_ptr<const Rule>> rule = kind->create(*spec);
    if (!rule) {
        Failure failure = rule.error();
        if (failure.file.empty()) failure.file = spec->id;
        return tl::unexpected(std::move(failure));
    }
    const std::optional<Severity> severity = severity_override(settings, *spec);
    return ActiveRule{std::move(spec), *std::move(rule), severity};
}

auto order_of(const Diagnostic& diagnostic) {
    return std::tie(diagnostic.span.begin, diagnostic.span.end, diagnostic.rule, diagnostic.message, diagnostic.pass);
}

void sort_and_remove_duplicates(std::vector<Diagnostic>& diagnostics) {
    const auto comes_before = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); };
    const auto is_same = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); };
    std::ranges::stable_sort(diagnostics, comes_before);
    const auto rest = std::ranges::unique(diagnostics, is_same);
    diagnostics.erase(rest.begin(), rest.end());
}

/// What stands behind the last line end is a line only if there is something.
std::uint32_t count_lines(const Source& source) {
    const std::uint32_t lines = source.line_count();
    return source.line(lines).empty() ? lines - 1 : lines;
}

std::uint32_t count_relations(std::span<const Relation> relations, Verdict verdict) {
    return static_cast<std::uint32_t>(std::ranges::count(relations, verdict, &Relation::verdict));
}

CheckStatistics statistics_of(const Document& document, const Facts& facts) {
    CheckStatistics statistics;
    statistics.lines = count_lines(document.source());
    statistics.pages = document.page_count();
    statistics.tables = static_cast<std::uint32_t>(document.tables().size());
    statistics.numbers = static_cast<std::uint32_t>(facts.quantities.size());
    return statistics;
}

void add_ledger(const Facts& facts, std::span<const Relation> relations, CheckStatistics& statistics) {
    statistics.numbers_checked = statistics.numbers;
    const std::vector<Standing> numbers = standings(facts, relations);
    statistics.numbers_tied = static_cast<std::uint32_t>(std::ranges::count(numbers, Standing::tied));
    statistics.numbers_contradicted = static_cast<std::uint32_t>(std::ranges::count(numbers, Standing::contradicted));
    statistics.relations_holding = count_relations(relations, Verdict::holds);
    statistics.relations_contradicted = count_relations(relations, Verdict::contradicted);
}

}  // namespace

struct Checker::State {
    explicit State(AcceptedWords words) : accepted_words(std::move(words)) {}

    AcceptedWords accepted_words;
    std::shared_ptr<const RuleBook> book;
    Language language = Language::chinese;
    FactOptions fact_options;
    std::vector<TieOut> tie_outs;
    std::string standard;
    std::vector<ActiveRule> rules;
    bool needs_relations = false;
};

Result<Checker> Checker::create(std::shared_ptr<const RuleBook> book, const Settings& settings, Language language) {
    if (const auto valid = validate(settings, *book); !valid) return tl::unexpected(valid.error());
    Result<AcceptedWords> accepted = AcceptedWords::create(settings.accept);
    if (!accepted) return tl::unexpected(accepted.error());
    auto state = std::make_shared<State>(*std::move(accepted));
    const std::vector<KindInfo> kinds = kinds::all_kinds();
    for (const RuleSpec* rule : selected_rules(settings, *book)) {
        Result<ActiveRule> active = activate(configured(book, *rule, settings), settings, kinds);
        if (!active) return tl::unexpected(active.error());
        state->needs_relations = state->needs_relations || active->rule->needs_relations();
        state->rules.push_back(*std::move(active));
    }
    state->book = std::move(book);
    state->language = language;
    state->fact_options.report_year = settings.report_year.value_or(0);
    state->standard = settings.standard;
    state->tie_outs = settings.tie_outs;
    return Checker(std::move(state));
}

Checker Checker::with_exemptions(std::vector<Exemption> exemptions) const {
    Checker checker(state_);
    checker.exemptions_ = std::move(exemptions);
    return checker;
}

Reading Checker::read(const Document& document, Passes passes) const {
    const Vocabulary& vocabulary = state_->book->vocabulary();
    Reading reading{extract_facts(document, vocabulary, state_->fact_options), {}, {}};
    reading.relations =
        find_relations(document, reading.facts, vocabulary, {state_->tie_outs, passes == Passes::explained});
    if (passes == Passes::explained) reading.labels = label_numbers(document, reading.facts, vocabulary);
    return reading;
}

CheckResult Checker::check(const Document& document, Passes passes, const std::stop_token& stop) const {
    if (state_->needs_relations) return check(document, read(document, passes), passes, stop);
    const Reading reading{extract_facts(document, state_->book->vocabulary(), state_->fact_options), {}, {}};
    return check(document, reading, passes, stop);
}

CheckResult Checker::check(const Document& document, const Reading& reading, Passes passes,
                           const std::stop_token& stop) const {
    CheckResult result;
    MessageSink sink(document, state_->language, result.diagnostics);
    const RuleContext context{document, reading.facts, reading.relations, state_->standard};
    for (const ActiveRule& active : state_->rules) {
        if (stop.stop_requested()) return result;
        sink.speak_for(*active.spec, active.severity);
        active.rule->check(context, sink);
    }
    if (passes == Passes::left_out) std::erase_if(result.diagnostics, &Diagnostic::pass);
    sort_and_remove_duplicates(result.diagnostics);
    state_->accepted_words.take_out(document, result.diagnostics);
    leave_to_others(result.diagnostics, *state_->book);
    merge_causes(result.diagnostics);
    set_fingerprints(document, result.diagnostics);
    const auto is_run = [&](std::string_view selector) {
        return std::ranges::any_of(state_->rules,
                                   [&](const ActiveRule& each) { return selects(selector, *each.spec); });
    };
    suppress(document, *state_->book, exemptions_, is_run, result);
    result.statistics = statistics_of(document, reading.facts);
    if (state_->needs_relations) add_ledger(reading.facts, reading.relations, result.statistics);
    result.period = reading.facts.period;
    return result;
}

CheckStatistics& CheckStatistics::operator+=(const CheckStatistics& other) {
    lines += other.lines;
    pages += other.pages;
    tables += other.tables;
    numbers += other.numbers;
    numbers_checked += other.numbers_checked;
    numbers_tied += other.numbers_tied;
    numbers_contradicted += other.numbers_contradicted;
    relations_holding += other.relations_holding;
    relations_contradicted += other.relations_contradicted;
    return *this;
}

}  // namespace mingcha
