# prints.cmake COMMAND FILE fails unless the command, a list, prints exactly the file. To update the file, run the
# command and send its output there.
execute_process(COMMAND ${CMAKE_ARGV3} OUTPUT_VARIABLE printed ERROR_VARIABLE complaints RESULT_VARIABLE status)
file(READ ${CMAKE_ARGV4} expected)
if(NOT printed STREQUAL expected OR NOT complaints STREQUAL "" OR NOT status EQUAL 0)
  message("${printed}${complaints}")
  message(FATAL_ERROR "it does not print what it should, or ends with ${status} and not 0:\n${CMAKE_ARGV4}")
endif()
