# Writes html_page.cpp, which holds the frame of the HTML page as string literals. See linter/report/html_page.hpp.
#
#   cmake -D PAGE=<folder with page.html, page.css and page.js> -D OUTPUT=<file> -P embed_page.cmake

cmake_minimum_required(VERSION 3.25)

# The Base64 of bytes in hexadecimal.
function(base64 hex result)
  string(LENGTH ${hex} digits)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  string(REPEAT 0 6 padding)
  set(text "")
  foreach(begin RANGE 0 ${digits} 6)
    if(begin EQUAL digits)
      break()
    endif()
    string(SUBSTRING "${hex}${padding}" ${begin} 6 group)  # three bytes make four characters
    foreach(shift IN ITEMS 18 12 6 0)
      math(EXPR index "(0x${group} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${index} 1 character)
      string(APPEND text ${character})
    endforeach()
  endforeach()
  math(EXPR characters "(${digits} * 4 + 5) / 6")
  string(SUBSTRING ${text} 0 ${characters} text)
  string(LENGTH ${text} length)
  math(EXPR missing "(4 - ${length} % 4) % 4")
  string(REPEAT = ${missing} ends)
  set(${result} ${text}${ends} PARENT_SCOPE)
endfunction()

# What the policy names: the hash of the element's whole content.
function(hash_of path result)
  file(SHA256 ${path} hex)
  base64(${hex} text)
  set(${result} sha256-${text} PARENT_SCOPE)
endfunction()

foreach(part IN ITEMS html css js)
  file(READ ${PAGE}/page.${part} ${part})
endforeach()
hash_of(${PAGE}/page.css style_hash)
hash_of(${PAGE}/page.js script_hash)

file(WRITE ${OUTPUT} "// Generated from linter/report/html/ by cmake/embed_page.cmake.
#include \"report/html_page.hpp\"

namespace mingcha {

const std::string_view kPageFrame = R\"~~(${html})~~\";
const std::string_view kPageStyle = R\"~~(${css})~~\";
const std::string_view kPageScript = R\"~~(${js})~~\";
const std::string_view kStyleHash = \"${style_hash}\";
const std::string_view kScriptHash = \"${script_hash}\";

}  // namespace mingcha
")
