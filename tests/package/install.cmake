# Installs BUILD into a fresh PREFIX and holds the installed tree against HEADERS: each header, and no other.
cmake_minimum_required(VERSION 3.23)

file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} COMMAND_ERROR_IS_FATAL ANY)

file(GLOB_RECURSE ours RELATIVE ${HEADERS} ${HEADERS}/*.hpp)
file(GLOB_RECURSE installed RELATIVE ${PREFIX}/include ${PREFIX}/include/*)
if(NOT ours OR NOT ours STREQUAL installed)
  message(FATAL_ERROR "the headers are\n  ${ours}\nbut those installed are\n  ${installed}")
endif()
