#include "cli/document_arguments.hpp"

#include <fmt/format.h>

#include "cli/input.hpp"
#include "cli/input_arguments.hpp"
#include "engine/project.hpp"
#include "report/place_text.hpp"

namespace mingcha::cli {

Result<CheckedInput> read_operand(const ParsedOptions& options, Language language) {
    const Result<std::string> path = single_operand(options, {"文件", "file"});
    if (!path) return tl::unexpected(path.error());
    const std::string name = display_name(options, *path);
    Result<Project> project = parse_overrides(options).and_then(
        [&](Overrides overrides) { return Project::create(std::move(overrides), language, Documentation::left_out); });
    if (!project) return tl::unexpected(project.error());
    const Result<Setup> setup = project->setup_for(name);
    if (!setup) return tl::unexpected(setup.error());
    return read_input(*path, name, setup->reading).map([&](Document&& document) {
        return CheckedInput{std::move(document), setup->checker};
    });
}

std::string place_of(const Document& document, TextSpan span, Language language) {
    const SourceSpan origin = document.origin(span);
    const LineColumn begin = document.source().position(origin.begin);
    if (!document.is_text()) return compiler_place(document.format(), document.place(span), begin, language);
    const LineColumn end = document.source().position(origin.end);
    return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

}  // namespace mingcha::cli
