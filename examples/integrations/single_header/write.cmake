# Writes the library as one file, twice: tact.hpp is the core, tact_all.hpp everything.
#
#   cmake [-D OUT=folder] -P write.cmake        the folder is build/single_header where none is given
#
# Every header of include/tact goes in, below those that it includes. A header that needs another library than
# Boost.Hana, itself or through a header that it includes, counts only where a macro asks for it: nlohmann-json alone
# takes longer to compile than all of tact, so finding it on a machine is no reason to include it.
cmake_minimum_required(VERSION 3.23)

cmake_path(SET root NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../../..)
if(NOT OUT)
  set(OUT ${root}build/single_header)
endif()
cmake_path(ABSOLUTE_PATH OUT)

# Handles an include: a header of ours is added at once, one of the standard library to the list at the top, and one of
# another library stays, and counts among the libraries that the header needs.
macro(add_include what)
  set(keep FALSE)
  if("${what}" MATCHES "^tact/")
    add_header(${what} ${section})
    get_property(inherited GLOBAL PROPERTY "libraries of ${what}")
    list(APPEND libraries ${inherited})
  elseif("${what}" MATCHES "/|[.]")
    set(keep TRUE)
    if(NOT "${what}" MATCHES "^boost/")
      list(APPEND libraries ${what})
    endif()
  else()
    set_property(GLOBAL APPEND PROPERTY "standard of ${section}" ${what})
  endif()
endmacro()

# The condition under which a header counts that needs these libraries: <nlohmann/json.hpp> makes
# defined(TACT_WITH_NLOHMANN_JSON).
function(condition_for libraries variable)
  list(TRANSFORM libraries REPLACE "[.].*" "")
  list(TRANSFORM libraries REPLACE "[^A-Za-z0-9]" "_")
  list(TRANSFORM libraries TOUPPER)
  list(TRANSFORM libraries REPLACE "(.+)" "defined(TACT_WITH_\\1)")
  list(JOIN libraries " && " condition)
  set(${variable} "${condition}" PARENT_SCOPE)
endfunction()

# Handles a line that begins with #, at a depth of so many #if; `keep` becomes true where the line is to stay. Includes
# between #if and #endif stay as they are.
macro(add_directive)
  set(keep TRUE)
  if(line MATCHES "^#if")
    math(EXPR depth "${depth} + 1")
  elseif(line MATCHES "^#endif")
    math(EXPR depth "${depth} - 1")
  elseif(line MATCHES "^#pragma once")
    set(keep FALSE)
  elseif(depth EQUAL 0 AND line MATCHES "^#include <([^>]+)>")
    add_include(${CMAKE_MATCH_1})
  elseif(line MATCHES "^#include <tact/")
    message(FATAL_ERROR "${header} includes a header of tact between #if and #endif")
  endif()
endmacro()

# Adds a header to the text of a section, unless a section has it already.
function(add_header header section)
  get_property(added GLOBAL PROPERTY added)
  if(header IN_LIST added)
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY added ${header})

  file(READ ${root}include/${header} unread)
  string(REPLACE "// SPDX-License-Identifier: BSL-1.0\n" "" unread "\n${unread}")
  set(text "")
  set(libraries "")
  set(depth 0)
  while(unread MATCHES "\n(#[^\n]*)")
    set(line "${CMAKE_MATCH_1}")
    string(FIND "${unread}" "\n${line}" at)
    string(SUBSTRING "${unread}" 0 ${at} before)
    string(LENGTH "${before}\n${line}" past)
    string(SUBSTRING "${unread}" ${past} -1 unread)
    add_directive()
    string(APPEND text "${before}")
    if(keep)
      string(APPEND text "\n${line}")
    endif()
  endwhile()
  string(APPEND text "${unread}")
  string(REGEX REPLACE "\n\n\n+" "\n\n" text "${text}")

  list(REMOVE_DUPLICATES libraries)
  set_property(GLOBAL PROPERTY "libraries of ${header}" ${libraries})
  if(libraries)
    condition_for("${libraries}" condition)
    set(text "\n#if ${condition}${text}#endif\n")
  endif()
  set_property(GLOBAL APPEND_STRING PROPERTY "text of ${section}" "\n// ---- ${header} ----${text}")
endfunction()

# A section as text, in a guard of its own, so that tact.hpp and tact_all.hpp may be included side by side. The section
# that stands above it, if any, has included its part of the standard library.
function(read_section section above variable)
  get_property(standard GLOBAL PROPERTY "standard of ${section}")
  get_property(included GLOBAL PROPERTY "standard of ${above}")
  list(REMOVE_ITEM standard ${included})
  list(REMOVE_DUPLICATES standard)
  list(SORT standard)
  list(TRANSFORM standard REPLACE "(.+)" "#include <\\1>\n")
  list(JOIN standard "" includes)
  get_property(text GLOBAL PROPERTY "text of ${section}")
  string(TOUPPER TACT_SINGLE_HEADER_${section} guard)
  set(${variable} "\n#ifndef ${guard}\n#define ${guard}\n\n${includes}${text}\n#endif  // ${guard}\n" PARENT_SCOPE)
endfunction()

# The fingerprints of the models that ship, one a line. The library works them out, in a small program.
function(compute_fingerprints library variable)
  find_program(compiler NAMES $ENV{CXX} c++ g++ clang++ REQUIRED)
  separate_arguments(flags UNIX_COMMAND "$ENV{CXXFLAGS}")
  set(prints "")
  file(GLOB models RELATIVE ${root}include/tact/models ${root}include/tact/models/*.hpp)
  list(SORT models)
  foreach(model IN LISTS models)
    cmake_path(REMOVE_EXTENSION model)
    string(APPEND prints "std::cout << \"//   ${model} \" << tact::models::${model}::fingerprint() << '\\n';\n")
  endforeach()
  set(program ${OUT}/fingerprints)
  file(WRITE ${program}.cpp "${library}\n#include <iostream>\nint main() {\n${prints}}\n")
  execute_process(COMMAND ${compiler} -std=c++20 ${flags} ${program}.cpp -o ${program} COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND ${program} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE ${program}.cpp ${program})
  set(${variable} "${printed}" PARENT_SCOPE)
endfunction()

# Writes a file: what it is, the fingerprints and the licence as comments, then the library.
function(write_file name what library)
  file(WRITE ${OUT}/${name} "// SPDX-License-Identifier: BSL-1.0
// tact ${version} in one file: ${what}. It decides how to handle a conflict, and says why.
//
//   c++ -std=c++20 program.cpp      with #include \"${name}\", and Boost for Boost.Hana
//
// Made from the headers of tact by examples/integrations/single_header/write.cmake: change those, not this file.
//
// The fingerprints of its models:
${fingerprints}//
${licence}${library}")
  file(SIZE ${OUT}/${name} size)
  message(STATUS "${OUT}/${name}: ${size} bytes")
endfunction()

add_header(tact/tact.hpp core)
file(GLOB_RECURSE headers RELATIVE ${root}include ${root}include/tact/*.hpp)
list(SORT headers)
foreach(header IN LISTS headers)
  add_header(${header} rest)
endforeach()
read_section(core "" core)
read_section(rest core rest)

file(STRINGS ${root}include/tact/version.hpp version REGEX "string_view version = ")
string(REGEX REPLACE ".*\"(.*)\".*" "\\1" version "${version}")
file(READ ${root}LICENSE licence)
string(REGEX REPLACE "([^\n]*)\n" "// \\1\n" licence "${licence}")
string(REPLACE "// \n" "//\n" licence "${licence}")
compute_fingerprints("${core}" fingerprints)
write_file(tact.hpp "the core" "${core}")
write_file(tact_all.hpp "the core, customer care, texts and pictures" "${core}${rest}")
