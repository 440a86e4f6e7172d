# The stages of the program, in the order of the data. A stage may include itself and earlier ones.

set(MINGCHA_STAGES source document facts relations language kinds engine report lsp cli)

# A static library from linter/<name>/, one folder deep. A stage without sources is an interface library, so that what
# is built on it can be configured.
#
#   mingcha_stage(<name> [STAGES <earlier>...] [LIBRARIES <target>...] [GENERATED <file>...])
function(mingcha_stage name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "STAGES;LIBRARIES;GENERATED")
  file(GLOB sources CONFIGURE_DEPENDS ${name}/*.cpp ${name}/*/*.cpp)
  list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${name}/main.cpp)

  set(target mingcha_${name})
  list(TRANSFORM arg_STAGES PREPEND mingcha_)
  if(sources OR arg_GENERATED)
    add_library(${target} STATIC ${sources} ${arg_GENERATED})
    mingcha_own_target(${target})
    mingcha_use_precompiled(${target} mingcha_standard_headers)
    target_link_libraries(${target} PUBLIC ${arg_STAGES} ${arg_LIBRARIES})
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE ${arg_STAGES} ${arg_LIBRARIES})
  endif()
endfunction()

# Stops the build when a stage includes a later one.
function(mingcha_check_stages)
  file(GLOB_RECURSE checked CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/include/mingcha/*.hpp
    ${PROJECT_SOURCE_DIR}/linter/*.hpp
    ${PROJECT_SOURCE_DIR}/linter/*.cpp
  )
  set(script ${PROJECT_SOURCE_DIR}/cmake/check_stages.cmake)
  set(stamp ${CMAKE_CURRENT_BINARY_DIR}/check_stages.stamp)
  list(JOIN MINGCHA_STAGES "," stages)
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -D STAGES=${stages} -P ${script}
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${script} ${checked}
    COMMENT "Checking the order of the stages"
    VERBATIM
  )
  add_custom_target(check_stages ALL DEPENDS ${stamp})
endfunction()
