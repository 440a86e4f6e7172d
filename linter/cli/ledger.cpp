#include "cli/ledger.hpp"

#include <fmt/format.h>

namespace mingcha::cli {

std::string iso_date(const DateFact& date) {
    std::string text = date.year == 0 ? "-" : fmt::format("{:04}", date.year);
    if (date.month != 0) text += fmt::format("-{:02}", date.month);
    if (date.day != 0) text += fmt::format("-{:02}", date.day);
    return text;
}

}  // namespace mingcha::cli
