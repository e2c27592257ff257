# Includes headers below INCLUDES first and alone, with COMPILER in an older C++: one error, which says what to do.
# Every header includes another one of ours, up to detail/cxx20.hpp, so those that include that one speak for all.
cmake_minimum_required(VERSION 3.23)

set(ENV{LC_ALL} C) # compilers translate "error:"
file(GLOB_RECURSE headers RELATIVE ${INCLUDES} ${INCLUDES}/*.hpp)
list(REMOVE_ITEM headers tact/detail/cxx20.hpp)
foreach(header IN LISTS headers)
  file(STRINGS ${INCLUDES}/${header} ours REGEX "^#include <tact/")
  if(NOT ours)
    message(FATAL_ERROR "${header} must include <tact/detail/cxx20.hpp>")
  elseif(NOT ours MATCHES detail/cxx20 AND NOT header STREQUAL tact/tact.hpp)
    continue()
  endif()

  execute_process(COMMAND ${COMPILER} -std=gnu++17 -fsyntax-only -I${INCLUDES} -include ${header} -x c++ /dev/null
                  ERROR_VARIABLE output)
  string(REGEX MATCHALL "error: [^\n]*" errors "${output}")
  if(NOT errors MATCHES "^error: '?tact needs C\\+\\+20: add -std=c\\+\\+20[^;]*$")
    message(FATAL_ERROR "in C++17, ${header} is refused with:\n${output}")
  endif()
endforeach()
