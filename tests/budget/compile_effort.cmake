# Fails when reading a source takes 5 % more instructions than figures.cmake says: <tact/tact.hpp> alone, lesson 1, or a
# catalog of eight strategies. Also when <tact/tact.hpp> takes more than 1.65 times those of a light
# standard core, 1.55 times with clang.
cmake_minimum_required(VERSION 3.23)
include(${CMAKE_CURRENT_LIST_DIR}/figures.cmake)

if(NOT VALGRIND)
  message("skipped: valgrind, which counts instructions, is not here")
  return()
endif()

# What the core include may cost, in thousandths of a light standard core.
if(FIGURES MATCHES "^Clang")
  set(most_per_mille 1550)
else()
  set(most_per_mille 1650)
endif()
set(folder ${CMAKE_CURRENT_BINARY_DIR}/compile_effort)
file(WRITE ${folder}/base.cpp
     "#include <array>\n#include <concepts>\n#include <cstddef>\n#include <string_view>\n#include <utility>\n")
file(WRITE ${folder}/core.cpp "#include <tact/tact.hpp>\n")

# Millions of instructions to read one source file: the largest process, which is the compiler proper. Of valgrind's
# tools that count, cachegrind without a cache is the quickest: it takes half as long as callgrind.
function(count source result)
  execute_process(
    COMMAND ${VALGRIND} --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null --trace-children=yes ${COMPILER}
            -std=c++20 -fsyntax-only -DSTRATEGIES=8 -I${ROOT}/include ${source}
    ERROR_VARIABLE log
    RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "counting ${source} failed: ${log}")
  endif()
  set(most 0)
  string(REGEX MATCHALL "I +refs: +[0-9,]+" counts "${log}")
  foreach(line IN LISTS counts)
    string(REGEX REPLACE "[^0-9]" "" instructions ${line})
    math(EXPR millions "${instructions} / 1000000")
    if(millions GREATER most)
      set(most ${millions})
    endif()
  endforeach()
  set(${result} ${most} PARENT_SCOPE)
endfunction()

set(core_source ${folder}/core.cpp)
set(lesson_source ${ROOT}/examples/lessons/01_first_recommendation.cpp)
set(catalog_source ${CMAKE_CURRENT_LIST_DIR}/many.cpp)

count(${${WHAT}_source} spent)
message("${WHAT}: ${spent} million instructions")

if(WHAT STREQUAL core)
  count(${folder}/base.cpp base)
  math(EXPR per_mille "1000 * ${spent} / ${base}")
  message("a light standard core: ${base} million, so ${per_mille} per mille of it")
  if(per_mille GREATER most_per_mille)
    message(FATAL_ERROR "the core include costs more than ${most_per_mille} per mille of a light standard core")
  endif()
endif()

include(${CMAKE_CURRENT_LIST_DIR}/hold.cmake)
hold(${spent} ${WHAT})
