# Fails when <tact/tact.hpp> takes more than 1.9 times the instructions of a light standard core.
cmake_minimum_required(VERSION 3.23)

if(NOT VALGRIND)
  message("skipped: valgrind, which counts instructions, is not here")
  return()
endif()

set(most_per_mille 1900)
set(folder ${CMAKE_CURRENT_BINARY_DIR}/compile_effort)
file(WRITE ${folder}/base.cpp
     "#include <array>\n#include <concepts>\n#include <cstddef>\n#include <string_view>\n#include <utility>\n")
file(WRITE ${folder}/tact.cpp "#include <tact/tact.hpp>\n")

# Millions of instructions to read one source file: the largest process, which is the compiler proper.
function(count source result)
  execute_process(
    COMMAND ${VALGRIND} --tool=callgrind --callgrind-out-file=/dev/null --trace-children=yes ${COMPILER} -std=c++20
            -fsyntax-only -I${INCLUDE} ${folder}/${source}
    ERROR_VARIABLE log
    RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "counting ${source} failed: ${log}")
  endif()
  set(most 0)
  string(REGEX MATCHALL "Collected : [0-9]+" counts "${log}")
  foreach(line IN LISTS counts)
    string(REGEX REPLACE "[^0-9]" "" instructions ${line})
    math(EXPR millions "${instructions} / 1000000")
    if(millions GREATER most)
      set(most ${millions})
    endif()
  endforeach()
  set(${result} ${most} PARENT_SCOPE)
endfunction()

count(base.cpp base)
count(tact.cpp tact)
math(EXPR per_mille "1000 * ${tact} / ${base}")
message("light standard core ${base}, tact/tact.hpp ${tact} million instructions: ${per_mille} per mille")
if(per_mille GREATER most_per_mille)
  message(FATAL_ERROR "the core include costs more than ${most_per_mille} per mille of a light standard core")
endif()
