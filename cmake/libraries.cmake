# The libraries of others. Their headers are system headers, so that only our own warnings count.

find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(Threads REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)

# These three come without a CMake package in Debian 12, or with one that does not link the shared library.
find_package(PkgConfig REQUIRED)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus>=3.3)
pkg_check_modules(vectorscan REQUIRED IMPORTED_TARGET libhs>=5.4.9)
