// JSON written piece by piece: a report of many results is never held as one tree.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "mingcha/report.hpp"

namespace mingcha {

using Json = nlohmann::ordered_json;

/// On one line; bytes that are not UTF-8 (they can stand in the name of a file) become U+FFFD.
[[nodiscard]] std::string dump(const Json& value);

/// An object without its closing brace but with the start of one more member, an array that is to follow.
[[nodiscard]] std::string dump_until_array(const Json& object, std::string_view member);

/// Appends the elements of an array, one a line.
class ArrayWriter {
public:
    explicit ArrayWriter(std::string& output) : output_(output) {}

    /// The output, ready for one more element.
    std::string& next() {
        output_.append(empty_ ? "\n" : ",\n");
        empty_ = false;
        return output_;
    }

private:
    std::string& output_;
    bool empty_ = true;
};

[[nodiscard]] Json to_json(const CheckStatistics& statistics);

/// `option`, `statement`, `title`, `majority` or `unknown`.
[[nodiscard]] std::string_view to_string(ReportPeriod::Basis basis);

}  // namespace mingcha
