#pragma once
// The columns of a table of contacts.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <tact/care/moment.hpp>

namespace journey {

/// What a column holds. After these come the nine dimensions as they were perceived, and the nine as expected.
enum class field : std::size_t {
  customer,
  time,
  resolved,
  channel,
  reason,
  object,
  point,
  area,
  representative,
  potential,
  first,
  judge,
  id,
  satisfaction,
  assertiveness,
  cooperativeness,
};

constexpr std::size_t place(field f) { return static_cast<std::size_t>(f); }

inline constexpr std::size_t dimension_count = std::size(tact::care::dimensions);
inline constexpr std::size_t first_perceived = place(field::cooperativeness) + 1;
inline constexpr std::size_t first_expected = first_perceived + dimension_count;
inline constexpr std::size_t field_count = first_expected + dimension_count;

constexpr std::size_t perceived(tact::care::dimension d) { return first_perceived + static_cast<std::size_t>(d); }
constexpr std::size_t expected(tact::care::dimension d) { return first_expected + static_cast<std::size_t>(d); }

/// True for a column whose cells are levels.
constexpr bool is_level(std::size_t field) { return field >= place(journey::field::satisfaction); }

/// True for a column whose cells are names that --words can translate.
constexpr bool has_names(std::size_t field) {
  return field >= place(journey::field::channel) && field <= place(journey::field::object);
}

/// The names of each field: first its own, with blanks between words, then others that tables use.
std::span<const std::string_view> names_of(std::size_t field);

/// Its own name.
inline std::string_view name_of(std::size_t field) { return names_of(field).front(); }

/// The field with this name, or `field_count`. Names are compared as columns are.
std::size_t field_named(std::string_view name);

}  // namespace journey
