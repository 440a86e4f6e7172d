# Writes embedded.cpp, which holds the rules and their tables as string literals. See linter/engine/embedded.hpp.
#
#   cmake -D RULES=<rules folder> -D OUTPUT=<file> -P embed.cmake

cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE rules RELATIVE ${RULES} ${RULES}/*.toml)
list(FILTER rules EXCLUDE REGEX "^data/")
file(GLOB tables RELATIVE ${RULES} ${RULES}/data/*.tsv)

function(initialisers result)
  set(text "")
  foreach(path IN LISTS ARGN)
    file(READ ${RULES}/${path} content)
    string(APPEND text "    EmbeddedFile{\"${path}\", R\"~~(${content})~~\"sv},\n")
  endforeach()
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

initialisers(rule_text ${rules})
initialisers(table_text ${tables})
list(LENGTH rules rule_count)
list(LENGTH tables table_count)

file(WRITE ${OUTPUT} "// Generated from rules/ by cmake/embed.cmake.
#include \"engine/embedded.hpp\"

#include <array>
#include <string_view>

namespace mingcha {
namespace {

using namespace std::string_view_literals;  // a literal knows its length, which constexpr would count too slowly

constexpr std::array<EmbeddedFile, ${rule_count}> kRules{
${rule_text}};

constexpr std::array<EmbeddedFile, ${table_count}> kTables{
${table_text}};

}  // namespace

std::span<const EmbeddedFile> embedded_rules() { return kRules; }

std::span<const EmbeddedFile> embedded_tables() { return kTables; }

}  // namespace mingcha
")
