# Runs the tests of the page in a browser: PAGE, NATIVE, SOURCE, a FOLDER for what npm installs. Skipped where node, npm
# or Chromium are missing, or npm cannot install.
cmake_minimum_required(VERSION 3.23)
include(${SOURCE}/../functions/tests/npm.cmake)

find_program(NODE node)
find_program(NPM npm)
find_program(CHROMIUM NAMES chromium chromium-browser google-chrome)
foreach(program IN ITEMS NODE NPM CHROMIUM)
  if(NOT ${program})
    string(TOLOWER ${program} name)
    message("skipped: the page in a browser, because ${name} is missing")
    return()
  endif()
endforeach()

# A copy, because modules look for what is installed beside them.
file(COPY ${SOURCE}/ DESTINATION ${FOLDER} PATTERN build EXCLUDE)
file(WRITE ${FOLDER}/package.json "{\"type\": \"module\"}\n")
set(tests ${FOLDER}/tests)
npm_install(${NPM} ${tests} failed)
if(failed)
  message("skipped: the page in a browser, because npm cannot install playwright-core and axe-core")
  return()
endif()

set(ENV{PAGE} ${PAGE})
set(ENV{NATIVE} ${NATIVE})
set(ENV{CHROMIUM} ${CHROMIUM})
execute_process(COMMAND ${NODE} --test --test-reporter=spec modules.test.mjs browser.test.mjs WORKING_DIRECTORY ${tests}
                COMMAND_ERROR_IS_FATAL ANY)
