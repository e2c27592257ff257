#pragma once
// The picture of a journey: its moments over time.

#include <string>

#include <tact/care/journey.hpp>

#include "moments.hpp"

namespace journey {

/// An SVG for a page that has journeys.css: satisfaction over time, a mark for each moment; where it is remembered, as
/// by a customer, also peak and end by name, and what will be remembered as a line. 360 units wide, as many as a phone
/// has pixels.
std::string timeline(const drawn_moments& moments, const tact::care::journey<>& of, bool is_remembered);

/// The day of a time, in UTC: "2026-11-27".
std::string day_of(std::int64_t seconds);

}  // namespace journey
