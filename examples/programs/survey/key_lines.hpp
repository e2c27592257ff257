#pragma once
// Where a mistake in a key stands in its file.

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include <tact/care/check/instrument.hpp>

namespace survey {

/// The lines that the parts of a key come from; of scales and facets the first that names them.
struct key_lines {
  std::vector<std::size_t> items, pairs, scales, facets, norms;
  std::map<std::string_view, std::size_t> whole;  ///< by column, of what is about the instrument as a whole
};

/// A cell of the key, or of the norms.
struct place_in_file {
  std::size_t line;
  std::string_view column;
  bool in_norms = false;
};

/// Where a mistake stands. One that is about the key as a whole is in the first line
/// that sets it, and in line 1 where none does.
place_in_file place_of(const tact::care::key_mistake& m, tact::care::form form, const key_lines& lines);

}  // namespace survey
