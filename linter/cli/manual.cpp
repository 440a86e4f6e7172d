#include "cli/manual.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "mingcha/engine.hpp"
#include "report/wording.hpp"

namespace mingcha::cli {

namespace {

/// Text on lines of its own: nothing in it is a request or an escape, and every sentence begins a line, as mdoc asks.
std::string prose(std::string_view text) {
    std::string escaped;
    bool starts_line = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char byte = text[i];
        if (starts_line && (byte == '.' || byte == '\'')) escaped += "\\&";
        const bool ends_sentence = byte == ' ' && i > 0 && text[i - 1] == '.';
        starts_line = byte == '\n' || ends_sentence;
        if (byte == '\\') {
            escaped += "\\e";
        } else {
            escaped += ends_sentence ? '\n' : byte;
        }
    }
    return escaped + '\n';
}

/// Arguments of a macro: a word that is the name of a macro, or a mark, would be taken for one.
std::string argument(std::string_view text) { return fmt::format("\\&{}", text); }

/// `November 20, 2026`, of a date in ISO 8601.
std::string written_date(std::string_view iso) {
    constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
    int month = 1;
    int day = 1;
    std::from_chars(iso.data() + 5, iso.data() + 7, month);
    std::from_chars(iso.data() + 8, iso.data() + 10, day);
    return fmt::format("{} {}, {}", kMonths.at(static_cast<std::size_t>(std::clamp(month, 1, 12) - 1)), day,
                       iso.substr(0, 4));
}

std::string describe(std::span<const OptionSpec> options, Language language) {
    if (options.empty()) return {};
    std::string list = ".Bl -tag -width Ds\n";
    for (const OptionSpec& option : options) {
        const std::string_view name = long_name(option);
        list += ".It";
        if (name.size() != option.name.size()) list += fmt::format(" Fl {} ,", option.name.back());
        list += fmt::format(" Fl Fl {}", name);
        if (!option.value.empty()) list += fmt::format(" Ar {}", argument(option.value));
        list += '\n' + prose(option.help.in(language));
    }
    return list + ".El\n";
}

std::string describe(const Command& command, Language language) {
    std::string section = fmt::format(".Ss mingcha {}", command.name);
    if (!command.operands.empty()) section += fmt::format(" {}", command.operands);
    section += '\n' + prose(command.summary.in(language) + (language == Language::english ? "." : "。"));
    if (const std::string& details = command.details.in(language); !details.empty())
        section += ".Pp\n" + prose(details);
    return section + describe(std::span(command.options), language);
}

std::string exit_status(Language language) {
    return fmt::format(
        ".Sh EXIT STATUS\n.Bl -tag -width Ds\n.It 0\n{}\n.It 1\n{}\n.It 2\n{}\n.El\n",
        choose(language, "没有达到 --fail-on 级别的问题。", "Nothing at or above the chosen severity was found."),
        choose(language, "有这样的问题。", "Something was found."),
        choose(language, "有工作未能完成。", "Some of the work could not be done."));
}

std::string surroundings(Language language) {
    return fmt::format(
        ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n.It Ev LC_ALL , LC_MESSAGES , LANG\n{}\n.It Ev NO_COLOR\n{}\n"
        ".It Ev COLUMNS\n{}\n.El\n.Sh FILES\n.Bl -tag -width Ds\n.It Pa mingcha.toml\n{}\n.El\n",
        choose(language, "en 开头则说英文，否则说中文。",
               "Messages are English if the value begins with en, otherwise Chinese."),
        choose(language, "设置后终端里不用颜色。", "If set, no colors are used in a terminal."),
        choose(language, "终端的宽度。", "The width of the terminal."),
        choose(language, "配置；取文件所在文件夹或其上最近的一个。",
               "The configuration: the nearest one in the folder of a file or above it."));
}

std::string examples(Language language) {
    return fmt::format(
        ".Sh EXAMPLES\n{}\n.Dl mingcha check report.txt\n.Pp\n{}\n.Dl mingcha check \\-\\-format sarif \\-o out.sarif "
        "reports/\n"
        ".Pp\n{}\n.Dl mingcha explain numeric/part\\-whole\n",
        choose(language, "检查一份报告：", "Check one report:"),
        choose(language, "检查一个文件夹，供代码审查：", "Check a folder for code review:"),
        choose(language, "说明一条规则：", "Explain a rule:"));
}

}  // namespace

std::string manual_page(std::span<const Command> commands, Language language) {
    std::string page = fmt::format(
        ".Dd {}\n.Dt MINGCHA 1\n.Os\n.Sh NAME\n.Nm mingcha\n.Nd {}\n.Sh SYNOPSIS\n.Nm\n.Ar command\n.Op Ar options\n"
        ".Sh DESCRIPTION\n{}.Pp\n{}.Sh COMMANDS\n",
        written_date(RuleBook::facts_as_of()), choose(language, "检查中文报告", "check Chinese reports"),
        prose(choose(language,
                     "检查中文报告里的数字、时间、法规、结构和用字，按编译器的样式指出矛盾、过时、缺漏和错字。",
                     "Checks the numbers, dates, laws, structure and wording of Chinese reports, and says in compiler "
                     "style what contradicts itself, what is out of date, what is missing and what is misspelt.")),
        prose(choose(language, "不联网；报告不离开本机。",
                     "It opens no network connection: reports stay on the machine.")));
    for (const Command& command : commands) page += describe(command, language);
    page += ".Sh OPTIONS\n" +
            prose(choose(language, "每个命令都有最后两个。", "The last two belong to every command.")) +
            describe(std::span<const OptionSpec>(options_without_command()), language);
    return page + surroundings(language) + exit_status(language) + examples(language);
}

}  // namespace mingcha::cli
