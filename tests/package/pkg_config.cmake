# Builds and runs SOURCE with the bare compiler and the flags from pkg-config for the package in PREFIX.
cmake_minimum_required(VERSION 3.23)

find_program(PKG_CONFIG pkg-config)
if(NOT PKG_CONFIG)
  message(STATUS "SKIPPED: there is no pkg-config on this machine")
  return()
endif()

set(ENV{PKG_CONFIG_PATH} ${PREFIX}/share/pkgconfig)
function(ask_pkg_config question variable)
  execute_process(COMMAND ${PKG_CONFIG} ${question} tact OUTPUT_VARIABLE answer OUTPUT_STRIP_TRAILING_WHITESPACE
                          COMMAND_ERROR_IS_FATAL ANY)
  set(${variable} ${answer} PARENT_SCOPE)
endfunction()

ask_pkg_config(--modversion version)
if(NOT version STREQUAL VERSION)
  message(FATAL_ERROR "tact.pc says version ${version}, the project says ${VERSION}")
endif()

ask_pkg_config(--cflags flags)
separate_arguments(flags NATIVE_COMMAND "${flags}")
execute_process(COMMAND ${COMPILER} -std=c++20 ${flags} ${SOURCE} -o ${PROGRAM} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PROGRAM} COMMAND_ERROR_IS_FATAL ANY)
