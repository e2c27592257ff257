# Compiles one file that must not compile, and reads what the compiler says of it:
#
#   cmake -DCOMPILER=… -DINCLUDES=… -DSOURCE=… [-DSAYS=…] [-DLINES=…] -P check.cmake
#
# The file states what must come, in comments; -D overrides them.
#
#   // says: REGEX        the first error matches, and there is no second: one mistake is one error
#   // mentions: REGEX    some line matches: for rules whose first error is the language's, not ours
#   // lines: N, REASON   at most N lines; 20 where the file states nothing
cmake_minimum_required(VERSION 3.23)

# The rest of the line of SOURCE that begins "// KEY: ", unless -D gave it; empty if there is none.
function(read_statement key variable)
  if(NOT DEFINED ${variable})
    file(STRINGS ${SOURCE} lines REGEX "^// ${key}: ")
    string(REGEX REPLACE "^// ${key}: " "" value "${lines}")
    set(${variable} "${value}" PARENT_SCOPE)
  endif()
endfunction()

# As a notice, because errors are wrapped, which would tear our words and the compiler's apart.
function(complain what)
  message(NOTICE "${SOURCE}: ${what}\nThe compiler said:\n${output}")
  message(FATAL_ERROR "see above")
endfunction()

read_statement(says SAYS)
read_statement(mentions MENTIONS)
read_statement(lines LINES)
string(REGEX MATCH "^[0-9]+" LINES "${LINES}")
if(NOT LINES)
  set(LINES 20)
endif()

list(TRANSFORM INCLUDES PREPEND -I)
set(ENV{LC_ALL} C) # compilers translate "error:"
execute_process(
  COMMAND ${COMPILER} -std=c++20 -fsyntax-only ${INCLUDES} ${SOURCE}
  RESULT_VARIABLE failed
  ERROR_VARIABLE output)

if(NOT failed)
  complain("it compiles, but must not")
endif()

string(REGEX MATCHALL "error:" errors "${output}")
string(REGEX MATCH "[^\n]*error:[^\n]*" first_error "${output}")
if(SAYS AND NOT first_error MATCHES "${SAYS}")
  complain("the first error does not say: ${SAYS}")
elseif(SAYS AND NOT errors STREQUAL "error:")
  complain("there is more than one error")
elseif(MENTIONS AND NOT output MATCHES "${MENTIONS}")
  complain("no line mentions: ${MENTIONS}")
elseif(NOT SAYS AND NOT MENTIONS)
  complain("it states neither \"// says:\" nor \"// mentions:\"")
endif()

string(REGEX MATCHALL "\n" newlines "${output}")
list(LENGTH newlines count)
if(count GREATER LINES)
  complain("the compiler printed ${count} lines, more than ${LINES}")
endif()
message(STATUS "${count} lines: ${first_error}")
