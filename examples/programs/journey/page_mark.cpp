#include "page_mark.hpp"

#include <unistd.h>

#include <common/place.hpp>

namespace journey {

bool is_read_again(const std::string& input) {
  const common::place at = common::place_of(input, STDIN_FILENO);
  if (at.descriptor) return false;
  const auto there = common::status_of(at);
  return !there || S_ISREG(there->st_mode);  // where there is none, who opens it says so
}

}  // namespace journey
