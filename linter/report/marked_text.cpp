#include "report/marked_text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>

#include <fmt/format.h>

#include "report/markup.hpp"
#include "report/number_relations.hpp"
#include "report/shown_words.hpp"

namespace mingcha {

MarkedText::MarkedText(const HtmlReport& report)
    : report_(report),
      is_referred_to_(report.numbers.size()),
      standings_(standings(report.view().reading.facts, report.view().reading.relations)),
      relations_(relations_of_numbers(report.view().reading)) {
    collect_layers();
}

void MarkedText::collect_layers() {
    const ReportView& view = report_.view();
    for (std::uint32_t i = 0; i < view.diagnostics.size(); ++i) {
        if (report_.numbers[i] == 0) continue;
        layers_.push_back({view.diagnostics[i].span, Kind::finding, i});
        for (const TextSpan span : view.diagnostics[i].related) {
            if (!span.empty()) layers_.push_back({span, Kind::related, i});
        }
    }
    const std::vector<Quantity>& quantities = view.reading.facts.quantities;
    for (std::uint32_t i = 0; i < quantities.size(); ++i) layers_.push_back({quantities[i].span, Kind::number, i});
    std::ranges::sort(layers_, [](const Layer& a, const Layer& b) {
        return std::tie(a.span, a.kind, a.index) < std::tie(b.span, b.kind, b.index);
    });
}

void MarkedText::append(std::string& output, TextSpan piece) {
    std::uint32_t at = piece.begin;
    for (;;) {
        admit(at);
        drop(output, at);
        if (at == piece.end) break;
        const std::uint32_t stop = next_change(at, piece.end);
        append_run(output, {at, stop});
        at = stop;
    }
    close(output);
    for (const Layer& layer : active_) {
        if (layer.kind == Kind::finding && layer.span.begin < piece.end) append_reference(output, layer.index);
    }
}

void MarkedText::admit(std::uint32_t at) {
    for (; next_ < layers_.size() && layers_[next_].span.begin <= at; ++next_) active_.push_back(layers_[next_]);
}

void MarkedText::drop(std::string& output, std::uint32_t at) {
    const auto ends = [at](const Layer& layer) { return layer.span.end <= at; };
    for (const Layer& layer : active_) {
        if (!ends(layer) || layer.kind != Kind::finding) continue;
        close(output);
        append_reference(output, layer.index);
    }
    std::erase_if(active_, ends);
}

std::uint32_t MarkedText::next_change(std::uint32_t at, std::uint32_t end) const {
    if (next_ < layers_.size()) end = std::min(end, layers_[next_].span.begin);
    for (const Layer& layer : active_) end = std::min(end, layer.span.end);
    return std::max(end, at + 1);
}

void MarkedText::append_run(std::string& output, TextSpan run) {
    std::string tag = mark_tag();
    if (tag != open_tag_) {
        close(output);
        output += tag;
        open_tag_ = std::move(tag);
    }
    const auto number = std::ranges::find(active_, Kind::number, &Layer::kind);
    if (number != active_.end()) output += number_tag(*number, number->span.begin == run.begin);
    append_markup(output, report_.view().document.text(run));
    if (number != active_.end()) output += "</span>";
}

void MarkedText::close(std::string& output) {
    if (open_tag_.empty()) return;
    output += open_tag_.starts_with("<mark") ? "</mark>" : "</span>";
    open_tag_.clear();
}

void MarkedText::append_reference(std::string& output, std::uint32_t diagnostic) {
    if (is_referred_to_[diagnostic]) return;
    is_referred_to_[diagnostic] = true;
    const PlacedDiagnostic& finding = report_.file.diagnostics[diagnostic];
    const std::uint32_t number = report_.numbers[diagnostic];
    fmt::format_to(std::back_inserter(output),
                   R"(<a class="ref {0}{1}" id="{2}-r{3}" href="#{2}-f{3}" data-finding="{3}" aria-label="{3} {4}">)"
                   "{5}{3}</a>",
                   to_string(finding.severity), is_quiet(finding) ? " quiet" : "", report_.id, number,
                   word_for(finding.severity, report_.language), shape_of(finding.severity));
}

std::string MarkedText::mark_tag() const {
    std::string about;
    std::string beside;
    Severity worst = Severity::note;
    bool all_quiet = true;
    for (const Layer& layer : active_) {
        if (layer.kind == Kind::number) continue;
        std::string& list = layer.kind == Kind::finding ? about : beside;
        fmt::format_to(std::back_inserter(list), "{}{}", list.empty() ? "" : " ", report_.numbers[layer.index]);
        if (layer.kind == Kind::related) continue;
        const PlacedDiagnostic& finding = report_.file.diagnostics[layer.index];
        worst = std::max(worst, finding.severity);
        all_quiet = all_quiet && is_quiet(finding);
    }
    if (about.empty() && beside.empty()) return {};
    const std::string related = beside.empty() ? "" : fmt::format(R"( data-r="{}")", beside);
    if (about.empty()) return fmt::format("<span{}>", related);
    return fmt::format(R"(<mark class="{}{}" data-f="{}"{}>)", to_string(worst), all_quiet ? " quiet" : "", about,
                       related);
}

std::string MarkedText::number_tag(const Layer& number, bool is_start) const {
    const Standing standing = standings_[number.index];
    std::string tag = fmt::format(R"(<span class="n {}" data-n="{}")", to_string(standing), number.index);
    if (!is_start) return tag + ">";
    const ReportView& view = report_.view();
    fmt::format_to(std::back_inserter(tag), R"( id="{}-n{}" role="button" tabindex="-1")", report_.id, number.index);
    if (const std::vector<std::size_t>& relations = relations_[number.index]; !relations.empty()) {
        fmt::format_to(std::back_inserter(tag), R"( data-e="{}")", fmt::join(relations, " "));
    }
    if (number.index < view.reading.labels.size() && !view.reading.labels[number.index].empty()) {
        const std::string_view label = view.document.text(view.reading.labels[number.index]);
        fmt::format_to(std::back_inserter(tag), R"( data-label="{}")", markup(label));
    }
    if (standing != Standing::unbound) {
        fmt::format_to(std::back_inserter(tag), R"( aria-description="{}")", word_for(standing, report_.language));
    }
    return tag + ">";
}

}  // namespace mingcha
