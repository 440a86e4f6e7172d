// Which relations bind a number: the way from a number of the ledger to its proofs.
#pragma once

#include <cstddef>
#include <vector>

#include "mingcha/engine.hpp"

namespace mingcha {

/// For each number, the relations that it is a term of, by their places in `reading`.
[[nodiscard]] std::vector<std::vector<std::size_t>> relations_of_numbers(const Reading& reading);

}  // namespace mingcha
