#include "mingcha/failure.hpp"

#include <fmt/format.h>

namespace mingcha {

std::string to_string(const Failure& failure, Language language) {
    const std::string& message = failure.message.in(language);
    if (failure.file.empty()) return message;
    if (failure.line == 0) return fmt::format("{}: {}", failure.file, message);
    if (failure.column == 0) return fmt::format("{}:{}: {}", failure.file, failure.line, message);
    return fmt::format("{}:{}:{}: {}", failure.file, failure.line, failure.column, message);
}

}  // namespace mingcha
