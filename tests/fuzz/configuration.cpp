// Any bytes are a configuration or a failure with a message.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "mingcha/engine.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mingcha;
    static const RuleBook kBook = RuleBook::built_in().value();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<Configuration> configuration = parse_configuration(text, "mingcha.toml");
    if (!configuration) {
        if (configuration.error().message.zh.empty() || configuration.error().line == 0) std::abort();
        return 0;
    }
    const Settings settings = configuration->settings_for("archive/report.txt");
    const Result<void> valid = validate(settings, kBook);
    if (!valid && valid.error().line == 0) std::abort();
    return 0;
}
