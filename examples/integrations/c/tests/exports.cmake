# Checks that a library exports the functions that its header declares, and nothing else:
#
#   cmake -DNM=… -DLIBRARY=… -DHEADER=… -P exports.cmake
execute_process(COMMAND ${NM} -D --defined-only ${LIBRARY} OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[0-9a-f]+ [A-Za-z] [^\n]+" found "${found}")
list(TRANSFORM found REPLACE "^.* " "")
list(TRANSFORM found REPLACE "@.*$" "")
list(REMOVE_ITEM found TACT_1) # the version of the names
list(SORT found)

file(READ ${HEADER} text)
string(REGEX MATCHALL "\n(int|size_t|double|void|tact_status|const [a-z_]+\\*|tact_model\\*) tact_[a-z_]+\\(" declared "${text}")
list(TRANSFORM declared REPLACE "^.* (tact_[a-z_]+).$" "\\1")
list(SORT declared)

if(NOT found STREQUAL declared OR found STREQUAL "")
  message(FATAL_ERROR "exported:\n  ${found}\ndeclared in tact.h:\n  ${declared}")
endif()
