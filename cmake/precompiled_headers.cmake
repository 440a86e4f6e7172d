# Headers of others that nearly every file includes, parsed once for all targets: half of the time of a build goes into
# parsing them. For the builds with Clang only: GCC 12 forgets that what it precompiled are system headers, and warns of
# them. So the builds with GCC show that every file includes what it uses.

option(MINGCHA_PRECOMPILE "Parse the most common headers of others once (with Clang)" OFF)

set(standard_headers <algorithm> <array> <chrono> <filesystem> <functional> <map> <memory> <optional> <set> <span>
                     <string> <string_view> <unordered_map> <utility> <vector> <tl/expected.hpp>)

# mingcha_precompiled_headers(<name> HEADERS <header>... [LIBRARIES <target>...])
function(mingcha_precompiled_headers name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;LIBRARIES")
  # In a folder of its own, since clangd takes the command of the nearest source for a header.
  set(source ${PROJECT_BINARY_DIR}/precompiled/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Has the headers of ${name} parsed.\n")
  add_library(${name} OBJECT ${source})
  target_compile_options(${name} PRIVATE -pthread)
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
  target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# Gives the headers that were parsed for <name> to a target.
function(mingcha_use_precompiled target name)
  if(MINGCHA_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${name})
  endif()
endfunction()

if(MINGCHA_PRECOMPILE)
  mingcha_precompiled_headers(mingcha_standard_headers HEADERS ${standard_headers} LIBRARIES tl::expected)
endif()
