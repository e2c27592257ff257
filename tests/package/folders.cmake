# Installs the project in SOURCE, configured with OPTIONS, below ROOT; then FINDER must find PACKAGE there, and the
# folder that pkg-config reports must hold the headers. A warning of CMake is an error.
cmake_minimum_required(VERSION 3.23)

set(build ${ROOT}.build)
file(REMOVE_RECURSE ${ROOT} ${build})
file(MAKE_DIRECTORY ${ROOT})
file(CREATE_LINK ${SOURCE} ${ROOT}.source SYMBOLIC) # CMake installs nothing into a folder of the source

function(configure source into)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${source} -B ${into} -G ${GENERATOR} -Werror=dev ${ARGN} OUTPUT_QUIET
                          COMMAND_ERROR_IS_FATAL ANY)
endfunction()

configure(${ROOT}.source ${build} -DCMAKE_INSTALL_PREFIX=${ROOT}/prefix -DCMAKE_CXX_COMPILER=${COMPILER} ${OPTIONS})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${build} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
set(ENV{CMAKE_PREFIX_PATH} ${ROOT}/prefix:${ROOT}/outside)
configure(${FINDER} ${build}/finder -DPACKAGE=${PACKAGE} -DBoost_DIR=${BOOST})

file(GLOB_RECURSE licence ${ROOT}/LICENSE)
if(NOT licence MATCHES doc/tact/LICENSE$)
  message(FATAL_ERROR "no licence below ${ROOT}")
endif()

find_program(PKG_CONFIG pkg-config)
if(NOT PKG_CONFIG)
  message(STATUS "SKIPPED: there is no pkg-config on this machine")
  return()
endif()
file(GLOB_RECURSE pc ${ROOT}/tact.pc)
get_filename_component(folder ${pc} DIRECTORY)
set(ENV{PKG_CONFIG_PATH} ${folder})
execute_process(COMMAND ${PKG_CONFIG} --cflags tact OUTPUT_VARIABLE flags COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(flags UNIX_COMMAND "${flags}")
list(TRANSFORM flags REPLACE "^-I" "" REGEX "^-I")
if(NOT EXISTS ${flags}/tact/tact.hpp)
  message(FATAL_ERROR "pkg-config says that the headers are in ${flags}")
endif()
