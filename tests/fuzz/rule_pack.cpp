// Any bytes are a rule or a failure with a message, and a rule that was read can be made or is refused.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/rule_file.hpp"
#include "kinds/registry.hpp"
#include "mingcha/engine.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mingcha;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto load_table = [](std::string_view name) {
        return Table::parse("word\tright\n甲\t乙\n", std::string(name)).map([](Table&& table) {
            return std::make_shared<const Table>(std::move(table));
        });
    };
    const Result<RuleSpec> rule = parse_rule(text, "fuzz/rule", "rule.toml", load_table);
    if (!rule) {
        if (rule.error().message.zh.empty() || rule.error().line == 0) std::abort();
        return 0;
    }
    for (const KindInfo& kind : kinds::all_kinds()) {
        if (const auto made = kind.create(*rule); !made && made.error().message.zh.empty()) std::abort();
    }
    return 0;
}
