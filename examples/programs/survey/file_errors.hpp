#pragma once
// Errors that name the file that they are about.

#include <exception>
#include <string>

#include <common/text_input.hpp>
#include <common/usage.hpp>

namespace survey {

/// Calls read(), and gives what it throws the name of the file in front, as common::bad_usage.
template <class Read>
decltype(auto) with_name_of(const std::string& file, const Read& read) {
  try {
    return read();
  } catch (const common::bad_usage& e) {
    throw common::bad_usage{common::shown_input(file) + ": " + e.message};
  } catch (const std::exception& e) {
    throw common::bad_usage{common::shown_input(file) + ": " + e.what()};
  }
}

}  // namespace survey
