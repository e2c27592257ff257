# Runs the page's part on node, with koffi as the lock file has it: NPM, HERE (these sources), FOLDER for what npm
# installs, ROOT, BUILD. Skipped where npm cannot install it.
cmake_minimum_required(VERSION 3.23)

# `npm ci` begins from nothing, so once is enough for a lock file.
file(SHA256 ${HERE}/tests/package-lock.json wanted)
set(installed "")
if(EXISTS ${FOLDER}/installed)
  file(READ ${FOLDER}/installed installed)
endif()
if(NOT installed STREQUAL wanted)
  file(COPY ${HERE}/tests/package.json ${HERE}/tests/package-lock.json DESTINATION ${FOLDER})
  execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE failed
                  OUTPUT_QUIET)
  if(failed)
    message("skipped: node, because npm cannot install koffi")
    return()
  endif()
  file(WRITE ${FOLDER}/installed ${wanted})
endif()

set(ENV{NODE_PATH} ${FOLDER}/node_modules)
execute_process(COMMAND bash ${HERE}/tests/section.sh node ${HERE}/README.md ${ROOT} ${BUILD} COMMAND_ERROR_IS_FATAL ANY)
