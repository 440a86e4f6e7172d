// Reports put together by hand, so that the writers can be tested without reading a document.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "mingcha/report.hpp"

namespace mingcha::testing {

/// Columns are code points of `line`; all of its characters are inside the BMP.
inline PlacedSpan on_line(std::uint32_t number, std::string line, std::uint32_t begin, std::uint32_t end) {
    PlacedSpan place;
    place.begin = {number, begin, begin};
    place.end = {number, end, end};
    place.line = std::move(line);
    return place;
}

inline PlacedDiagnostic finding(std::string rule, Severity severity, std::string message, PlacedSpan place) {
    PlacedDiagnostic diagnostic;
    diagnostic.rule = std::move(rule);
    diagnostic.severity = severity;
    diagnostic.message = std::move(message);
    diagnostic.place = std::move(place);
    diagnostic.fingerprint = "0123456789abcdef";
    return diagnostic;
}

inline FileReport report_of(std::string path, std::vector<PlacedDiagnostic> diagnostics) {
    FileReport report;
    report.path = std::move(path);
    report.diagnostics = std::move(diagnostics);
    report.period.year = 2023;
    return report;
}

}  // namespace mingcha::testing
