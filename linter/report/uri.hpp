// File names as URIs (RFC 3986).
#pragma once

#include <string>
#include <string_view>

namespace mingcha {

/// A `file://` URI for an absolute path, otherwise a relative reference without superfluous `.` and `..`. Every byte
/// that is not unreserved is percent-encoded, among them `%`, spaces, colons and all of Chinese.
[[nodiscard]] std::string path_to_uri(std::string_view path);

}  // namespace mingcha
