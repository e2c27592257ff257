#pragma once
// What the pages of survey share.

#include <string_view>

namespace survey {

/// What stands near the start of every page, so that a file can be recognised as one.
inline constexpr std::string_view page_mark = "<meta name=\"generator\" content=\"tact survey";

}  // namespace survey
