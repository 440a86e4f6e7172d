// Lengths of time in several units: 1年零3个月, 一小时三十分钟, 8天又20小时.
#pragma once

#include "facts/measure.hpp"

namespace mingcha {

/// If smaller units of time follow `measured`, it becomes all of them, counted in the smallest: 1年零3个月 is 15个月.
/// Months and days are not added up, since months have no fixed number of days.
void read_compound_duration(Measured& measured, const char32_t* last, const UnitTable& units);

}  // namespace mingcha
