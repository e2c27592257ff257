# Runs the page's part on node, with koffi as the lock file has it: NPM, HERE (these sources), FOLDER for what npm
# installs, ROOT, BUILD. Skipped where npm cannot install it.
cmake_minimum_required(VERSION 3.23)
include(${HERE}/../functions/tests/npm.cmake)

file(COPY ${HERE}/tests/package.json ${HERE}/tests/package-lock.json DESTINATION ${FOLDER})
npm_install(${NPM} ${FOLDER} failed)
if(failed)
  message("skipped: node, because npm cannot install koffi")
  return()
endif()

set(ENV{NODE_PATH} ${FOLDER}/node_modules)
execute_process(COMMAND bash ${HERE}/tests/section.sh node ${HERE}/README.md ${ROOT} ${BUILD} COMMAND_ERROR_IS_FATAL ANY)
