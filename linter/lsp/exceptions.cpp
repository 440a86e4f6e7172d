#include "lsp/exceptions.hpp"

#include <system_error>

#include <fmt/format.h>

#include "engine/read_small_file.hpp"
#include "lsp/acceptable_words.hpp"
#include "lsp/toml_insertion.hpp"
#include "lsp/workspace_edit.hpp"
#include "report/uri.hpp"
#include "report/wording.hpp"

namespace mingcha::lsp {

namespace {

namespace fs = std::filesystem;

constexpr const char* kConfigurationName = "mingcha.toml";

/// What has to be put into a file, and the edit that does it.
class FileEdit {
public:
    FileEdit(fs::path file, const ClientCapabilities& client) : file_(std::move(file)), client_(client) {
        std::error_code error;
        exists_ = fs::exists(file_, error);
    }

    /// The text of the file, empty if there is none; nothing if it cannot be edited.
    [[nodiscard]] std::optional<std::string> text() const {
        if (!exists_) return client_.creates_files ? std::optional(std::string()) : std::nullopt;
        const Result<std::string> text = read_small_file(file_);
        return text ? std::optional(*text) : std::nullopt;
    }

    [[nodiscard]] Json insert(std::string_view text, const TomlInsertion& insertion) const {
        const std::string uri = path_to_uri(file_.string());
        if (!exists_) return edit_of_new_file(uri, insertion.text);
        const Source source(file_.string(), {text.begin(), text.end()}, Encoding::utf8, false);
        const auto offset = static_cast<std::uint32_t>(insertion.offset);
        const Range range = PositionMap(source, client_.encoding).range(SourceSpan{offset, offset});
        return edit_of_text(uri, std::nullopt, {{range, insertion.text}}, client_);
    }

private:
    fs::path file_;
    const ClientCapabilities& client_;
    bool exists_ = false;
};

class ExceptionWriter {
public:
    ExceptionWriter(const PlacedDiagnostic& diagnostic, const Analysis& analysis, const ClientCapabilities& client)
        : diagnostic_(diagnostic), analysis_(analysis), client_(client), language_(analysis.settings->language) {}

    void add_suppression() {
        if (analysis_.of.is_markdown) {
            add(suppression_title(), comment_before());
        } else if (const auto file = uri_to_path(analysis_.of.uri)) {
            add_companion_entry(*file + "." + kConfigurationName);
        }
    }

    void add_acceptance(const std::string& word) {
        const fs::path otherwise = analysis_.of.folder / kConfigurationName;
        const FileEdit file(find_configuration(analysis_.of.path).value_or(otherwise), client_);
        const std::optional<std::string> text = file.text();
        if (!text) return;
        const Result<TomlInsertion> insertion = accept_word(*text, word);
        if (!insertion) return;
        add(fmt::format(fmt::runtime(choose(language_, "本项目接受“{}”", "Accept “{}” in this project")), word),
            file.insert(*text, *insertion));
    }

    [[nodiscard]] std::vector<FindingException> take() { return std::move(exceptions_); }

private:
    void add(std::string title, Json edit) { exceptions_.push_back({std::move(title), std::move(edit)}); }

    [[nodiscard]] std::string suppression_title() const {
        return fmt::format(fmt::runtime(choose(language_, "不再提示此处（{}）", "Suppress this here ({})")),
                           diagnostic_.rule);
    }

    /// A reason is required; this one asks the user for it.
    [[nodiscard]] std::string_view reason() const { return choose(language_, "请写明理由", "TODO: say why"); }

    /// A comment on a line of its own before that of the finding.
    [[nodiscard]] Json comment_before() const {
        const Source& source = analysis_.document->source();
        const std::uint32_t number = diagnostic_.place.begin.line;
        const std::string_view line = source.line(number);
        const std::string_view indent = line.substr(0, line.find_first_not_of(" \t"));
        const bool ends_with_crlf = source.text().find("\r\n") != std::string_view::npos;
        const Range here = analysis_.positions(client_.encoding).range({number, 1, 1}, {number, 1, 1});
        const std::string comment = fmt::format("{}<!-- mingcha-disable-next-line {}: {} -->{}", indent,
                                                diagnostic_.rule, reason(), ends_with_crlf ? "\r\n" : "\n");
        return edit_of_text(analysis_.of.uri, analysis_.of.version, {{here, comment}}, client_);
    }

    void add_companion_entry(const fs::path& companion) {
        const FileEdit file(companion, client_);
        const std::optional<std::string> text = file.text();
        if (!text) return;
        std::string entry = suppression_section(diagnostic_.rule, diagnostic_.fingerprint, reason());
        if (!text->empty()) entry.insert(0, text->ends_with('\n') ? "\n" : "\n\n");
        add(suppression_title(), file.insert(*text, {text->size(), entry}));
    }

    const PlacedDiagnostic& diagnostic_;
    const Analysis& analysis_;
    const ClientCapabilities& client_;
    Language language_;
    std::vector<FindingException> exceptions_;
};

}  // namespace

std::vector<FindingException> exceptions_for(const PlacedDiagnostic& diagnostic, const Range& selection,
                                             const Analysis& analysis, const ClientCapabilities& client) {
    ExceptionWriter writer(diagnostic, analysis, client);
    writer.add_suppression();
    const PositionMap positions = analysis.positions(client.encoding);
    for (const std::string& word : acceptable_words(diagnostic, selection, analysis, positions)) {
        writer.add_acceptance(word);
    }
    return writer.take();
}

}  // namespace mingcha::lsp
