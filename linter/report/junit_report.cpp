#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "mingcha/report.hpp"
#include "report/markup.hpp"
#include "report/place_text.hpp"
#include "report/wording.hpp"

namespace mingcha {
namespace {

struct Counts {
    std::size_t tests = 0;
    std::size_t failures = 0;
    std::size_t errors = 0;
    std::size_t skipped = 0;

    Counts& operator+=(const Counts& other) {
        tests += other.tests;
        failures += other.failures;
        errors += other.errors;
        skipped += other.skipped;
        return *this;
    }
};

std::string attributes(const Counts& counts) {
    return fmt::format(R"(tests="{}" failures="{}" errors="{}" skipped="{}")", counts.tests, counts.failures,
                       counts.errors, counts.skipped);
}

/// The cases of one file. Every finding is one that failed; what someone accepted was skipped; a file without findings
/// is one case that passed, so that it is seen to have been checked.
class SuiteWriter {
public:
    SuiteWriter(const FileReport& file, const ReportStyle& style) : file_(file), style_(style) {
        if (file.failure) write_failure();
        for (const PlacedDiagnostic& diagnostic : file.diagnostics) {
            if (!diagnostic.pass || style.passes) write(diagnostic);
        }
        if (counts_.tests == 0) open_case("mingcha", {}, "/>\n");
    }

    [[nodiscard]] const Counts& counts() const { return counts_; }

    [[nodiscard]] std::string suite() const {
        return fmt::format("  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n", markup(file_.path), attributes(counts_),
                           cases_);
    }

private:
    void open_case(std::string_view rule, std::string_view place, std::string_view end) {
        ++counts_.tests;
        fmt::format_to(std::back_inserter(cases_), R"(    <testcase classname="{}" name="{}{}"{})", markup(file_.path),
                       markup(rule), place, end);
    }

    void write(const PlacedDiagnostic& diagnostic) {
        const std::string place = ":" + compiler_place(file_.format, diagnostic.place, style_.language);
        if (diagnostic.pass) {
            open_case(diagnostic.rule, place, "/>\n");
            return;
        }
        open_case(diagnostic.rule, place, ">");
        if (diagnostic.counts()) {
            ++counts_.failures;
            fmt::format_to(std::back_inserter(cases_),
                           R"(<failure type="{0}" message="{1}">{2}{3}: {0}: {1}</failure>)",
                           to_string(diagnostic.severity), markup(diagnostic.message), markup(file_.path), place);
        } else {
            ++counts_.skipped;
            fmt::format_to(std::back_inserter(cases_), R"(<skipped message="{}"/>)", markup(reason(diagnostic)));
        }
        cases_ += "</testcase>\n";
    }

    [[nodiscard]] std::string_view reason(const PlacedDiagnostic& diagnostic) const {
        return diagnostic.suppression ? std::string_view(diagnostic.suppression->reason)
                                      : choose(style_.language, "在基线中", "in the baseline");
    }

    void write_failure() {
        open_case("mingcha", {}, ">");
        ++counts_.errors;
        fmt::format_to(std::back_inserter(cases_), "<error message=\"{}\"/></testcase>\n",
                       markup(file_.failure->message.in(style_.language)));
    }

    const FileReport& file_;
    const ReportStyle& style_;
    Counts counts_;
    std::string cases_;
};

}  // namespace

std::string junit_report(std::span<const FileReport> files, const ReportStyle& style) {
    Counts total;
    std::string suites;
    for (const FileReport& file : files) {
        const SuiteWriter writer(file, style);
        total += writer.counts();
        suites += writer.suite();
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mingcha\" {}>\n{}</testsuites>\n",
        attributes(total), suites);
}

}  // namespace mingcha
