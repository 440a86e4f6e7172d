# Writes kinds_registry.cpp from the names of linter/kinds/*.cpp. See linter/kinds/registry.hpp.
#
#   mingcha_kinds_registry(<variable for the path of the generated file>)

function(mingcha_kinds_registry result)
  file(GLOB kinds CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/linter/kinds/*.cpp)
  set(declarations "")
  set(calls "")
  foreach(kind IN LISTS kinds)
    get_filename_component(name ${kind} NAME_WE)
    string(APPEND declarations "KindInfo ${name}();\n")
    string(APPEND calls "        ${name}(),\n")
  endforeach()

  set(output ${PROJECT_BINARY_DIR}/generated/kinds_registry.cpp)
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT [[
// Generated from the names of linter/kinds/*.cpp by cmake/kinds_registry.cmake.
#include "kinds/registry.hpp"

namespace mingcha::kinds {

@declarations@
std::vector<KindInfo> all_kinds() {
    return {
@calls@    };
}

}  // namespace mingcha::kinds
]])
  set(${result} ${output} PARENT_SCOPE)
endfunction()
