# Measures the peers that run on node, in FOLDER: times.json there holds no times where they are skipped.
cmake_minimum_required(VERSION 3.23)

file(MAKE_DIRECTORY ${FOLDER})
file(WRITE ${FOLDER}/times.json "[]\n")
if(NOT NODE OR NOT NPM)
  message("skipped: json-rules-engine and zen-engine, because node or npm is missing")
  return()
endif()

# `npm ci` begins from nothing, so once is enough for a lock file.
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json ${SOURCE}/engines.mjs DESTINATION ${FOLDER})
file(SHA256 ${FOLDER}/package-lock.json wanted)
set(installed "")
if(EXISTS ${FOLDER}/installed)
  file(READ ${FOLDER}/installed installed)
endif()
if(NOT installed STREQUAL wanted)
  execute_process(COMMAND ${NPM} ci --no-audit --no-fund WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE failed OUTPUT_QUIET)
  if(failed)
    message("skipped: json-rules-engine and zen-engine, because npm cannot install them")
    return()
  endif()
  file(WRITE ${FOLDER}/installed ${wanted})
endif()

execute_process(COMMAND ${BENCH} --engine-inputs=${FOLDER}/inputs.json COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${NODE} engines.mjs inputs.json times.json WORKING_DIRECTORY ${FOLDER} COMMAND_ERROR_IS_FATAL ANY)
