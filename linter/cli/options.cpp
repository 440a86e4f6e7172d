#include "cli/options.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include "engine/suggestion.hpp"

namespace mingcha::cli {

namespace {

namespace po = boost::program_options;

constexpr const char* kOperands = "operands";
using Values = std::vector<std::string>;

po::options_description description_of(std::span<const OptionSpec> specs) {
    po::options_description description;
    for (const OptionSpec& spec : specs) {
        const std::string name(spec.name);
        if (spec.value.empty()) {
            description.add_options()(name.c_str(), "");
        } else {
            description.add_options()(name.c_str(), po::value<Values>(), "");
        }
    }
    description.add_options()(kOperands, po::value<Values>());
    return description;
}

Failure unknown_option(const std::string& name, std::span<const OptionSpec> specs) {
    std::vector<std::string> known;
    std::ranges::transform(specs, std::back_inserter(known),
                           [](const OptionSpec& spec) { return fmt::format("--{}", long_name(spec)); });
    const std::vector<std::string_view> candidates(known.begin(), known.end());
    return {with_suggestion({fmt::format("没有选项 “{}”", name), fmt::format("there is no option “{}”", name)},
                            nearest(name, candidates)),
            {},
            0,
            0};
}

Failure bad_command_line(const po::error& error) {
    return {{fmt::format("命令行有误：{}", error.what()), fmt::format("bad command line: {}", error.what())}, {}, 0, 0};
}

Failure bad_use(const po::error_with_option_name& error) {
    const std::string name = error.get_option_name();
    if (const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error)) {
        if (syntax->kind() == po::invalid_syntax::missing_parameter) {
            return {
                {fmt::format("选项 “{}” 缺少值", name), fmt::format("the option “{}” needs a value", name)}, {}, 0, 0};
        }
        if (syntax->kind() == po::invalid_syntax::extra_parameter) {
            return {
                {fmt::format("选项 “{}” 不带值", name), fmt::format("the option “{}” takes no value", name)}, {}, 0, 0};
        }
    }
    return bad_command_line(error);
}

po::parsed_options parse(const po::options_description& description, const Values& arguments) {
    constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::positional_options_description positional;
    positional.add(kOperands, -1);
    return po::command_line_parser(arguments).options(description).positional(positional).style(kStyle).run();
}

}  // namespace

std::string_view long_name(const OptionSpec& spec) { return spec.name.substr(0, spec.name.find(',')); }

std::optional<std::string> ParsedOptions::value(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end() || found->second.empty()) return std::nullopt;
    return found->second.back();
}

std::vector<std::string> ParsedOptions::values(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? Values() : found->second;
}

std::vector<std::string> ParsedOptions::items(std::string_view name) const {
    Values items;
    for (const std::string& value : values(name)) {
        for (std::size_t begin = 0; begin <= value.size();) {
            const std::size_t end = std::min(value.find(',', begin), value.size());
            if (end > begin) items.push_back(value.substr(begin, end - begin));
            begin = end + 1;
        }
    }
    return items;
}

Result<ParsedOptions> parse_options(std::span<const OptionSpec> specs, const std::vector<std::string>& arguments) {
    try {
        ParsedOptions parsed;
        for (const po::option& option : parse(description_of(specs), arguments).options) {
            if (option.string_key == kOperands) {
                parsed.operands_.insert(parsed.operands_.end(), option.value.begin(), option.value.end());
            } else {
                Values& values = parsed.values_[option.string_key];
                values.insert(values.end(), option.value.begin(), option.value.end());
            }
        }
        return parsed;
    } catch (const po::unknown_option& error) {
        return tl::unexpected(unknown_option(error.get_option_name(), specs));
    } catch (const po::error_with_option_name& error) {
        return tl::unexpected(bad_use(error));
    } catch (const po::error& error) {
        return tl::unexpected(bad_command_line(error));
    }
}

std::string describe_options(std::span<const OptionSpec> specs, Language language) {
    constexpr std::size_t kWidth = 28;
    std::string page;
    for (const OptionSpec& spec : specs) {
        const std::string_view name = long_name(spec);
        std::string left = name.size() == spec.name.size() ? fmt::format("      --{}", name)
                                                           : fmt::format("  -{}, --{}", spec.name.back(), name);
        if (!spec.value.empty()) left += fmt::format(" {}", spec.value);
        if (left.size() > kWidth) left += "\n" + std::string(kWidth, ' ');
        page += fmt::format("{:<{}}  {}\n", left, kWidth, spec.help.in(language));
    }
    return page;
}

}  // namespace mingcha::cli
