#pragma once
// What is said of one person: scores with their errors, the place between the two concerns, and what is to be minded.

#include <optional>
#include <string>
#include <vector>

#include <tact/care/instrument.hpp>
#include <tact/care/score.hpp>
#include <tact/level.hpp>
#include <tact/policy.hpp>

#include "answer_file.hpp"

namespace survey {

/// True if an instrument measures the two concerns, so that its scores are a place on the map.
bool measures_concerns(const tact::care::instrument& of);

/// The place of a person on the map; empty if one of the two concerns has no score.
std::optional<tact::position> place_of(const tact::care::scores& of);

/// What to mind about a person's scores: answers that could not be read, and scales that have too few to be scored.
std::string note_on(const person& p, const tact::care::scores& of);

/// A level as a number, with no more digits than it takes to read it back.
double decimal(tact::level x);

/// A score for people: "0.66 ± 0.22"; "-" where there is none.
std::string score_text(const tact::care::score& s);

}  // namespace survey
