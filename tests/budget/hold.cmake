# Fails when something costs 5 % more than figures.cmake says for this compiler. For another there is no figure to
# hold it against.
function(hold spent what)
  set(figure ${${FIGURES}_${what}})
  if(NOT figure)
    message("no figure for ${FIGURES}: nothing to hold it against")
    return()
  endif()
  math(EXPR most "105 * ${figure} / 100")
  if(spent GREATER most)
    message(FATAL_ERROR "${what}: ${spent}, more than 5 % above the ${figure} of figures.cmake")
  endif()
endfunction()
