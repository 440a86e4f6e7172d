// What the parts of a package refer to (ECMA-376-2, 6.5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/office/package.hpp"

namespace mingcha {

struct Relationship {
    std::string id;
    std::string type;    ///< behind the last slash, which is the same in both editions of the standard: `styles`
    std::string target;  ///< the name of a part, which need not exist
};

class Relationships {
public:
    /// Of `part`, or of the package itself if it is empty. What lies outside the package is left out and never looked
    /// at. Nothing is no failure.
    [[nodiscard]] static Result<Relationships> read(Package& package, std::string_view part);

    /// The target of the first relationship of this type; empty if there is none.
    [[nodiscard]] std::string_view target_of_type(std::string_view type) const;
    [[nodiscard]] std::string_view target_of_id(std::string_view id) const;

private:
    std::vector<Relationship> relationships_;
};

}  // namespace mingcha
