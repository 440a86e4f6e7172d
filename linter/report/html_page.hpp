// The frame of the HTML page, made of linter/report/html/ when the program is built, by cmake/embed_page.cmake.
#pragma once

#include <string_view>

namespace mingcha {

extern const std::string_view kPageFrame;  ///< with placeholders
extern const std::string_view kPageStyle;
extern const std::string_view kPageScript;
extern const std::string_view kStyleHash;  ///< `sha256-…`, as a Content-Security-Policy names what may run
extern const std::string_view kScriptHash;

}  // namespace mingcha
