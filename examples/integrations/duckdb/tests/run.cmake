# Runs one file of tests, or the page's commands: TEST in SOURCE, in a FOLDER that holds the extension. It fetches DuckDB's
# package for node once. Skipped where node or npm are missing, or npm cannot install.
cmake_minimum_required(VERSION 3.23)
include(${SOURCE}/../functions/tests/npm.cmake)

find_program(NODE node)
find_program(NPM npm)
foreach(program IN ITEMS NODE NPM)
  if(NOT ${program})
    string(TOLOWER ${program} name)
    message("skipped: ${TEST}, because ${name} is missing: apt-get install -y nodejs npm")
    return()
  endif()
endforeach()

npm_install(${NPM} ${FOLDER} failed)
if(failed)
  message("skipped: ${TEST}, because npm cannot install @duckdb/node-api")
  return()
endif()

if("${TEST}" STREQUAL readme)
  execute_process(COMMAND bash ${SOURCE}/../functions/tests/page.sh ${SOURCE}/README.md $ENV{TACT_ROOT} $ENV{TACT_BUILD}
                  COMMAND_ERROR_IS_FATAL ANY)
  return()
endif()

# A copy, because modules look for what is installed beside them.
file(COPY ${SOURCE}/tests DESTINATION ${FOLDER})
execute_process(COMMAND ${NODE} --test --test-reporter=spec tests/${TEST}.test.mjs WORKING_DIRECTORY ${FOLDER}
                COMMAND_ERROR_IS_FATAL ANY)
