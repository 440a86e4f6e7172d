// Values as they are written in TOML files.
#pragma once

#include <string>

#include "mingcha/rule.hpp"

namespace mingcha {

[[nodiscard]] std::string as_toml(const RuleOptions::Value& value);

}  // namespace mingcha
