#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/rule_words.hpp"
#include "engine/toml_text.hpp"
#include "report/rule_page.hpp"
#include "report/wording.hpp"

namespace mingcha::cli {

namespace {

constexpr const char* kFile = "mingcha.toml";

constexpr std::string_view kChineseHead = R"(# 明察的配置。对本文件夹及其下的文件有效。去掉行首的 # 即可启用。

# 只用这些规则或类别；不写则用全部 stable 规则。preview 规则要按名字写出。
# select = ["numeric", "wording/confusable"]

# 不用这些规则或类别。
# ignore = []

# 用字和标点的规则不管的名称和词语。
# accept = ["翼起"]

# 自己的规则包所在的文件夹，以本文件的位置为准。
# packs = ["house-rules"]

# 不读更大的文件。
# max-file-size = "64 MiB"

# Word 文件中的修订按接受后（accepted）还是拒绝后（refused）的文字来读。
# tracked-changes = "accepted"

# 报告的年度和依据的标准；不写则从报告里识别。
# [report]
# year = 2023
# standard = "SH-WMDW-2023"

# 改变规则或类别的级别：note、warning、error。
# [severity]
# "punctuation/half-width" = "note"

# 本来就对、不算问题的地方。理由必写；text 和 files 可不写。
# [[suppress]]
# rule = "numeric/part-whole"
# reason = "其余6人为中专学历"
# text = "硕士18人"
# files = ["2023/**"]

# 只对某些文件有效的设置。
# [[per-file]]
# files = ["archive/**"]
# ignore = ["temporal"]

# 全部规则及其选项的默认值：
)";

constexpr std::string_view kEnglishHead =
    R"(# The configuration of mingcha, for the files of this folder and those below it. Remove the # to set something.

# Run these rules or categories only; without it, every stable rule. A preview rule must be named.
# select = ["numeric", "wording/confusable"]

# Leave out these rules or categories.
# ignore = []

# Names and words that the rules of wording and punctuation leave alone.
# accept = ["翼起"]

# Folders of your own rules, relative to this file.
# packs = ["house-rules"]

# Refuse larger files.
# max-file-size = "64 MiB"

# Whether tracked changes of Word files are read as accepted or refused.
# tracked-changes = "accepted"

# The year that the reports cover and the standard they follow; without it, both are recognised.
# [report]
# year = 2023
# standard = "SH-WMDW-2023"

# The severity of rules or categories: note, warning, error.
# [severity]
# "punctuation/half-width" = "note"

# What is right as it stands. A reason is required; text and files may be left out.
# [[suppress]]
# rule = "numeric/part-whole"
# reason = "the other 6 went to vocational schools"
# text = "硕士18人"
# files = ["2023/**"]

# Settings for some files only.
# [[per-file]]
# files = ["archive/**"]
# ignore = ["temporal"]

# Every rule, with the defaults of its options:
)";

std::string describe(const RuleSpec& rule, Language language) {
    std::string text = fmt::format("\n# {} ({}, {}): {}\n", rule.id, to_string(rule.status),
                                   mingcha::to_string(rule.severity), rule.title.in(language));
    if (rule.options.all().empty()) return text;
    text += fmt::format("# [rules.\"{}\"]\n", rule.id);
    for (const auto& [name, value] : rule.options.all()) text += fmt::format("# {} = {}\n", name, as_toml(value));
    return text;
}

Result<void> write_configuration(const Invocation& invocation) {
    std::error_code error;
    if (std::filesystem::exists(std::filesystem::symlink_status(kFile, error))) {
        return fail({"这个文件已经存在，没有改动它", "the file exists already and was left as it is"}, kFile);
    }
    const Result<RuleBook> book = RuleBook::built_in();
    if (!book) return tl::unexpected(book.error());
    std::string text(choose(invocation.language, kChineseHead, kEnglishHead));
    for (const RuleSpec& rule : book->rules()) text += describe(rule, invocation.language);
    return Output::to_file(kFile).and_then(
        [&](Output output) { return output.write(text).and_then([&] { return output.finish(); }); });
}

int run_init(const Invocation& invocation) {
    const Result<void> written = write_configuration(invocation);
    if (!written) return give_up(written.error(), invocation.language);
    return print_result(choose(invocation.language, "已写入 mingcha.toml\n", "wrote mingcha.toml\n"),
                        invocation.language);
}

}  // namespace

Command init_command() {
    return {"init",
            "",
            {"写一个带注释的 mingcha.toml", "write a commented mingcha.toml"},
            {"不会改动已有的文件。", "An existing file is left as it is."},
            {},
            run_init};
}

}  // namespace mingcha::cli
