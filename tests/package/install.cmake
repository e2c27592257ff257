# Installs BUILD into a fresh PREFIX, moves it as a packager would, and compares the installed tree with SOURCE: every
# header and no other, and the licence.
cmake_minimum_required(VERSION 3.23)

file(REMOVE_RECURSE ${PREFIX} ${PREFIX}.staged)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX}.staged COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${PREFIX}.staged ${PREFIX})

file(GLOB_RECURSE ours RELATIVE ${SOURCE}/include ${SOURCE}/include/*.hpp)
file(GLOB_RECURSE installed RELATIVE ${PREFIX}/include ${PREFIX}/include/*)
if(NOT ours OR NOT ours STREQUAL installed)
  message(FATAL_ERROR "the headers are\n  ${ours}\nbut those installed are\n  ${installed}")
endif()

file(READ ${SOURCE}/LICENSE licence)
file(READ ${PREFIX}/share/doc/tact/LICENSE installed_licence)
if(NOT installed_licence STREQUAL licence)
  message(FATAL_ERROR "the licence that is installed is another one")
endif()
