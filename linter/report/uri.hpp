// File names as URIs (RFC 3986).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mingcha {

/// A `file://` URI for an absolute path, otherwise a relative reference without superfluous `.` and `..`. Every byte
/// that is not unreserved is percent-encoded, among them `%`, spaces, colons and all of Chinese.
[[nodiscard]] std::string path_to_uri(std::string_view path);

/// The absolute path that a `file:` URI of this machine names; nothing for any other. Percent-encoded bytes are
/// decoded.
[[nodiscard]] std::optional<std::string> uri_to_path(std::string_view uri);

}  // namespace mingcha
