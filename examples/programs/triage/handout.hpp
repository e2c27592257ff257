#pragma once
// The hand-out: one page to print for a class or a team, made from the library's own data.

#include <iosfwd>

#include "advice.hpp"
#include "quiz.hpp"

namespace triage {

/// Writes the page: strategies and styles with the map, the inputs, the curve of anger, the classes of customers, and
/// the rules of the protocols; with a quiz also its questions and, on pages of their own at the end, the answers. The
/// page needs no script and no other file. Throws common::bad_usage where SOURCE_DATE_EPOCH holds no time.
void write_handout(std::ostream& out, const adviser& asked, const quiz* questions);

}  // namespace triage
