# Compiler, warnings and sanitizers: the same for every target of the project.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(MINGCHA_CCACHE ccache)
  mark_as_advanced(MINGCHA_CCACHE)
  if(MINGCHA_CCACHE)
    # ccache keeps what was compiled with a precompiled header only if it is told to.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${MINGCHA_CCACHE})
  endif()
endif()

if(MINGCHA_FUZZ AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  message(FATAL_ERROR "MINGCHA_FUZZ needs Clang, since the fuzzers use its libFuzzer: use the preset `asan`.")
endif()

if(MINGCHA_SANITIZE)
  add_compile_options(-fsanitize=${MINGCHA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${MINGCHA_SANITIZE})
endif()

if(MINGCHA_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Warnings and include roots for one of the project's own targets.
function(mingcha_own_target target)
  # -pthread, which some libraries ask for, since precompiled headers serve only files that are compiled like them.
  target_compile_options(${target} PRIVATE -pthread -Wall -Wextra -Wconversion -Wshadow)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # std::stable_sort of libstdc++ 12 uses a buffer that C++20 deprecates, and silences only GCC.
    target_compile_options(${target} PRIVATE -Wno-deprecated-declarations)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC bug 105651: "text" + std::string is said to copy overlapping memory.
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
  if(MINGCHA_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  target_include_directories(${target} PRIVATE
    ${PROJECT_SOURCE_DIR}/include
    ${PROJECT_SOURCE_DIR}/linter
    ${PROJECT_BINARY_DIR}/generated
  )
endfunction()
